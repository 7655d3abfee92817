"""Timelines made by hand, for the canvas."""

from __future__ import annotations

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Kind, Milestone, Status
from bik_explorer.model.pack import Lane, PackInfo
from bik_explorer.model.timeline import Timeline

LANES = (
    Lane("programmes", "EU programmes", ("programme", "event"), "programme"),
    Lane("initiatives", "Industry initiatives", ("initiative",), "initiative"),
    Lane("law", "Law", ("law",), "law"),
)
RANGE = PackInfo(title="A little pack", first=PartialDate(1999), last=PartialDate(2024))


def entry(
    id_: str, kind: Kind, start: str, end: str = "", steps: tuple[str, ...] = (), **more: object
) -> Entry:
    lane = next(lane.id for lane in LANES if kind.value in lane.kinds)
    return Entry(
        id_,
        kind,
        str(more.pop("title", id_.title())),
        PartialDate.parse(start),
        lane,
        end=PartialDate.parse(end) if end else None,
        milestones=tuple(Milestone(PartialDate.parse(step), "step") for step in steps),
        **more,
    )


def walk() -> Timeline:
    """Seven entries in three lanes, 1999 to 2024; all fit into the lanes at once."""
    return Timeline(
        pack=RANGE,
        lanes=LANES,
        entries=(
            entry("plan", Kind.PROGRAMME, "1999-01-25", "2004-12-31"),
            entry("framework", Kind.INITIATIVE, "2007-02-06", "2010-06"),
            entry("safer", Kind.PROGRAMME, "2009-01-01", "2013-12-31"),
            entry("principles", Kind.INITIATIVE, "2009-02-10", "2011-09", status=Status.ENDED),
            entry("coalition", Kind.INITIATIVE, "2011-12-01", "2014", title="CEO Coalition"),
            entry("directive", Kind.LAW, "2011-12-13", steps=("2011-12-17", "2013-12-18")),
            entry("act", Kind.LAW, "2022-11-16", title="Digital Services Act", status=Status.IN_FORCE),
        ),
    )


def crowd(count: int = 60) -> Timeline:
    """So many programmes at the same time that their lane is higher than any canvas, and a law below."""
    entries = [
        entry(f"crowd-{place:02}", Kind.PROGRAMME, "2005-03-01", "2010-03-01") for place in range(count)
    ]
    return Timeline(pack=RANGE, lanes=LANES, entries=(*entries, entry("law", Kind.LAW, "2007-05-01")))


def nothing() -> Timeline:
    """No entry at all."""
    return Timeline(pack=PackInfo(title="Nothing"), lanes=LANES)


def one_day(count: int = 5) -> Timeline:
    """A few entries, all on one day, in a pack that says no range."""
    entries = tuple(entry(f"day-{place}", Kind.EVENT, "2012-05-02") for place in range(count))
    return Timeline(lanes=LANES, entries=entries)


def millennium() -> Timeline:
    """A thousand years, with an entry in each century."""
    entries = tuple(entry(f"century-{year}", Kind.PROGRAMME, str(year)) for year in range(1050, 2000, 100))
    pack = PackInfo(first=PartialDate(1000), last=PartialDate(2000))
    return Timeline(pack=pack, lanes=LANES, entries=entries)
