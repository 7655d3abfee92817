"""What a veil covers of what is shown, with the numbers that a class may call it by, and what comes next."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

import numpy as np

from bik_explorer.model.entry import Entry
from bik_explorer.model.state import ViewState
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.veil import NO_VEIL, Hidden, Veil

GAP = "…"
"""What stands for a year that is kept back."""
_YEARS = r"(?<![0-9])(?:1[89]|20)\d\d(?:\s?[–/-]\s?\d{2,4})?(?![0-9])"


class Cover(NamedTuple):
    """What is kept back in one picture.

    `numbers`: ids of entries, for signatories of organisations, by which the class calls them, from 1 on in
    the order of revealing; the same wherever one looks. `ids`: those that are still covered.
    `dates`, `signatories`: something in sight is covered, so that what tells of all (years on the axis,
    counts) is kept back too.
    """

    veil: Veil = NO_VEIL
    numbers: Mapping[str, int] = MappingProxyType({})
    ids: frozenset[str] = frozenset()
    dates: bool = False
    signatories: bool = False

    def __bool__(self) -> bool:
        return bool(self.ids)

    def hides(self, what: Hidden, id_: str) -> bool:
        """Whether that of the entry or organisation is covered."""
        return self.veil.hides is what and id_ in self.ids

    def hides_date(self, id_: str) -> bool:
        """Whether the date of an entry is not told: while any is asked for, no other helps to guess it."""
        if self.veil.hides is not Hidden.DATES:
            return False
        return id_ in self.ids or (self.dates and id_ not in self.veil.revealed)

    def number(self, id_: str) -> int:
        """What the class calls it by; 0 for what the veil is not about."""
        return self.numbers.get(id_, 0)

    def sign(self, id_: str) -> str:
        """What stands in the place of a title: "? 3"."""
        number = self.number(id_)
        return f"? {number}" if number else "?"


NO_COVER = Cover()


def cover_of(timeline: Timeline, places: Sequence[int], state: ViewState) -> Cover:
    """What the state's veil covers; `places` are those of the entries found."""
    veil = state.veil
    if veil.hides is None:
        return NO_COVER
    about = veiled(timeline, places, state)
    ids = frozenset(about) - frozenset(veil.revealed)
    near = bool(_left(timeline, about, state))
    return Cover(
        veil,
        MappingProxyType({id_: number for number, id_ in enumerate(about, start=1)}),
        ids,
        dates=veil.hides is Hidden.DATES and near,
        signatories=veil.hides is Hidden.SIGNATORIES and near,
    )


def revealable(timeline: Timeline, places: Sequence[int], state: ViewState) -> tuple[str, ...]:
    """The ids that the state's veil still hides, in the order in which they are revealed.

    Of entries those in sight, in the order of time; organisations as the page of signatories has them.
    `places` are those of the entries found.
    """
    return tuple(_left(timeline, veiled(timeline, places, state), state))


def _left(timeline: Timeline, about: Sequence[str], state: ViewState) -> list[str]:
    """What is still hidden of that; of entries only what is in sight."""
    done, port = frozenset(state.veil.revealed), state.viewport
    left = [id_ for id_ in about if id_ not in done]
    if not left or state.veil.hides is Hidden.SIGNATORIES:
        return left
    columns = timeline.columns
    there = np.array([timeline.places[id_] for id_ in left], dtype=np.int64)
    seen = (columns.start[there] < port.end) & (columns.end[there] > port.start)
    return [id_ for id_, is_seen in zip(left, seen.tolist(), strict=True) if is_seen]


def veiled(timeline: Timeline, places: Sequence[int], state: ViewState) -> tuple[str, ...]:
    """All ids that the veil is about, whether revealed or not, in and out of sight."""
    if state.veil.hides is None:
        return ()
    entries = [timeline.entries[place] for place in np.unique(np.array(places, dtype=np.int64)).tolist()]
    if state.veil.hides is Hidden.SIGNATORIES:
        return _organisations(timeline, entries, frozenset(state.facets.organisations))
    chosen = frozenset(state.highlight)
    marked = [entry for entry in entries if entry.id in chosen]
    return tuple(entry.id for entry in marked or entries)


def revealed_next(timeline: Timeline, places: Sequence[int], state: ViewState) -> ViewState:
    """The state with the next one revealed; the same where nothing is left."""
    return replace(state, veil=state.veil.lifted(*revealable(timeline, places, state)[:1]))


def revealed_all(timeline: Timeline, places: Sequence[int], state: ViewState) -> ViewState:
    """The state with everything revealed, in and out of sight."""
    return replace(state, veil=state.veil.lifted(*veiled(timeline, places, state)))


def undated(text: str) -> str:
    """The text without the years in it: "Audiovisual directive …"."""
    return re.sub(_YEARS, GAP, text, flags=re.ASCII)


def collated(name: str) -> tuple[str, str]:
    """A key that sorts names without regard to case and accents, the same ones by how they are written."""
    if name.isascii():
        return name.lower(), name
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter)), name


def _organisations(timeline: Timeline, entries: Sequence[Entry], only: frozenset[str]) -> tuple[str, ...]:
    """Who is on the lists of the entries: most lists first, then by name."""
    counts: dict[str, int] = {}
    for entry in entries:
        for id_ in dict.fromkeys(one.organisation for one in entry.signatories):
            if not only or id_ in only:
                counts[id_] = counts.get(id_, 0) + 1
    known = timeline.organisations
    names = {id_: collated(known[id_].name if id_ in known else id_) for id_ in counts}
    return tuple(sorted(counts, key=lambda id_: (-counts[id_], names[id_], id_)))
