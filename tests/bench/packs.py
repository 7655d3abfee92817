"""Timelines of any size, the same ones each time, skewed as real ones are.

Words and organisations follow Zipf's law, dates come in bursts, some spans are long. What can be shared is
shared: a million entries take half a minute and 1.2 GiB.
"""

from __future__ import annotations

import gc
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain

import numpy as np

from bik_explorer import paths
from bik_explorer.loading import load_pack
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Commitment, Entry, Kind, Signatory, SignatoryList, Status
from bik_explorer.model.organisation import Organisation
from bik_explorer.model.source import Source
from bik_explorer.model.timeline import Timeline
from bik_explorer.search.parts import parts_of

FIRST, YEARS = 1999, 26
SIZES = (0, 1_000, 10_000)
"""How many entries a table tries; 0 stands for the built-in pack as it is."""

SUMMARY = 300
"""Characters of a summary."""
BLOCK = 10_000
_DAYS = (date(FIRST + YEARS, 1, 1) - date(FIRST, 1, 1)).days
_KINDS = {
    Kind.REPORT: 0.38, Kind.EVENT: 0.27, Kind.INITIATIVE: 0.20,
    Kind.LAW: 0.08, Kind.STRATEGY: 0.04, Kind.PROGRAMME: 0.03,
}  # fmt: skip
_LONG = {Kind.INITIATIVE, Kind.STRATEGY, Kind.PROGRAMME}
_PRECISIONS = {3: 0.7, 2: 0.2, 1: 0.1}
_IN_BURST, _BURST_DAYS, _SPAN_DAYS, _STILL_OPEN, _SIGNED, _PROMISED = 0.35, 40.0, 700.0, 0.12, 0.4, 0.4
_SYLLABLES = (
    "ba", "con", "de", "er", "ga", "ion", "is", "ka", "la", "lo", "mi", "na", "no", "or",
    "pre", "ra", "re", "ro", "sa", "se", "si", "ta", "ti", "to", "tra", "un", "ve",
)  # fmt: skip


def built_in() -> Timeline:
    """The pack that is shipped."""
    return load_pack(paths.data()).timeline


def grown(count: int) -> Timeline:
    """A timeline with `count` entries; the built-in pack itself for 0."""
    return made(count) if count else built_in()


def made(count: int, seed: int = 1) -> Timeline:
    """A timeline of so many entries, over the years and lanes of the built-in pack."""
    running = gc.isenabled()
    gc.disable()  # all that is made stays: to look through it again and again takes longer than to make it
    try:
        return _Maker(count, np.random.default_rng(seed)).timeline()
    finally:
        if running:
            gc.enable()


class Zipf:
    """Draws places of a list, the first most often."""

    def __init__(self, size: int, random: np.random.Generator, exponent: float = 1.05) -> None:
        self._random = random
        self._sums = np.cumsum(1.0 / (np.arange(size) + 2.7) ** exponent)

    def draw(self, count: int) -> list[int]:
        drawn = np.searchsorted(self._sums, self._random.random(count) * self._sums[-1])
        return np.minimum(drawn, len(self._sums) - 1).tolist()


