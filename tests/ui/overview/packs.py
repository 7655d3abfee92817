"""Timelines made by hand."""

from __future__ import annotations

from datetime import date

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Kind, Milestone
from bik_explorer.model.pack import Lane, PackInfo
from bik_explorer.model.timeline import Timeline

LANES = (
    Lane("programmes", "Programmes", ("programme",), "programme"),
    Lane("law", "Law", ("law",), "law"),
)
RANGE = PackInfo(first=PartialDate(1999), last=PartialDate(2024))


def day(year: int, month: int = 1, of_month: int = 1) -> float:
    return float(date(year, month, of_month).toordinal())


def entry(
    id_: str, start: str, kind: Kind = Kind.PROGRAMME, steps: tuple[str, ...] = (), **more: object
) -> Entry:
    lane = "law" if kind is Kind.LAW else "programmes"
    milestones = tuple(Milestone(PartialDate.parse(step), "step") for step in steps)
    return Entry(id_, kind, id_.title(), PartialDate.parse(start), lane, milestones=milestones, **more)


def story() -> Timeline:
    """1999 to 2024: two programmes, two laws."""
    return Timeline(
        pack=RANGE,
        lanes=LANES,
        entries=(
            entry("hotlines", "2001-02-10", open=True),
            entry("strategy", "2012-05-02", end=PartialDate(2022)),
            entry("directive", "2012-04-20", Kind.LAW, ("2012-04-20", "2012-05-30", "2020-08-01")),
            entry("regulation", "2022-11-16", Kind.LAW),
        ),
    )


def millennium() -> Timeline:
    """A thousand years, and an entry in each century."""
    entries = tuple(entry(f"century-{year}", str(year)) for year in range(1050, 2000, 100))
    return Timeline(
        pack=PackInfo(first=PartialDate(1000), last=PartialDate(2000)), lanes=LANES, entries=entries
    )


def single() -> Timeline:
    """One entry, on one day, in a pack that says no range."""
    return Timeline(lanes=LANES, entries=(entry("only", "2012-05-02"),))
