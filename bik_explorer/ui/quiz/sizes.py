"""The sizes of a quiz, in logical pixels, all from one number: 1 in a window, more on a stage."""

from __future__ import annotations

from dataclasses import dataclass

BODY, LEAST = 17.6, 13.2
"""Font sizes at scale 1; on a stage of height 400 these are 4.4 % and 3.3 % of it."""
STEPS = (1.0, 0.92, 0.84, 0.75)
"""Sizes that the text of cards may have, as shares of the body's; the last is the least."""
LINE = 1.25


@dataclass(frozen=True, slots=True)
class QuizSizes:
    """Sizes by meaning."""

    scale: float = 1.0

    @property
    def body(self) -> float:
        """The font of prompts, and of cards where there is room."""
        return BODY * self.scale

    @property
    def least(self) -> float:
        """The smallest font."""
        return LEAST * self.scale

    @property
    def gap(self) -> float:
        """Between cards."""
        return 8.0 * self.scale

    @property
    def pad(self) -> float:
        """From the edge of a card to its text."""
        return 7.0 * self.scale

    @property
    def corner(self) -> float:
        """The radius of corners."""
        return 7.0 * self.scale

    @property
    def edge(self) -> float:
        """The width of outlines."""
        return max(self.scale, 1.0)

    @property
    def ring(self) -> float:
        """The width of the line about what has the focus."""
        return 2.0 * max(self.scale, 1.0)

    @property
    def badge(self) -> float:
        """The radius of the number over a place."""
        return 9.0 * self.scale

    @property
    def button(self) -> float:
        """The height of a button."""
        return 30.0 * self.scale

    @property
    def low_button(self) -> float:
        """The height of a button where there is little room."""
        return 22.0 * self.scale

    @property
    def sign(self) -> float:
        """The width of ticks, crosses and boxes."""
        return 13.0 * self.scale

    @property
    def widest(self) -> float:
        """No card is wider."""
        return 230.0 * self.scale
