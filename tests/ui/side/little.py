"""A little timeline with something for every part of the side panel."""

from __future__ import annotations

from dataclasses import replace

from bik_explorer.model.crossings import Crossings
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
from bik_explorer.model.pack import Lane, PackInfo
from bik_explorer.model.source import Source
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.topic import Topic
from bik_explorer.ui.panels.side.marking import Marking
from bik_explorer.ui.panels.side.subject import Choice, Subject

PACK = PackInfo("little", "A little pack", "7", description="Five entries.", licence="CC BY 4.0", credit="Us")
LANES = (
    Lane("initiatives", "Industry initiatives", ("initiative",), "initiative"),
    Lane("law", "Law", ("law",), "law"),
    Lane("reports", "Reports", ("report",), "report"),
)
TOPICS = {"reporting": Topic("reporting", "Reporting tools"), "privacy": Topic("privacy", "Privacy settings")}
SOURCES = {
    "press": Source(
        "press", "The press text", "The Commission", "https://www.example.org/press", "2011-12-01"
    ),
    "blog": Source("blog", "A blog", url="javascript:alert(1)", date="spring 2012", note="A critical view."),
}
ORGANISATIONS = {
    "telia": Organisation("telia", "Telia Company"),
    "orange": Organisation("orange", "Orange"),
}
COALITION = Entry(
    "coalition",
    Kind.INITIATIVE,
    "CEO Coalition to make the internet a better place for kids",
    PartialDate(2011, 12, 1),
    "initiatives",
    short="CEO Coalition",
    end=PartialDate(2014),
    date_note="The end is not certain.",
    status=Status.ENDED,
    summary="Companies promised to act together.",
    sources=("press",),
    milestones=(
        Milestone(PartialDate(2011, 12, 1), "founded", sources=("press",)),
        Milestone(PartialDate(2013), "report handed in", verified=False),
    ),
    facts=(
        Fact("There were 28 of them.", sources=("press", "blog")),
        Fact("Some were late.", verified=False),
    ),
    figures=(Figure("Founding members", "28", PartialDate(2011, 12), "Our count.", ("press",)),),
    commitments=(
        Commitment("Buttons to report.", "Tools", ("reporting", "privacy"), sources=("press",)),
        Commitment("Settings that suit the age.", "Tools", ("privacy",)),
        Commitment("Labels for content.", "Labels", ("lost-topic",)),
    ),
    signatory_lists=(
        SignatoryList(
            "founding member",
            (
                Signatory(
                    "telia", "TeliaSonera", PartialDate(2011, 12, 1), PartialDate(2013), sources=("press",)
                ),
                Signatory("nobody-knows"),
            ),
            PartialDate(2011, 12, 1),
            complete=False,
            stated=25,
            note="From a press text.",
        ),
        SignatoryList("supporter", (Signatory("orange", joined=PartialDate(2012, 5)),)),
    ),
    relations=(Relation(RelationKind.BUILDS_ON, "gone"), Relation(RelationKind.BUILDS_ON, "principles")),
    disputes=(
        Dispute(
            "How many there were",
            (Saying("28", ("press",)), Saying("31", ("blog",))),
            "We show 28.",
        ),
    ),
)
PRINCIPLES = Entry(
    "principles",
    Kind.INITIATIVE,
    "Principles",
    PartialDate(2009, 2, 10),
    "initiatives",
    commitments=(Commitment("Reports are answered.", "Reporting tools", ("reporting",)),),
    signatory_lists=(SignatoryList("signatory", (Signatory("telia"),)),),
)
ACT = Entry(
    "act",
    Kind.LAW,
    "The Act",
    PartialDate(2022, 11, 16),
    "law",
    form="regulation",
    open=True,
    commitments=(Commitment("Notice and action.", "", ("reporting",), binding=True, article="16"),),
    relations=(Relation(RelationKind.MAKES_LAW, "coalition"),),
)
BARE = Entry("bare", Kind.REPORT, "A bare report", PartialDate(2010), "reports")
FACTUAL = replace(BARE, id="factual", title="A report with a fact", facts=(Fact("One thing is known."),))


def little_timeline(*more: Entry) -> Timeline:
    """Five entries, and more."""
    entries = (COALITION, PRINCIPLES, ACT, BARE, FACTUAL, *more)
    return Timeline(PACK, LANES, (), TOPICS, ORGANISATIONS, SOURCES, entries)


def subject_of(entry: Entry, choice: Choice | None = None, marking: Marking | None = None) -> Subject:
    """What the makers of rows are given for an entry."""
    known = {one.id for one in little_timeline()}
    timeline = little_timeline() if entry.id in known else little_timeline(entry)
    return Subject(entry, Crossings(timeline), marking or Marking(), choice)
