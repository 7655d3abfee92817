"""Timelines and pictures for the tests of files."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bik_explorer.layout.geometry import Size
from bik_explorer.layout.picture import Picture
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Commitment, Entry, Kind, Signatory, SignatoryList
from bik_explorer.model.organisation import Organisation
from bik_explorer.model.pack import PackInfo
from bik_explorer.model.state import Page
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.topic import Topic
from bik_explorer.ui.export.compose import Shape, compose
from bik_explorer.ui.export.subject import Subject, found
from bik_explorer.ui.session import home_of
from tests.ui.canvas.packs import LANES, RANGE

DAY = date(2026, 11, 24)
HOSTILE = "</text><script>alert(1)</script> & \"x\" 'y' ]]> (49) BIK+ a–b \x07 Ωλ"
SIZE = Size(1100.0, 500.0)


def pack(title: str = "A little pack") -> Timeline:
    """An open initiative with signatories and a promise, a law with a duty, an event of some year."""
    signed = tuple(Signatory(f"company-{number}") for number in range(30))
    return Timeline(
        pack=RANGE._replace(title=title, version="3", licence="CC BY 4.0", credit="The makers"),
        lanes=LANES,
        topics={"reporting": Topic("reporting", "Reporting tools")},
        organisations={one.organisation: Organisation(one.organisation, one.organisation) for one in signed},
        entries=(
            Entry(
                "pledge",
                Kind.INITIATIVE,
                "A pledge (2012)",
                PartialDate(2012),
                "initiatives",
                open=True,
                commitments=(Commitment("A button", topics=("reporting",)),),
                signatory_lists=(SignatoryList("signatory", signed),),
            ),
            Entry(
                "act",
                Kind.LAW,
                "An act, BIK+",
                PartialDate(2022, 11, 16),
                "law",
                commitments=(Commitment("A duty", topics=("reporting",), binding=True),),
            ),
            Entry("day", Kind.EVENT, "A day", PartialDate(2004), "programmes"),
        ),
    )


def hostile() -> Timeline:
    """Everything that is written is hostile."""
    good = pack()
    entries = tuple(replace(one, title=HOSTILE, short="") for one in good.entries)
    lanes = tuple(lane._replace(name=HOSTILE) for lane in good.lanes)
    info = PackInfo(title=HOSTILE, credit=HOSTILE, licence=HOSTILE, first=RANGE.first, last=RANGE.last)
    return replace(good, pack=info, lanes=lanes, entries=entries)


def subject_of(timeline: Timeline, page: Page = Page.TIMELINE, **state: object) -> Subject:
    return found(timeline, replace(home_of(timeline), page=page, **state))


def picture(timeline: Timeline | None = None, page: Page = Page.TIMELINE, **shape: object) -> Picture:
    subject = subject_of(timeline or pack(), page)
    return compose(subject, Shape(**{"size": SIZE, **shape}), DAY)
