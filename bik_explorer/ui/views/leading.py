"""Ways from one page to another."""

from __future__ import annotations

from bik_explorer.model.facets import Facets
from bik_explorer.ui.panels.side.on_timeline import shown_on_timeline
from bik_explorer.ui.session import Session


def show_signed(session: Session, organisation: str) -> None:
    """To the timeline, with all that an organisation signed, and nothing else."""
    timeline = session.timeline
    signed = [entry for entry in timeline if organisation in {one.organisation for one in entry.signatories}]
    facets = Facets(organisations=(organisation,))
    session.apply(shown_on_timeline(session.state, timeline, facets, signed))
