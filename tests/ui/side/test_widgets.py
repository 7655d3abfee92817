"""Prose, list of rows, tabs, badge and footer, each by itself."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from bik_explorer.ui.panels.side.badge import Badge
from bik_explorer.ui.panels.side.footer import Footer
from bik_explorer.ui.panels.side.lettering import Style
from bik_explorer.ui.panels.side.offers import entry_offer
from bik_explorer.ui.panels.side.prose import Prose
from bik_explorer.ui.panels.side.rows import Aim, Block, Ref, Row, Tab, Tag, Target
from bik_explorer.ui.panels.side.rows_model import RowsModel, described
from bik_explorer.ui.panels.side.rows_view import RowsView
from bik_explorer.ui.panels.side.tabs import PanelTabs, TabSpec
from tests.ui.side.hands import click_at, click_row, press
from tests.ui.side.little import BARE, COALITION, little_timeline

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ROWS = (
    Row((Block("Heading", Style.HEADING),), heading=True),
    Row((Block("One.", refs=(Ref(2, "press"),)),), "one", target=Target(Aim.ENTRY, "first")),
    Row((Block("Two."),), "two"),
    Row((Block("Three."),), "three", target=Target(Aim.LINK, "https://example.org/?a=<b>")),
)


@pytest.fixture
def view(fitter, qtbot):
    made = RowsView(fitter)
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.show_rows(ROWS)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.setFocus(Qt.FocusReason.TabFocusReason)
    return made


class TestRows:
    def test_the_model_is_sound(self, view):
        QAbstractItemModelTester(view.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
        view.show_rows(ROWS[:2])
        view.show_rows(())
        assert view.model().rowCount() == 0

    def test_there_is_a_current_row_before_focus_arrives_and_none_is_selected(self, view):
        assert view.currentIndex().row() == 0
        assert view.selectedIndexes() == []

    def test_a_click_asks_for_the_target_and_a_row_without_one_asks_for_nothing(self, view, qtbot):
        with qtbot.waitSignal(view.asked) as asked:
            click_row(view, "one")
        assert asked.args == [Target(Aim.ENTRY, "first")]
        with qtbot.assertNotEmitted(view.asked):
            click_row(view, "two")
            click_at(view, QPoint(100, 390))

    @pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
    def test_enter_asks_for_the_target_of_the_current_row(self, view, qtbot, key):
        view.make_current("one")
        with qtbot.waitSignal(view.asked) as asked:
            press(view, key)
        assert asked.args == [Target(Aim.ENTRY, "first")]

    def test_arrows_tell_where_they_went(self, view, qtbot):
        with qtbot.waitSignal(view.reached) as reached:
            press(view, Qt.Key.Key_Down)
        assert reached.args == [view.row_rect("one")]
        assert view.current_key == "one"

    def test_several_rows_are_copied_in_their_order(self, view):
        view.make_current("two")
        press(view, Qt.Key.Key_C, modifier=CONTROL)
        assert QGuiApplication.clipboard().text() == "Two."
        press(view, Qt.Key.Key_Down, modifier=SHIFT)
        press(view, Qt.Key.Key_C, modifier=CONTROL)
        assert QGuiApplication.clipboard().text() == "Two.\nThree."

    def test_the_menu_copies_the_text_and_the_address_of_a_link(self, view):
        view.make_current("three")
        text, address = view.menu().actions()
        text.trigger()
        assert QGuiApplication.clipboard().text() == "Three."
        address.trigger()
        assert QGuiApplication.clipboard().text() == "https://example.org/?a=<b>"
        view.make_current("two")
        assert len(view.menu().actions()) == 1

    def test_the_pointer_is_a_hand_over_what_leads_somewhere(self, view):
        from PySide6.QtTest import QTest

        QTest.mouseMove(view.viewport(), view.row_rect("one").center())
        assert view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
        QTest.mouseMove(view.viewport(), view.row_rect("two").center())
        assert view.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor

    def test_what_is_read_out(self):
        model = RowsModel(None)
        model.show(ROWS)
        said = Qt.ItemDataRole.AccessibleDescriptionRole
        assert [model.index(place).data(said) for place in range(4)] == [
            "heading",
            "Sources: 2. Enter shows this entry. Right goes through its links",
            "",
            "Enter opens the page in your browser",
        ]  # fmt: skip
        assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "One"
        assert "&lt;b&gt;" in model.index(3).data(Qt.ItemDataRole.ToolTipRole)

    @pytest.mark.parametrize("aim", [aim for aim in Aim if aim is not Aim.SOURCE])
    def test_every_target_says_what_enter_does(self, aim):
        assert described(Row((Block("x"),), target=Target(aim, ""))).startswith("Enter ")

    def test_equal_rows_keep_the_place(self, view):
        view.make_current("two")
        view.show_rows(tuple(ROWS))
        assert view.current_key == "two"


class TestProse:
    @pytest.fixture
    def prose(self, fitter, qtbot):
        made = Prose(Style.BODY, fitter.sizes)
        qtbot.addWidget(made)
        made.use(fitter.theme, fitter.kinds)
        return made

    def test_it_is_as_high_as_its_text(self, prose, fitter):
        prose.show_text("word " * 50)
        pitch = fitter.kinds.line_height(Style.BODY)
        lines = (prose.heightForWidth(300) - 2 * fitter.sizes.text_margin) / pitch
        assert lines == round(lines) > 4
        assert prose.heightForWidth(150) > prose.heightForWidth(300)

    def test_marked_parts_are_painted_behind_the_text(self, prose, fitter):
        prose.resize(200, 40)
        prose.show_text("one two three", ((4, 7),))
        assert prose.marked == ("two",)
        assert colour_count(prose, fitter.theme.match) > 50
        prose.show_text("one two three")
        assert colour_count(prose, fitter.theme.match) == 0

    def test_the_ring_is_for_the_keyboard_only(self, prose, qtbot, fitter):
        prose.resize(200, 40)
        prose.show_text("one")
        with qtbot.waitExposed(prose):
            prose.show()
        prose.activateWindow()
        prose.setFocus(Qt.FocusReason.MouseFocusReason)
        without = colour_count(prose, fitter.theme.accent)
        prose.clearFocus()
        prose.setFocus(Qt.FocusReason.TabFocusReason)
        assert colour_count(prose, fitter.theme.accent) > without + 100


class TestTabs:
    @pytest.fixture
    def tabs(self, fitter, qtbot):
        made = PanelTabs(fitter)
        qtbot.addWidget(made)
        made.resize(330, 40)
        made.show_tabs((TabSpec(Tab.FACTS, "Facts", 3), TabSpec(Tab.SOURCES, "Sources", 9, True)), Tab.FACTS)
        with qtbot.waitExposed(made):
            made.show()
        return made

    def test_a_person_turns_to_a_tab_and_a_program_does_not(self, tabs, qtbot):
        with qtbot.assertNotEmitted(tabs.tabChosen):
            tabs.show_tabs(tabs.specs, Tab.SOURCES)
            tabs.show_tabs(tabs.specs[:1], Tab.FACTS)
            tabs.show_tabs((*tabs.specs, TabSpec(Tab.SOURCES, "Sources", 9)), Tab.FACTS)
        with qtbot.waitSignal(tabs.tabChosen) as chosen:
            qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
        assert chosen.args == [Tab.SOURCES]

    def test_names_and_counts_are_read_out(self, tabs):
        assert [tabs.accessibleTabName(place) for place in (0, 1)] == ["Facts, 3", "Sources, 9"]

    def test_a_match_has_a_dot(self, tabs, fitter):
        assert colour_count(tabs, fitter.theme.warning) > 10
        tabs.show_tabs((TabSpec(Tab.FACTS, "Facts", 3),), Tab.FACTS)
        assert colour_count(tabs, fitter.theme.warning) == 0

    @pytest.mark.parametrize("width", [60, 120, 200, 330])
    def test_they_fit_into_any_width(self, tabs, width):
        tabs.resize(width, 40)
        assert tabs.tabRect(0).left() == 0
        assert tabs.tabRect(tabs.count() - 1).right() <= width


def test_the_badge_is_cut_where_it_does_not_fit(fitter, qtbot):
    badge = Badge(fitter)
    qtbot.addWidget(badge)
    badge.show_kind("Law · " + "delegated " * 9, "law")
    badge.resize(120, badge.sizeHint().height())
    assert badge.sizeHint().width() > 400
    assert colour_count(badge, fitter.theme.law_soft) > 500


def test_the_footer_names_the_first_source_and_calms_down(fitter, qtbot):
    footer = Footer(fitter)
    qtbot.addWidget(footer)
    footer.show_offer(entry_offer(COALITION, little_timeline()))
    assert footer.source.text() == "Source: The Commission, The press text, 1 December 2011"
    footer.copy_button.click()
    assert footer.copy_button.text() == "Copied"
    footer.show_offer(entry_offer(BARE, little_timeline()))
    assert (footer.copy_button.text(), footer.source.text()) == ("Copy citation", "")
    assert not footer.source.isVisibleTo(footer)


def test_a_tag_of_one_word_is_no_link(view):
    view.show_rows((Row((Block("A"),), "a", tags=(Tag("duty"),)),))
    rect = view.fitted(0).tags[0][0]
    assert view.target_at(rect.center().toPoint()) is None


def colour_count(widget, colour):
    QApplication.processEvents()
    image = widget.grab().toImage()
    return sum(
        image.pixelColor(x, y).name() == colour.lower()
        for x in range(image.width())
        for y in range(image.height())
    )
