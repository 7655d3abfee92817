"""Ways from one page to another."""

from __future__ import annotations

from dataclasses import replace

from bik_explorer.model.state import CardKind, Page
from bik_explorer.ui.session import Session


def show_on_timeline(session: Session, kind: CardKind, id_: str) -> None:
    """To the timeline, with an organisation or a topic as the one value of its facet."""
    facet = "organisations" if kind is CardKind.ORGANISATION else "topics"
    facets = replace(session.state.facets, **{facet: (id_,)})
    session.apply(replace(session.state, page=Page.TIMELINE, facets=facets))
