"""The one immutable state of the view: what part of the timeline is shown, and how.

Its serial form lives in `serial`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from bik_explorer.model.facets import Facets
from bik_explorer.model.viewport import Viewport


class Page(StrEnum):
    """The pages of the main window."""

    TIMELINE = "timeline"
    SIGNATORIES = "signatories"
    COMMITMENTS = "commitments"


@dataclass(frozen=True, slots=True)
class ViewState:
    """What a person sees, together with the timeline.

    `selection` is an entry's id; `dim` keeps what does not match as ghosts.
    """

    viewport: Viewport
    query: str = ""
    facets: Facets = field(default_factory=Facets)
    selection: str | None = None
    page: Page = Page.TIMELINE
    dim: bool = False
