"""The items of the page of signatories: heads of columns, names, signs in cells, totals."""

from __future__ import annotations

import numpy as np

from bik_explorer.layout.frame import Align, Box, Font, Item, Line, Text
from bik_explorer.layout.geometry import Rect
from bik_explorer.layout.matrix import Standing
from bik_explorer.layout.pages.dots import standing_items
from bik_explorer.layout.pages.plan import Plan, SignatoriesPage, name_font
from bik_explorer.layout.pages.text import crisp, fitted, line_at
from bik_explorer.layout.veiling import COVERED, year_of
from bik_explorer.model.participation import is_complete
from bik_explorer.model.state import CardKind
from bik_explorer.model.veil import Hidden

LINK = 0.35
"""Opacity of the line from the first to the last that an organisation signed."""
BAR = 0.28
"""Opacity of the bar of a total."""


def band_items(page: SignatoriesPage, plan: Plan) -> list[Item]:
    """Behind everything: the columns of the pair, or the one of the selected entry."""
    matrix, theme = page.matrix, page.setting.theme
    chosen = matrix.pair or (_selected_column(page),)
    height = plan.sums.y - plan.heads.y
    return [
        Box(
            Rect(plan.column_x(column) + 2.0, plan.heads.y, plan.column - 4.0, height),
            theme.accent_soft,
            page.sizes.corner,
        )
        for column in chosen
        if column is not None
    ]


def _selected_column(page: SignatoriesPage) -> int | None:
    """The column of the selected entry."""
    selection = page.setting.state.selection
    place = page.setting.timeline.places.get(selection) if selection else None
    return None if place is None else page.matrix.column_of.get(place)


def told_rows(page: SignatoriesPage) -> tuple[int, ...]:
    """The rows of the organisation that the panel tells of, and of the one that it is compared with."""
    state, rows = page.setting.state, page.matrix.row_of
    if state.card is None or state.card.kind is not CardKind.ORGANISATION:
        return ()
    return tuple(rows[one] for one in (state.card.id, state.compare) if one in rows)


def head_items(page: SignatoriesPage, plan: Plan) -> list[Item]:
    """Year and name of each entry over its column, the last line just above the cells."""
    setting, sizes, theme = page.setting, page.sizes, page.setting.theme
    year, plain = Font(setting.metrics.text, 600), Font(setting.metrics.small, 500)
    items: list[Item] = []
    for column in plan.columns_in_sight():
        place = page.matrix.columns[column]
        matches = page.matrix.matching[column]
        lines = plan.head_texts[column]
        x = plan.column_x(column)
        y = plan.heads.bottom - sizes.half_gap - len(lines) * sizes.small_line - sizes.line
        colour = _colour(page, column) if matches else theme.muted
        ink = theme.ink if matches else theme.muted
        items.append(
            line_at(x, y, plan.column, sizes.line, year_of(setting, place), year, colour, Align.CENTRE)
        )
        for number, words in enumerate(lines):
            below = y + sizes.line + number * sizes.small_line
            items.append(line_at(x, below, plan.column, sizes.small_line, words, plain, ink, Align.CENTRE))
    return items


def _colour(page: SignatoriesPage, column: int) -> str:
    """The colour of the lane of an entry; of ghosts, hardly any."""
    setting = page.setting
    if not page.matrix.matching[column]:
        return setting.theme.hairline
    lanes = {lane.id: lane.colour for lane in setting.timeline.lanes}
    return setting.theme.of(lanes.get(setting.timeline[page.matrix.columns[column]].lane, "initiative"))


def name_items(page: SignatoriesPage, plan: Plan) -> list[Item]:
    """Names, titles of groups, and the bands of the rows that the panel tells of."""
    setting, sizes, theme = page.setting, page.sizes, page.setting.theme
    told = told_rows(page)
    items: list[Item] = []
    for row in told:
        band = plan.row_rect(row)
        wide = Rect(sizes.bleed, band.y, plan.totals.right + sizes.bleed - sizes.bleed, band.height)
        items.append(Box(wide, theme.accent_soft, sizes.corner))
    for row in plan.rows_in_sight():
        band = plan.row_rect(row)
        font = name_font(setting, strong=row in told)
        shown = fitted(page.matrix.names[row], plan.names.width, font, setting.measure)
        items.append(line_at(plan.names.x, band.y, plan.names.width, band.height, shown, font, theme.ink))
    return items + _group_items(page, plan)


def _group_items(page: SignatoriesPage, plan: Plan) -> list[Item]:
    setting, sizes = page.setting, page.sizes
    font = Font(setting.metrics.small, 600)
    width = plan.totals.right - plan.names.x
    items: list[Item] = []
    for group, top in zip(page.matrix.groups, plan.groups, strict=True):
        y = plan.body.y + top - plan.top
        if y + sizes.group < plan.body.y or y > plan.body.bottom:
            continue
        kind = group.kind[:1].upper() + group.kind[1:] or page.words.no_kind
        words = page.words.group.format(kind=kind, count=group.count)
        shown = fitted(words, width, font, setting.measure)
        at = y + sizes.group - sizes.line - sizes.half_gap / 2
        items.append(line_at(plan.names.x, at, width, sizes.line, shown, font, setting.theme.muted))
    return items


