"""How lessons come in and go out, and what is asked on the way."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog

from bik_explorer.ui.lessons import doors
from bik_explorer.ui.lessons.files import open_file, save_file
from tests.ui.lessons.hands import CTRL, NONE, SHIFT, drafts, lesson, open_editor, timeline

Key = Qt.Key


@pytest.fixture
def hands(qtbot, tmp_path):
    hands = open_editor(qtbot, tmp_path / "state")
    yield hands
    hands.authoring.close()


@pytest.fixture
def choosing(monkeypatch):
    """What the person chooses in the system's dialogs, and what was proposed there."""
    answers: dict[str, object] = {"save": "", "open": "", "proposed": []}

    def choose(kind):
        def dialog(_parent, _title, where, _patterns):
            answers["proposed"].append(where)
            return str(answers[kind]), ""

        return dialog

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose("save"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose("open"))
    return answers


def in_file(path) -> str:
    return open_file(path, timeline()).lessons[0].title


def test_the_first_save_asks_for_a_file_named_after_the_title(hands, choosing, tmp_path):
    hands.authoring.begin(lesson("a", title='Who said: "we will"? /..\\'))
    choosing["save"] = tmp_path / "mine.yaml"
    hands.key(Key.Key_S, CTRL)
    assert [Path(one).name for one in choosing["proposed"]] == ["Who said we will.yaml"]
    assert in_file(tmp_path / "mine.yaml").startswith("Who said")
    assert hands.news == "Saved as “mine.yaml”."
    hands.authoring.do(drafts.set_lesson, "title", "Second")
    hands.key(Key.Key_S, CTRL)
    assert in_file(tmp_path / "mine.yaml") == "Second"
    assert len(choosing["proposed"]) == 1


def test_a_name_without_an_ending_gets_one_and_replaces_nothing_unasked(hands, choosing, tmp_path):
    hands.begin("a")
    choosing["save"] = tmp_path / "mine.v2"
    hands.key(Key.Key_S, CTRL | SHIFT)
    assert in_file(tmp_path / "mine.v2.yaml") == "Mine"
    hands.authoring.do(drafts.set_lesson, "title", "Other")
    hands.key(Key.Key_S, CTRL | SHIFT)
    assert in_file(tmp_path / "mine.v2.yaml") == "Mine"
    hands.answer("Replace it")
    assert in_file(tmp_path / "mine.v2.yaml") == "Other"


def test_giving_up_the_dialog_saves_nothing(hands, choosing):
    hands.begin("a")
    hands.key(Key.Key_S, CTRL)
    assert hands.authoring.unsaved
    assert hands.authoring.file is None


def test_a_file_that_was_changed_elsewhere_is_asked_about(hands, choosing, tmp_path):
    file = tmp_path / "mine.yaml"
    choosing["save"] = file
    hands.begin("a")
    hands.editor.doors.save()
    theirs = file.read_bytes() + b"# a colleague's words\n"
    file.write_bytes(theirs)
    hands.authoring.do(drafts.set_lesson, "title", "Ours")
    hands.editor.doors.save()
    assert "changed elsewhere" in hands.dialog.windowTitle()
    hands.answer("Cancel")
    assert file.read_bytes() == theirs
    hands.editor.doors.save()
    choosing["save"] = tmp_path / "ours.yaml"
    hands.answer("Save as …")
    assert file.read_bytes() == theirs
    assert in_file(tmp_path / "ours.yaml") == "Ours"
    assert hands.authoring.file.path == tmp_path / "ours.yaml"


def test_it_can_be_replaced_all_the_same(hands, choosing, tmp_path):
    file = tmp_path / "mine.yaml"
    choosing["save"] = file
    hands.begin("a")
    hands.editor.doors.save()
    file.write_text("lessons: []\n")
    hands.authoring.do(drafts.set_lesson, "title", "Ours")
    hands.editor.doors.save()
    hands.answer("Replace it")
    assert in_file(file) == "Ours"


def test_a_full_disk_is_told_and_nothing_is_lost(hands, choosing, tmp_path, monkeypatch):
    choosing["save"] = tmp_path / "mine.yaml"
    hands.begin("a")

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        hands.editor.doors.save()
    assert "No space left on device" in hands.news
    assert "Your work is kept" in hands.news
    assert (hands.captions, hands.authoring.unsaved) == (["a"], True)
    assert not (tmp_path / "mine.yaml").exists()
    hands.editor.doors.save()
    assert in_file(tmp_path / "mine.yaml") == "Mine"


