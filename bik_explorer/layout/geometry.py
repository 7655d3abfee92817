"""Rectangles and sizes in logical pixels, y downwards."""

from __future__ import annotations

from math import hypot
from typing import NamedTuple


class Size(NamedTuple):
    """Width and height in logical pixels."""

    width: float
    height: float


class Rect(NamedTuple):
    """Left, top, width, height in logical pixels."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x behind the last pixel."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y behind the last pixel."""
        return self.y + self.height

    @property
    def centre(self) -> tuple[float, float]:
        """The middle."""
        return self.x + self.width / 2, self.y + self.height / 2

    def contains(self, x: float, y: float) -> bool:
        """Whether the point lies in it; the right and the bottom edge do not belong to it."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def grown(self, by: float) -> Rect:
        """Larger by so many pixels at each side."""
        return Rect(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def distance(self, x: float, y: float) -> float:
        """How far the point is from it; 0 inside."""
        return hypot(max(self.x - x, 0.0, x - self.right), max(self.y - y, 0.0, y - self.bottom))

    def overlaps(self, other: Rect) -> bool:
        """Whether the two share any area."""
        width = min(self.right, other.right) - max(self.x, other.x)
        height = min(self.bottom, other.bottom) - max(self.y, other.y)
        return width > 0 and height > 0
