"""The view that shows on the timeline what a card tells of: its facet alone, all of it in sight."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bik_explorer.model.columns import extent
from bik_explorer.model.entry import Entry
from bik_explorer.model.facets import Facets
from bik_explorer.model.state import Page, ViewState
from bik_explorer.model.timeline import Timeline


def shown_on_timeline(
    state: ViewState, timeline: Timeline, facets: Facets, entries: Iterable[Entry]
) -> ViewState:
    """The timeline with these facets and no query; it moves only where not all entries are in sight."""
    spans = [extent(entry, timeline.span[1]) for entry in entries]
    limits, viewport = timeline.limits, state.viewport
    if spans:
        first, last = min(start for start, _ in spans), max(end for _, end in spans)
        viewport = viewport.revealed(max(first, limits.first), min(last, limits.last), limits)
    return replace(state, viewport=viewport, query="", facets=facets, page=Page.TIMELINE)
