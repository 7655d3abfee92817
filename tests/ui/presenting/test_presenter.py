"""The live presentation: each step shows its view, exploring is free, and one key leads back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from bik_explorer.model.lesson_views import state_of
from bik_explorer.model.presentation import Blank
from bik_explorer.model.state import Page
from bik_explorer.ui.presenting.keys import Command
from bik_explorer.ui.presenting.sizes import StageSizes
from tests.ui.presenting.lessons import WALK, Clock, presenter_of, texts


@pytest.fixture
def presenter(qtbot, theming):
    """Shown at 1280 × 720, without motion."""
    made = presenter_of()
    made.surface.resize(1280, 720)
    qtbot.addWidget(made.surface)
    with qtbot.waitExposed(made.surface):
        made.surface.show()
    return made


def press(presenter, *commands):
    for command in commands:
        presenter.do(command)


def test_each_step_shows_its_view(presenter):
    for index, step in enumerate(WALK.steps):
        presenter.go_to(index)
        wanted = state_of(step, presenter.session.timeline)
        assert presenter.session.state.query == wanted.query
        assert presenter.session.state.selection == wanted.selection
        assert presenter.session.state.page is wanted.page
        assert presenter.session.state.viewport.start == pytest.approx(wanted.viewport.start)
        assert not presenter.strayed
        assert presenter.surface.band.words.caption == step.caption


def test_the_page_of_the_step_is_what_is_seen(presenter):
    presenter.go_to(3)
    assert presenter.session.state.page is Page.SIGNATORIES
    assert presenter.surface.view.isVisible()
    assert not presenter.surface.timeline.isVisible()
    presenter.go_to(0)
    assert presenter.surface.timeline.isVisible()


def test_the_wheel_strays_and_backspace_leads_back(presenter, qtbot):
    presenter.go_to(1)
    home = presenter.session.state.viewport
    presenter.surface.timeline.moves.zoom(3.0, 300.0)
    assert presenter.strayed
    assert presenter.surface.band.words.hint == "Backspace: back to the step"
    presenter.do(Command.RETURN)
    assert not presenter.strayed
    assert presenter.session.state.viewport == home
    assert presenter.surface.band.words.hint == ""


def test_a_click_tells_an_entry_in_the_caption_and_the_picture_does_not_jump(presenter):
    view, band = presenter.surface.timeline, presenter.surface.band
    mark = next(one for one in view.frame.marks if presenter.session.timeline[one.place].id == "coalition")
    before = view.geometry()
    at = QPointF(*mark.rect.centre) * view.zoom
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=at.toPoint())
    assert band.words.caption == "Coalition"
    assert band.words.text == "Industry initiative · 2011"
    assert view.geometry() == before
    press(presenter, Command.RETURN)
    assert band.words.caption == "All of it"


def test_the_stage_has_a_hand_of_its_own_and_puts_nothing_beside(presenter):
    presenter.go_to(1)
    view, session = presenter.surface.timeline, presenter.session
    mark = view.frame.mark_of(session.timeline.places["coalition"])
    at = (QPointF(*mark.rect.centre) * view.zoom).toPoint()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, at)
    assert (session.state.selection, session.state.compare) == ("coalition", None)


def test_titles_are_revealed_one_by_one_and_a_click_does_not_give_them_away(presenter):
    presenter.go_to(2)
    assert len(presenter.state.waiting) == 3
    first = presenter.state.waiting[0]
    presenter.session.select(first)
    assert "Framework" not in "".join(texts(presenter))
    press(presenter, Command.NEXT)
    assert presenter.session.state.veil.revealed == (first,)
    assert "Framework" in "".join(texts(presenter))
    press(presenter, Command.NEXT, Command.NEXT)
    assert presenter.state.index == 2
    press(presenter, Command.NEXT)
    assert presenter.state.index == 3
    press(presenter, Command.PREVIOUS)
    assert not presenter.state.waiting, "what was revealed stays so"


def test_a_quiz_stands_in_the_place_of_the_picture_and_keeps_what_was_done(presenter):
    presenter.go_to(5)
    quiz = presenter.quiz
    assert quiz is not None
    assert quiz.isVisible()
    assert not presenter.surface.timeline.isVisible()
    presses = 0
    while presenter.state.index == 5:
        presenter.do(Command.NEXT)
        presses += 1
    assert presses > 3, "the answers come before the next step"
    presenter.do(Command.PREVIOUS)
    assert presenter.quiz is quiz
    assert quiz.state.finished


def test_what_the_pack_does_not_have_is_said_and_the_rest_is_shown(presenter):
    presenter.go_to(6)
    assert "Not in this pack: no-such-entry, nor-this" in texts(presenter)
    assert presenter.session.state.highlight == ("coalition",)


@pytest.mark.parametrize("size", [(1024, 768), (1280, 720), (1920, 1080), (3840, 2160), (1080, 1920)])
def test_no_word_is_cut_and_none_is_too_small(presenter, size):
    presenter.surface.resize(*size)
    presenter.go_to(7)
    step = WALK.steps[7]
    shown = "".join(texts(presenter)).replace(" ", "")
    assert shown == (step.caption + step.text).replace(" ", "")
    sizes = StageSizes.of(*size)
    assert all(one.font.size >= sizes.least for one in presenter.surface.band.paragraphs)
    assert presenter.surface.content().height() > size[1] * 0.25
    assert presenter.surface.band.geometry().bottom() == size[1] - 1
    if size[0] > size[1]:
        assert sizes.body == pytest.approx(size[1] * 0.044)
        assert sizes.least == pytest.approx(size[1] * 0.033)
        smallest = presenter.surface.timeline.metrics.small * presenter.surface.timeline.zoom
        assert smallest == pytest.approx(sizes.least)


def test_covers_and_locks(presenter):
    surface, port = presenter.surface, presenter.session.state.viewport
    presenter.do(Command.BLACK)
    assert surface.grab().toImage().pixelColor(640, 360).name() == "#000000"
    presenter.do(Command.NEXT)
    assert presenter.state.index == 0
    assert presenter.state.blank is Blank.NONE
    presenter.do(Command.LOCK)
    middle = surface.timeline.geometry().center()
    assert surface.childAt(middle) is surface.glass
    press(presenter, Command.ZOOM_IN)
    assert presenter.session.state.viewport == port
    presenter.do(Command.LOCK)
    assert surface.childAt(middle) is surface.timeline


def test_the_spotlight_follows_the_pointer_and_lights_only_there(presenter):
    presenter.do(Command.SPOTLIGHT)
    spot = presenter.surface.spotlight
    QTest.mouseMove(spot, QPoint(300, 200))
    picture = presenter.surface.grab().toImage()
    assert spot.hole.center() == QPointF(300, 200)
    assert picture.pixelColor(1000, 300).lightness() < 60 < picture.pixelColor(300, 200).lightness()
    presenter.point(0.5, 0.5)
    assert spot.hole.center() == QPointF(640, 360)
    presenter.do(Command.SPOTLIGHT)
    assert not spot.isVisible()


def test_the_move_from_step_to_step_is_animated_and_can_be_interrupted(qtbot, theming):
    presenter = presenter_of(reduced=False)
    qtbot.addWidget(presenter.surface)
    with qtbot.waitExposed(presenter.surface):
        presenter.surface.show()
    moves = presenter.surface.timeline.moves
    presenter.do(Command.NEXT)
    assert moves.running
    assert not presenter.strayed, "on the way to a step nothing has strayed"
    presenter.do(Command.NEXT)
    presenter.do(Command.PREVIOUS)
    assert presenter.state.index == 1
    qtbot.waitUntil(lambda: not moves.running)
    wanted = state_of(WALK.steps[1], presenter.session.timeline).viewport
    assert presenter.session.state.viewport.start == pytest.approx(wanted.start, abs=1)
    assert not presenter.strayed


def test_the_timer_is_reset_and_the_end_is_the_end(qtbot, theming):
    clock = Clock()
    presenter = presenter_of(clock=clock)
    qtbot.addWidget(presenter.surface)
    clock.now += 90
    assert presenter.state.elapsed(clock()) == 90
    presenter.do(Command.TIMER)
    assert presenter.state.elapsed(clock()) == 0
    presenter.do(Command.END)
    presenter.do(Command.NEXT)
    assert presenter.state.ended
    assert presenter.state.index == 0
