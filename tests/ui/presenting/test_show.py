"""A presentation in its windows: on the only screen, with its commands, and without any lesson."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QCursor, QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QToolTip

from bik_explorer.model.timeline import Timeline
from bik_explorer.style import CONTRAST, DARK, LIGHT, STAGE
from bik_explorer.ui.presenting import awake, pointer
from bik_explorer.ui.presenting.no_lesson import NoLessonDialog
from bik_explorer.ui.presenting.starting import lesson_named, stage_theme
from tests.ui.bars import little_timeline
from tests.ui.desks import open_desk
from tests.ui.presenting.lessons import WALK

K = Qt.Key


def with_lessons(*lessons) -> Timeline:
    return replace(little_timeline(), lessons=lessons)


@pytest.fixture
def hands(qtbot, monkeypatch):
    """A desk with one lesson, where nothing asks the session bus."""
    monkeypatch.setattr("bik_explorer.ui.presenting.show.stay_awake", lambda reason, parent: None)
    made = open_desk(qtbot, with_lessons(WALK))
    yield made
    if made.desk.presenting.show is not None:
        made.desk.presenting.show.end()


def start(hands, qtbot):
    hands.trigger("present")
    show = hands.desk.presenting.show
    qtbot.waitUntil(show.stage.isActiveWindow)
    return show


def key(show, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(show.stage.windowHandle(), key, modifiers)


def test_f5_presents_on_the_only_screen_and_esc_ends(hands, qtbot):
    show = start(hands, qtbot)
    assert show.speaker is None
    assert show.stage.isFullScreen()
    assert show.stage.accessibleName() == "From promises to law – stage"
    key(show, K.Key_PageDown)
    assert show.presenter.state.index == 1
    hands.trigger("present")
    assert hands.desk.presenting.show is show, "it does not begin anew"
    key(show, K.Key_Escape)
    assert hands.desk.presenting.show is None
    hands.trigger("present-here")
    assert hands.desk.presenting.show.presenter.state.index == 1


def test_the_main_window_keeps_its_view_and_its_history(hands, qtbot):
    before = hands.session.state
    show = start(hands, qtbot)
    for _ in range(3):
        key(show, K.Key_PageDown)
    key(show, K.Key_Escape)
    assert hands.session.state == before
    assert not hands.session.can_go_back


def test_notes_come_and_go_over_the_only_screen(hands, qtbot):
    show = start(hands, qtbot)
    key(show, K.Key_M)
    assert show._stage_notes is None, "M is beside N: a slip must not show the notes to the class"
    assert show.presenter.surface.band.words.hint.startswith("The class would see your notes.")
    key(show, K.Key_N)
    assert show.presenter.surface.band.words.hint == ""
    key(show, K.Key_P)
    key(show, K.Key_M)
    assert show._stage_notes is None
    key(show, K.Key_M)
    notes = show._stage_notes
    assert notes.isVisible()
    assert "Say hello." in notes.notes.toPlainText()
    key(show, K.Key_Right)
    assert "Why did it become law?" in notes.notes.toPlainText()
    size = notes.notes.text_size
    key(show, K.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert hands.desk.preferences.notes_size == notes.notes.text_size > size
    key(show, K.Key_M)
    assert show._stage_notes is None


def test_one_searches_on_the_stage_and_letters_are_typed(hands, qtbot):
    show = start(hands, qtbot)
    key(show, K.Key_Slash)
    assert QApplication.focusWidget() is show._search
    QTest.keyClicks(show._search, "bn")
    assert show.presenter.session.state.query == "bn"
    assert show.presenter.state.index == 0
    key(show, K.Key_Escape)
    assert show.presenter.session.state.query == ""
    key(show, K.Key_Escape)
    assert show._search.isHidden()
    assert not show.presenter.state.ended
    key(show, K.Key_Slash)
    QTest.keyClicks(show._search, "coalition")
    QTest.keyClick(show._search, K.Key_Return)
    assert show._search.isHidden()
    assert show.presenter.session.state.query == "coalition"
    assert show.presenter.strayed
    key(show, K.Key_Backspace)
    assert not show.presenter.strayed


def test_a_window_that_is_closed_ends_it(hands, qtbot):
    show = start(hands, qtbot)
    show.stage.close()
    assert hands.desk.presenting.show is None


def test_the_pointer_hides_when_it_is_still(hands, qtbot, monkeypatch):
    monkeypatch.setattr(pointer, "STILL_MS", 2000)
    show = start(hands, qtbot)
    watcher = show.stage.pointer
    QCursor.setPos(show.stage.geometry().center())
    QTest.mouseMove(show.stage.windowHandle(), show.stage.rect().center())
    assert watcher._still.isActive()
    watcher._hide()
    assert QGuiApplication.overrideCursor().shape() is Qt.CursorShape.BlankCursor
    QTest.mouseMove(show.stage.windowHandle(), show.stage.rect().center() / 2)
    assert QGuiApplication.overrideCursor() is None
    watcher._hide()
    key(show, K.Key_Escape)
    assert QGuiApplication.overrideCursor() is None, "nothing stays hidden after the end"


def test_the_menu_lists_the_lessons_of_the_pack(qtbot):
    hands = open_desk(qtbot, with_lessons(WALK, WALK._replace(id="other", title="Salt & pepper")))
    menus = hands.desk.actions_by_id["present"].associatedObjects()
    menu = next(one for one in menus if isinstance(one, QMenu))
    menu.aboutToShow.emit()
    assert [one.text() for one in menu.actions()][:2] == ["From promises to law", "Salt && pepper"]
    hands.session.open(little_timeline())
    menu.aboutToShow.emit()
    assert menu.actions()[0].text() == "Present"


def test_a_pack_without_lessons_says_so_and_what_to_do(qtbot):
    hands = open_desk(qtbot, little_timeline())
    hands.trigger("present")
    dialog = hands.window.findChild(NoLessonDialog)
    assert dialog.isVisible()
    assert hands.desk.presenting.show is None
    dialog.close()


def quiz_of(hands, qtbot, index=5):
    show = start(hands, qtbot)
    show.presenter.go_to(index)
    return show, show.presenter.quiz


def test_a_quiz_is_revealed_by_a_clicker_alone_and_back_is_the_step_before(hands, qtbot):
    show, quiz = quiz_of(hands, qtbot)
    for _ in quiz.quiz.cards:
        assert show.presenter.state.index == 5
        key(show, K.Key_PageDown)
    assert quiz.state.finished
    key(show, K.Key_PageDown)
    assert show.presenter.state.index == 6
    key(show, K.Key_PageUp)
    assert show.presenter.state.index == 5
    assert show.presenter.quiz.state.finished, "as it was left"
    key(show, K.Key_PageUp)
    assert show.presenter.state.index == 4


def test_no_card_has_the_keyboard_before_tab_not_even_after_a_swap_or_a_click(hands, qtbot):
    show, quiz = quiz_of(hands, qtbot)
    show._close_stage()
    show._seat()
    qtbot.waitUntil(show.stage.isActiveWindow)
    assert not quiz.isAncestorOf(QApplication.focusWidget())
    card = next(iter(quiz.board.tiles.values()))
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert quiz.carries
    assert not quiz.isAncestorOf(QApplication.focusWidget())
    key(show, K.Key_Right)
    assert quiz.state.revealed, "a key still reveals and leads on"


def test_cards_pop_nothing_up_on_the_stage_and_are_read_without_markup(hands, qtbot):
    _show, quiz = quiz_of(hands, qtbot)
    for card in quiz.board.tiles.values():
        told = QAccessible.queryAccessibleInterface(card).text(QAccessible.Text.Description)
        assert "<" not in told
        assert "Enter picks a card up" in told
        asked = QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), card.mapToGlobal(QPoint(5, 5)))
        QApplication.sendEvent(card, asked)
        assert not QToolTip.isVisible()


def test_the_keyboard_alone_puts_cards_in_order_and_esc_puts_one_back_first(hands, qtbot):
    show, quiz = quiz_of(hands, qtbot)
    key(show, K.Key_Tab)
    assert quiz.isAncestorOf(QApplication.focusWidget())
    key(show, K.Key_Return)
    assert quiz.carries
    key(show, K.Key_Down)
    assert any(quiz.state.placed)
    key(show, K.Key_Escape)
    assert not any(quiz.state.placed)
    assert not show.presenter.state.ended
    assert show.presenter.state.index == 5
    key(show, K.Key_PageDown)
    assert quiz.state.revealed
    key(show, K.Key_Escape)
    assert hands.desk.presenting.show is None


def test_screen_readers_hear_of_steps_and_of_what_changes_on_them(hands, qtbot, monkeypatch):
    heard = []
    monkeypatch.setattr(
        "bik_explorer.ui.presenting.show.announce", lambda _widget, words: heard.append(words)
    )
    show = start(hands, qtbot)
    for one in (K.Key_B, K.Key_B, K.Key_W, K.Key_Right, K.Key_L, K.Key_S, K.Key_3, K.Key_Return):
        key(show, one)
    told = [words for words in heard if words]
    assert told == [
        "Step 1 of 8. All of it",
        "Black screen",
        "The picture is back",
        "White screen",
        "The picture is back",
        "View locked",
        "Spotlight on",
        "Enter: step 3",
        "Step 3 of 8. Which is which?",
    ]
    heard.clear()
    key(show, K.Key_Right)
    assert [words for words in heard if words] == ["Framework, Industry initiative · 2007"]
    heard.clear()
    key(show, K.Key_7)
    key(show, K.Key_Return)
    assert heard[-1] or heard[-2]
    assert "Not in this pack: no-such-entry, nor-this" in " ".join(heard)


def shown_texts(dialog) -> str:
    return "\n".join(one.text() for one in dialog.findChildren(QLabel))


def test_a_lesson_that_there_is_not_is_named_with_those_that_there_are(hands):
    for name in ("no-such-lesson", "x" * 5000):
        hands.desk.presenting.present_named(name)
        dialog = hands.window.findChild(NoLessonDialog)
        assert f"There is no lesson “{name}” here." in shown_texts(dialog)
        assert "From promises to law" in shown_texts(dialog)
        dialog.close()
        dialog.setParent(None)


def test_a_file_without_a_lesson_says_why(hands, tmp_path):
    file = tmp_path / "mine.yaml"
    file.write_text("lessons:\n- {id: mine, title: Mine, steps: [7]}\n", encoding="utf-8")
    hands.desk.presenting.present_named(str(file))
    dialog = hands.window.findChild(NoLessonDialog)
    assert "“mine.yaml” has no lesson that can be shown." in shown_texts(dialog)
    assert "mine.yaml:2" in shown_texts(dialog)
    dialog.close()


def test_another_lesson_takes_the_place_of_the_one_under_way(hands, qtbot):
    show = start(hands, qtbot)
    other = WALK._replace(id="other", title="Another", steps=WALK.steps[:2])
    hands.desk.presenting.present(other, 1)
    now = hands.desk.presenting.show
    assert now is not show
    assert (now.presenter.state.lesson, now.presenter.state.index) == (other, 1)
    qtbot.waitUntil(now.stage.isActiveWindow)
    stages = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    assert len([one for one in stages if "stage" in one.accessibleName()]) == 1
    key(now, K.Key_Escape)
    assert hands.desk.presenting.show is None


def test_a_lesson_is_found_by_id_title_and_file(tmp_path):
    timeline = with_lessons(WALK)
    assert lesson_named("walk", timeline) is WALK
    assert lesson_named("from promises TO law ", timeline) is WALK
    assert lesson_named("nothing", timeline) is None
    file = tmp_path / "mine.yaml"
    text = "lessons:\n- id: mine\n  title: Mine\n  steps:\n  - caption: One\n"
    file.write_text(text, encoding="utf-8")
    assert lesson_named(str(file), timeline).title == "Mine"
    file.write_text("lessons: 7", encoding="utf-8")
    assert lesson_named(str(file), timeline) is None


def test_the_stage_is_light_unless_contrast_is_wished():
    assert stage_theme(LIGHT) is stage_theme(DARK) is STAGE
    assert stage_theme(CONTRAST) is CONTRAST


def test_a_machine_that_cannot_be_kept_awake_is_no_fault(qapp, monkeypatch, caplog):
    def fails(reason, parent):
        raise OSError("no bus")

    monkeypatch.setattr(awake.sys, "platform", "linux")
    monkeypatch.setattr(awake, "BusHold", fails)
    with caplog.at_level("INFO"):
        assert awake.stay_awake("Presenting", qapp) is None
    assert "no bus" in caplog.text
