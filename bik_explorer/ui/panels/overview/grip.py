"""What a hand takes hold of on the strip, and the viewport that comes of it: plain numbers, no widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from bik_explorer.layout.scale import TimeScale
from bik_explorer.model.viewport import Limits, Viewport

LEAST = 10.0
"""Pixels: a brush that would be narrower is drawn so wide, or there would be nothing to take hold of."""
REACH = 7.0
"""Pixels by which an edge may be missed."""


class Grip(Enum):
    """The parts of the strip."""

    START = "start"
    END = "end"
    BODY = "body"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Hold:
    """What the hand took hold of, at which pixel, and what was in sight then."""

    grip: Grip
    x: float
    viewport: Viewport


def drawn(viewport: Viewport, scale: TimeScale, limits: Limits) -> tuple[float, float]:
    """The pixels from which and to which the brush is drawn, within those of the limits."""
    first, last = scale.x(limits.first), scale.x(limits.last)
    left, right = scale.x(viewport.start), scale.x(viewport.end)
    width = max(right - left, min(LEAST, last - first))
    left = min(max((left + right - width) / 2, first), last - width)
    return left, left + width


def grip_at(x: float, left: float, right: float) -> Grip:
    """The part at a pixel; half of a narrow brush stays free for its body."""
    inside = min(REACH, (right - left) / 4)
    if left - REACH <= x <= left + inside:
        return Grip.START
    if right - inside <= x <= right + REACH:
        return Grip.END
    return Grip.BODY if left < x < right else Grip.OUTSIDE


def dragged(hold: Hold, x: float, scale: TimeScale, limits: Limits) -> Viewport:
    """The viewport when the hand has come to a pixel.

    The body pans, an edge moves alone and so zooms, a hand outside centres where it is.
    """
    port = hold.viewport
    days = (x - hold.x) / scale.per_day
    if hold.grip is Grip.BODY:
        return port.panned(days, limits)
    if hold.grip is Grip.START:
        return replace(port, start=min(max(port.start + days, limits.first), port.end - limits.shortest))
    if hold.grip is Grip.END:
        return replace(port, end=max(min(port.end + days, limits.last), port.start + limits.shortest))
    return port.panned(scale.day(x) - port.centre, limits)
