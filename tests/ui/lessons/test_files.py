"""Lesson files: what is saved is read again, and nothing of another's is lost."""

from __future__ import annotations

import errno
import os
import subprocess
import sys

import pytest

from bik_explorer.loading.problems import Code
from bik_explorer.model.lesson import Lesson, Question, QuizKind, QuizPlan, Step, StepView
from bik_explorer.model.veil import Hidden
from bik_explorer.ui.lessons import files
from bik_explorer.ui.lessons.files import NotTheSameError, backups_folder, open_file, save_file
from tests.ui.lessons.hands import lesson, timeline

FULL = Lesson(
    "full",
    "Who promised what?",
    (
        Step(
            "A caption: with “quotes” & more",
            StepView(query="report", selection="act", highlight=("act", "gone")),
            label="Short",
            text="Two lines\nof text",
            notes="A paragraph.\n\nAnother one.",
            question=Question("Why?", "Because.", ("one",)),
            sources=("one", "unknown"),
            minutes=2.5,
            hide=Hidden.DATES,
            quiz=QuizPlan(QuizKind.SIGNED, 4, 7),
        ),
        Step(""),
    ),
    "What it is about.",
    20.0,
)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "größe & more.yaml"


def test_what_is_saved_is_opened_again(file):
    saved = save_file(file, FULL, timeline())
    opened = open_file(file, timeline())
    assert (opened.lessons, opened.file) == ((FULL,), saved)
    assert {one.code for one in opened.problems} == {Code.UNKNOWN_ENTRY, Code.UNKNOWN_SOURCE}
    assert "lessons:" in file.read_text("utf-8")
    assert not saved.changed_elsewhere()


def test_it_passes_the_check_of_the_command_line(file, root):
    save_file(file, lesson("one", "two"), timeline())
    command = [sys.executable, "-m", "bik_explorer", "check", str(file)]
    ran = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=30)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "1 lesson" in ran.stdout


def test_a_file_that_is_saved_over_is_kept_among_the_backups_five_deep(file):
    for number in range(8):
        save_file(file, lesson(f"version {number}"), timeline())
    found = sorted(backups_folder().iterdir())
    assert len(found) == 6
    texts = [one.read_text("utf-8") for one in found]
    assert all(any(f"version {number}" in text for text in texts) for number in range(1, 7))


def test_a_change_elsewhere_is_noticed(file):
    saved = save_file(file, FULL, timeline())
    file.write_text(file.read_text("utf-8") + "# mine\n", "utf-8")
    assert saved.changed_elsewhere()
    file.unlink()
    assert not saved.changed_elsewhere()


def test_a_full_disk_leaves_the_file_as_it_was(file, monkeypatch):
    save_file(file, FULL, timeline())
    before = file.read_bytes()

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(OSError, match="No space"):
        save_file(file, lesson("new"), timeline())
    monkeypatch.undo()
    assert file.read_bytes() == before
    assert [one.name for one in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize("existed", [True, False])
def test_what_reads_differently_is_taken_back(file, monkeypatch, existed):
    if existed:
        file.write_text("lessons: []\n")
    monkeypatch.setattr(files, "lesson_text", lambda _lesson: "lessons: []\n# not what was meant\n")
    with pytest.raises(NotTheSameError):
        save_file(file, FULL, timeline())
    assert file.exists() is existed
    assert not existed or file.read_text() == "lessons: []\n"


def test_without_room_for_a_backup_it_is_saved_all_the_same(file, home, caplog):
    backups_folder().parent.mkdir(parents=True)
    backups_folder().write_text("a file in the way")
    save_file(file, FULL, timeline())
    save_file(file, lesson("new"), timeline())
    assert open_file(file, timeline()).lessons == (lesson("new"),)


@pytest.mark.parametrize(
    ("text", "lessons"),
    [
        ("lessons:\n  - id: a\n    title: A\n  - id: b\n    title: B\n", 2),
        ("lessons:\n  - id: a\n    title: A\nentries: []\n", 1),
        ("lessons:\n  - id: a\n    title: A\n    colour: blue\n", 1),
        ("lessons:\n  - id: a\n    title: A\n    minutes: many\n", 1),
        ("lessons:\n  - id: a\n    title: A\n    format: 99\n", 1),
        ("lessons: 5\n", 0),
        ("- not a mapping\n", 0),
        ("lessons: [", 0),
        ("", 0),
    ],
)
def test_a_file_that_saving_would_take_something_from_is_not_its_lessons_file(file, text, lessons):
    file.write_text(text)
    opened = open_file(file, timeline())
    assert (len(opened.lessons), opened.file) == (lessons, None)


def test_a_file_that_is_not_there_is_a_problem(file):
    opened = open_file(file, timeline())
    assert [one.code for one in opened.problems] == [Code.NO_SUCH_PATH]
