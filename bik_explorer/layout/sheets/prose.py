"""Words and pictures one below the other, broken into sheets with a foot on each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bik_explorer.layout.frame import Align, Box, Font, Item, Layer, Line, Measure, Ring
from bik_explorer.layout.geometry import Rect, Size
from bik_explorer.layout.pages.text import fitted, line_at, wrapped
from bik_explorer.layout.sheets.paper import Placed, Setup, Sheet
from bik_explorer.style import Theme

MOST_LINES = 400
"""Lines of one text; longer ones end in an ellipsis."""
LEADING = 1.4
"""Height of a line as a share of the size of its letters."""
TITLE, CAPTION, BODY, SMALL = Font(22.0, 700), Font(15.0, 600), Font(12.5, 400), Font(11.0, 400)
STRONG = Font(12.5, 600)
FOOT_FONT = Font(9.0, 400)
FOOT_LINE = 12.5
FOOT_GAP = 10.0
FOOT_LINES = 3
TICK_GAP = 8.0


@dataclass(frozen=True, slots=True)
class Ink:
    """What words are written with: colours, and who measures."""

    theme: Theme
    measure: Measure


class Sketch(NamedTuple):
    """A picture as large as it was laid out."""

    layers: tuple[Layer, ...]
    size: Size


class Words(NamedTuple):
    """A paragraph. `before` and `after`: pixels above and below; `keep`: on one sheet with what follows.

    `sign` hangs at the left of the first line, `indent` pixels wide. `muted`: in the quieter colour.
    """

    text: str
    font: Font
    before: float = 0.0
    after: float = 6.0
    keep: bool = False
    indent: float = 0.0
    sign: str = ""
    muted: bool = False


class Drawn(NamedTuple):
    """A picture, made smaller where it is too large for a sheet."""

    layers: tuple[Layer, ...]
    size: Size
    after: float = 10.0
    keep: bool = False
    framed: bool = True


class Ruled(NamedTuple):
    """Lines to write on, with so many pixels between them."""

    lines: int
    pitch: float = 26.0
    after: float = 10.0
    indent: float = 0.0
    keep: bool = False


class Ticks(NamedTuple):
    """Boxes to tick beside each other, each with its text; True: a cross is in it."""

    options: tuple[tuple[str, bool], ...]
    font: Font
    after: float = 6.0
    indent: float = 0.0
    keep: bool = False


Block = Words | Drawn | Ruled | Ticks


class _Row(NamedTuple):
    """What is not broken: a line of text, a picture. Items and parts are placed as if it began at (0, 0)."""

    height: float
    items: tuple[Item, ...] = ()
    part: Placed | None = None
    keep: bool = False
    text: str = ""


class FootWords(NamedTuple):
    """`page` has {number} and {count}; `lines` stand on every sheet."""

    page: str
    lines: tuple[str, ...] = ()


def flow(blocks: Iterable[Block], setup: Setup, ink: Ink, foot: FootWords, title: str) -> tuple[Sheet, ...]:
    """The sheets: blocks in order, as many on each as it has room for; at least one sheet."""
    foot_lines = [
        line
        for text in foot.lines
        for line in wrapped(text, setup.room.width, FOOT_FONT, ink.measure, FOOT_LINES)
    ]
    room = _body(setup, len(foot_lines) + 1)
    rows = [row for block in blocks for row in _rows(block, room, ink)]
    pages = _pages(rows, room.height)
    return tuple(
        _sheet(page, room, setup, ink, _foot(setup, ink, foot_lines, foot, (number, len(pages))), title)
        for number, page in enumerate(pages, start=1)
    )


def body_width(setup: Setup) -> float:
    """How wide a block can be, in logical pixels."""
    return setup.room.width


def _body(setup: Setup, foot_lines: int) -> Rect:
    room = setup.room
    return Rect(room.x, room.y, room.width, room.height - FOOT_GAP - foot_lines * FOOT_LINE)


def _rows(block: Block, room: Rect, ink: Ink) -> Iterator[_Row]:
    if isinstance(block, Words):
        yield from _text_rows(block, room.width, ink)
    elif isinstance(block, Drawn):
        yield _picture_row(block, room, ink)
    elif isinstance(block, Ticks):
        yield _tick_row(block, room.width, ink)
    else:
        yield from _ruled_rows(block, room.width, ink)


def _text_rows(block: Words, width: float, ink: Ink) -> Iterator[_Row]:
    """A row for each line; a first and a last line do not stand alone."""
    lines = wrapped(block.text, width - block.indent, block.font, ink.measure, MOST_LINES)
    line = round(block.font.size * LEADING)
    colour = ink.theme.muted if block.muted else ink.theme.ink
    for number, text in enumerate(lines):
        before = block.before if number == 0 else 0.0
        after = block.after if number == len(lines) - 1 else 0.0
        items = [line_at(block.indent, before, width - block.indent, line, text, block.font, colour)]
        if number == 0 and block.sign:
            items.append(line_at(0.0, before, block.indent, line, block.sign, block.font, colour))
        last = number == len(lines) - 1
        keep = block.keep if last else number in (0, len(lines) - 2) or (block.keep and len(lines) < 6)
        yield _Row(before + line + after, tuple(items), keep=keep, text=text)


def _picture_row(block: Drawn, room: Rect, ink: Ink) -> _Row:
    scale = min(room.width / block.size.width, room.height * 0.9 / block.size.height, 1.0)
    width, height = block.size.width * scale, block.size.height * scale
    clip = Rect((room.width - width) / 2, 0.0, width, height)
    part = Placed(block.layers, clip.x, 0.0, clip, scale)
    return _Row(height + block.after, _frame(clip, ink) if block.framed else (), part, block.keep)


def _frame(rect: Rect, ink: Ink) -> tuple[Item, ...]:
    """A hairline about a picture."""
    colour, (x, y, _, _) = ink.theme.hairline, rect
    return (
        Line(x, y, rect.right, y, colour),
        Line(x, rect.bottom, rect.right, rect.bottom, colour),
        Line(x, y, x, rect.bottom, colour),
        Line(rect.right, y, rect.right, rect.bottom, colour),
    )


def _tick_row(block: Ticks, width: float, ink: Ink) -> _Row:
    """All boxes in one line, as far as there is room for their texts."""
    size, line = round(block.font.size), round(block.font.size * LEADING)
    share = (width - block.indent) / len(block.options)
    items: list[Item] = []
    x = block.indent
    for text, ticked in block.options:
        items += _tick(x, (line - size) / 2, size, ticked, ink)
        shown = fitted(text, share - size - 2 * TICK_GAP, block.font, ink.measure)
        room = ink.measure(shown, block.font) + 1.0
        items.append(line_at(x + size + TICK_GAP, 0.0, room, line, shown, block.font, ink.theme.ink))
        x += size + room + 4 * TICK_GAP
    text = "\n".join(f"[{'x' if ticked else ' '}] {text}" for text, ticked in block.options)
    return _Row(line + block.after, tuple(items), keep=block.keep, text=text)


def _tick(x: float, y: float, size: float, ticked: bool, ink: Ink) -> Iterator[Item]:
    """A box, with a cross in it where it is ticked."""
    yield Ring(Rect(x, y, size, size), ink.theme.ink, 1.0, 1.5)
    if ticked:
        near, far = size * 0.22, size * 0.78
        yield Line(x + near, y + near, x + far, y + far, ink.theme.ink, 1.8)
        yield Line(x + near, y + far, x + far, y + near, ink.theme.ink, 1.8)


def _ruled_rows(block: Ruled, width: float, ink: Ink) -> Iterator[_Row]:
    for number in range(block.lines):
        last = number == block.lines - 1
        line = Line(block.indent, block.pitch - 4.0, width, block.pitch - 4.0, ink.theme.muted, 0.7)
        yield _Row(block.pitch + (block.after if last else 0.0), (line,), keep=not last or block.keep)


def _pages(rows: Sequence[_Row], height: float) -> list[list[_Row]]:
    """Rows to sheets; what is kept together goes on together, unless no sheet is high enough for it."""
    pages: list[list[_Row]] = [[]]
    left = height
    for group in _groups(rows):
        tall = sum(row.height for row in group)
        if tall <= height:
            if tall > left and pages[-1]:
                pages.append([])
                left = height
            pages[-1] += group
            left -= tall
            continue
        for row in group:
            if row.height > left and pages[-1]:
                pages.append([])
                left = height
            pages[-1].append(row)
            left -= row.height
    return pages


def _groups(rows: Sequence[_Row]) -> Iterator[list[_Row]]:
    group: list[_Row] = []
    for row in rows:
        group.append(row)
        if not row.keep:
            yield group
            group = []
    if group:
        yield group


def _sheet(
    rows: Sequence[_Row], room: Rect, setup: Setup, ink: Ink, foot: tuple[Item, ...], title: str
) -> Sheet:
    """Everything where it belongs, on white."""
    whole = Rect(0.0, 0.0, *setup.size)
    parts = [Placed((Layer(whole, (Box(whole, ink.theme.panel), *foot)),), 0.0, 0.0, whole)]
    y = room.y
    for row in rows:
        if row.part is not None:
            clip = row.part.clip
            moved = Rect(clip.x + room.x, clip.y + y, clip.width, clip.height)
            parts.append(row.part._replace(x=row.part.x + room.x, y=row.part.y + y, clip=moved))
        if row.items:
            edge = Rect(-1.0, -1.0, room.width + 2.0, row.height + 2.0)
            parts.append(Placed((Layer(edge, row.items),), room.x, y, whole))
        y += row.height
    text = "\n".join(row.text for row in rows if row.text)
    return Sheet(setup.size, tuple(parts), title, text)


def _foot(
    setup: Setup, ink: Ink, lines: Sequence[str], foot: FootWords, place: tuple[int, int]
) -> tuple[Item, ...]:
    """The lines at the foot of a sheet, and which one it is."""
    room = setup.room
    page = foot.page.format(number=place[0], count=place[1])
    texts = [*lines, page]
    top = room.bottom - len(texts) * FOOT_LINE
    return tuple(
        line_at(
            room.x,
            top + number * FOOT_LINE,
            room.width,
            FOOT_LINE,
            text,
            FOOT_FONT,
            ink.theme.muted,
            Align.RIGHT if text == page else Align.LEFT,
        )
        for number, text in enumerate(texts)
    )
