"""What stands above and below the content of a page: title, a line of explanation, legend and notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bik_explorer.layout.frame import Align, Font, Item, Line, Sign, Symbol, Text
from bik_explorer.layout.geometry import Rect, Size
from bik_explorer.layout.pages.sizes import PageSizes
from bik_explorer.layout.pages.text import crisp, fitted, line_at, wrapped
from bik_explorer.layout.setting import Setting

NOTE_LINES = 2


@dataclass(frozen=True, slots=True)
class Head:
    """The items above the content, the room that they leave for controls, and where the content begins."""

    items: tuple[Item, ...]
    controls: Rect
    bottom: float


@dataclass(frozen=True, slots=True)
class Key:
    """A sign of the legend, drawn about a point, and what it means."""

    draw: Callable[[float, float], Sequence[Item]]
    text: str


def head_of(setting: Setting, title: str, explanation: str, controls: Size, sizes: PageSizes) -> Head:
    """Title and controls on one line where both fit, else the controls below; between them the explanation.

    `controls` is the size that they want, nothing where there are none.
    """
    theme, measure = setting.theme, setting.measure
    room = setting.size.width - 2 * sizes.margin
    strong, plain = Font(sizes.title, 700), Font(setting.metrics.text, 400)
    beside = measure(title, strong) + 2 * sizes.gap + controls.width <= room
    line = max(sizes.title_line, controls.height) if beside else sizes.title_line
    y = sizes.top
    shown = fitted(title, room, strong, measure)
    items: list[Item] = [line_at(sizes.margin, y, room, line, shown, strong, theme.ink)]
    where = Rect(sizes.margin + max(room - controls.width, 0.0), y, controls.width, line)
    y += line + (0.0 if controls.height > sizes.title_line and beside else 2.0)
    for words in wrapped(explanation, room, plain, measure, NOTE_LINES):
        items.append(line_at(sizes.margin, y, room, sizes.line, words, plain, theme.muted))
        y += sizes.line
    if not beside:
        where = Rect(sizes.margin, y + sizes.half_gap, min(controls.width, room), controls.height)
        y = where.bottom
    return Head(tuple(items), where, y + sizes.gap)


@dataclass(frozen=True, slots=True)
class Foot:
    """The legend, in rows of keys with the x of each, and the lines of the notes."""

    legend: tuple[tuple[tuple[float, Key], ...], ...]
    notes: tuple[str, ...]
    height: float


def foot_of(setting: Setting, keys: Sequence[Key], notes: Sequence[str], sizes: PageSizes) -> Foot:
    """Breaks legend and notes into lines; each note begins a new one."""
    room, font = setting.size.width - 2 * sizes.margin, note_font(setting)
    rows: list[list[tuple[float, Key]]] = []
    x = 0.0
    for key in keys:
        width = sizes.dot + sizes.half_gap + setting.measure(key.text, font)
        if not rows or x + width > room:
            rows.append([])
            x = 0.0
        rows[-1].append((sizes.margin + x, key))
        x += width + sizes.legend_gap
    lines = [line for note in notes for line in wrapped(note, room, font, setting.measure, NOTE_LINES)]
    height = len(rows) * sizes.legend_line + len(lines) * sizes.line + 2 * sizes.gap
    return Foot(tuple(tuple(row) for row in rows), tuple(lines), height)


def foot_items(setting: Setting, foot: Foot, top: float, sizes: PageSizes) -> list[Item]:
    """The items of a foot whose upper edge is at `top`."""
    theme, font = setting.theme, note_font(setting)
    width = setting.size.width - 2 * sizes.margin
    y = top + sizes.gap
    items: list[Item] = []
    for row in foot.legend:
        for x, key in row:
            middle = y + sizes.legend_line / 2
            text_x = x + sizes.dot + sizes.half_gap
            room = max(sizes.margin + width - text_x, 0.0)
            items += key.draw(x + sizes.dot / 2, middle)
            shown = fitted(key.text, room, font, setting.measure)
            items.append(line_at(text_x, y, room, sizes.legend_line, shown, font, theme.ink))
        y += sizes.legend_line
    for note in foot.notes:
        items.append(line_at(sizes.margin, y, width, sizes.line, note, font, theme.muted))
        y += sizes.line
    return items


def note_font(setting: Setting) -> Font:
    """The font of legend and notes."""
    return Font(setting.metrics.small, 400)


def nothing_items(setting: Setting, top: float, bottom: float, text: str, sizes: PageSizes) -> list[Item]:
    """What stands in the middle when there is nothing to show: three faint dots on a line, and why."""
    theme, font = setting.theme, Font(setting.metrics.text, 400)
    middle, y = setting.size.width / 2, (top + bottom) / 2 - sizes.line
    step = 3 * sizes.dot
    items: list[Item] = [Line(middle - step, y, middle + step, y, theme.hairline, sizes.link)]
    items += [Sign(Symbol.CIRCLE, middle + n * step, y, sizes.dot, theme.hairline) for n in (-1, 0, 1)]
    room = setting.size.width - 2 * sizes.margin
    y += sizes.dot + sizes.gap
    for words in wrapped(text, room, font, setting.measure, NOTE_LINES):
        items.append(Text(Rect(sizes.margin, y, room, sizes.line), words, font, theme.muted, Align.CENTRE))
        y += sizes.line
    return items


def rule(setting: Setting, y: float, sizes: PageSizes) -> Line:
    """A hairline across the page."""
    at = crisp(y)
    return Line(sizes.bleed, at, setting.size.width - sizes.bleed, at, setting.theme.hairline)
