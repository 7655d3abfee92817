"""A program that is killed while a lesson is written: the next start offers what was there."""

from __future__ import annotations

import json

import pytest

from tests.ui.starts import Program

KILLED = """
import signal
from bik_explorer.model import lesson_draft as drafts
lessons = desk.lessons
session.search("principles")
key("D", Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
lessons.authoring.do(drafts.set_lesson, "title", "Written by hand")
lessons.authoring.do(drafts.set_field, 0, "notes", "Not to be lost")
def kill(kept):
    if kept:
        os.kill(os.getpid(), signal.SIGKILL)
lessons.authoring.keptChanged.connect(kill)
"""
RESTARTED = """
def look():
    lessons = desk.lessons
    note = lessons.note
    waiting = lessons.authoring.waiting
    say(words=note.words.text(), shown=note.isVisible(), notes=waiting.lesson.steps[0].notes)
    lessons.note.buttons[-1].click()
    say(shown=lessons.editor.isVisible(), notes=lessons.editor.sight.notes.toPlainText())
    window.close()
QTimer.singleShot(0, look)
"""

KILLED_IN_CLASS = """
import signal
from bik_explorer.model import lesson_draft as drafts
lessons, presenting = desk.lessons, desk.presenting
session.search("principles")
key("D", Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
lessons.edit()
lessons.authoring.do(drafts.set_lesson, "title", "Taught before it was saved")
lessons.authoring.do(drafts.set_field, 0, "caption", "Only written now")
QTest.qWaitForWindowActive(lessons.editor)
QTest.keyClick(lessons.editor.windowHandle(), Qt.Key.Key_F5)
show = presenting.show
say(caption=show.presenter.surface.band.words.caption, full=show.stage.isFullScreen())
QTest.keyClick(show.stage.windowHandle(), Qt.Key.Key_PageDown)
os.kill(os.getpid(), signal.SIGKILL)
"""
RESTARTED_AFTER_CLASS = """
def look():
    lessons = desk.lessons
    words, waiting = lessons.note.words.text(), lessons.authoring.waiting
    say(words=words, caption=waiting.lesson.steps[0].caption, presenting=desk.presenting.show is not None)
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    say(full=[type(one).__name__ for one in shown if one.isFullScreen()], main=window in shown)
    window.close()
QTimer.singleShot(0, look)
"""


@pytest.fixture
def program(root, tmp_path):
    return Program(root, tmp_path)


def test_a_killed_program_loses_nothing_that_is_older_than_a_moment(program):
    assert program.act(KILLED).status == -9
    draft = program.state / "lesson-draft-a.json"
    assert json.loads(draft.read_text())["lesson"]["title"] == "Written by hand"
    ran = program.act(RESTARTED)
    assert (ran.status, ran.told) == (0, "")
    words = "There is a lesson that was not saved: “Written by hand”."
    assert ran.said == [
        {"words": words, "shown": True, "notes": "Not to be lost"},
        {"shown": True, "notes": "Not to be lost"},
    ]


def test_killed_in_class_it_comes_back_in_its_window_with_the_draft(program):
    ran = program.act(KILLED_IN_CLASS)
    assert ran.status == -9
    assert ran.said == [{"caption": "Only written now", "full": True}]
    ran = program.act(RESTARTED_AFTER_CLASS)
    assert (ran.status, ran.told) == (0, "")
    words = "There is a lesson that was not saved: “Taught before it was saved”."
    assert ran.said == [
        {"words": words, "caption": "Only written now", "presenting": False},
        {"full": [], "main": True},
    ]
