"""The strip below the topics: for each year, how many voluntary and binding commitments were in force."""

from __future__ import annotations

from datetime import date

from bik_explorer.layout.frame import Align, Box, Font, Item, Line, Ring, Text
from bik_explorer.layout.geometry import Rect
from bik_explorer.layout.pages.dots import force_colour
from bik_explorer.layout.pages.force import Force, YearCount
from bik_explorer.layout.pages.text import crisp
from bik_explorer.layout.pages.topics import CommitmentsPage
from bik_explorer.layout.scale import TimeScale

NARROW = 3.0
"""Pixels: narrower bars have no outline."""


def year_rect(scale: TimeScale, year: int, strip: Rect) -> Rect:
    """The part of the strip that a year takes, in and out of sight."""
    left, right = (scale.x(date(one, 1, 1).toordinal()) for one in (year, min(year + 1, date.max.year)))
    return Rect(left, strip.y, max(right - left, 1.0), strip.height)


def strip_items(page: CommitmentsPage, scale: TimeScale, strip: Rect) -> list[Item]:
    """The bars in sight, what is binding above what is voluntary, each part with its number."""
    most = max((count.total for count in page.counts), default=0)
    theme = page.setting.theme
    y = crisp(strip.bottom - 1.0)
    items: list[Item] = [Line(strip.x, y, strip.right, y, theme.hairline)]
    for count in page.counts:
        rect = year_rect(scale, count.year, strip)
        if count.total and rect.right > strip.x and rect.x < strip.right:
            ghost = bool(page.years) and count.year not in page.years
            items += _bar(page, count, rect, most, ghost)
    return items


def _bar(page: CommitmentsPage, count: YearCount, rect: Rect, most: int, ghost: bool) -> list[Item]:
    theme, sizes = page.setting.theme, page.sizes
    width = max(min(rect.width * sizes.bar_share, sizes.bar_most), 1.0)
    x, room = rect.x + (rect.width - width) / 2, rect.height - sizes.strip_space
    unit = room / most
    items: list[Item] = []
    bottom = rect.bottom - 1.0
    for number, force in ((count.voluntary, Force.VOLUNTARY), (count.binding, Force.BINDING)):
        if not number:
            continue
        height = number * unit
        box = Rect(x, bottom - height, width, height)
        items += _part(page, box, force, ghost)
        text = str(number)
        font = Font(sizes.dot_text, 600)
        if height >= sizes.bar_number - 2 and page.setting.measure(text, font) + 2 <= width:
            ink = theme.on_mark if force is Force.BINDING and not ghost else theme.ink
            items.append(Text(box, text, font, theme.muted if ghost else ink, Align.CENTRE))
        bottom -= height
    return items


def _part(page: CommitmentsPage, box: Rect, force: Force, ghost: bool) -> list[Item]:
    """Voluntary: open, with a line about it; binding: full, as the signs are."""
    theme = page.setting.theme
    if ghost:
        return [Box(box, theme.grid if force is Force.VOLUNTARY else theme.hairline, 1.5)]
    if force is Force.BINDING:
        return [Box(box, theme.law, 1.5)]
    soft = Box(box, theme.initiative_soft, 1.5)
    if box.width < NARROW or box.height < NARROW:
        return [Box(box, theme.initiative, 1.5)]
    inner = Rect(box.x + 0.75, box.y + 0.75, box.width - 1.5, box.height - 1.5)
    return [soft, Ring(inner, force_colour(force, theme), 1.5, 1.5)]
