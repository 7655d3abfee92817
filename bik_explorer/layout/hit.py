"""What is under a point of a frame."""

from __future__ import annotations

from bik_explorer.layout.frame import Frame, Mark

REACH = 4.0
"""Pixels by which a mark may be missed."""


def mark_at(frame: Frame, x: float, y: float) -> Mark | None:
    """The mark under the point: a mark itself before a label, a label before marks that are only near.

    Of those the nearest one.
    """
    if not frame.body.contains(x, y):
        return None
    exact = next((mark for mark in reversed(frame.marks) if mark.rect.contains(x, y)), None)
    near = (mark for mark in frame.marks if mark.target.distance(x, y) <= REACH)
    return exact or min(near, key=lambda mark: mark.target.distance(x, y), default=None)
