"""`export` writes whole files or none, never over another, and says in a line what is in the way."""

from __future__ import annotations

import errno
import os
import sys

import pytest

from bik_explorer.cli import exporting
from bik_explorer.cli.exporting import run_export
from bik_explorer.loading import load_pack
from bik_explorer.model.options import ExportOptions

DATA = {
    "html": "<!DOCTYPE html>",
    "csv": "A pledge",
    "ics": "BEGIN:VCALENDAR",
    "md": "# A pack",
    "yaml": "pack:",
}


def refuse(_wanted, _options):
    raise AssertionError("no picture was asked for")


@pytest.mark.parametrize("end", DATA)
def test_data_is_written_without_qt(run, pack, tmp_path, end):
    out = tmp_path / f"out.{end}"
    assert run("export", "pack", out) == (0, "", "")
    assert DATA[end] in out.read_text("utf-8-sig")
    assert not [name for name in ("PySide6", "shiboken6") if name in sys.modules]


@pytest.mark.parametrize("format_", ["timelinejs", "vis", "timelinejs-csv"])
def test_a_format_may_be_named(run, pack, tmp_path, format_):
    assert run("export", "pack", tmp_path / "out.txt", "--format", format_)[0] == 0
    assert "A pledge – für Kinder" in (tmp_path / "out.txt").read_text("utf-8-sig")


def test_standard_output_has_the_same_bytes_as_the_file(process, pack, tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795500000")
    ran = process("export", "pack", "-", "--format", "csv")
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert process("export", "pack", "out.csv").returncode == 0
    assert (tmp_path / "out.csv").read_bytes() == ran.stdout


@pytest.mark.parametrize("end", DATA)
def test_two_runs_give_the_same_bytes(run, pack, tmp_path, end, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795500000")
    for name in "ab":
        assert run("export", "pack", tmp_path / f"{name}.{end}")[0] == 0
    assert (tmp_path / f"a.{end}").read_bytes() == (tmp_path / f"b.{end}").read_bytes()


def test_a_search_and_years_narrow_it(run, pack, tmp_path):
    assert run("export", "pack", tmp_path / "s.csv", "--search", "telefonica")[0] == 0
    found = (tmp_path / "s.csv").read_text("utf-8-sig")
    assert "A pledge" in found
    assert "An act" not in found
    assert run("export", "pack", tmp_path / "r.csv", "--range", "2020..2024")[0] == 0
    found = (tmp_path / "r.csv").read_text("utf-8-sig")
    assert "An act" in found
    assert "A pledge" not in found


def test_nothing_found_is_told(run, pack, tmp_path):
    status, _, said = run("export", "pack", tmp_path / "s.csv", "--search", "qqqx")
    assert (status, said) == (0, "Nothing found for “qqqx”; the file has no entries.\n")


def test_a_file_is_not_replaced_unless_it_is_asked_for(run, pack, tmp_path):
    out = tmp_path / "out.csv"
    out.write_text("mine")
    status, _, said = run("export", "pack", out)
    assert (status, said) == (1, f"bik-explorer export: {out} is there already; --force replaces it\n")
    assert out.read_text() == "mine"
    assert run("export", "pack", out, "--force")[0] == 0
    assert "A pledge" in out.read_text("utf-8-sig")


def test_a_folder_and_a_missing_folder(run, pack, tmp_path):
    (tmp_path / "f.csv").mkdir()
    assert run("export", "pack", tmp_path / "f.csv", "--force")[2].endswith("f.csv is a folder\n")
    assert run("export", "pack", tmp_path / "no" / "f.csv")[2].endswith(
        "cannot be written: there is no such folder\n"
    )


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "this place is read-only"),
        (errno.EACCES, "you may not write there"),
        (errno.EIO, os.strerror(errno.EIO)),
    ],
)
def test_what_the_disk_says_is_told_and_nothing_is_left(run, pack, tmp_path, monkeypatch, number, told):
    out = tmp_path / "out.csv"
    out.write_text("mine")

    def full(handle, data):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "write", full)
    status, _, said = run("export", "pack", out, "--force")
    monkeypatch.undo()
    assert (status, said) == (1, f"bik-explorer export: {out} cannot be written: {told}\n")
    assert out.read_text() == "mine"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["out.csv", "pack"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has other limits")
def test_names_that_no_disk_takes(run, pack, tmp_path):
    assert "the name is too long" in run("export", "pack", tmp_path / f"{'n' * 300}.csv")[2]
    said = run("export", "pack", f"{tmp_path}/a\0b.csv")[2]
    assert "this name cannot be used here" in said
    assert "\0" not in said


def test_a_pack_that_cannot_be_read(run, pack, tmp_path):
    status, _, said = run("export", "nothing-here", tmp_path / "o.csv")
    assert status == 1
    assert "there is no such file or folder" in said
    assert not (tmp_path / "o.csv").exists()


def test_a_lesson_that_is_not_there(run, pack, tmp_path):
    status, _, said = run("export", "pack", tmp_path / "o.html", "--lesson", "x\n")
    assert (status, said) == (1, "bik-explorer export: there is no lesson “x\ufffd”; this pack has none\n")


def test_a_lesson_makes_a_handout_of_its_steps(run, tmp_path):
    lessons = load_pack(exporting.data()).timeline.lessons
    if not lessons:
        pytest.skip("the built-in pack has no lessons")
    assert run("export", tmp_path / "o.html", "--lesson", lessons[0].id)[0] == 0
    assert lessons[0].steps[0].caption.split()[0] in (tmp_path / "o.html").read_text("utf-8")


def asked(out, **more):
    return ExportOptions(format="png", out=out, pack=out.parent / "pack", **more)


def test_a_picture_is_painted_by_whoever_can(pack, tmp_path, capsys):
    out = tmp_path / "o.png"
    assert (
        run_export(asked(out, search="act"), lambda wanted, _options: (wanted.state.query.encode(), False))
        == 0
    )
    assert out.read_bytes() == b"act"
    assert capsys.readouterr().err == ""


def test_what_has_no_room_is_told(pack, tmp_path, capsys):
    assert run_export(asked(tmp_path / "o.png", size=(900, 200)), lambda *_: (b"x", True)) == 0
    assert capsys.readouterr().err == (
        "Not everything has room in 900x200; --size 900 makes it as high as it must be.\n"
    )


@pytest.mark.parametrize(
    ("error", "told"),
    [(ValueError("That is too large."), "That is too large."), (MemoryError(), "there is not enough memory")],
)
def test_a_picture_that_cannot_be_painted(pack, tmp_path, capsys, error, told):
    def fail(_wanted, _options):
        raise error

    assert run_export(asked(tmp_path / "o.png"), fail) == 1
    assert told in capsys.readouterr().err
    assert not (tmp_path / "o.png").exists()
