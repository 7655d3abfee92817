"""What is kept from the class until it is revealed: titles, dates or signatories, entry by entry."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Hidden(StrEnum):
    """What a veil can hide of the entries that are shown."""

    TITLES = "titles"
    DATES = "dates"
    SIGNATORIES = "signatories"


class Veil(NamedTuple):
    """What is hidden, and what is not any more.

    `hides`: None for nothing. `revealed`: the ids of entries (for signatories: of organisations too) that are
    shown all the same, in the order in which they were revealed.
    """

    hides: Hidden | None = None
    revealed: tuple[str, ...] = ()

    def covers(self, what: Hidden, id_: str) -> bool:
        """Whether that of the entry or organisation is hidden."""
        return self.hides is what and id_ not in self.revealed

    def lifted(self, *ids: str) -> Veil:
        """The veil with these revealed too."""
        return Veil(self.hides, tuple(dict.fromkeys((*self.revealed, *ids))))


NO_VEIL = Veil()
