from __future__ import annotations

import csv
import io
import json

import pytest


def test_entries_in_aligned_columns(run, pack):
    assert run("list", "pack") == (
        0,
        "2004-02-06            event       A day                  day\n"
        "2005 – unknown        initiative  A club                 club\n"
        "about 2007 – 2012-03  initiative  A pledge – für Kinder  pledge\n"
        "2022-11-16 – open     law         An act                 act\n"
        "4 entries\n",
        "",
    )


def test_long_titles_are_shortened_in_columns_alone(run, pack):
    (pack / "b.yaml").write_text(f"entries: [{{id: x, kind: law, title: {'x' * 100}, start: 1999}}]")
    assert f"  {'x' * 71}…  x\n" in run("list", "pack")[1]
    assert "x" * 100 in run("list", "pack", "--format", "csv")[1]


def test_json_is_an_array_of_entries(run, pack):
    status, out, err = run("list", "pack", "--format", "json")
    assert (status, err) == (0, "")
    entries = json.loads(out)
    assert [entry["id"] for entry in entries] == ["day", "club", "pledge", "act"]
    assert entries[2]["signatories"][0]["name"] == "Telefónica"
    assert out.startswith('[\n  {\n    "id": "day",\n')
    assert "Telefónica" in out


def test_csv_has_a_row_for_each_entry(run, pack):
    status, out, err = run("list", "pack", "--format", "csv")
    assert (status, err) == (0, "")
    assert [row["id"] for row in csv.DictReader(io.StringIO(out))] == ["day", "club", "pledge", "act"]


def test_a_search_narrows(run, pack):
    status, out, _ = run("list", "pack", "--search", "telefonica")
    assert status == 0
    assert out.splitlines() == [
        "about 2007 – 2012-03  initiative  A pledge – für Kinder  pledge",
        "1 of 4 entries for “telefonica”",
    ]
    assert [
        one["id"] for one in json.loads(run("list", "pack", "--search", "act", "--format", "json")[1])
    ] == ["act"]


@pytest.mark.parametrize(("format_", "out"), [("json", "[]\n"), ("csv", None), ("text", "")])
def test_nothing_found_says_so_and_is_no_failure(run, pack, format_, out):
    status, found, err = run("list", "pack", "--search", "qqqxqqq", "--format", format_)
    says = "Nothing found for “qqqxqqq” in 4 entries\n"
    assert status == 0
    assert (found + err).endswith(says)
    if format_ == "csv":
        assert len(found.splitlines()) == 1
    elif format_ == "json":
        assert found == out


def test_an_empty_search_is_none(run, pack):
    assert run("list", "pack", "--search", " ")[1].endswith("\n4 entries\n")


def test_a_pack_with_problems_is_listed_as_far_as_it_goes(run, pack):
    (pack / "b.yaml").write_text("entries: [{id: x}]")
    status, out, err = run("list", "pack")
    assert status == 0
    assert out.endswith("4 entries\n")
    assert err == "3 problems in this pack; to see what and where: bik-explorer check pack\n"


def test_a_path_that_does_not_exist(run, pack):
    assert run("list", "nothing") == (1, "", "nothing:1:1: error: there is no such file or folder\n")


def test_the_built_in_pack_is_listed_without_a_path(run):
    status, out, err = run("list", "--format", "json")
    assert (status, err) == (0, "")
    assert len(json.loads(out)) >= 40
