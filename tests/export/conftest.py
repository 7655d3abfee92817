"""A timeline of two entries in which every field is used."""

from __future__ import annotations

import pytest

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import (
    Commitment,
    Dispute,
    Entry,
    Fact,
    Figure,
    Kind,
    Milestone,
    Relation,
    RelationKind,
    Saying,
    Signatory,
    SignatoryList,
    Status,
)
from bik_explorer.model.organisation import Organisation
from bik_explorer.model.pack import Lane
from bik_explorer.model.source import Source
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.topic import Topic


@pytest.fixture
def timeline():
    telia = Signatory(
        "telia", "TeliaSonera", PartialDate(2007), PartialDate(2010, 5, about=True), "A note.", ("s",)
    )
    one = Entry(
        id="one",
        kind=Kind.INITIATIVE,
        title="A pledge, made",
        start=PartialDate(2007, 2, about=True),
        lane="all",
        short="Pledge",
        aliases=("uno",),
        form="pledge",
        end=PartialDate(2012),
        date_note="About dates.",
        status=Status.ENDED,
        status_note="About status.",
        summary="What it is.",
        sources=("s",),
        milestones=(Milestone(PartialDate(2007, 2, 6), "signed", False, ("s",)),),
        facts=(Fact("A fact.", False, ("t",)),),
        figures=(Figure("Companies", "22", PartialDate(2008), "Roughly.", ("s",)), Figure("Money", "€1")),
        commitments=(Commitment("Do it.", "Safety", ("reporting",), True, "28", ("s",)),),
        signatory_lists=(
            SignatoryList(
                "signatory", (telia, Signatory("orange")), PartialDate(2007), False, 5, "Some.", ("s",)
            ),
            SignatoryList("supporter", (Signatory("orange"),)),
        ),
        relations=(Relation(RelationKind.SUCCEEDED_BY, "two"),),
        disputes=(Dispute("The year", (Saying("2006", ("t",)), Saying("2007")), "We show 2007."),),
    )
    two = Entry("two", Kind.LAW, "=Law()", PartialDate(2022, 11, 16), "all", open=True)
    return Timeline(
        lanes=(Lane("all", "All"),),
        topics={"reporting": Topic("reporting", "Reporting tools")},
        organisations={
            "telia": Organisation("telia", "Telia Company"),
            "orange": Organisation("orange", "Orange"),
        },
        sources={"s": Source("s", "S", url="https://example.org/s"), "t": Source("t", "Book of T")},
        entries=(one, two),
    )
