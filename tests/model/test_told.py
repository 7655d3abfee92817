from __future__ import annotations

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Fact, Kind, Relation, RelationKind, Signatory, SignatoryList
from bik_explorer.model.organisation import Organisation
from bik_explorer.model.reveal import NO_COVER, Cover, cover_of
from bik_explorer.model.state import ViewState
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.told import masked, told_timeline
from bik_explorer.model.veil import Hidden, Veil
from bik_explorer.model.viewport import Viewport
from tests.model.strategies import LANES

YEARS = Viewport(float(PartialDate(1998).first_day), float(PartialDate(2025).first_day))
CODE = Entry(
    "code",
    Kind.INITIATIVE,
    "Code of 2009",
    PartialDate(2009),
    LANES[1].id,
    summary="Zappo and others promised it.",
    facts=(Fact("Zappo was first."), Fact("It had a website.")),
    relations=(Relation(RelationKind.RELATED, "act"),),
    signatory_lists=(
        SignatoryList("signatory", (Signatory("zappo"), Signatory("wien")), stated=2, note="Both came."),
    ),
)
ACT = Entry("act", Kind.LAW, "Act of 2019", PartialDate(2019), LANES[2].id, summary="A law.")
TIMELINE = Timeline(
    lanes=LANES,
    organisations={"zappo": Organisation("zappo", "Zappo"), "wien": Organisation("wien", "Wien AG")},
    entries=(CODE, ACT),
)


def cover(hides: Hidden, *revealed: str, **state: object) -> Cover:
    return cover_of(TIMELINE, (0, 1), ViewState(YEARS, veil=Veil(hides, revealed), **state))


def test_without_a_veil_all_is_told():
    assert masked(CODE, NO_COVER) is CODE
    assert told_timeline(TIMELINE, NO_COVER) is TIMELINE


def test_of_a_hidden_title_kind_and_dates_are_told():
    told = masked(CODE, cover(Hidden.TITLES))
    assert (told.title, told.label, told.kind, told.start) == ("? 1", "? 1", CODE.kind, CODE.start)
    assert (told.summary, told.facts, told.signatories, told.relations) == ("", (), (), ())
    assert masked(CODE, cover(Hidden.TITLES, "code")) is CODE


def test_of_a_hidden_date_the_title_is_told_without_its_year():
    told = masked(CODE, cover(Hidden.DATES))
    assert told.title == "Code of …"
    assert not told.summary
    assert masked(ACT, cover(Hidden.DATES, "act")) is ACT


def test_no_other_date_helps_while_some_are_asked_for():
    asked = cover(Hidden.DATES, highlight=("code",))
    assert asked.hides_date("act")
    assert masked(ACT, asked).title == "Act of …"
    assert not cover(Hidden.DATES, "code", highlight=("code",)).hides_date("act")
    assert not cover(Hidden.TITLES).hides_date("act")


def test_what_is_covered_is_not_in_the_timeline_that_is_told():
    told = told_timeline(TIMELINE, cover(Hidden.TITLES, "code"))
    assert told.entries == (CODE,)
    assert told.relations(CODE) == ()


def test_signatories_that_are_hidden_are_on_no_list_and_in_no_text():
    told = told_timeline(TIMELINE, cover(Hidden.SIGNATORIES, "wien"))
    code = told.find("code")
    assert [one.organisation for one in code.signatories] == ["wien"]
    (roll,) = code.signatory_lists
    assert (roll.complete, roll.stated, roll.note) == (False, None, "")
    assert code.summary == ""
    assert code.facts == (CODE.facts[1],)
    assert list(told.organisations) == ["wien"]
    assert told.find("act") is ACT
    assert not told_timeline(TIMELINE, cover(Hidden.SIGNATORIES)).find("code").signatory_lists
