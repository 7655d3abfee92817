"""How many voluntary codes and binding acts there were in each year: from self-regulation to law."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from bik_explorer.model.entry import Entry, Kind
from bik_explorer.model.timeline import Timeline


class YearCount(NamedTuple):
    """How many codes and acts were there at any time of the year."""

    year: int
    codes: int
    acts: int


def is_code(entry: Entry) -> bool:
    """A voluntary code: an initiative with promises, none of them binding."""
    promises = entry.commitments
    return entry.kind is Kind.INITIATIVE and bool(promises) and not any(one.binding for one in promises)


def is_act(entry: Entry) -> bool:
    """A binding act: a law with at least one duty."""
    return entry.kind is Kind.LAW and any(one.binding for one in entry.commitments)


def count_per_year(timeline: Timeline, entries: Sequence[Entry]) -> tuple[YearCount, ...]:
    """The counts for each year that the timeline covers; empty where there are neither codes nor acts."""
    first, last = timeline.span
    years = range(date.fromordinal(int(first)).year, date.fromordinal(int(last) - 1).year + 1)
    codes = [years_of(entry, years) for entry in entries if is_code(entry)]
    acts = [years_of(entry, years) for entry in entries if is_act(entry)]
    if not codes and not acts:
        return ()
    return tuple(
        YearCount(year, sum(year in span for span in codes), sum(year in span for span in acts))
        for year in years
    )


def years_of(entry: Entry, years: range) -> range:
    """The years in which an entry was there; what ended on an unknown date, up to its last milestone."""
    if entry.open:
        return range(entry.start.year, years.stop)
    ends = [entry.end or entry.start]
    if entry.end_unknown:
        ends += [step.date for step in entry.milestones]
    return range(entry.start.year, max(day.year for day in ends) + 1)
