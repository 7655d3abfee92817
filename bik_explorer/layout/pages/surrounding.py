"""What stands around the marks of commitments: rows with their names, chosen years, the name of the strip."""

from __future__ import annotations

from bik_explorer.layout.frame import Box, Item, LaneBand, Line
from bik_explorer.layout.geometry import Rect
from bik_explorer.layout.pages.strip import year_rect
from bik_explorer.layout.pages.text import crisp, line_at, wrapped
from bik_explorer.layout.pages.topics import CommitmentsPage, TopicRows, topic_font
from bik_explorer.layout.setting import Setting
from bik_explorer.model.state import CardKind


def row_items(page: CommitmentsPage, rows: TopicRows, bands: tuple[LaneBand, ...]) -> list[Item]:
    """The band of the topic that the panel tells of, and a line under each row."""
    setting, sizes = page.setting, page.sizes
    theme, card = setting.theme, setting.state.card
    right = setting.size.width - sizes.bleed
    items: list[Item] = []
    for row, band in zip(rows.rows, bands, strict=True):
        if card is not None and card.kind is CardKind.TOPIC and card.id == row.topic:
            rect = Rect(sizes.bleed, band.rect.y + 1.0, right - sizes.bleed, band.rect.height - 2.0)
            items.append(Box(rect, theme.accent_soft, sizes.corner))
        y = crisp(band.rect.bottom - 1.0)
        items.append(Line(sizes.margin, y, right, y, theme.grid))
    return items


def name_items(page: CommitmentsPage, rows: TopicRows, bands: tuple[LaneBand, ...]) -> list[Item]:
    """The names of the topics, in the middle of their rows."""
    setting, sizes = page.setting, page.sizes
    font = topic_font(setting)
    items: list[Item] = []
    for row, band in zip(rows.rows, bands, strict=True):
        y = band.rect.centre[1] - len(row.name) * sizes.small_line / 2
        for number, words in enumerate(row.name):
            room = setting.names.width - sizes.margin
            at = y + number * sizes.small_line
            items.append(line_at(sizes.margin, at, room, sizes.small_line, words, font, setting.theme.ink))
    return items


def year_items(page: CommitmentsPage, inner: Setting) -> list[Item]:
    """A band over each chosen year, through rows and strip."""
    rects = (year_rect(inner.scale, year, inner.body) for year in page.years)
    return [Box(rect, inner.theme.accent_soft) for rect in rects]


def label_items(page: CommitmentsPage, strip: Rect) -> list[Item]:
    """What the strip counts, beside it; and the line that parts it from the rows."""
    setting, sizes = page.setting, page.sizes
    theme, font = setting.theme, topic_font(setting)
    room = setting.names.width - sizes.margin - sizes.half_gap
    lines = wrapped(page.words.in_force, room, font, setting.measure, sizes.name_lines)
    y = strip.bottom - len(lines) * sizes.small_line - sizes.half_gap
    edge = crisp(strip.y - sizes.gap)
    items: list[Item] = [Line(sizes.margin, edge, setting.size.width - sizes.bleed, edge, theme.hairline)]
    for number, words in enumerate(lines):
        at = y + number * sizes.small_line
        items.append(line_at(sizes.margin, at, room, sizes.small_line, words, font, theme.muted))
    return items
