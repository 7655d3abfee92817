"""What several formats say of an entry: its names, its sources, the texts without what files cannot hold."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Signatory, SignatoryList
from bik_explorer.model.links import is_safe_link
from bik_explorer.model.source import Source
from bik_explorer.model.timeline import Timeline

_BLANKS = re.compile(" {2,}")


def clean(text: str) -> str:
    """The text in one line, without characters that do not show."""
    shown = "".join(one if one.isprintable() or one == "\xa0" else " " for one in text)
    return _BLANKS.sub(" ", shown).strip(" ")


def sources_of(timeline: Timeline, entry: Entry) -> tuple[Source, ...]:
    """All sources that support anything in the entry, in the order of first use."""
    return tuple(timeline.sources[id_] for id_ in entry.all_sources() if id_ in timeline.sources)


def address(source: Source) -> str:
    """Where the source is to be found; empty where nowhere that may be opened."""
    return source.url if is_safe_link(source.url) else ""


def signed_name(timeline: Timeline, signatory: Signatory) -> str:
    """The name as signed."""
    today = timeline.organisations.get(signatory.organisation)
    return signatory.name or (today.name if today else signatory.organisation)


def names_of(timeline: Timeline, roll: SignatoryList) -> tuple[str, ...]:
    """The names in a list of signatories, as signed, each once."""
    return tuple(dict.fromkeys(signed_name(timeline, one) for one in roll.signatories))


def lane_name(timeline: Timeline, entry: Entry) -> str:
    """The name of the entry's lane."""
    return next((lane.name for lane in timeline.lanes if lane.id == entry.lane), entry.lane)


def entries_at(timeline: Timeline, places: Sequence[int]) -> list[Entry]:
    """The entries at the places."""
    return [timeline[place] for place in places]


def last_day(timeline: Timeline, entry: Entry) -> int | None:
    """The last day of the entry's span: of an open one the last of the timeline; None for a single date.

    An end that is not known is taken for the last known step.
    """
    if entry.end is not None:
        return entry.end.last_day
    if entry.open:
        return max(int(timeline.span[1]) - 1, entry.start.last_day)
    if entry.end_unknown:
        days: list[PartialDate] = [entry.start, *(step.date for step in entry.milestones)]
        return max(day.last_day for day in days)
    return None