class _Maker:
    def __init__(self, count: int, random: np.random.Generator) -> None:
        self._count = count
        self._random = random
        self._model = built_in()
        self._words = _vocabulary(self._model, count, random)
        self._word = Zipf(len(self._words), random)
        self._bursts = random.integers(0, _DAYS, 40)
        self._dates = {precision: _dates(precision) for precision in _PRECISIONS}
        self._organisations = self._made_organisations()
        self._signatories = [Signatory(one.id) for one in self._organisations]
        self._sources = [Source(f"s{n}", self._title(7), self._title(2)) for n in range(20 + count // 50)]
        self._promises = [self._promise() for _ in range(500)]

    def timeline(self) -> Timeline:
        blocks = (
            self._block(first, min(BLOCK, self._count - first)) for first in range(0, self._count, BLOCK)
        )
        return replace(
            self._model,
            entries=tuple(chain.from_iterable(blocks)),
            organisations={one.id: one for one in self._organisations},
            sources={one.id: one for one in self._sources},
        )

    def _block(self, first: int, size: int) -> list[Entry]:
        lanes = {Kind(kind): lane.id for lane in self._model.lanes for kind in lane.kinds}
        columns = zip(*self._columns(size), strict=True)
        return [
            Entry(
                f"e{first + place}",
                kind,
                title,
                start,
                lanes[kind],
                end=end,
                open=open_,
                status=_status(kind, open_),
                summary=summary,
                sources=sources,
                commitments=promises,
                signatory_lists=rolls,
            )
            for place, (kind, title, (start, end, open_), summary, sources, promises, rolls) in enumerate(
                columns
            )
        ]

    def _columns(self, size: int) -> tuple[Sequence, ...]:
        kinds = self._choice(_KINDS, size)
        sources = [(f"s{place}",) for place in Zipf(len(self._sources), self._random).draw(size)]
        promises = [self._promises[place] for place in Zipf(len(self._promises), self._random).draw(size)]
        return (
            kinds,
            self._titles(size),
            self._spans(kinds),
            self._texts(size, SUMMARY),
            sources,
            self._some(promises, _PROMISED),
            self._some(self._rolls(size), _SIGNED),
        )

    def _choice(self, weights: dict, size: int) -> list:
        options = list(weights)
        return [options[place] for place in self._random.choice(len(options), size, p=list(weights.values()))]

    def _some(self, values: Sequence[tuple], share: float) -> list[tuple]:
        keep = (self._random.random(len(values)) < share).tolist()
        return [value if kept else () for value, kept in zip(values, keep, strict=True)]

    def _spans(self, kinds: Sequence[Kind]) -> list[tuple[PartialDate, PartialDate | None, bool]]:
        """Start, end and whether it is open: a third near one of a few days, laws and some others open."""
        size = len(kinds)
        near = self._random.choice(self._bursts, size) + self._random.normal(0, _BURST_DAYS, size)
        starts = np.where(self._random.random(size) < _IN_BURST, near, self._random.integers(0, _DAYS, size))
        ends = starts + self._random.exponential(_SPAN_DAYS, size)
        first, last = (np.clip(days, 0, _DAYS - 1).astype(int).tolist() for days in (starts, ends))
        still = (self._random.random(size) < _STILL_OPEN).tolist()
        spans = zip(kinds, first, last, still, self._choice(_PRECISIONS, size), strict=True)
        return [self._span(*one) for one in spans]

    def _span(self, kind: Kind, first: int, last: int, still: bool, precision: int):
        days = self._dates[precision]
        if kind in _LONG and not still:
            return days[first], days[last], False
        return days[first], None, kind in _LONG or kind is Kind.LAW

    def _rolls(self, size: int) -> list[tuple[SignatoryList, ...]]:
        """Signatories of an entry: mostly a few, of a few organisations that sign often."""
        lengths = np.minimum(self._random.geometric(0.3, size), 30)
        drawn = Zipf(len(self._signatories), self._random, 1.0).draw(int(lengths.sum()))
        ends = np.cumsum(lengths).tolist()
        picks = (dict.fromkeys(drawn[start:end]) for start, end in zip([0, *ends], ends))  # noqa: B905
        return [
            (SignatoryList("signatory", tuple(self._signatories[one] for one in pick)),) for pick in picks
        ]

    def _titles(self, size: int) -> list[str]:
        return [text[:1].upper() + text[1:] for text in self._texts(size, 50)]

    def _title(self, words: int) -> str:
        return " ".join(self._words[place] for place in self._word.draw(words)).capitalize()

    def _texts(self, size: int, letters: int) -> list[str]:
        """Whole words, so many characters at most."""
        each = letters // 5
        drawn = [self._words[place] for place in self._word.draw(size * each)]
        texts = (" ".join(drawn[at : at + each])[: letters + 1] for at in range(0, len(drawn), each))
        return [text[: text.rfind(" ")] for text in texts]

    def _promise(self) -> tuple[Commitment, ...]:
        topics = list(self._model.topics)
        chosen = Zipf(len(topics), self._random).draw(2)
        return (Commitment(self._title(12), topics=tuple(dict.fromkeys(topics[one] for one in chosen))),)

    def _made_organisations(self) -> list[Organisation]:
        more = range(min(self._count // 50, 3_000))
        named = [Organisation(f"o{number}", self._title(2)) for number in more]
        return [*self._model.organisations.values(), *named]


def _vocabulary(model: Timeline, count: int, random: np.random.Generator) -> list[str]:
    """The built-in pack's words, frequent ones first, and as many made up as so many texts would have."""
    told = " ".join(part.text for entry in model for part in parts_of(model, entry))
    real = [word for word, _ in Counter(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", told)).most_common()]
    lengths = random.integers(2, 6, int(600 * max(count, 1) ** 0.45))
    drawn = random.integers(0, len(_SYLLABLES), int(lengths.sum())).tolist()
    ends = np.cumsum(lengths).tolist()
    syllables = ([_SYLLABLES[one] for one in drawn[start:end]] for start, end in zip([0, *ends], ends))  # noqa: B905
    return [*real, *(_spelled(number, one) for number, one in enumerate(syllables))]


def _spelled(number: int, syllables: list[str]) -> str:
    """Some with a hyphen, some with an accent."""
    return ("-" if number % 50 == 0 else "").join(syllables) + ("é" if number % 20 == 1 else "")


def _dates(precision: int) -> list[PartialDate]:
    """The date of each day, as precise as that; one object for all that say the same."""
    days = [date(FIRST, 1, 1) + timedelta(days=number) for number in range(_DAYS)]
    known = {
        parts: PartialDate(*parts)
        for parts in dict.fromkeys((day.year, day.month, day.day)[:precision] for day in days)
    }
    return [known[(day.year, day.month, day.day)[:precision]] for day in days]


def _status(kind: Kind, open_: bool) -> Status | None:
    if kind is Kind.LAW:
        return Status.IN_FORCE
    return (Status.ACTIVE if open_ else Status.ENDED) if kind in _LONG else None
