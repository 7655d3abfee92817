"""The labels of a law's milestones: each behind its sign, where the line has room for the whole of it."""

from __future__ import annotations

from itertools import pairwise

from bik_explorer.layout.frame import Box, Font, Item, Mark, Text
from bik_explorer.layout.geometry import Rect
from bik_explorer.layout.setting import Setting
from bik_explorer.layout.shapes import Shape
from bik_explorer.layout.veiling import free_of_dates
from bik_explorer.model.entry import Kind
from bik_explorer.model.veil import Hidden

GAP = 5.0
"""Pixels between a sign, its label and the line that goes on."""
SAME = 0.5
"""Pixels within which a milestone belongs to a sign."""


def step_items(setting: Setting, mark: Mark, shape: Shape) -> list[Item]:
    """A label with its ground for each milestone that has room; none in the gap of the entry's own label.

    None where the title is hidden: what happened would tell it.
    """
    entry = setting.timeline[mark.place]
    if entry.kind is not Kind.LAW or not mark.matches or len(shape.signs) < 2:
        return []
    if setting.cover.hides(Hidden.TITLES, entry.id):
        return []
    font = Font(setting.metrics.small, 500)
    labels = _labels(setting, mark, shape)
    items: list[Item] = []
    for sign, after in pairwise(shape.signs):
        left, right = sign + shape.half + GAP, min(after - shape.half - GAP, setting.body.right)
        text = labels.get(sign, "")
        width = setting.measure(text, font)
        if (
            not text
            or left < setting.body.x
            or width + 2 * GAP > right - left
            or _taken(mark, shape, left, right)
        ):
            continue
        rect = Rect(left, mark.rect.y, width, mark.rect.height)
        ground = Rect(left - GAP + 1, mark.rect.y, width + 2 * GAP - 2, mark.rect.height)
        items += [Box(ground, setting.theme.panel), Text(rect, text, font, setting.theme.muted)]
    return items


def _labels(setting: Setting, mark: Mark, shape: Shape) -> dict[float, str]:
    """By sign, the label of its first milestone."""
    found: dict[float, str] = {}
    for step in setting.timeline[mark.place].milestones:
        x = setting.scale.x(step.date.middle_day)
        sign = next((one for one in shape.signs if abs(one - x) <= SAME), None)
        if sign is not None:
            found.setdefault(sign, free_of_dates(setting, step.label))
    return found


def _taken(mark: Mark, shape: Shape, left: float, right: float) -> bool:
    """Whether the entry's label, or what is unknown of a date, is in the gap."""
    spans = [*shape.doubts]
    if mark.label is not None:
        spans.append((mark.label.x, mark.label.right))
    return any(start < right and end > left for start, end in spans)
