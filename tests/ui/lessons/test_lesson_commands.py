"""Making a lesson from the main window: add what is shown, the quiet note, and the offer at the start."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bik_explorer.model.state import Page
from bik_explorer.ui.lessons.authoring import Authoring
from bik_explorer.ui.lessons.keeping import Keeping
from bik_explorer.ui.lessons.note import STAY_MS
from bik_explorer.ui.session import Session
from tests.ui.canvas.hands import CTRL, SHIFT
from tests.ui.desks import open_desk
from tests.ui.lessons.hands import READY, lesson, timeline

Key = Qt.Key


@pytest.fixture
def hands(qtbot):
    hands = open_desk(qtbot, timeline())
    yield hands
    for window in QApplication.topLevelWidgets():
        if window.objectName() == "lessonEditor":
            window.deleteLater()
    hands.desk.lessons.authoring.close()


def leave_a_draft() -> None:
    authoring = Authoring(Session(timeline()), Keeping())
    authoring.begin(lesson("a", "b", title="Half done"))
    authoring.close()


@pytest.mark.parametrize("page", Page)
def test_what_is_shown_is_added_from_every_page_without_leaving_it(hands, page):
    hands.session.show_page(page)
    hands.session.search("act")
    before = hands.session.state
    hands.key(Key.Key_D, CTRL | SHIFT)
    lessons = hands.desk.lessons
    assert hands.session.state == before
    (step,) = lessons.authoring.lesson.steps
    assert (step.caption, step.view.page, step.view.query) == ("“act”", page, "act")
    assert lessons.note.isVisible()
    assert lessons.note.words.text() == "Added as step 1 of “Untitled lesson”."
    assert "editor" not in lessons.__dict__


def test_the_note_leads_to_the_editor_and_takes_no_focus(hands, qtbot):
    focus = QApplication.focusWidget()
    hands.key(Key.Key_D, CTRL | SHIFT)
    assert QApplication.focusWidget() is focus
    lessons = hands.desk.lessons
    QTest.mouseClick(lessons.note.buttons[0], Qt.MouseButton.LeftButton)
    assert lessons.editor.isVisible()
    assert not lessons.note.isVisible()
    assert lessons.editor.steps.model.rowCount() == 1


def test_the_note_goes_by_itself_but_not_under_the_keyboard(hands):
    hands.key(Key.Key_D, CTRL | SHIFT)
    note = hands.desk.lessons.note
    assert note._leaving.interval() == STAY_MS
    note.buttons[0].setFocus()
    note._leave()
    assert note.isVisible()
    hands.desk.view.setFocus()
    note._leave()
    assert not note.isVisible()


def test_the_note_stays_inside_a_small_window(hands):
    hands.desk.lessons.authoring.begin(lesson(title="Selbstverpflichtungsvereinbarung " * 8))
    hands.key(Key.Key_D, CTRL | SHIFT)
    note = hands.desk.lessons.note
    for width, height in ((720, 480), (1400, 900)):
        hands.window.resize(width, height)
        QApplication.processEvents()
        assert hands.desk.rect().contains(note.geometry())
        assert note.words.height() >= note.words.heightForWidth(note.words.width())


def test_the_menu_of_lessons_has_the_commands(hands):
    texts = [action.text() for action in hands.desk.actions_by_id.values()]
    assert {"Add this view to a lesson", "Edit a lesson …", "Open a lesson file …"} <= set(texts)
    keys = [
        one.toString()
        for id_ in ("add-view", "edit-lesson")
        for one in hands.desk.actions_by_id[id_].shortcuts()
    ]
    assert keys == ["Ctrl+Shift+D", "Ctrl+Shift+L"]


def test_the_editor_shows_the_window_and_follows_it(hands):
    lessons = hands.desk.lessons
    hands.trigger("edit-lesson")
    lessons.authoring.begin(READY)
    lessons.editor.actions_by_id["show-view"].trigger()
    assert hands.session.state.query == "act"


def test_presenting_from_the_editor_presents_what_is_written(hands, monkeypatch):
    told = []

    class Show(QObject):
        ended = Signal()

    def present(*arguments):
        told.append(arguments)
        hands.desk.presenting.show = Show(hands.desk)

    monkeypatch.setattr(hands.desk.presenting, "present", present)
    hands.trigger("edit-lesson")
    lessons = hands.desk.lessons
    lessons.authoring.begin(lesson("a", "b"))
    lessons.editor.commands.choose(1)
    lessons.editor.actions_by_id["present-here"].trigger()
    assert told == [(lesson("a", "b"), 1)]
    lessons.editor.hide()
    hands.desk.presenting.show.ended.emit()
    assert lessons.editor.isVisible()


def test_closing_the_editor_says_where_the_words_are(hands):
    hands.trigger("edit-lesson")
    lessons = hands.desk.lessons
    lessons.authoring.begin(lesson("a"))
    lessons.editor.close()
    assert "A draft is kept" in lessons.note.words.text()
    assert lessons.authoring.kept


def test_closing_a_saved_lesson_says_nothing(hands, tmp_path):
    hands.trigger("edit-lesson")
    lessons = hands.desk.lessons
    lessons.authoring.begin(lesson("a"))
    lessons.authoring.save(tmp_path / "a.yaml")
    lessons.editor.close()
    assert not lessons.note.isVisible()


def test_a_draft_is_offered_at_the_start_and_continued(qtbot, home):
    leave_a_draft()
    hands = open_desk(qtbot, timeline())
    lessons = hands.desk.lessons
    lessons.offer()
    assert lessons.note.words.text() == "There is a lesson that was not saved: “Half done”."
    assert not lessons.note._leaving.isActive()
    QTest.mouseClick(lessons.note.buttons[1], Qt.MouseButton.LeftButton)
    assert lessons.editor.isVisible()
    assert len(lessons.authoring.lesson.steps) == 2
    lessons.authoring.close()


def test_a_draft_that_is_left_is_not_offered_again(qtbot, home):
    leave_a_draft()
    hands = open_desk(qtbot, timeline())
    lessons = hands.desk.lessons
    lessons.offer()
    QTest.mouseClick(lessons.note.buttons[0], Qt.MouseButton.LeftButton)
    lessons.authoring.close()
    later = open_desk(qtbot, timeline()).desk.lessons
    later.offer()
    assert "note" not in later.__dict__


def test_without_a_draft_nothing_is_brought_in_at_the_start(qtbot, home):
    lessons = open_desk(qtbot, timeline()).desk.lessons
    lessons.offer()
    assert "authoring" not in lessons.__dict__


def test_the_end_of_the_program_keeps_the_draft_and_closes_the_editor(qtbot, home):
    hands = open_desk(qtbot, timeline())
    lessons = hands.desk.lessons
    hands.trigger("edit-lesson")
    lessons.authoring.begin(lesson("a", title="At the end"))
    hands.window.close()
    assert not lessons.editor.isVisible()
    keeping = Keeping()
    assert keeping.waiting().lesson.title == "At the end"
    keeping.release()
