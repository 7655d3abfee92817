"""Timelines of 10² to 10⁶ entries from a seed: skewed years, bursts, long spans, a few laws.

Only arrays are made; an entry itself is made when it is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property

import numpy as np

from bik_explorer.model.columns import KINDS, Columns
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Kind
from bik_explorer.model.pack import Lane, PackInfo
from bik_explorer.model.timeline import Timeline

LANES = (
    Lane("programmes", "EU programmes", ("programme", "strategy"), "programme"),
    Lane("initiatives", "Industry initiatives", ("initiative",), "initiative"),
    Lane("law", "Law", ("law",), "law"),
    Lane("reports", "Reports and events", ("report", "event"), "report"),
)
LANE_OF = {kind: place for place, lane in enumerate(LANES) for kind in lane.kinds}
SHARES = {"programme": 0.06, "strategy": 0.02, "initiative": 0.22, "law": 0.05, "report": 0.4, "event": 0.25}
FIRST, LAST = date(1999, 1, 1).toordinal(), date(2024, 12, 31).toordinal()
WORDS = (
    "Safer Internet Day", "Code of conduct", "Hotline report", "Age verification", "Parental controls",
    "Mobile framework", "Study of young people online", "Call for projects", "Expert group", "Guidelines",
)  # fmt: skip


class Lazy(Sequence[Entry]):
    """The entries behind the columns; each is made once."""

    def __init__(self, columns: Columns) -> None:
        self.columns = columns
        self._made: dict[int, Entry] = {}

    def __len__(self) -> int:
        return len(self.columns.start)

    def __getitem__(self, place: int) -> Entry:
        if place not in self._made:
            self._made[place] = self._make(place)
        return self._made[place]

    def _make(self, place: int) -> Entry:
        if not -len(self) <= place < len(self):
            raise IndexError(place)
        place %= len(self)
        columns = self.columns
        kind = KINDS[int(columns.kind[place])]
        start, end = (int(column[place]) for column in (columns.start, columns.end))
        spans = not columns.point[place]
        return Entry(
            f"e{place}",
            kind,
            f"{WORDS[place % len(WORDS)]} {place}",
            _date(start),
            LANES[int(columns.lane[place])].id,
            end=_date(end - 1) if spans and not columns.open[place] else None,
            open=bool(columns.open[place]),
        )


def _date(day: int) -> PartialDate:
    found = date.fromordinal(day)
    return PartialDate(found.year, found.month, found.day)


class Ids(Mapping[str, int]):
    """The places behind the ids."""

    def __init__(self, size: int) -> None:
        self.size = size

    def __getitem__(self, id_: str) -> int:
        number = str(id_).removeprefix("e")
        if not number.isdigit() or not int(number) < self.size:
            raise KeyError(id_)
        return int(number)

    def __len__(self) -> int:
        return self.size

    def __iter__(self) -> Iterator[str]:
        return (f"e{place}" for place in range(self.size))


class Many(Timeline):
    """A timeline whose entries are in order already, and made one by one."""

    def __post_init__(self) -> None:
        """They are in order."""

    @cached_property
    def places(self) -> Mapping[str, int]:
        return Ids(len(self))

    @cached_property
    def columns(self) -> Columns:
        return self.entries.columns


def many(count: int, seed: int = 1) -> Timeline:
    """A timeline of so many entries over 26 years."""
    chance = np.random.default_rng(seed)
    start = _starts(chance, count)
    kind = chance.choice(len(SHARES), count, p=list(SHARES.values()))
    kinds = np.array([KINDS.index(Kind(name)) for name in SHARES], dtype=np.int8)[kind]
    lane = np.array([LANE_OF[name] for name in SHARES], dtype=np.int16)[kind]
    point = (kind >= 3) | (chance.random(count) < 0.2)  # laws here are single dates
    length = np.minimum(np.exp(chance.normal(5.2, 1.3, count)), 20 * 365.0).astype(np.int64)
    open_ = ~point & (chance.random(count) < 0.03)
    end = np.where(point, start + 1, np.minimum(start + 1 + length, LAST + 1))
    end = np.where(open_, LAST + 1, end)
    columns = Columns(start.astype(np.float64), end.astype(np.float64), open_, point, lane, kinds)
    info = PackInfo("many", f"{count:,} entries", first=PartialDate(1999), last=PartialDate(2024))
    return Many(pack=info, lanes=LANES, entries=Lazy(columns))


def _starts(chance: np.random.Generator, count: int) -> np.ndarray:
    """More in later years, a third of all in two dozen bursts of some days."""
    days = LAST - FIRST + 1
    spread = FIRST + (days * chance.random(count) ** 0.6).astype(np.int64)
    bursts = FIRST + (days * chance.random(24) ** 0.6).astype(np.int64)
    near = chance.choice(bursts, count) + chance.normal(0.0, 9.0, count).astype(np.int64)
    start = np.where(chance.random(count) < 1 / 3, near, spread)
    return np.sort(np.clip(start, FIRST, LAST))