def test_a_file_that_does_not_read_as_it_should_is_told(hands, choosing, tmp_path, monkeypatch):
    from bik_explorer.ui.lessons import files

    choosing["save"] = tmp_path / "mine.yaml"
    hands.begin("a")
    monkeypatch.setattr(files, "lesson_text", lambda _lesson: "lessons: []\n")
    hands.editor.doors.save()
    assert "did not read as it should" in hands.news
    assert hands.authoring.unsaved


def test_more_steps_than_a_lesson_can_have_are_told(hands, choosing, tmp_path):
    choosing["save"] = tmp_path / "mine.yaml"
    hands.begin(*(["a"] * (doors.MOST_STEPS + 1)))
    hands.editor.doors.save()
    assert f"more than {doors.MOST_STEPS} steps" in hands.news


def test_opening_asks_first_what_is_to_become_of_unsaved_work(hands, choosing, tmp_path):
    other = tmp_path / "other.yaml"
    save_file(other, lesson("x", title="Other"), timeline())
    choosing["open"], choosing["save"] = other, tmp_path / "mine.yaml"
    hands.begin("a")
    hands.key(Key.Key_O, CTRL)
    assert "Save “Mine” first?" in hands.dialog.windowTitle()
    hands.answer("Cancel")
    assert hands.lesson.title == "Mine"
    hands.key(Key.Key_O, CTRL)
    hands.answer("Save")
    assert hands.lesson.title == "Other"
    assert in_file(tmp_path / "mine.yaml") == "Mine"
    assert not hands.authoring.unsaved


def test_what_is_not_saved_stays_among_the_backups(hands, tmp_path):
    hands.begin("a")
    hands.key(Key.Key_N, CTRL)
    hands.answer("Do not save")
    assert hands.lesson.steps == ()
    assert "Mine" in (tmp_path / "state" / "lesson-draft-a-1.json").read_text()
    hands.editor._menu.aboutToShow.emit()
    (left,) = hands.editor._left.actions()
    assert left.text() == "Mine"
    left.trigger()
    assert hands.captions == ["a"]


def test_saving_before_another_lesson_that_fails_keeps_the_one_in_hand(hands, choosing, monkeypatch):
    hands.begin("a")
    hands.key(Key.Key_N, CTRL)
    hands.answer("Save")
    assert hands.captions == ["a"]


def test_problems_are_told_with_their_line_and_saving_makes_a_new_file(hands, choosing, tmp_path):
    file = tmp_path / "theirs.yaml"
    file.write_text("lessons:\n  - id: a\n    title: A\n    minutes: many\n    steps:\n      - caption: c\n")
    choosing["open"], choosing["save"] = file, tmp_path / "new.yaml"
    hands.key(Key.Key_O, CTRL)
    words = hands.dialog.list.item(0).text()
    assert "theirs.yaml" in words
    assert "4" in words.split("\n")[0]
    assert "many" in words
    hands.answer("Close")
    assert hands.captions == ["c"]
    hands.authoring.do(drafts.set_lesson, "title", "B")
    hands.key(Key.Key_S, CTRL)
    assert "minutes: many" in file.read_text()
    assert in_file(tmp_path / "new.yaml") == "B"


def test_a_file_without_a_lesson_leaves_the_one_in_hand(hands, choosing, tmp_path):
    choosing["open"] = tmp_path / "none.yaml"
    choosing["open"].write_text("lessons: 5\n")
    hands.begin("a")
    hands.key(Key.Key_O, CTRL)
    assert hands.dialog.list.count() == 1
    hands.answer("Close")
    assert hands.captions == ["a"]


def test_of_several_lessons_one_is_chosen_and_the_others_stay(hands, choosing, tmp_path):
    file = tmp_path / "two.yaml"
    text = "lessons:\n  - id: a\n    title: A\n  - id: b\n    title: B\n"
    file.write_text(text)
    choosing["open"], choosing["save"] = file, tmp_path / "b.yaml"
    hands.key(Key.Key_O, CTRL)
    hands.dialog.list.setCurrentRow(1)
    hands.answer("Open")
    assert hands.lesson.title == "B"
    hands.authoring.do(drafts.set_lesson, "title", "C")
    hands.key(Key.Key_S, CTRL)
    assert file.read_text() == text
    assert in_file(tmp_path / "b.yaml") == "C"


def test_a_dropped_lesson_file_is_opened_and_nothing_else(hands, tmp_path):
    file = tmp_path / "dropped.yaml"
    save_file(file, lesson("x", title="Dropped"), timeline())
    for path, title in ((tmp_path / "picture.png", ""), (file, "Dropped")):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        middle = QPointF(hands.editor.rect().center())
        event = QDropEvent(middle, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE)
        event.ignore()
        hands.editor.dropEvent(event)
        assert event.isAccepted() is bool(title)
        assert hands.lesson.title == title
