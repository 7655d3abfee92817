from __future__ import annotations

import os

import pytest


def test_a_good_pack_has_no_problems(run, pack):
    assert run("check", "pack") == (0, "No problems; 4 entries read.\n", "")


def test_mistakes_are_named_with_their_place(run, pack):
    (pack / "b.yaml").write_text("entries:\n  - {id: x, kind: lwa, titel: X, start: 2000}\n")
    status, out, err = run("check", pack)
    assert (status, err) == (1, "")
    assert out == (
        f"pack{os.sep}b.yaml:2:5: error: “title” is missing\n"
        f"pack{os.sep}b.yaml:2:19: error: “lwa” is not possible here; possible is: "
        "programme, strategy, initiative, law, report, event\n"
        f"pack{os.sep}b.yaml:2:24: warning: “titel” is not known; did you mean “title”?\n"
        "2 errors, 1 warning; 4 entries read.\n"
    )


def test_warnings_alone_are_no_failure(run, pack):
    (pack / "b.yaml").write_text("entrees: []\n")
    status, out, _ = run("check", "pack")
    assert status == 0
    assert out.endswith("0 errors, 1 warning; 4 entries read.\n")


def test_files_elsewhere_are_named_in_full(run, pack, tmp_path, monkeypatch):
    (pack / "b.yaml").write_text("entrees: []\n")
    monkeypatch.chdir(pack.parent.parent)
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    _, out, _ = run("check", pack)
    assert out.startswith(f"{pack / 'b.yaml'}:1:1: warning: ")


def test_a_path_that_does_not_exist(run, pack):
    status, out, _ = run("check", "nothing")
    assert status == 1
    assert (
        out == "nothing:1:1: error: there is no such file or folder\n1 error, 0 warnings; 0 entries read.\n"
    )


def test_several_packs(run, pack):
    status, out, _ = run("check", "pack", "nothing", "pack/a.yaml")
    assert status == 1
    assert out.endswith("1 error, 0 warnings; 8 entries read.\n")


@pytest.mark.skipif(os.name == "nt", reason="no such names on Windows")
def test_what_a_pack_holds_cannot_steer_the_terminal(run, pack):
    (pack / "x\x1b[2J\n.yaml").write_text('"\\e[31mred": 1\n"a\\nb": 2\n')
    _, out, _ = run("check", "pack")
    assert "\x1b" not in out
    assert len(out.splitlines()) == 4


def test_the_built_in_pack_is_checked_without_a_path(run):
    status, out, err = run("check")
    assert (status, err) == (0, "")
    assert out.startswith("No problems; ")
    assert out.endswith(" entries and 3 lessons read.\n")


LESSON = """\
lessons:
  - id: own
    title: My own
    steps:
      - caption: One
        view: {select: %s, highlight: [pledge]}
"""


@pytest.fixture
def lesson(pack):
    """Writes a lesson whose step selects an entry, and gives its file."""

    def lesson(entry):
        file = pack.parent / "lesson.yaml"
        file.write_text(LESSON % entry, encoding="utf-8")
        return file.name

    return lesson


def test_a_lesson_is_checked_against_the_built_in_pack(run, lesson):
    status, out, err = run("check", lesson("dsa-2023"))
    assert (status, err) == (0, "")
    assert out == (
        "lesson.yaml:6:24: warning: there is no entry “dsa-2023”; did you mean “dsa-2022”?\n"
        "lesson.yaml:6:46: warning: there is no entry “pledge”\n"
        "0 errors, 2 warnings; 1 lesson read.\n"
    )


def test_a_lesson_is_checked_against_another_pack(run, lesson):
    assert run("check", "--pack", "pack", lesson("act")) == (0, "No problems; 1 lesson read.\n", "")


def test_a_pack_and_a_lesson_are_counted_together(run, lesson):
    _, out, _ = run("check", "--pack", "pack", "pack", lesson("act"))
    assert out == "No problems; 4 entries and 1 lesson read.\n"


def test_the_pack_that_is_named_is_checked_where_nothing_else_is(run, pack):
    assert run("check", "--pack", "pack")[1] == "No problems; 4 entries read.\n"


def test_errors_in_a_lesson_are_errors(run, lesson):
    status, out, _ = run("check", lesson("[dsa-2022]"))
    assert status == 1
    assert "lesson.yaml:6:24: error: “select” must be a text\n" in out
