"""The band "from self-regulation to law": for each year its voluntary codes and binding acts, as bars."""

from __future__ import annotations

from datetime import date

from bik_explorer.layout.frame import Align, Box, Font, Item, Line, Text
from bik_explorer.layout.geometry import Rect
from bik_explorer.layout.setting import Setting
from bik_explorer.model.in_force import YearCount, count_per_year

NUMBERED = 30.0
"""Pixels: a year that is as wide has its numbers."""
SMALL = 11.0


def band_items(setting: Setting) -> list[Item]:
    """A pair of bars for each year in sight, codes left and acts right; the legend stands under the names."""
    if not setting.state.band:
        return []
    timeline = setting.timeline
    shown = [entry for place, entry in enumerate(timeline) if setting.results.mask[place]]
    counts = count_per_year(timeline, shown)
    most = max((max(count.codes, count.acts) for count in counts), default=0)
    items: list[Item] = [*_legend(setting)]
    for count in counts:
        items += _year(setting, count, most)
    y = setting.body.y - 0.5
    return [*items, Line(setting.metrics.margin, y, setting.body.right, y, setting.theme.grid)]


def _year(setting: Setting, count: YearCount, most: int) -> list[Item]:
    """The two bars of a year; a number above each where there is room."""
    theme, metrics, body = setting.theme, setting.metrics, setting.body
    left = setting.scale.x(date(count.year, 1, 1).toordinal())
    width = setting.scale.pixels(365.25)
    if left < body.x - 1 or left + width > body.right + 1:
        return []
    numbered = width >= NUMBERED
    room = metrics.band_height - 8 - (SMALL + 3 if numbered else 0)
    bar = min(max(width * 0.3, 2.0), 14.0)
    bottom = body.y - 5
    items: list[Item] = []
    for number, colour, x in (
        (count.codes, theme.initiative, left + width / 2 - bar - 1),
        (count.acts, theme.law, left + width / 2 + 1),
    ):
        height = room * number / max(most, 1)
        items.append(Box(Rect(x, bottom - height, bar, height), colour, 1.5))
        if numbered and number:
            rect = Rect(x - 6, bottom - height - SMALL - 3, bar + 12, SMALL + 2)
            items.append(Text(rect, str(number), Font(SMALL, 600), colour, Align.CENTRE))
    return items


def _legend(setting: Setting) -> list[Item]:
    """What the two colours count."""
    metrics, theme = setting.metrics, setting.theme
    x, y = metrics.margin, metrics.era_height + 5
    line = (metrics.band_height - 8) / 2
    items: list[Item] = []
    for words, colour in ((setting.words.codes, theme.initiative), (setting.words.acts, theme.law)):
        items.append(Box(Rect(x, y + line / 2 - 5, 10, 10), colour, 2.0))
        rect = Rect(x + 16, y, setting.names.width - x - 20, line)
        items.append(Text(rect, words, Font(metrics.small, 500), theme.muted))
        y += line
    return items
