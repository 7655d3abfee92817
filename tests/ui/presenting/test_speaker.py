"""The window of the teacher tells all of it, in sizes that a teacher chooses, also in a small window."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget

from bik_explorer.model.lesson import Lesson, Step
from bik_explorer.ui.presenting.keys import Command
from bik_explorer.ui.presenting.notes import LEAST, MOST
from bik_explorer.ui.presenting.speaker import SpeakerWindow
from bik_explorer.ui.presenting.speaker_parts import elapsed_words, time_words
from tests.ui.bars import nameless
from tests.ui.presenting.lessons import WALK, Clock, presenter_of

SIZES = [(1440, 900), (1024, 640), (1366, 768), (1920, 1200)]


@pytest.fixture
def open_speaker(qtbot, theming):
    """Opens one of a size for a lesson."""

    def open_(size=(1440, 900), lesson=WALK, first=0, clock=None):
        presenter = presenter_of(lesson, first, clock=clock)
        window = SpeakerWindow(presenter, 20)
        window.presenter = presenter
        qtbot.addWidget(presenter.surface)
        qtbot.addWidget(window, before_close_func=lambda one: one.leave())
        window.resize(*size)
        with qtbot.waitExposed(window):
            window.show()
        return window

    return open_


def said(window) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def steps(window) -> list[QToolButton]:
    return [one for one in window.findChildren(QToolButton) if one.property("step")]


def test_it_says_where_the_lesson_is_and_what_comes(open_speaker):
    window = open_speaker(first=1)
    assert "Lesson: From promises to law" in said(window)
    assert "Now: step 2 of 8" in said(window)
    assert "Next: step 3" in said(window)
    window.presenter.do(Command.NEXT)
    assert "Now: step 3 of 8 · 3 to reveal" in said(window)
    window.presenter.do(Command.WHITE)
    assert any("white screen" in words for words in said(window))
    window.presenter.do(Command.LAST)
    assert "Next: nothing" in said(window)


def test_notes_have_question_answer_and_what_is_missing(open_speaker):
    window = open_speaker()
    assert window.notes.toPlainText().replace("\n\n", "\n") == "Say hello.\nAsk who has a phone."
    window.presenter.go_to(1)
    assert "Question: Why did it become law?" in window.notes.toPlainText()
    assert "Answer: Promises were not kept evenly." in window.notes.toPlainText()
    window.presenter.go_to(6)
    assert "Not in this pack: no-such-entry, nor-this" in window.notes.toPlainText()
    window.presenter.go_to(3)
    assert window.notes.toPlainText() == "No notes for this step."


def test_the_size_of_the_notes_is_chosen_and_told(open_speaker, qtbot):
    window = open_speaker()
    with qtbot.waitSignal(window.sized) as told:
        window.size_notes(1)
    assert told.args == [22]
    for _ in range(40):
        window.size_notes(1)
    assert window.notes.text_size == MOST
    for _ in range(40):
        window.size_notes(-1)
    assert window.notes.text_size == LEAST


def test_a_click_in_the_strip_goes_to_that_step_and_marks_it(open_speaker):
    window = open_speaker()
    QTest.mouseClick(steps(window)[3], Qt.MouseButton.LeftButton)
    assert window.presenter.state.index == 3
    assert [button.isChecked() for button in steps(window)] == [index == 3 for index in range(8)]
    QTest.mouseClick(steps(window)[3], Qt.MouseButton.LeftButton)
    assert steps(window)[3].isChecked()


def test_many_steps_scroll_and_the_present_one_is_in_sight(open_speaker, qtbot):
    many = Lesson("many", "Many", tuple(Step(f"Step {number}") for number in range(40)))
    window = open_speaker(lesson=many, first=39)
    button = steps(window)[39]
    sight = window.strip.viewport()
    qtbot.waitUntil(lambda: sight.rect().contains(button.mapTo(sight, button.rect().center())))
    places = [one.geometry() for one in steps(window)]
    assert not any(one.intersects(after) for one, after in pairwise(places))


def test_a_long_title_leaves_the_time_its_room(open_speaker):
    lesson = Lesson("long", "A title that goes on and on, " * 9 + "and on", (Step("One"),), minutes=20)
    clock = Clock()
    window = open_speaker(lesson=lesson, clock=clock)
    clock.now += 4000
    window._tick()
    window.layout().activate()
    assert window._title.text().endswith("…")
    assert window._title.sizeHint().width() <= window._title.width()
    assert window._elapsed.sizeHint().width() <= window._elapsed.width()
    assert window._title.accessibleName() == f"Lesson: {lesson.title}"


@pytest.mark.parametrize("size", SIZES)
def test_no_part_covers_another_and_all_stay_inside(open_speaker, size):
    window = open_speaker(size, first=7)
    parts = [window.now, window.strip, window._keys, window.next, window.notes, window._swap, window._title]
    rects = [one.rect().translated(one.mapTo(window, one.rect().topLeft())) for one in parts]
    assert all(window.rect().contains(rect) for rect in rects), rects
    for place, one in enumerate(rects):
        assert not any(one.intersects(other) for other in rects[place + 1 :]), (parts[place], rects)
    assert window.now.size_shown.height() > size[1] * 0.4
    assert window.notes.height() > size[1] * 0.3


def test_the_mirror_shows_the_stage(open_speaker, qtbot):
    window = open_speaker()
    before = window.now.grab().toImage()
    window.presenter.do(Command.BLACK)
    qtbot.waitUntil(lambda: window.now.grab().toImage() != before)
    size = window.now.size_shown
    middle = window.now.grab().toImage().pixelColor(size.width() // 2, size.height() // 2)
    assert middle.name() == "#000000"


def test_time_is_told_calmly_when_it_is_over(open_speaker):
    clock = Clock()
    window = open_speaker(clock=clock)
    state = window.presenter.state
    assert elapsed_words(state, clock.now + 725) == "Elapsed 12:05 of 20:00"
    assert elapsed_words(state, clock.now + 1265) == "Elapsed 21:05 of 20:00, 1:05 over"
    assert time_words(3725) == "1:02:05"


def test_every_control_has_a_name(open_speaker):
    window = open_speaker()
    assert nameless(window) == []
    assert window.accessibleName() == "Speaker window"
    assert all(one.accessibleName() for one in (window.now, window.next, window.notes))
    buttons = window.findChildren(QPushButton)
    assert {one.text() for one in buttons} >= {"Swap screens"}
    assert all(isinstance(one, QWidget) for one in buttons)
