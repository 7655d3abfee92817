"""The scale is a value: days to pixels and back."""

from __future__ import annotations

from dataclasses import dataclass

from bik_explorer.model.viewport import Viewport


@dataclass(frozen=True, slots=True)
class TimeScale:
    """Maps the day `first` to the pixel `left`, with `per_day` pixels a day (> 0)."""

    first: float
    left: float
    per_day: float

    @classmethod
    def of(cls, viewport: Viewport, left: float, width: float) -> TimeScale:
        """The scale that shows the viewport in [left, left + width); less than one pixel counts as one."""
        return cls(viewport.start, left, max(width, 1.0) / viewport.days)

    def x(self, day: float) -> float:
        """The pixel of a day."""
        return self.left + (day - self.first) * self.per_day

    def day(self, x: float) -> float:
        """The day at a pixel."""
        return self.first + (x - self.left) / self.per_day

    def pixels(self, days: float) -> float:
        """The length of so many days."""
        return days * self.per_day
