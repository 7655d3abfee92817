"""A line of what hangs under the search box: a way to go on with the query, a search of before."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Does(StrEnum):
    """What taking an offer does."""

    NOTHING = "nothing"
    COMPLETE = "complete"
    SEARCH = "search"
    SHOW = "show"
    CLEAR = "clear"


@dataclass(frozen=True, slots=True)
class Offer:
    """`text` is what it is called, `detail` says more, `note` stands at the end of the line.

    `value`: the completion, the query or the saved search. A heading does nothing.
    """

    text: str
    does: Does = Does.NOTHING
    value: object = None
    detail: str = ""
    note: str = ""
    icon: str = ""

    @property
    def heading(self) -> bool:
        """Whether it only tells what follows."""
        return self.does is Does.NOTHING

    @property
    def removable(self) -> bool:
        """Whether it can be dropped."""
        return self.does in (Does.SEARCH, Does.SHOW)

    @property
    def renamable(self) -> bool:
        """Whether it has a name that a person gave."""
        return self.does is Does.SHOW

    @property
    def spoken(self) -> str:
        """All of it as one line."""
        return ", ".join(part for part in (self.text, self.detail, self.note) if part)
