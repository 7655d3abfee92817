"""What every output says of itself: what it shows, where that comes from, whose it is, and of which day.

Values and codes; `credits_lines` makes texts of them with the words of the caller.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from bik_explorer.layout.setting import Matches
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.facets import Facets
from bik_explorer.model.lesson_views import view_of
from bik_explorer.model.state import Page, ViewState
from bik_explorer.model.timeline import Timeline

MOST_PUBLISHERS = 5
"""Publishers that the line of sources names; the others are counted."""


class Filter(NamedTuple):
    """A chosen value of a facet, as named in `model.facets`; `name` is the timeline's, else the value."""

    facet: str
    value: str
    name: str


@dataclass(frozen=True, slots=True)
class Credits:
    """What an output shows of which timeline. `years`: first and last, None where no year is left out.

    `shown`: how many of `total` entries. `publishers`: of the sources of those, most used first.
    """

    title: str
    query: str
    filters: tuple[Filter, ...]
    years: tuple[int, int] | None
    shown: int
    total: int
    publishers: tuple[str, ...]
    pack: str
    version: str
    language: str
    licence: str
    credit: str
    day: date

    @property
    def whole(self) -> bool:
        """Whether nothing is left out."""
        return not self.query and not self.filters and self.years is None


@dataclass(frozen=True, slots=True)
class CreditsWords:
    """The words around the values. `kinds` and `statuses`: the names of chosen ones, by value.

    `search` has {query}; `decade` {decade}; `years` {first} and {last}; `all_shown` {what} and {entries};
    `shown` {count} too; `sources` {names}; `more` {names} and {count}; `version` {version}; `made` {day};
    `licence` {licence}. `entries` says a number of entries.
    """

    whole: str
    search: str
    decade: str
    years: str
    all_shown: str
    shown: str
    sources: str
    more: str
    version: str
    made: str
    licence: str
    kinds: Mapping[str, str]
    statuses: Mapping[str, str]
    entries: Callable[[int], str]
    day: Callable[[PartialDate], str]


class CreditsLines(NamedTuple):
    """The texts, each in one line and empty where there is nothing to say: `filter(None, lines)`."""

    title: str
    shown: str
    sources: str
    version: str
    licence: str
    credit: str


def credits_of(
    timeline: Timeline, state: ViewState, matches: Matches, day: date, *, named: bool = True
) -> Credits:
    """The credits of a view; `day` is when it is made. For the whole timeline give a state that shows it.

    `named`: with the publishers, which is what takes long for a hundred thousand entries.

    On the page of signatories the years in sight do not matter.
    """
    span = _span(timeline, state)
    places = shown_places(timeline, state, matches)
    pack = timeline.pack
    return Credits(
        title=pack.title,
        query=" ".join(state.query.split()),
        filters=tuple(_filters(timeline, state.facets)),
        years=(span[0].year, span[1].year) if span else None,
        shown=len(places),
        total=len(timeline),
        publishers=publishers_of(timeline, places) if named else (),
        pack=pack.id,
        version=pack.version,
        language=pack.language,
        licence=pack.licence,
        credit=pack.credit,
        day=day,
    )


def shown_places(timeline: Timeline, state: ViewState, matches: Matches) -> tuple[int, ...]:
    """The places of the entries that match and reach into the years in sight; in the timeline's order."""
    seen, span, columns = matches.mask, _span(timeline, state), timeline.columns
    if span is not None:
        seen = seen & (columns.end > span[0].first_day) & (columns.start <= span[1].last_day)
    return tuple(int(place) for place in seen.nonzero()[0])


def publishers_of(timeline: Timeline, places: Sequence[int]) -> tuple[str, ...]:
    """Who published the sources of the entries, most used first; a source without one counts by its title."""
    used = (timeline.sources.get(id_) for place in places for id_ in timeline[place].all_sources())
    counts = Counter(source.publisher or source.title for source in used if source is not None)
    return tuple(sorted(counts, key=lambda name: (-counts[name], name)))


def credits_lines(credits_: Credits, words: CreditsWords, most: int = MOST_PUBLISHERS) -> CreditsLines:
    """The texts of the credits; at most `most` publishers are named."""
    made = words.made.format(day=words.day(_partial(credits_.day)))
    version = words.version.format(version=credits_.version) if credits_.version else ""
    return CreditsLines(
        title=credits_.title,
        shown=_shown(credits_, words),
        sources=_sources(credits_.publishers, words, most),
        version=" · ".join(filter(None, (version, made))),
        licence=words.licence.format(licence=credits_.licence) if credits_.licence else "",
        credit=credits_.credit,
    )


def _filters(timeline: Timeline, facets: Facets) -> list[Filter]:
    named: dict[str, Mapping[str, str]] = {
        "topics": {id_: topic.name for id_, topic in timeline.topics.items()},
        "organisations": {id_: one.name for id_, one in timeline.organisations.items()},
    }
    return [
        Filter(facet, value, named.get(facet, {}).get(value, value))
        for facet in Facets.__dataclass_fields__
        for value in getattr(facets, facet)
    ]


def _span(timeline: Timeline, state: ViewState) -> tuple[PartialDate, PartialDate] | None:
    """First and last day in sight; None where no year is left out."""
    return None if state.page is Page.SIGNATORIES else view_of(state, timeline).span


def _shown(credits_: Credits, words: CreditsWords) -> str:
    template = words.all_shown if credits_.shown == credits_.total else words.shown
    entries = words.entries(credits_.total)
    return template.format(what=_what(credits_, words), count=credits_.shown, entries=entries)


def _what(credits_: Credits, words: CreditsWords) -> str:
    if credits_.whole:
        return words.whole
    search = [words.search.format(query=credits_.query)] if credits_.query else []
    facets = dict.fromkeys(one.facet for one in credits_.filters)
    chosen = [
        ", ".join(_filter_name(one, words) for one in credits_.filters if one.facet == facet)
        for facet in facets
    ]
    return " · ".join([*search, *chosen, *_years(credits_, words)])


def _filter_name(chosen: Filter, words: CreditsWords) -> str:
    if chosen.facet == "decades":
        return words.decade.format(decade=chosen.value)
    names = {"kinds": words.kinds, "statuses": words.statuses}.get(chosen.facet, {})
    return names.get(chosen.value, chosen.name)


def _years(credits_: Credits, words: CreditsWords) -> list[str]:
    if credits_.years is None:
        return []
    first, last = credits_.years
    return [words.years.format(first=first, last=last) if first < last else str(first)]


def _sources(publishers: Sequence[str], words: CreditsWords, most: int) -> str:
    if not publishers:
        return ""
    told = distinct(publishers)
    named, rest = ", ".join(told[:most]), len(told) - most
    names = words.more.format(names=named, count=rest) if rest > 0 else named
    return words.sources.format(names=names)


def distinct(names: Sequence[str]) -> tuple[str, ...]:
    """Without those that say the same as one before them: its words are among theirs, or theirs among its.

    Packs name a publisher now with the department or the kind of text, now without, and two with " / ".
    """
    told: dict[str, frozenset[str]] = {}
    for name in (part for one in names for part in one.split(" / ")):
        words = frozenset(re.findall(r"\w+", name.casefold())) or frozenset((name,))
        if not any(words <= one or one <= words for one in told.values()):
            told[name] = words
    return tuple(told)


def _partial(day: date) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)
