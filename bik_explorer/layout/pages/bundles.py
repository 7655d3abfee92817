"""The marks of the page of commitments: where each is, its label where there is room, and its items."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bik_explorer.layout.frame import Align, Item, LaneBand, Mark, Ring, Text
from bik_explorer.layout.geometry import Rect
from bik_explorer.layout.labels import Wanted, place_labels
from bik_explorer.layout.pages.dots import force_items
from bik_explorer.layout.pages.force import Bundle, present_in
from bik_explorer.layout.pages.text import fitted
from bik_explorer.layout.pages.topics import CommitmentsPage, TopicRows, label_font
from bik_explorer.layout.setting import Setting
from bik_explorer.layout.veiling import label_of

BESIDE = 400.0
"""Pixels: marks this far outside are placed too, since they limit the labels inside."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A bundle and its mark. `label`: what is written beside it."""

    bundle: Bundle
    mark: Mark
    label: str = ""
    align: Align = Align.LEFT


def place_bundles(
    page: CommitmentsPage, inner: Setting, rows: TopicRows, bands: Sequence[LaneBand], body: Rect
) -> tuple[Placed, ...]:
    """The marks in and near the body, row by row, line by line, in the order of time."""
    there = present_in(inner.timeline, page.years) if page.years else None
    placed: list[Placed] = []
    for row, band in zip(rows.rows, bands, strict=True):
        if band.rect.bottom <= body.y or band.rect.y >= body.bottom:
            continue
        lines: dict[int, list[Placed]] = {}
        count = max(row.lines, default=0) + 1
        top = band.rect.y + (band.rect.height - count * rows.pitch) / 2
        for bundle, line in zip(row.bundles, row.lines, strict=True):
            x = inner.scale.x(inner.timeline[bundle.place].start.middle_day)
            if not body.x - BESIDE < x < body.right + BESIDE:
                continue
            y = top + (line + 0.5) * rows.pitch
            half = page.sizes.mark / 2
            rect = Rect(x - half, y - half, 2 * half, 2 * half)
            matches = bool(inner.results.mask[bundle.place]) and (there is None or bool(there[bundle.place]))
            mark = Mark(bundle.place, rect, band.lane, line, matches=matches)
            lines.setdefault(line, []).append(Placed(bundle, mark))
        for _, line_marks in sorted(lines.items()):
            placed += _labelled(page, inner, sorted(line_marks, key=lambda one: one.mark.rect.x), body)
    return tuple(placed)


def _labelled(page: CommitmentsPage, inner: Setting, line: list[Placed], body: Rect) -> list[Placed]:
    """The marks of one line with the labels that find room; ghosts have none."""
    font = label_font(inner)
    labels = [label_of(inner, one.bundle.place) if one.mark.matches else "" for one in line]
    wanted = []
    for one, label in zip(line, labels, strict=True):
        rect = one.mark.rect
        rank = 2 if inner.timeline[one.bundle.place].id == inner.state.selection else int(bool(label))
        width = inner.measure(label, font) if label else 0.0
        wanted.append(Wanted(rect.x, rect.right, rect.right, rect.right, width, rank))
    spots = place_labels(wanted, body.x, body.right, page.sizes.mark_gap, 0.0)
    done = []
    for one, label, spot in zip(line, labels, spots, strict=True):
        if spot is None or not label:
            done.append(one)
            continue
        shown = label if spot.whole else fitted(label, spot.width, font, inner.measure)
        rect = Rect(spot.x, one.mark.rect.y, spot.width, one.mark.rect.height)
        align = Align.LEFT if spot.x > one.mark.rect.x else Align.RIGHT
        done.append(replace(one, mark=one.mark._replace(label=rect), label=shown, align=align))
    return done


def mark_items(page: CommitmentsPage, placed: Sequence[Placed]) -> list[Item]:
    """Ghosts below, then signs and labels, and a ring about each mark of the selected entry."""
    setting, sizes = page.setting, page.sizes
    theme, font = setting.theme, label_font(page.setting)
    items: list[Item] = []
    rings: list[Item] = []
    for one in sorted(placed, key=lambda one: one.mark.matches):
        rect = one.mark.rect
        x, y = rect.centre
        ghost = not one.mark.matches
        items += force_items(one.bundle.force, one.bundle.count, x, y, theme, sizes, ghost)
        if one.mark.label is not None:
            items.append(Text(one.mark.label, one.label, font, theme.ink, one.align))
        if setting.timeline[one.bundle.place].id == setting.state.selection:
            rings.append(Ring(rect.grown(sizes.ring), theme.accent, 2.0, sizes.corner))
    return items + rings
