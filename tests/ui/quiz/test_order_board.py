"""Put in order, by keys and by mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bik_explorer import paths
from bik_explorer.loading import load_pack
from bik_explorer.model.lesson import Lesson, QuizKind, QuizPlan, Step, StepView
from bik_explorer.style import CONTRAST, DARK
from bik_explorer.ui.presenting.presenter import Presenter
from bik_explorer.ui.quiz.face import Verdict, pill_width
from bik_explorer.ui.quiz.scale_line import heights
from bik_explorer.ui.quiz.text import height_of, lines_of, longest_word
from tests.ui.quiz.packs import LONG, drag, press, shown_view, timeline

KEY = Qt.Key


@pytest.fixture
def view(qtbot):
    return shown_view(qtbot, QuizKind.ORDER)


def ids(view) -> list[str]:
    return [card.id for card in view.quiz.cards]


def slot(view, number: int) -> QPointF:
    return view.board._boxes[1][number].center()


def fill(view, wanted: list[str]) -> None:
    for number, id_ in enumerate(wanted):
        drag(view.board.tiles[id_], slot(view, number))


def right_order(view) -> list[str]:
    return [card.id for card in view.quiz.in_time]


def test_keys_pick_up_move_and_put_down(view):
    first = ids(view)[0]
    press(KEY.Key_Return, KEY.Key_Right, KEY.Key_Right)
    assert view.state.placed[1] == first
    assert view.board.tiles[first].lifted
    press(KEY.Key_Left, KEY.Key_Return)
    assert view.state.placed[0] == first
    assert not view.board.tiles[first].lifted
    press(KEY.Key_Right)
    assert view.state.placed[0] == first


def test_arrows_move_the_focus_while_nothing_is_picked_up(view):
    board = view.board
    press(KEY.Key_Right)
    assert board.tiles[ids(view)[1]].hasFocus()
    press(KEY.Key_Return, KEY.Key_Down, KEY.Key_Return)
    assert view.state.placed[0] == ids(view)[1]
    press(KEY.Key_Up)
    assert board.tiles[ids(view)[0]].hasFocus()
    press(KEY.Key_Down)
    assert board.tiles[ids(view)[1]].hasFocus()


def test_up_takes_a_card_off_the_line_and_escape_puts_it_back(view):
    first = ids(view)[0]
    press(KEY.Key_Return, KEY.Key_Right, KEY.Key_Return)
    press(KEY.Key_Return, KEY.Key_Right, KEY.Key_Right, KEY.Key_Escape)
    assert view.state.placed[0] == first
    press(KEY.Key_Space, KEY.Key_Up, KEY.Key_Space)
    assert first in view.state.loose


def test_a_whole_quiz_by_keys_alone(view):
    done = []
    view.finished.connect(lambda: done.append(True))
    for number, id_ in enumerate(right_order(view)):
        view.board.tiles[id_].setFocus()
        press(KEY.Key_Return, *([KEY.Key_Right] * 1), KEY.Key_Return)
        assert view.state.placed[number] == id_
    assert view.check_button.isEnabled()
    view.check_button.setFocus()
    press(KEY.Key_Return)
    assert view.state.right == len(ids(view))
    assert done == [True]
    assert view.check_button.isHidden()
    assert QApplication.focusWidget() in view.board.tiles.values()


def test_cards_are_dragged_onto_the_line_and_off_it(view):
    first, second = ids(view)[:2]
    drag(view.board.tiles[first], slot(view, 3))
    assert view.state.placed[3] == first
    drag(view.board.tiles[second], slot(view, 3))
    assert view.state.placed[3] == second
    assert first in view.state.loose
    drag(view.board.tiles[second], QPointF(5.0, 5.0))
    assert view.state.loose == tuple(ids(view))


def test_a_click_picks_up_and_a_click_on_a_place_puts_down(view):
    first, second = ids(view)[:2]
    QTest.mouseClick(view.board.tiles[first], Qt.MouseButton.LeftButton)
    assert view.board.tiles[first].lifted
    QTest.mouseClick(view.board, Qt.MouseButton.LeftButton, pos=slot(view, 2).toPoint())
    assert view.state.placed[2] == first
    QTest.mouseClick(view.board.tiles[second], Qt.MouseButton.LeftButton)
    QTest.mouseClick(view.board.tiles[first], Qt.MouseButton.LeftButton)
    assert view.state.placed[2] == second


def test_checking_tells_by_sign_and_word_and_shows_the_dates(view):
    wanted = right_order(view)
    fill(view, [wanted[1], wanted[0], *wanted[2:]])
    QTest.mouseClick(view.check_button, Qt.MouseButton.LeftButton)
    wrong, right = view.board.tiles[wanted[0]], view.board.tiles[wanted[2]]
    assert (wrong.face.verdict, wrong.face.word) == (Verdict.WRONG, "Place 1")
    assert (right.face.verdict, right.face.word, right.face.note) == (Verdict.RIGHT, "Right", "May 2010")
    assert "May 2010" in right.accessibleName()
    assert "Place 1" in wrong.accessibleName()
    before = view.state
    drag(wrong, slot(view, 4))
    wrong.setFocus()
    press(KEY.Key_Return, KEY.Key_Right)
    assert view.state == before


def test_a_teacher_reveals_one_after_the_other(view):
    view.board.tiles[ids(view)[1]].setFocus()
    for number, id_ in enumerate(right_order(view)):
        assert view.reveal_next()
        assert view.state.placed[number] == id_
        assert view.board.tiles[id_].face.note
    assert not view.reveal_next()
    assert view.state.finished


def test_what_is_revealed_is_stepped_over(view):
    view.reveal_next()
    view.reveal_next()
    loose = view.state.loose[0]
    view.board.tiles[loose].setFocus()
    press(KEY.Key_Return, KEY.Key_Down, KEY.Key_Left)
    assert view.state.placed[2] == loose
    assert view.state.placed[:2] == tuple(right_order(view)[:2])


def test_no_date_is_shown_or_said_before_it_is_told(view):
    for tile in view.board.tiles.values():
        said = f"{tile.face.text} {tile.face.note} {tile.accessibleName()} {tile.toolTip()}"
        assert not any(year in said for year in ("2001", "2005", "2010", "2016", "2022"))


@pytest.mark.parametrize(
    ("size", "scale"),
    [((860, 480), 1.0), ((520, 340), 1.0), ((1800, 700), 2.7), ((960, 480), 1.92), ((3600, 1400), 5.4)],
)
def test_all_cards_and_places_are_within_the_rectangle(qtbot, size, scale):
    view = shown_view(qtbot, QuizKind.ORDER, size, timeline(act=LONG, code=f"{LONG} {LONG}"), scale)
    view.resize(*size)
    board = view.board
    for box in (*board._boxes[0], *board._boxes[1]):
        assert board.rect().adjusted(-1, -1, 1, 1).contains(box.toRect()), (box, board.rect())
    for tile in board.tiles.values():
        assert tile.text_size >= 13.2 * scale - 0.01
    assert not view.grab().isNull()


@pytest.fixture(scope="module")
def built_in():
    return load_pack(paths.data()).timeline


@pytest.mark.parametrize("size", [(1024, 768), (1280, 720), (1920, 1080)])
@pytest.mark.parametrize("query", ["", "kind:law", "kind:initiative"])
def test_six_cards_on_a_stage_are_whole_and_so_are_their_dates(qtbot, built_in, size, query):
    for seed in range(1, 6):
        plan = QuizPlan(QuizKind.ORDER, 6, seed)
        lesson = Lesson("one", "One", (Step("In which order?", StepView(query=query), quiz=plan),))
        surface = Presenter(lesson, built_in, 0, reduced=True).surface
        qtbot.addWidget(surface)
        surface.resize(*size)
        with qtbot.waitExposed(surface):
            surface.show()
        view = surface.quiz
        while view.reveal_next():
            pass
        for tile in view.board.tiles.values():
            assert pill_width(tile.face.note, Verdict.NONE, view.board.sizes) <= tile.box.width()
            room = tile.box.width() - 2 * tile.sizes.pad
            lines = lines_of(tile.face.text, tile.look.strong, room)
            assert longest_word(tile.face.text, tile.look.strong) <= room, tile.face.text
            assert height_of(len(lines), tile.look.strong) <= tile.box.height() - tile.sizes.pad
            assert tile.text_size >= 0.033 * size[1] - 0.01


def test_themes_and_sizes_change_while_it_is_shown(view):
    fill(view, right_order(view)[:2])
    for theme in (DARK, CONTRAST):
        view.use_theme(theme)
        view.use_scale(2.0)
        assert not view.grab().isNull()
    assert view.board.tiles[ids(view)[0]].theme is CONTRAST
    assert view.state.placed[:2] == tuple(right_order(view)[:2])


def test_numbers_over_the_line_stand_on_levels_where_dates_are_close():
    assert heights([0.0, 5.0, 9.0, 30.0], 10.0) == [0, 1, 2, 0]
    assert heights([], 10.0) == []
