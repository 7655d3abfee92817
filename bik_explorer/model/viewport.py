"""The visible span of time and the vertical offset. The viewport alone pans, zooms, reveals and clamps."""

from __future__ import annotations

from dataclasses import dataclass, replace

SHORTEST_SPAN = 30.0
"""Days: the closest zoom shows a month."""
MARGIN = 182.0
"""Days: at most half a year is shown around the pack's range."""
ROUNDING = 1e-6
"""Days: no viewport is moved for so little, so that clamping again changes nothing."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The span of days that a viewport may show; `last` is exclusive and later than `first`."""

    first: float
    last: float

    @classmethod
    def around(cls, first: float, last: float) -> Limits:
        """The limits of a timeline that covers [first, last): half a year more at each end."""
        return cls(first - MARGIN, max(last, first + 1) + MARGIN)

    @property
    def longest(self) -> float:
        """The longest span in days."""
        return self.last - self.first

    @property
    def shortest(self) -> float:
        """The shortest span in days: a month, or all of a timeline that is shorter."""
        return min(SHORTEST_SPAN, self.longest)


@dataclass(frozen=True, slots=True)
class Viewport:
    """The visible span [start, end) in days, and `top`: how far the lanes are scrolled, in logical pixels."""

    start: float
    end: float
    top: float = 0.0

    @property
    def days(self) -> float:
        """Length of the span in days."""
        return self.end - self.start

    @property
    def centre(self) -> float:
        """The day in the middle."""
        return (self.start + self.end) / 2

    def clamped(self, limits: Limits) -> Viewport:
        """The nearest viewport within the limits: first the length, about the centre, then the place."""
        if self._is_within(limits):
            return self
        days = min(max(self.days, limits.shortest), limits.longest)
        start = self.start if days == self.days else self.centre - days / 2
        start = min(max(start, limits.first), limits.last - days)
        return replace(self, start=start, end=start + days, top=max(self.top, 0.0))

    def _is_within(self, limits: Limits) -> bool:
        return (
            self.top >= 0
            and limits.shortest - ROUNDING <= self.days <= limits.longest + ROUNDING
            and limits.first - ROUNDING <= self.start
            and self.end <= limits.last + ROUNDING
        )

    def panned(self, days: float, limits: Limits) -> Viewport:
        """Moved by days (later is positive), stopping at the limits."""
        return replace(self, start=self.start + days, end=self.end + days).clamped(limits)

    def zoomed(self, factor: float, anchor: float, limits: Limits) -> Viewport:
        """Zoomed in by factor (> 1 shows less, 0 or less shows all).

        The anchor day keeps its place as long as the limits allow.
        """
        days = self.days / factor if factor > 0 else limits.longest
        days = min(max(days, limits.shortest), limits.longest)
        share = (anchor - self.start) / self.days
        start = anchor - share * days
        return replace(self, start=start, end=start + days).clamped(limits)

    def fitted(self, first: float, last: float, limits: Limits, margin: float = 0.04) -> Viewport:
        """Showing all of [first, last] with a margin, a share of the length, at each side."""
        spare = max(last - first, limits.shortest * 0.5) * margin
        return replace(self, start=first - spare, end=last + spare).clamped(limits)

    def revealed(self, first: float, last: float, limits: Limits, margin: float = 0.1) -> Viewport:
        """Showing [first, last]: unmoved if it does, else panned just as far as needed.

        A margin is kept where there is room for it; zoomed out only if it does not fit.
        """
        if self.start <= first and last <= self.end:
            return self
        if last - first > self.days:
            return self.fitted(first, last, limits, margin)
        spare = min(self.days * margin, (self.days - (last - first)) / 2)
        if first < self.start + spare:
            return self.panned(first - spare - self.start, limits)
        return self.panned(last + spare - self.end, limits)
