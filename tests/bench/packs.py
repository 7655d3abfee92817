"""Timelines of any size, grown from the built-in pack: its kinds, texts and lengths over the same years."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from bik_explorer import paths
from bik_explorer.loading import load_pack
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry
from bik_explorer.model.timeline import Timeline

FIRST, YEARS = 1999, 26
SIZES = (0, 1_000, 10_000)
"""How many entries a table tries; 0 stands for the built-in pack as it is."""


def built_in() -> Timeline:
    """The pack that is shipped."""
    return load_pack(paths.data()).timeline


def grown(count: int) -> Timeline:
    """A timeline with `count` entries; the built-in pack itself for 0."""
    timeline = built_in()
    if not count:
        return timeline
    entries = tuple(islice(_copies(timeline.entries), count))
    return replace(timeline, entries=entries)


def _copies(entries: tuple[Entry, ...]) -> Iterator[Entry]:
    turn = 0
    while True:
        for entry in entries:
            years = (entry.start.year - FIRST + 7 * turn) % YEARS + FIRST - entry.start.year
            yield replace(
                entry,
                id=f"{entry.id}-{turn}",
                aliases=(),
                start=_moved(entry.start, years),
                end=_moved(entry.end, years) if entry.end else None,
                milestones=(),
                relations=(),
            )
        turn += 1


def _moved(date: PartialDate, years: int) -> PartialDate:
    day = 28 if (date.month, date.day) == (2, 29) else date.day
    return replace(date, year=date.year + years, day=day)
