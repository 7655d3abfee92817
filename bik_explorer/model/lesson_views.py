"""Between the steps of a lesson and view states: what a step shows, what it misses, and what a view needs."""

from __future__ import annotations

from datetime import date

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import step_of
from bik_explorer.model.lesson import Step, StepView
from bik_explorer.model.state import Card, CardKind, ViewState
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.veil import Veil
from bik_explorer.model.viewport import Viewport

MARGIN, HOME_MARGIN = 0.02, 0.012
"""The share of a view that is kept free on either side of the years of a step, and of the whole timeline."""


def state_of(step: Step, timeline: Timeline) -> ViewState:
    """The view of a step, without what the timeline does not have, its veil down where it hides something."""
    view, limits = step.view, timeline.limits
    first, last = _days(view, timeline)
    port = Viewport(limits.first, limits.last).fitted(
        first, last, limits, margin=MARGIN if view.span else HOME_MARGIN
    )
    card = view.card if view.card and _has_card(view.card, timeline) else None
    known = timeline.organisations if card else timeline.places
    selected = timeline.find(view.selection) if view.selection else None
    return ViewState(
        viewport=port,
        query=view.query,
        facets=view.facets,
        selection=selected.id if selected else None,
        page=view.page,
        dim=view.dim,
        card=card,
        compare=view.compare if view.compare in known else None,
        band=view.band,
        folded=view.folded,
        lane_order=view.lane_order,
        highlight=tuple(found for one in view.highlight if (found := _known_entry(one, timeline))),
        veil=Veil(step.hide),
        milestone=view.milestone if step_of(selected, view.milestone) else None,
    )


def view_of(state: ViewState, timeline: Timeline) -> StepView:
    """What a step must say to show the state; the years are left out where all of them are in sight."""
    return StepView(
        span=_span(state.viewport, timeline),
        query=state.query,
        facets=state.facets,
        page=state.page,
        selection=state.selection,
        highlight=state.highlight,
        card=state.card,
        compare=state.compare,
        dim=state.dim,
        band=state.band,
        folded=state.folded,
        lane_order=state.lane_order,
        milestone=state.milestone,
    )


def missing(step: Step, timeline: Timeline) -> tuple[str, ...]:
    """The ids of entries, organisations, topics and sources that the step names and the timeline has not.

    Before them a page that this program has not.
    """
    view = step.view
    page = [view.unknown_page] if view.unknown_page else []
    entries = [one for one in (view.selection, *view.highlight) if one and timeline.find(one) is None]
    card = [view.card.id] if view.card and not _has_card(view.card, timeline) else []
    beside = timeline.organisations if view.card else timeline.places
    compare = [view.compare] if view.compare and view.compare not in beside else []
    asked = (*step.sources, *(step.question.sources if step.question else ()))
    sources = [one for one in asked if one not in timeline.sources]
    return tuple(dict.fromkeys([*page, *entries, *card, *compare, *sources]))


def _known_entry(id_: str | None, timeline: Timeline) -> str | None:
    entry = timeline.find(id_) if id_ else None
    return entry.id if entry else None


def _has_card(card: Card, timeline: Timeline) -> bool:
    known = timeline.organisations if card.kind is CardKind.ORGANISATION else timeline.topics
    return card.id in known


def _days(view: StepView, timeline: Timeline) -> tuple[float, float]:
    """First day and end of what is to be seen."""
    if view.span is None:
        return timeline.span
    first, last = view.span
    return float(first.first_day), float(last.last_day + 1)


def _span(port: Viewport, timeline: Timeline) -> tuple[PartialDate, PartialDate] | None:
    """The days in sight, without the margin that `state_of` adds."""
    first, last = timeline.span
    if port.start <= first and last <= port.end:
        return None
    spare = port.days * MARGIN / (1 + 2 * MARGIN)
    return _day(port.start + spare), _day(port.end - spare - 1)


def _day(day: float) -> PartialDate:
    found = date.fromordinal(min(max(round(day), 1), date.max.toordinal()))
    return PartialDate(found.year, found.month, found.day)