def cell_items(page: SignatoriesPage, plan: Plan) -> list[Item]:
    """For each row in sight the line from the first to the last that it signed, and the sign of each cell."""
    theme, sizes, matrix = page.setting.theme, page.sizes, page.matrix
    columns = plan.columns_in_sight()
    colours = [_colour(page, column) for column in columns]
    middles = [plan.column_x(column) + plan.column / 2 for column in columns]
    rows = plan.rows_in_sight()
    named = (matrix.standing[rows.start : rows.stop] >= Standing.ASSOCIATED) & matrix.found
    items: list[Item] = []
    for row, signed in zip(rows, named, strict=True):
        y = plan.row_rect(row).centre[1]
        if is_covered(page, row):
            items += _asked_items(page, plan, row)
            continue
        ends = np.flatnonzero(signed)
        if len(ends) > 1:
            first, last = (plan.column_x(int(end)) + plan.column / 2 for end in (ends[0], ends[-1]))
            items.append(Line(first, y, last, y, theme.initiative, sizes.link, LINK))
        for column, x, colour in zip(columns, middles, colours, strict=True):
            items += standing_items(matrix.at(row, column), x, y, colour, theme, sizes)
    return items


def is_covered(page: SignatoriesPage, row: int) -> bool:
    """Whether it is not told yet what the organisation of a row signed."""
    return page.setting.cover.hides(Hidden.SIGNATORIES, page.matrix.organisations[row])


def _asked_items(page: SignatoriesPage, plan: Plan, row: int) -> list[Item]:
    """A sign in each found cell of a row that is asked about."""
    setting, band = page.setting, plan.row_rect(row)
    font = Font(setting.metrics.text, 700)
    return [
        Text(
            Rect(plan.column_x(column), band.y, plan.column, band.height),
            COVERED,
            font,
            setting.theme.accent,
            Align.CENTRE,
        )
        for column in plan.columns_in_sight()
        if page.matrix.matching[column]
    ]


def total_items(page: SignatoriesPage, plan: Plan) -> list[Item]:
    """A bar and a number for each row, where there is room for them."""
    if not page.has_totals:
        return []
    setting, sizes, theme = page.setting, page.sizes, page.setting.theme
    counts, most = page.matrix.counts, max(page.matrix.found.sum(), 1)
    font = Font(setting.metrics.small, 600)
    items: list[Item] = []
    for row in plan.rows_in_sight():
        if is_covered(page, row):
            continue
        band = plan.row_rect(row)
        length = sizes.total_bar * counts[row] / most
        y = band.centre[1] - sizes.total_height / 2
        items.append(Box(Rect(plan.totals.x, y, length, sizes.total_height), theme.report, 2.0, opacity=BAR))
        x = plan.totals.x + length + sizes.half_gap
        items.append(line_at(x, band.y, sizes.number, band.height, str(counts[row]), font, theme.muted))
    return items


def sum_items(page: SignatoriesPage, plan: Plan) -> list[Item]:
    """How many are named in each column; "at least" where its list is not complete."""
    setting, matrix, theme = page.setting, page.matrix, page.setting.theme
    font = Font(setting.metrics.small, 600)
    items: list[Item] = []
    for column in plan.columns_in_sight():
        complete = is_complete(setting.timeline[matrix.columns[column]]) or matrix.narrowed
        total = matrix.totals[column]
        words = str(total) if complete else page.words.at_least.format(count=total)
        rect = Rect(plan.column_x(column), plan.sums.y, plan.column, plan.sums.height)
        items.append(Text(rect, words, font, theme.ink, Align.CENTRE))
    return items


def label_items(page: SignatoriesPage, plan: Plan) -> list[Item]:
    """What the totals are, and the lines that part them, and what is scrolled away, from the cells."""
    setting, sizes, theme = page.setting, page.sizes, page.setting.theme
    font = Font(setting.metrics.small, 500)
    y = plan.heads.bottom - sizes.half_gap - sizes.small_line
    signed = fitted(page.words.signed, plan.totals.width, font, setting.measure)
    items: list[Item] = [
        line_at(
            plan.names.x, plan.sums.y, plan.names.width, plan.sums.height, page.words.total, font, theme.muted
        ),
    ]
    if page.has_totals:
        items.append(
            line_at(plan.totals.x, y, plan.totals.width, sizes.small_line, signed, font, theme.muted)
        )
    edges = [plan.sums.y, *([plan.heads.bottom] if plan.overflow.height else [])]
    right = plan.totals.right
    items += [Line(plan.names.x, crisp(edge), right, crisp(edge), theme.hairline) for edge in edges]
    return items
