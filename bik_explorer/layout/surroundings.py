"""What stands around the marks: gridlines, eras, axis and the names of the lanes."""

from __future__ import annotations

from itertools import pairwise
from math import floor

from bik_explorer.layout.arrangement import Arrangement
from bik_explorer.layout.frame import Align, Box, Font, Item, LaneBand, Line, Text
from bik_explorer.layout.geometry import Rect
from bik_explorer.layout.labels import shorten
from bik_explorer.layout.setting import Setting
from bik_explorer.layout.ticks import Tick, Ticks
from bik_explorer.layout.veiling import free_of_dates
from bik_explorer.style import ROLES

FOLD, AWAY = 10.0, 46.0
"""Pixels from the right of the column of names to the middle of the sign that a lane can be folded, and the
room for how many entries it puts away."""


def grid_items(setting: Setting, ticks: Ticks) -> list[Item]:
    """A line for each tick, from the top of the body to its bottom."""
    body, theme = setting.body, setting.theme
    colours = {tick.day: theme.grid for tick in ticks.minor} | {
        tick.day: theme.hairline for tick in ticks.major
    }
    lines = ((_crisp(setting.scale.x(day)), colours[day]) for day in sorted(colours))
    return [Line(x, body.y, x, body.bottom, colour) for x, colour in lines if body.x <= x <= body.right]


def _crisp(x: float) -> float:
    """The middle of the pixel that it falls into, where a line of one pixel is sharp."""
    return floor(x) + 0.5


def axis_items(setting: Setting, ticks: Ticks) -> list[Item]:
    """The line under the body, the labels of the ticks, and the larger unit below them where there is one.

    While dates are asked for, the line alone.
    """
    body, theme, metrics = setting.body, setting.theme, setting.metrics
    y = _crisp(body.bottom)
    items: list[Item] = [Line(body.x - metrics.margin, y, body.right, y, theme.hairline)]
    if setting.cover.dates:
        return items
    rows = 2 if ticks.major else 1
    height = (metrics.axis_height - 6) / rows
    font = Font(metrics.small, 500)
    for tick in ticks.minor:
        if tick.label:
            items += _tick_label(setting, tick, body.bottom + 3, height, font)
    return items + _major_labels(setting, ticks.major, body.bottom + 3 + height, height)


def _tick_label(setting: Setting, tick: Tick, y: float, height: float, font: Font) -> list[Item]:
    """The label in the middle under its line; left out where it would be cut off."""
    body, width = setting.body, setting.measure(tick.label, font)
    middle = setting.scale.x(tick.day)
    x = middle - width / 2
    inside = body.x - setting.metrics.margin <= x and x + width <= setting.size.width
    if not inside or not body.x <= middle <= body.right:
        return []
    return [Text(Rect(x, y, width, height), tick.label, font, setting.theme.muted, Align.CENTRE)]


def _major_labels(setting: Setting, ticks: tuple[Tick, ...], y: float, height: float) -> list[Item]:
    """The larger unit: sticks to the left edge while its time goes on and the next one leaves room."""
    font = Font(setting.metrics.small, 600)
    items: list[Item] = []
    end = setting.size.width
    for tick in reversed(ticks):
        width = setting.measure(tick.label, font)
        x = max(setting.scale.x(tick.day) - width / 2, setting.body.x)
        if x + width <= end:
            items.append(Text(Rect(x, y, width, height), tick.label, font, setting.theme.ink))
            end = x - 4
    return items[::-1]


def era_items(setting: Setting) -> list[Item]:
    """A band for each era in sight, with its name in the middle of the visible part."""
    body, theme = setting.body, setting.theme
    font = Font(setting.metrics.small, 600)
    items: list[Item] = []
    for era in setting.timeline.eras:
        end = setting.timeline.limits.last if era.open or era.end is None else era.end.last_day + 1
        role = era.colour if f"{era.colour}_soft" in ROLES else "report"
        left = max(setting.scale.x(era.start.first_day), body.x)
        right = min(setting.scale.x(end), body.right)
        if right - left < 1:
            continue
        rect = Rect(left, 0.0, right - left, setting.metrics.era_height)
        items.append(Box(rect, theme.of(f"{role}_soft")))
        name = free_of_dates(setting, era.name)
        if setting.measure(name, font) + 8 <= rect.width:
            items.append(Text(rect, name, font, theme.of(role), Align.CENTRE))
    return items


