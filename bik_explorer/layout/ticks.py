"""Ticks from a fixed ladder, millennia to days: labelled where there is room, a full year always in sight."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from bik_explorer.layout.scale import TimeScale
from bik_explorer.model.viewport import Viewport


class Unit(StrEnum):
    """What a tick counts."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


class Step(NamedTuple):
    """A rung of the ladder: so many units, `every`; `days` is its least length."""

    unit: Unit
    every: int
    days: float


class AxisWords(NamedTuple):
    """How the person's language names months: twelve short names, and the patterns of the axis.

    `month_year` has `{month}` and `{year}`, `day` has `{day}` and may have `{month}`. `codes` and `acts` are
    the words of the band that counts them, `today` stands at the line of the present day.
    """

    months: tuple[str, ...]
    month_year: str = "{month} {year}"
    day: str = "{day}"
    codes: str = ""
    acts: str = ""
    today: str = ""


class Tick(NamedTuple):
    """A line of the grid at `day`; `label` is empty between labelled ones."""

    day: int
    label: str = ""


class Ticks(NamedTuple):
    """The lower level (`minor`) and, where that does not name a year in sight, the level above (`major`)."""

    minor: tuple[Tick, ...]
    major: tuple[Tick, ...] = ()


DAY, WEEK = Step(Unit.DAY, 1, 1.0), Step(Unit.DAY, 7, 7.0)
MONTH, QUARTER = Step(Unit.MONTH, 1, 28.0), Step(Unit.MONTH, 3, 90.0)
YEAR = Step(Unit.YEAR, 1, 365.0)
COUNTS = (2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
LADDER = (DAY, WEEK, MONTH, QUARTER, YEAR, *(Step(Unit.YEAR, count, count * 365.0) for count in COUNTS))
EDGE = 16.0
"""Pixels: a label whose tick is nearer to an end of the axis may be cut off, and then it is left out."""


def ticks(viewport: Viewport, scale: TimeScale, spacing: float, words: AxisWords) -> Ticks:
    """The ticks of a viewport; labels stand at least `spacing` pixels apart, lines a third of that."""
    labelled = _rung(scale, spacing)
    lined = _finer(labelled, _rung(scale, spacing / 3))
    minor = tuple(
        Tick(day.toordinal(), _label(day, labelled.unit, words) if _on(day, labelled) else "")
        for day in _days(lined, viewport)
        if _on(day, lined)
    )
    edge = EDGE / scale.per_day
    seen = any(tick.label and viewport.start + edge <= tick.day <= viewport.end - edge for tick in minor)
    return Ticks(minor, _above(labelled, viewport, words, seen))


def _rung(scale: TimeScale, spacing: float) -> Step:
    """The finest step that is at least so many pixels long."""
    return next((step for step in LADDER if scale.pixels(step.days) >= spacing), LADDER[-1])


def _finer(labelled: Step, lined: Step) -> Step:
    """The step of the lines, if each labelled tick falls on one of them; weeks do not fit into months."""
    if lined.unit is labelled.unit:
        return lined if labelled.every % lined.every == 0 else labelled
    return labelled if lined == WEEK else lined


def _days(step: Step, viewport: Viewport) -> Iterator[date]:
    """Where a step begins in the viewport, and once before it, within the years 1 to 9999."""
    day: date | None = _floor(_first_day(viewport), step)
    while day is not None and day.toordinal() < viewport.end:
        yield day
        day = _next(day, step)


def _first_day(viewport: Viewport) -> date:
    """The day at the left edge, or the nearest that a date can be."""
    return date.fromordinal(min(max(int(viewport.start), 1), date.max.toordinal()))


def _floor(day: date, step: Step) -> date:
    if step.unit is Unit.YEAR:
        return date(max(day.year - day.year % step.every, 1), 1, 1)
    if step.unit is Unit.MONTH:
        return date(day.year, day.month - (day.month - 1) % step.every, 1)
    return day - timedelta(days=day.weekday()) if step == WEEK else day  # the first day of all is a Monday


def _next(day: date, step: Step) -> date | None:
    try:
        if step.unit is Unit.YEAR:
            return date(day.year - day.year % step.every + step.every, 1, 1)
        if step.unit is Unit.MONTH:
            months = day.month - 1 + step.every
            return date(day.year + months // 12, months % 12 + 1, 1)
        return day + timedelta(days=step.every)
    except (ValueError, OverflowError):  # behind the last year that a date can have
        return None


def _on(day: date, step: Step) -> bool:
    """Whether it is a tick of the step; year 1 only begins the calendar, unless every year is one."""
    return _floor(day, step) == day and (step.unit is not Unit.YEAR or day.year % step.every == 0)


def _label(day: date, unit: Unit, words: AxisWords) -> str:
    if unit is Unit.YEAR:
        return str(day.year)
    month = words.months[day.month - 1]
    return month if unit is Unit.MONTH else words.day.format(day=day.day, month=month)


def _above(labelled: Step, viewport: Viewport, words: AxisWords, seen: bool) -> tuple[Tick, ...]:
    """The level above: years over months, months with their year over days.

    Over years only where none of them is `seen`: the one in which the view begins.
    """
    if labelled.unit is Unit.YEAR:
        first = _floor(_first_day(viewport), YEAR)
        return () if seen else (Tick(first.toordinal(), str(first.year)),)
    if labelled.unit is Unit.MONTH:
        return tuple(Tick(day.toordinal(), str(day.year)) for day in _days(YEAR, viewport))
    return tuple(
        Tick(day.toordinal(), words.month_year.format(month=words.months[day.month - 1], year=day.year))
        for day in _days(MONTH, viewport)
    )
