"""The milestones of an entry as targets of their own: which one is at a pixel, where it is, its ring."""

from __future__ import annotations

from bik_explorer.layout.frame import Item, Mark, Ring
from bik_explorer.layout.geometry import Rect
from bik_explorer.layout.painting import selection_ring
from bik_explorer.layout.setting import Setting
from bik_explorer.layout.shapes import shape_of
from bik_explorer.model.entry import Kind, Milestone, step_of

AROUND = 3.0
"""Pixels between a sign and its ring."""


def milestone_at(setting: Setting, mark: Mark, x: float) -> int | None:
    """The place of the milestone whose sign is at a pixel, where a law is drawn as its milestones."""
    entry = setting.timeline[mark.place]
    if entry.kind is not Kind.LAW or not entry.milestones:
        return None

    def away(number: int) -> float:
        return abs(_x(setting, entry.milestones[number]) - x)

    nearest = min(range(len(entry.milestones)), key=away)
    return nearest if away(nearest) <= setting.metrics.point / 2 + 1 else None


def milestone_rect(setting: Setting, mark: Mark, number: int | None) -> Rect | None:
    """Where a milestone is drawn: at the sign nearest to its day, at its day on a bar; None without one."""
    step = step_of(setting.timeline[mark.place], number)
    if step is None:
        return None
    shape, x = shape_of(setting, mark.place, setting.scale), _x(setting, step)
    if shape.signs:
        x = min(shape.signs, key=lambda sign: abs(sign - x))
    size = min(setting.metrics.point, mark.rect.height)
    x = min(max(x, shape.start + size / 2), max(shape.end - size / 2, shape.start + size / 2))
    return Rect(x - size / 2, mark.rect.centre[1] - size / 2, size, size)


def chosen_rings(setting: Setting, mark: Mark) -> list[Item]:
    """The ring of the selected mark; thin, where the ring of one of its milestones is what matters."""
    ring = selection_ring(setting, mark)
    sign = milestone_rect(setting, mark, setting.state.milestone)
    if sign is None:
        return [ring]
    around = sign.grown(AROUND)
    return [ring._replace(width=1.0), Ring(around, setting.theme.accent, 2.0, around.width / 2)]


def _x(setting: Setting, step: Milestone) -> float:
    return setting.scale.x(step.date.middle_day)
