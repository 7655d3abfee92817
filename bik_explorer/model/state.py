"""The one immutable state of the view: what part of the timeline is shown, and how.

Its serial form lives in `serial`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from bik_explorer.model.facets import Facets
from bik_explorer.model.veil import NO_VEIL, Veil
from bik_explorer.model.viewport import Viewport


class Page(StrEnum):
    """The pages of the main window."""

    TIMELINE = "timeline"
    SIGNATORIES = "signatories"
    COMMITMENTS = "commitments"


class CardKind(StrEnum):
    """What the side panel can tell of, beside entries."""

    ORGANISATION = "organisation"
    TOPIC = "topic"


@dataclass(frozen=True, slots=True)
class Card:
    """An organisation or a topic that the side panel tells of in the place of the selected entry."""

    kind: CardKind
    id: str


@dataclass(frozen=True, slots=True)
class ViewState:
    """What a person sees, together with the timeline.

    `selection` is an entry's id. `card` is told of in its place, `compare` is the id of what stands beside
    it: an entry, or an organisation where the card is one. `dim` keeps what does not match as ghosts, `band`
    shows the counts of voluntary codes and binding acts per year. `folded` and `lane_order`: ids of lanes.
    `highlight`: ids of entries that stand out, the rest is pale; `veil` keeps something back until it is
    revealed. `milestone`: which one of the selected entry is selected too, counted from 0.
    """

    viewport: Viewport
    query: str = ""
    facets: Facets = field(default_factory=Facets)
    selection: str | None = None
    page: Page = Page.TIMELINE
    dim: bool = False
    card: Card | None = None
    compare: str | None = None
    band: bool = False
    folded: tuple[str, ...] = ()
    lane_order: tuple[str, ...] = ()
    highlight: tuple[str, ...] = ()
    veil: Veil = NO_VEIL
    milestone: int | None = None

    @property
    def step(self) -> tuple[str | None, int | None]:
        """The selected milestone with its entry: at the same place in another entry is another one."""
        return self.selection, self.milestone
