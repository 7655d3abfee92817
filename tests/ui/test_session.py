"""The session: one door for changes, a signal for each field that changed, and silence otherwise."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.model.facets import Facets
from bik_explorer.model.state import Card, CardKind, Page, ViewState
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.viewport import Viewport
from bik_explorer.ui.session import SETTLE_MS, Session, everything, home_of
from tests.bench.packs import made
from tests.ui.bars import little_timeline
from tests.ui.canvas.hands import day, same
from tests.ui.canvas.packs import millennium, nothing, walk

SIGNALS = (
    "timelineChanged",
    "resultsChanged",
    "viewportChanged",
    "selectionChanged",
    "cardChanged",
    "compareChanged",
    "pageChanged",
    "bandChanged",
    "lanesChanged",
    "dimChanged",
    "revealed",
    "stateChanged",
    "viewportSettled",
)


class Ear:
    """Notes each signal of a session with its value; not the one of history."""

    def __init__(self, session: Session) -> None:
        self.heard: list[tuple[str, object]] = []
        for name in SIGNALS:
            getattr(session, name).connect(lambda value, name=name: self.heard.append((name, value)))

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.heard]

    def value(self, name: str) -> object:
        return dict(self.heard)[name]


@pytest.fixture
def session(qapp):
    return Session(walk())


@pytest.fixture
def ear(session):
    return Ear(session)


CHANGES = {
    "viewportChanged": {"viewport": Viewport(day(2005), day(2015))},
    "resultsChanged": {"query": "law"},
    "selectionChanged": {"selection": "act"},
    "pageChanged": {"page": Page.SIGNATORIES},
    "dimChanged": {"dim": True},
    "bandChanged": {"band": True},
    "lanesChanged": {"folded": ("law",)},
    "compareChanged": {"compare": "plan"},
}
VALUES = {
    "viewportChanged": lambda session: session.state.viewport,
    "resultsChanged": lambda session: session.results,
    "selectionChanged": lambda session: session.selected,
    "pageChanged": lambda session: Page.SIGNATORIES,
    "dimChanged": lambda session: True,
    "bandChanged": lambda session: True,
    "lanesChanged": lambda session: session.state,
    "compareChanged": lambda session: "plan",
}


def test_it_begins_with_everything(session):
    assert session.state == home_of(session.timeline)
    assert session.selected is None
    assert len(session.results) == 7
    assert not session.results.active
    assert not session.can_go_back


@pytest.mark.parametrize("name", CHANGES)
def test_each_signal_comes_only_when_its_field_changes(session, ear, name):
    session.apply(replace(session.state, **CHANGES[name]))
    assert ear.names == [name, "stateChanged"]
    assert ear.value(name) == VALUES[name](session)
    assert ear.value("stateChanged") == session.state


def test_a_card_of_an_organisation_is_told(qapp):
    session = Session(little_timeline())
    ear = Ear(session)
    session.show_card(CardKind.ORGANISATION, "telia")
    assert ear.names == ["cardChanged", "stateChanged"]
    assert session.state.card == Card(CardKind.ORGANISATION, "telia")
    session.select("coalition")
    assert session.state.card is None


@pytest.mark.parametrize("name", CHANGES)
def test_an_equal_state_emits_nothing(session, name):
    session.apply(replace(session.state, **CHANGES[name]))
    ear, kept = Ear(session), session.state
    session.apply(replace(kept))
    session.apply(ViewState(**{field: getattr(kept, field) for field in ViewState.__dataclass_fields__}))
    assert ear.heard == []
    assert session.state is kept


def test_several_fields_are_told_at_once_after_all_have_changed(session):
    seen = []
    session.resultsChanged.connect(lambda _results: seen.append(session.state))
    session.viewportChanged.connect(lambda _viewport: seen.append(session.state))
    state = replace(session.state, query="law", selection="act", viewport=Viewport(day(2005), day(2015)))
    session.apply(state)
    assert seen == [state, state]
    assert len(session.results) == 2


def test_handlers_that_write_back_end_in_one_state(session):
    """As a text field does that shortens what it is given."""
    states = []
    session.stateChanged.connect(states.append)
    session.resultsChanged.connect(lambda _results: session.search(session.state.query[:3]))
    session.search("lawful")
    assert session.state.query == session.results.query == "law"
    assert states[-1] == session.state
    session.back()
    assert session.state.query == ""
    session.forward()
    assert session.state.query == "law"


def test_what_cannot_be_shown_is_put_right(session):
    state = replace(
        session.state, viewport=Viewport(0.0, 1e6, -5.0), selection="no such entry", compare="nor this"
    )
    session.apply(replace(state, card=Card(CardKind.TOPIC, "no such topic")))
    limits = session.timeline.limits
    assert session.state.viewport == Viewport(limits.first, limits.last, 0.0)
    assert (session.state.selection, session.state.card, session.state.compare) == (None, None, None)


@given(st.floats(-1e9, 1e9), st.floats(1e-6, 1e9), st.floats(-1e6, 1e6))
def test_no_viewport_leaves_the_limits_or_is_told_twice(start, length, top):
    session = Session(TIMELINE)
    port = Viewport(start, start + length, top)
    session.look(port)
    limits, shown = session.timeline.limits, session.state.viewport
    assert limits.first - 1e-6 <= shown.start < shown.end <= limits.last + 1e-6
    assert shown.top >= 0
    ear = Ear(session)
    session.look(shown)
    assert ear.heard == []


TIMELINE = walk()


# short forms


def test_selecting_by_alias_gives_the_id(qapp):
    timeline = walk()
    entries = (replace(timeline[0], aliases=("old-plan",)), *timeline.entries[1:])
    session = Session(replace(timeline, entries=entries))
    session.select("old-plan")
    assert session.state.selection == "plan"
    assert session.selected.id == "plan"


def test_selecting_nobody_knows_gives_up_the_selection(session):
    session.select("act")
    session.select("nobody")
    assert session.selected is None
    session.select("act")
    session.select(None)
    assert session.selected is None


def test_selecting_leaves_the_view_where_it_is(session, ear):
    session.look(Viewport(day(2005), day(2010)))
    session.select("act")
    assert session.state.viewport == Viewport(day(2005), day(2010))
    assert "revealed" not in ear.names


def test_revealing_keeps_a_margin_and_the_zoom(session, ear):
    session.look(Viewport(day(2005), day(2015)))
    days = session.state.viewport.days
    session.select("act", reveal=True)
    port = session.state.viewport
    assert port.days == pytest.approx(days)
    assert port.end == same(day(2022, 11, 17) + 0.1 * days)
    assert ear.value("revealed").id == "act"


def test_revealing_what_is_in_view_moves_nothing(session, ear):
    session.look(Viewport(day(2005), day(2015)))
    session.select("safer", reveal=True)
    assert session.state.viewport == Viewport(day(2005), day(2015))
    assert ear.names[-1] == "revealed"


def test_revealing_zooms_out_only_for_what_does_not_fit(session):
    session.look(Viewport(day(2010), day(2011)))
    session.select("plan", reveal=True)
    port = session.state.viewport
    assert port.start < day(1999, 1, 25) < day(2004, 12, 31) < port.end
    assert port.days < 8 * 366


def test_revealing_again_scrolls_back(session, ear):
    session.select("act", reveal=True)
    session.select("act", reveal=True)
    assert ear.names.count("revealed") == 2
    assert ear.names.count("selectionChanged") == 1


def test_searching_filters_and_clearing_shows_all(session, ear):
    session.search("kind:law")
    assert [session.timeline[place].id for place in session.results.places] == ["directive", "act"]
    assert session.results.active
    session.toggle("kinds", "programme")
    assert len(session.results) == 0
    session.clear()
    assert (session.state.query, session.state.facets) == ("", Facets())
    assert len(session.results) == 7
    assert ear.names.count("resultsChanged") == 3


def test_spaces_are_no_search(session):
    session.search("   ")
    assert not session.results.active
    assert session.state.query == "   "


def test_a_facet_is_chosen_and_given_up(session):
    session.toggle("kinds", "law")
    assert session.state.facets.kinds == ("law",)
    assert len(session.results) == 2
    session.toggle("kinds", "law")
    assert session.state.facets == Facets()
    assert not session.results.active


def test_reasons_are_those_of_the_present_query(session):
    act = session.timeline.find("act")
    assert session.reasons(act) == ()
    session.search("digital")
    assert [reason.text for reason in session.reasons(act)] == ["Digital Services Act"]
    session.search("  ")
    assert session.reasons(act) == ()


# settling


def test_the_view_settles_once_after_the_last_change(session, ear, qtbot):
    for year in (2005, 2006, 2007):
        session.look(Viewport(day(year), day(year + 5)))
    assert "viewportSettled" not in ear.names
    with qtbot.waitSignal(session.viewportSettled, timeout=SETTLE_MS * 10) as settled:
        pass
    assert settled.args == [Viewport(day(2007), day(2012))]
    assert ear.names.count("viewportSettled") == 1


# another timeline


def test_opening_another_timeline_begins_anew(session, ear):
    session.search("kind:law")
    session.toggle("kinds", "law")
    session.select("act")
    session.look(Viewport(day(2005), day(2015)))
    session.set_dim(True)
    ear.heard.clear()
    other = millennium()
    session.open(other)
    assert session.timeline is other
    assert session.state == replace(home_of(other), dim=True)
    assert (len(session.results), session.results.active, session.selected) == (10, False, None)
    assert not session.can_go_back
    changed = ["viewportChanged", "selectionChanged"]
    assert ear.names == ["timelineChanged", "resultsChanged", *changed, "stateChanged"]
    assert ear.value("stateChanged") == session.state


def test_while_searching_the_index_is_built_anew(session):
    session.search("act")
    index = session.index
    assert len(session.results) == 1
    session.open(millennium())
    session.search("act")
    assert len(session.results) == 0
    session.search("century-1250")
    assert [session.timeline[place].id for place in session.results.places] == ["century-1250"]
    assert session.index is not index
    assert session.reasons(session.timeline.find("century-1250"))


def test_the_index_is_built_at_the_first_need_and_kept(session):
    assert "index" not in session.__dict__
    session.search("law")
    assert session.index is session.index


def test_every_listener_sees_the_new_timeline(session):
    other, seen = millennium(), []
    session.select("act")
    for name in ("timelineChanged", "resultsChanged", "viewportChanged", "selectionChanged", "pageChanged"):
        getattr(session, name).connect(
            lambda _value: seen.append((session.timeline, session.state, len(session.results)))
        )
    session.open(other)
    assert set(map(id, (timeline for timeline, *_ in seen))) == {id(other)}
    assert {count for *_, count in seen} == {10}


def test_an_empty_timeline_answers_too(qapp):
    session = Session(nothing())
    session.search("law")
    session.select("act", reveal=True)
    session.toggle("kinds", "law")
    session.back()
    assert len(session.results) == 0
    assert session.selected is None


def test_everything_counts_the_kinds():
    assert everything(walk()).counts == {"kinds": {"programme": 2, "initiative": 3, "law": 2}}
    assert everything(Timeline()).total == 0


def test_a_large_timeline_answers_when_its_texts_are_read(qtbot):
    session = Session(made(2_500))
    word = session.timeline[0].title.split()[0]
    with qtbot.waitSignal(session.resultsChanged):
        session.search(word)
    assert len(session.results) == 2_500  # nobody waits for the texts
    with qtbot.waitSignal(session.resultsChanged):
        session.index.prepare()
    assert 0 < len(session.results) < 2_500
    assert session.results.query == word
