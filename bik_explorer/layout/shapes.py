"""The shape of one entry: bars for spans, diamonds for law, squares for reports, circles for events."""

from __future__ import annotations

from typing import NamedTuple

from bik_explorer.layout.frame import Symbol
from bik_explorer.layout.scale import TimeScale
from bik_explorer.layout.setting import Setting, is_bar
from bik_explorer.model.dates import PartialDate, Precision
from bik_explorer.model.entry import Entry, Kind

SYMBOLS = {Kind.LAW: Symbol.DIAMOND, Kind.REPORT: Symbol.SQUARE}
VISIBLE_DOUBT = 6.0
"""Pixels: what is unknown of a date is drawn from this length on."""
READABLE_FADE = 0.1
"""The share of a fade that is still strong enough for text on it."""


class Shape(NamedTuple):
    """The extent [start, end] of a mark in pixels, and what it is made of.

    A bar has `fade_in` and `fade_out`: pixels over which it is uncertain or goes on. Otherwise `signs` are
    the middles of symbols, `half` their reach, and `doubts` the [start, end] in which their dates may be.
    """

    start: float
    end: float
    bar: bool
    symbol: Symbol = Symbol.CIRCLE
    half: float = 0.0
    fade_in: float = 0.0
    fade_out: float = 0.0
    signs: tuple[float, ...] = ()
    doubts: tuple[tuple[float, float], ...] = ()

    @property
    def solid(self) -> tuple[float, float]:
        """The part of a bar on which text can be read; of symbols, the longest piece of line between two."""
        if self.bar:
            return self.start + self.fade_in, self.end - self.fade_out * (1 - READABLE_FADE)
        gaps = zip(self.signs, self.signs[1:], strict=False)
        left, right = max(gaps, key=lambda gap: gap[1] - gap[0], default=(self.end, self.end))
        return left + self.half, right - self.half


def shape_of(setting: Setting, place: int, scale: TimeScale) -> Shape:
    """The shape of the entry at a place, on a scale."""
    entry = setting.timeline[place]
    if is_bar(setting, place):
        return _bar(setting, entry, scale, float(setting.timeline.columns.end[place]))
    return _symbols(entry, scale, setting.metrics.point)


def _bar(setting: Setting, entry: Entry, scale: TimeScale, last: float) -> Shape:
    start = scale.x(entry.start.first_day)
    end = max(scale.x(last), start + setting.metrics.bar_least)
    length = end - start
    fade_out = _doubt(entry.end, scale) if entry.end else 0.0
    if entry.open or entry.end_unknown:
        fade_out = min(setting.metrics.fade, length * 0.45)
    fade_in = min(_doubt(entry.start, scale), length / 2)
    return Shape(start, end, True, fade_in=fade_in, fade_out=min(fade_out, length / 2))


def _doubt(day: PartialDate, scale: TimeScale) -> float:
    """How many pixels of a date are unknown; 0 where it cannot be seen."""
    pixels = scale.pixels(day.last_day - day.first_day)
    return pixels if pixels >= VISIBLE_DOUBT else 0.0


def _symbols(entry: Entry, scale: TimeScale, size: float) -> Shape:
    symbol = SYMBOLS.get(entry.kind, Symbol.CIRCLE)
    if not entry.milestones and entry.start.precision is Precision.DAY:  # nearly all of many
        middle = scale.x(entry.start.middle_day)
        return Shape(middle - size / 2, middle + size / 2, False, symbol, size / 2, signs=(middle,))
    days = [entry.start]
    if entry.kind is Kind.LAW:
        days = sorted(
            {entry.start, *(step.date for step in entry.milestones)}, key=lambda day: day.middle_day
        )
    middles = [scale.x(day.middle_day) for day in days]
    spans = [(day.first_day, day.last_day + 1) for day in days if day.precision < Precision.DAY]
    doubts = tuple(
        (scale.x(first), scale.x(last)) for first, last in spans if scale.pixels(last - first) > size
    )
    start = min([middles[0] - size / 2, *(left for left, _ in doubts)])
    end = max([middles[-1] + size / 2, *(right for _, right in doubts)])
    return Shape(start, end, False, symbol, size / 2, signs=_apart(middles, size), doubts=doubts)


def _apart(middles: list[float], size: float) -> tuple[float, ...]:
    """The middles that can be told apart: the last, then each that is far enough from the one after it."""
    kept = [middles[-1]]
    for middle in reversed(middles[:-1]):
        if kept[-1] - middle >= size * 0.75:
            kept.append(middle)
    return tuple(reversed(kept))
