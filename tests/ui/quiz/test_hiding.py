"""Hide and reveal in the window: what the picture keeps back, nothing else tells either."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTextEdit

from bik_explorer.model.entry import step_of
from bik_explorer.model.state import CardKind, Page
from bik_explorer.model.veil import NO_VEIL, Hidden, Veil
from bik_explorer.ui.canvas.accessible import Marks
from bik_explorer.ui.canvas.cluster_list import Members
from bik_explorer.ui.canvas.tip import Tip
from bik_explorer.ui.covering import cover_in
from bik_explorer.ui.finding.palette.things import things_of
from bik_explorer.ui.finding.results.line import line_of, tip_of
from bik_explorer.ui.panels.side.rows_view import RowsView
from bik_explorer.ui.views.spoken import SignatoriesRows, TopicRowsTold
from tests.ui.bars import little_timeline
from tests.ui.canvas.packs import walk
from tests.ui.desks import open_desk

KEYS = {Hidden.TITLES: Qt.Key.Key_T, Hidden.DATES: Qt.Key.Key_Y, Hidden.SIGNATORIES: Qt.Key.Key_S}
BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def hands(qtbot):
    return open_desk(qtbot, little_timeline(), complete=True)


def press(hands, key) -> None:
    QTest.keyClick(hands.view, key, BOTH)


def panel_texts(hands) -> str:
    """All that stands in the panel: texts, and the rows of its lists as a screen reader hears them."""
    panel = hands.desk.panel
    texts = [one.toPlainText() for one in panel.findChildren(QTextEdit) if one.isVisible()]
    for rows in panel.findChildren(RowsView):
        model = rows.model()
        if rows.isVisible():
            texts += [
                str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
                for row in range(model.rowCount())
            ]
    return "\n".join(texts)


def test_a_milestone_that_was_selected_before_is_told_no_more(qtbot):
    hands = open_desk(qtbot, walk(), complete=True)
    hands.session.select("directive", milestone=1)
    marks = Marks(hands.view)
    key = marks.current
    assert "2013" in marks.name(key)
    assert marks.parts(key.place)
    press(hands, KEYS[Hidden.DATES])
    assert "2013" not in marks.name(key)
    assert not marks.parts(key.place)
    assert "2013" not in tip_texts(hands, "directive", step=1)


@pytest.mark.parametrize("what", Hidden)
def test_a_key_hides_and_the_same_key_shows_again(hands, what):
    press(hands, KEYS[what])
    assert hands.session.state.veil == Veil(what)
    assert hands.desk.actions_by_id[f"hide-{what.value}"].isCheckable()
    hands.trigger(f"hide-{what.value}")
    assert hands.session.state.veil == NO_VEIL


def test_one_after_the_other_is_revealed_by_key(hands):
    press(hands, KEYS[Hidden.TITLES])
    ids = [entry.id for entry in hands.session.timeline]
    for count in range(1, len(ids) + 1):
        press(hands, Qt.Key.Key_N)
        assert list(hands.session.state.veil.revealed) == ids[:count]
    press(hands, Qt.Key.Key_N)
    assert not cover_in(hands.session)


def test_all_at_once(hands):
    press(hands, KEYS[Hidden.DATES])
    press(hands, Qt.Key.Key_A)
    assert not cover_in(hands.session)
    hands.trigger("hide-dates")
    press(hands, Qt.Key.Key_N)
    assert hands.session.state.veil == NO_VEIL


def test_hidden_signatories_are_on_their_page(hands):
    press(hands, KEYS[Hidden.SIGNATORIES])
    assert hands.session.state.page is Page.SIGNATORIES


def tip_texts(hands, id_: str, step: int | None = None) -> str:
    tip, session = Tip(hands.view), hands.session
    entry = session.timeline.find(id_)
    at, theme = QPointF(5, 5), hands.view.theme
    tip.tell(entry, at, theme, step=step_of(entry, step), cover=cover_in(session))
    return "\n".join(label.text() for label in tip.findChildren(QLabel))


def told_of(hands, id_: str) -> dict[str, str]:
    """All that the window says of an entry."""
    session = hands.session
    place = session.timeline.places[id_]
    marks = Marks(hands.view)
    session.select(id_)
    line = line_of(session, place)
    members = Members(session.timeline, [place], hands.window, cover_in(session))
    return {
        "tip": tip_texts(hands, id_),
        "spoken": f"{marks.name(place)} {marks.description(place)}",
        "panel": panel_texts(hands),
        "list": f"{line.date} {line.label} {line.why} {line.spoken} {tip_of(session, place)}",
        "cluster": str(members.data(members.index(0))),
    }


def test_a_hidden_title_is_told_nowhere(hands):
    press(hands, KEYS[Hidden.TITLES])
    hands.session.search("coalition")
    for where, text in told_of(hands, "coalition").items():
        assert "coalition" not in text.casefold(), where
        assert "Hide profiles" not in text, where
        assert "2011" in text, where
    press(hands, Qt.Key.Key_N)
    for where, text in told_of(hands, "coalition").items():
        assert "coalition" in text.casefold(), where


def test_a_hidden_date_is_told_nowhere(hands):
    press(hands, KEYS[Hidden.DATES])
    for where, text in told_of(hands, "coalition").items():
        assert "2011" not in text, where
        assert "coalition" in text.casefold(), where
    assert hands.desk.overview._words == ""
    press(hands, Qt.Key.Key_A)
    for where, text in told_of(hands, "coalition").items():
        assert "2011" in text, where
    assert "1999" in hands.desk.overview._words


def test_a_screen_reader_calls_a_hidden_title_by_its_number(hands):
    press(hands, KEYS[Hidden.TITLES])
    place = hands.session.timeline.places["principles"]
    assert Marks(hands.view).name(place).startswith("Number 3, title hidden, 2009")


def test_what_a_hidden_organisation_signed_is_told_nowhere(hands):
    press(hands, KEYS[Hidden.SIGNATORIES])
    session, page = hands.session, hands.desk.pages.current
    session.show_card(CardKind.ORGANISATION, "telia")
    assert "coalition" not in panel_texts(hands).casefold()
    rows = SignatoriesRows(page)
    assert rows.name("telia") == "Telia: not told yet"
    assert "Signed" not in rows.description("telia")
    assert page.table.telling.cell(page.table.spot_of(("telia", "coalition"))) == "Not told yet."
    session.select("coalition")
    assert "Telia" not in panel_texts(hands)
    press(hands, Qt.Key.Key_N)
    assert rows.name("telia").startswith("Telia: signed 2 of 2")
    session.show_card(CardKind.ORGANISATION, "telia")
    assert "coalition" in panel_texts(hands).casefold()


def test_the_page_of_commitments_keeps_it_back_too(hands):
    hands.session.show_page(Page.COMMITMENTS)
    rows = TopicRowsTold(hands.desk.pages.current)
    assert "Coalition" in rows.name("privacy")
    press(hands, KEYS[Hidden.TITLES])
    assert "Coalition" not in rows.name("privacy")
    assert "Number 4, title hidden" in rows.name("privacy")
    hands.trigger("hide-dates")
    assert "2011" not in rows.name("privacy")


def test_the_palette_leads_to_nothing_that_is_hidden(hands):
    press(hands, KEYS[Hidden.TITLES])
    press(hands, Qt.Key.Key_N)
    hands.trigger("palette")
    palette = hands.desk.finding.palette
    names = {thing.name for thing in palette._things}
    assert "Action Plan" in names
    assert "Coalition" not in names
    palette.close_up()
    press(hands, Qt.Key.Key_A)
    palette.open()
    assert {thing.name for thing in things_of(hands.session.timeline)} <= {
        thing.name for thing in palette._things
    }
    palette.close_up()


def test_the_list_of_results_follows_what_is_revealed(qtbot):
    hands = open_desk(qtbot, little_timeline(), complete=True, results_list=True)
    panel = hands.desk.finding.results
    press(hands, KEYS[Hidden.TITLES])
    assert panel.model.line(0).label == "? 1"
    press(hands, Qt.Key.Key_N)
    assert panel.model.line(0).label == "Action Plan"