def lane_bands(setting: Setting, arrangement: Arrangement, top: float) -> list[LaneBand]:
    """The lanes at their places, scrolled by `top`."""
    y, width = setting.body.y - top, setting.size.width
    lanes = setting.timeline.lanes
    return [
        LaneBand(lane.lane, lanes[lane.lane].name, Rect(0.0, y + lane.top, width, lane.height))
        for lane in arrangement.lanes
    ]


def name_items(setting: Setting, arrangement: Arrangement, bands: list[LaneBand]) -> list[Item]:
    """For each lane its colour, its name and the line that ends it."""
    theme, metrics = setting.theme, setting.metrics
    items: list[Item] = []
    for lane, band in zip(arrangement.lanes, bands, strict=True):
        colour = theme.of(setting.timeline.lanes[lane.lane].colour)
        top, line = band.rect.y + arrangement.padding - 2, metrics.lane_text * 1.35
        items.append(
            Box(Rect(metrics.margin, top, 4.0, band.rect.height - 2 * arrangement.padding + 4), colour, 2.0)
        )
        x = metrics.margin + 4.0 + metrics.margin
        room = max(setting.names.width - x - 4.0, 0.0)
        away = arrangement.folded.get(lane.lane)
        for number, words in enumerate(lane.name if away is None else _one_line(setting, band.name, room)):
            rect = Rect(x, top + 3 + number * line, room, line)
            items.append(Text(rect, words, Font(metrics.lane_text, 600), theme.ink))
        items += _fold_items(setting, top + 3 + line / 2, away)
    return items


def _one_line(setting: Setting, name: str, room: float) -> list[str]:
    """The name of a folded lane, with room left for how many entries it puts away."""
    font = Font(setting.metrics.lane_text, 600)

    def width(text: str) -> float:
        return setting.measure(text, font)

    room -= AWAY - 8.0
    return [name if width(name) <= room else shorten(name, room, width)]


def _fold_items(setting: Setting, y: float, away: int | None) -> list[Item]:
    """At the right of a lane's name: a sign that it can be folded, or how many entries it puts away."""
    colour, x = setting.theme.muted, setting.names.width - FOLD
    if setting.names.width < 2 * AWAY or (away is None and not setting.metrics.folds):
        return []
    if away is None:
        corners = ((x - 4, y - 2), (x, y + 2), (x + 4, y - 2))
    else:
        corners = ((x - 2, y - 4), (x + 2, y), (x - 2, y + 4))
    items: list[Item] = [Line(*one, *two, colour, 1.5, 0.7) for one, two in pairwise(corners)]
    if away is not None:
        rect = Rect(x - AWAY, y - 8, AWAY - 8.0, 16.0)
        items.append(Text(rect, str(away), Font(setting.metrics.small, 500), colour, Align.RIGHT))
    return items


def separator_items(setting: Setting, bands: list[LaneBand]) -> list[Item]:
    """A hairline under each lane."""
    right = setting.size.width - setting.metrics.margin
    colour = setting.theme.grid
    return [
        Line(setting.metrics.margin, y, right, y, colour)
        for y in (_crisp(band.rect.bottom) for band in bands)
    ]


def scroll_items(setting: Setting, content: float, top: float) -> list[Item]:
    """Where lanes do not fit: a thumb at the right edge that tells which part of them is in sight."""
    body = setting.body
    if content <= body.height:
        return []
    width, room = 5.0, body.height - 4.0
    height = min(max(room * body.height / content, 24.0), max(room, 0.0))
    y = body.y + 2.0 + (room - height) * top / (content - body.height)
    x = setting.size.width - (setting.metrics.margin + width) / 2
    return [Box(Rect(x, y, width, height), setting.theme.muted, width / 2, opacity=0.55)]


def today_items(setting: Setting) -> list[Item]:
    """A line through the present day with its word, if the timeline covers that day and it is in sight."""
    first, last = setting.timeline.span
    day, body, theme = setting.today, setting.body, setting.theme
    if day is None or not first <= day < last:
        return []
    x = _crisp(setting.scale.x(day))
    if not body.x <= x <= body.right:
        return []
    font = Font(setting.metrics.small, 600)
    width = setting.measure(setting.words.today, font) + 8.0
    left = min(max(x - width / 2, body.x), body.right - width)
    rect = Rect(left, body.y + 2.0, width, setting.metrics.small + 6.0)
    return [
        Line(x, body.y, x, body.bottom, theme.accent, 1.5, 0.8),
        Box(rect, theme.panel, 3.0),
        Text(rect, setting.words.today, font, theme.accent, Align.CENTRE),
    ]
