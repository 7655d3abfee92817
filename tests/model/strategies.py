"""Random dates, entries and timelines, for tests that say what always holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Kind, Milestone
from bik_explorer.model.pack import Lane, PackInfo
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.viewport import Limits

LANES = (
    Lane("programmes", "EU programmes & strategies", ("programme", "strategy", "event"), "programme"),
    Lane("initiatives", "Industry initiatives", ("initiative",), "initiative"),
    Lane("law", "Law", ("law",), "law"),
    Lane("reports", "Reports & evaluations", ("report",), "report"),
)
LANE_OF = {Kind(kind): lane.id for lane in LANES for kind in lane.kinds}


def partial(ordinal: int, precision: int, about: bool = False) -> PartialDate:
    """The date of a day, as a year (1), a month (2) or a day (3)."""
    day = date.fromordinal(ordinal)
    return PartialDate(day.year, *(day.month, day.day)[: precision - 1], about=about)


def days_of(first: int, last: int) -> st.SearchStrategy[int]:
    """The days of the years from first to last."""
    return st.integers(date(first, 1, 1).toordinal(), date(last, 12, 31).toordinal())


def partial_dates(first: int = 1, last: int = 9999) -> st.SearchStrategy[PartialDate]:
    """A date of the years from first to last, as precise as chance wants it."""
    return st.builds(partial, days_of(first, last), st.integers(1, 3), st.booleans())


def entries(first: int = 1999, last: int = 2024) -> st.SearchStrategy[Entry]:
    """An entry of any kind, without an id; its end does not come before its start."""
    return st.builds(
        _entry,
        st.sampled_from(Kind),
        st.tuples(partial_dates(first, last), partial_dates(first, last)),
        st.sampled_from(("point", "end", "open", "unknown")),
        st.lists(partial_dates(first, last), max_size=3),
        st.integers(1, 60),
    )


def _entry(
    kind: Kind, dates: tuple[PartialDate, PartialDate], ending: str, steps: list[PartialDate], letters: int
) -> Entry:
    start, end = sorted(dates, key=lambda day: day.last_day)
    return Entry(
        id="",
        kind=kind,
        title=("Ein ßehr langer Titel für eine Sache, 字 " * 2)[:letters].strip(),
        start=start,
        lane=LANE_OF[kind],
        end=end if ending == "end" else None,
        open=ending == "open",
        end_unknown=ending == "unknown",
        milestones=tuple(Milestone(day, "a step") for day in steps),
    )


def timelines(most: int = 20, first: int = 1999, last: int = 2024) -> st.SearchStrategy[Timeline]:
    """Up to `most` entries in four lanes, of a pack that says its range or leaves it open."""
    whole = PackInfo(first=PartialDate(first), last=PartialDate(last))
    return st.builds(
        _timeline, st.lists(entries(first, last), max_size=most), st.sampled_from((whole, PackInfo()))
    )


def _timeline(found: list[Entry], info: PackInfo) -> Timeline:
    named = tuple(replace(entry, id=f"entry-{place}") for place, entry in enumerate(found))
    return Timeline(pack=info, lanes=LANES, entries=named)


@st.composite
def all_limits(draw: st.DrawFn) -> Limits:
    """Limits from less than a month to ten thousand years."""
    first = draw(st.integers(1, 3_000_000))
    return Limits(float(first), float(first + draw(st.integers(1, 3_652_059))))
