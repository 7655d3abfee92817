"""The page of the signatories under hands and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from bik_explorer.layout.pages.arranging import Order
from bik_explorer.layout.pages.plan import HEAD
from bik_explorer.model.state import CardKind, Page
from bik_explorer.model.timeline import Timeline
from bik_explorer.style import DARK
from tests.layout.pages.packs import big, entry, signatories
from tests.ui.views.hands import CTRL, SHIFT

KEY = Qt.Key


def test_a_name_is_told_of_in_the_panel(table):
    hands = table()
    hands.click(hands.on("Telia"))
    assert (hands.card, hands.selection) == (("organisation", "telia"), None)


def test_a_cell_tells_of_its_name_and_selects_its_entry_in_one_step(table):
    hands = table()
    states = []
    hands.session.stateChanged.connect(states.append)
    hands.click(hands.on("Telia", "coalition"))
    assert (hands.card, hands.selection) == (("organisation", "telia"), "coalition")
    assert len(states) == 1
    hands.session.back()
    assert (hands.card, hands.selection) == (None, None)


def test_a_head_selects_its_entry(table):
    hands = table()
    hands.click(hands.on(None, "principles"))
    assert (hands.card, hands.selection) == (None, "principles")


def test_beside_everything_nothing_happens(table):
    hands = table()
    for at in (QPoint(4, 300), hands.on("Telia") - QPoint(0, 150)):
        hands.click(at)
    assert (hands.card, hands.selection) == (None, None)


def test_ctrl_and_a_second_head_ask_who_signed_one_but_not_the_other(table):
    hands = table()
    hands.click(hands.on(None, "framework"))
    hands.click(hands.on(None, "coalition"), CTRL)
    assert hands.names() == ["Orange", "Unicef"]
    assert "2 signed “Framework”, but not “Coalition”." in hands.texts()
    assert hands.view.controls._pair.isVisible()
    assert hands.view.controls._pair.name == "Framework, not Coalition"
    hands.view.controls._pair.click()
    assert len(hands.names()) == 5
    assert not hands.view.controls._pair.isVisible()


def test_where_the_second_list_has_gaps_it_says_so(table):
    hands = table()
    hands.view.choose(pair=("framework", "principles"))
    assert hands.names() == ["Telia", "Unicef"]
    assert "2 signed “Framework” and are not among the known names of “Principles”." in hands.texts()


def test_nobody_is_an_answer_too(table):
    hands = table()
    hands.session.search("framework")
    hands.session.search("")
    hands.view.choose(pair=("principles", "framework"))
    hands.view.choose(pair=("principles", "coalition"))
    assert hands.names() == ["Orange"]
    hands.session.toggle("organisations", "bebo")
    assert hands.names() == []
    assert "Nobody. All who signed the first are named in the second too." in hands.texts()


def test_ctrl_without_a_first_head_only_selects(table):
    hands = table()
    hands.click(hands.on(None, "coalition"), CTRL)
    hands.click(hands.on(None, "coalition"), CTRL)
    assert hands.selection == "coalition"
    assert hands.view.table.choice.pair is None


def test_the_menu_offers_each_pair(table):
    hands = table()
    menu = hands.view.controls._menu
    menu.aboutToShow.emit()
    (first,) = [one for one in menu.findChildren(QMenu) if one.title() == "Coalition, but not …"]
    first.aboutToShow.emit()
    assert [action.text() for action in first.actions()] == ["Framework", "Principles"]
    first.actions()[0].trigger()
    assert hands.names() == ["Bebo", "Émile"]


def test_an_ampersand_in_a_name_stays_one(table):
    timeline = signatories()
    odd = entry("odd", "2020", title="A & B", signatory_lists=timeline.find("framework").signatory_lists)
    hands = table(Timeline(lanes=timeline.lanes, entries=(*timeline.entries, odd)))
    menu = QMenu()
    hands.view.controls.fill_but_not(menu, "framework")
    assert [action.text() for action in menu.actions()] == ["Coalition", "Principles", "A && B"]


def test_sorting_and_grouping_by_their_controls(table):
    hands = table()
    buttons = hands.view.controls._order._buttons
    buttons[Order.NAME].click()
    assert hands.names() == ["Bebo", "Émile", "Orange", "Telia", "Unicef"]
    hands.view.controls._groups.click()
    assert hands.names()[:2] == ["Orange", "Telia"]
    assert "Operator · 2" in hands.texts()
    hands.view.controls._groups.click()
    assert "Operator · 2" not in hands.texts()


def test_the_arrow_keys_go_from_cell_to_cell_and_to_the_heads(table):
    hands = table()
    hands.key(KEY.Key_Down)
    assert hands.cursor == ("bebo", None)
    hands.key(KEY.Key_Down, KEY.Key_Right, KEY.Key_Right)
    assert hands.cursor == ("orange", "coalition")
    hands.key(KEY.Key_Up, KEY.Key_Up, KEY.Key_Up)
    assert hands.cursor == (None, "coalition")
    hands.key(KEY.Key_Left, KEY.Key_Left)
    assert hands.cursor == (None, "framework")
    hands.key(KEY.Key_End)
    assert hands.cursor == (None, "principles")
    hands.key(KEY.Key_Down, KEY.Key_Home)
    assert hands.cursor == ("bebo", None)
    hands.key(KEY.Key_End, modifiers=CTRL)
    assert hands.cursor == ("unicef", None)
    hands.key(KEY.Key_Home, modifiers=CTRL)
    assert hands.cursor == ("bebo", None)


def test_pages_of_rows(table):
    hands = table(big())
    hands.key(KEY.Key_Down, KEY.Key_PageDown, KEY.Key_PageDown)
    seen = hands.view.plan.rows_in_sight()
    assert hands.view.keys.spot.row > 10
    assert hands.view.keys.spot.row in seen
    hands.key(KEY.Key_PageUp, KEY.Key_PageUp, KEY.Key_PageUp)
    assert hands.view.keys.spot.row == 0
    hands.key(KEY.Key_End, modifiers=CTRL)
    assert hands.view.keys.spot.row == 499
    assert hands.view.plan.top == hands.view.plan.overflow.height


def test_the_cursor_is_always_brought_into_sight(table):
    hands = table(big(60, 30))
    hands.key(KEY.Key_Down, KEY.Key_End)
    for _ in range(25):
        hands.key(KEY.Key_Down)
        spot, plan = hands.view.keys.spot, hands.view.plan
        rect = plan.rect(spot)
        assert plan.body.y - 1 <= rect.y
        assert rect.bottom <= plan.body.bottom + 1
        assert rect.right <= plan.body.right + 1


def test_a_new_order_keeps_the_cursor_on_its_cell(table):
    hands = table()
    hands.key(KEY.Key_Down, KEY.Key_Right)
    hands.view.choose(order=Order.FIRST)
    assert hands.cursor == ("bebo", "framework")
    assert hands.view.keys.spot.row == 3


def test_enter_opens_the_panel_and_space_stays(table, qtbot):
    hands = table()
    hands.key(KEY.Key_Down)
    with qtbot.waitSignal(hands.view.panelWanted):
        hands.key(KEY.Key_Return)
    assert hands.card == ("organisation", "bebo")
    hands.key(KEY.Key_Down)
    with qtbot.assertNotEmitted(hands.view.panelWanted):
        hands.key(KEY.Key_Space)
    assert hands.card == ("organisation", "orange")
    hands.key(KEY.Key_Up, KEY.Key_Up, KEY.Key_Space)
    assert hands.selection == "framework"
    hands.key(KEY.Key_Right, KEY.Key_Right)
    hands.key(KEY.Key_Return, modifiers=CTRL)
    assert hands.view.table.choice.pair == ("framework", "principles")


def test_escape_takes_back_step_by_step(table):
    hands = table()
    hands.session.search("operator")
    hands.session.search("a")
    hands.click(hands.on("Telia"))
    hands.view.choose(pair=("framework", "coalition"))
    hands.key(KEY.Key_Escape)
    assert hands.view.table.choice.pair is None
    assert hands.told
    hands.key(KEY.Key_Escape)
    assert hands.card is None
    hands.key(KEY.Key_Escape)
    assert hands.session.state.query == ""


def test_keys_with_alt_are_for_the_history(table):
    hands = table()
    hands.key(KEY.Key_Left, modifiers=Qt.KeyboardModifier.AltModifier)
    assert hands.cursor is None


def test_search_and_facets_narrow_columns_and_rows(table):
    hands = table()
    hands.session.search("coalition")
    assert [id_ for id_, _ in hands.view.table.columns()] == ["coalition"]
    assert hands.names() == ["Bebo", "Émile", "Telia"]
    assert "3 of 5 organisations" in " ".join(hands.texts())
    hands.session.search("telia")
    assert hands.names() == ["Telia"]
    hands.session.search("")
    hands.session.toggle("organisations", "orange")
    assert hands.names() == ["Orange"]
    assert [id_ for id_, _ in hands.view.table.columns()] == ["framework", "principles"]


def test_nothing_found_and_nothing_there_look_different(table):
    hands = table()
    hands.session.search("nothing of the kind")
    assert "No signatories match. Esc clears the search." in hands.texts()
    hands.point(QPoint(300, 300))
    hands.key(KEY.Key_Down, KEY.Key_Return)
    assert hands.tip() == ""
    empty = table(Timeline())
    assert "This pack does not say who signed what." in empty.texts()
    assert not empty.view.controls.isVisible()


def test_tips_tell_names_roles_and_what_is_not_known(table):
    hands = table()
    hands.point(hands.on("Telia", "framework"))
    assert hands.tip() == "Telia · Framework\nSigned as TeliaSonera · Signatory · from 6 February 2007"
    hands.point(hands.on("Telia", "principles"))
    assert hands.tip().endswith("Not known. Principles: 2 of at least 25 names are known.")
    hands.point(hands.on("Bebo", "framework"))
    assert hands.tip().endswith("Did not sign.")
    hands.point(hands.on("Telia"))
    assert hands.tip() == "Telia\nSigned 2 of 3 · 1 not known\nOperator\nFormerly TeliaSonera"
    hands.point(hands.on(None, "coalition"))
    assert hands.tip() == "Coalition\n1 December 2011 · 3 organisations"
    hands.session.select("framework")
    hands.point(QPoint(4, 4))
    hands.point(hands.on(None, "coalition"))
    assert hands.tip().endswith("\nCtrl and click: who signed “Framework”, but not this one")
    hands.point(QPoint(4, 4))
    assert hands.tip() == ""


def test_the_wheel_and_the_hand_scroll(table):
    hands = table(big())
    at = hands.on(hands.names()[2], "initiative-0")
    hands.turn(at, y=-240)
    assert hands.view.bars.top == 180
    hands.turn(at, y=-120, modifiers=SHIFT)
    assert hands.view.bars.left == 90
    hands.drag(at, at + QPoint(30, 40))
    assert (hands.view.bars.left, hands.view.bars.top) == (60, 140)
    assert hands.card is None
    hands.turn(at, y=100_000)
    assert hands.view.bars.top == 0


def test_what_is_told_of_comes_into_sight(table):
    hands = table(big())
    last = hands.view.table.matrix.organisations[-1]
    hands.session.show_card(CardKind.ORGANISATION, last)
    assert 499 in hands.view.plan.rows_in_sight()


def test_the_menu_of_a_name_leads_to_the_timeline(table, monkeypatch):
    hands = table()
    opened = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, at: opened.append(menu))
    hands.view._hand.open_menu(hands.spot("Telia"), QPoint())
    (menu,) = opened
    assert [action.text() for action in menu.actions()] == ["Tell more", "Show on timeline"]
    menu.actions()[1].trigger()
    assert hands.session.state.page is Page.TIMELINE
    assert hands.session.state.facets.organisations == ("telia",)


def test_the_menu_of_a_head_asks_for_pairs(table, monkeypatch):
    hands = table()
    opened = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, at: opened.append(menu))
    hands.view._hand.open_menu(hands.spot(None, "framework"), QPoint())
    (menu,) = opened
    menu.actions()[0].trigger()
    assert hands.selection == "framework"
    menu.actions()[1].menu().actions()[0].trigger()
    assert hands.view.table.choice.pair == ("framework", "coalition")


def test_another_timeline_is_another_table(table):
    hands = table()
    hands.key(KEY.Key_Down)
    hands.view.choose(pair=("framework", "coalition"))
    hands.session.open(big(20, 4))
    assert len(hands.names()) == 20
    assert hands.cursor is None
    assert hands.view.table.choice.pair is None


def test_ghosts_stay_where_the_rest_is_kept_dimmed(table):
    hands = table()
    hands.session.search("coalition")
    hands.session.set_dim(True)
    assert [id_ for id_, _ in hands.view.table.columns()] == ["framework", "coalition", "principles"]
    assert hands.view.table.matrix.matching == (False, True, False)


def test_the_colours_follow_the_theme(table, theming):
    hands = table()
    before = hands.picture().pixelColor(450, 8).name()
    theming.choose("dark")
    try:
        assert before != hands.picture().pixelColor(450, 8).name() == DARK.panel.lower()
    finally:
        theming.choose("light")


@pytest.mark.parametrize("size", [(240, 160), (420, 300), (1600, 1000)])
def test_it_paints_at_any_size(table, size):
    hands = table(big(80, 20), *size)
    hands.key(KEY.Key_Down)
    picture = hands.picture()
    assert (picture.width(), picture.height()) == size
    controls = hands.view.controls.geometry()
    assert controls.right() <= size[0]


def test_controls_have_names_and_fit_their_words(table):
    hands = table(width=1000)
    buttons = [*hands.view.controls._order._buttons.values(), hands.view.controls._ask]
    for button in buttons:
        assert button.accessibleName()
        assert button.width() >= button.minimumSizeHint().width()


def test_a_fault_while_painting_is_told_and_leaves_a_calm_page(table, monkeypatch):
    hands = table()
    told = []
    with monkeypatch.context() as patch:
        patch.setattr("sys.excepthook", lambda *fault: told.append(fault[0]))
        patch.setattr(hands.view, "lay_out", lambda: 1 / 0)
        patch.setattr(hands.view, "place", lambda: None)
        hands.view.relay()
        hands.picture()
        hands.picture()
    assert told == [ZeroDivisionError]


def test_the_head_row_is_part_of_the_cells(table):
    hands = table()
    assert hands.view.plan.spot_at(*hands.on(None, "framework").toTuple()).row == HEAD
