"""What two things have in common, and what only one of them has."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shares:
    """Ids that only the first has, that both have, that only the second has; each once, in their order."""

    first: tuple[str, ...]
    both: tuple[str, ...]
    second: tuple[str, ...]


def shares(first: Iterable[str], second: Iterable[str]) -> Shares:
    """Tells two collections of ids apart; what both have stands in the order of the first."""
    one, other = dict.fromkeys(first), dict.fromkeys(second)
    return Shares(
        first=tuple(id_ for id_ in one if id_ not in other),
        both=tuple(id_ for id_ in one if id_ in other),
        second=tuple(id_ for id_ in other if id_ not in one),
    )
