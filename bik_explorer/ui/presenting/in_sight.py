"""What a step is about comes into sight: its lane is open, its row is there, on the pages as well."""

from __future__ import annotations

from dataclasses import replace

from bik_explorer.layout.arrangement import row_span
from bik_explorer.layout.pages.plan import HEAD, NAME, Spot
from bik_explorer.model.lesson import Step
from bik_explorer.model.lesson_views import state_of
from bik_explorer.model.state import CardKind, ViewState
from bik_explorer.model.timeline import Timeline
from bik_explorer.ui.presenting.stage_views import StageCommitments, StageSignatories, StageTimeline
from bik_explorer.ui.presenting.surface import Surface
from bik_explorer.ui.session import Session
from bik_explorer.ui.views.mark_keys import TopicSpot


def stage_state(step: Step, timeline: Timeline) -> ViewState:
    """What a stage shows of a step: no fold hides what it is about; two that are compared both stand out."""
    state = state_of(step, timeline)
    pair = (state.selection, state.compare) if state.card is None else ()
    if state.selection and state.compare:
        state = replace(state, highlight=tuple(dict.fromkeys((*pair, *state.highlight))))
    about = [one for one in (state.selection, *state.highlight) if one is not None]
    lanes = {timeline[timeline.places[one]].lane for one in about}
    return replace(state, folded=tuple(one for one in state.folded if one not in lanes))


def rows_top(view: StageTimeline, state: ViewState) -> float:
    """How far lanes are scrolled for the rows of what a state is about: all of them, else the selected."""
    setting, arrangement = view.setting, view.arrangement
    places = setting.timeline.places
    about = [places[one] for one in dict.fromkeys((state.selection, *state.highlight)) if one in places]
    spans = [span for place in about if (span := row_span(setting, arrangement, place)) is not None]
    height = view.frame.body.height
    while spans:
        first, last = min(top for top, _ in spans), max(bottom for _, bottom in spans)
        if last - first <= height or len(spans) == 1:
            return min(max(0.0, last - height), first)
        spans.pop()
    return 0.0


def bring_into_sight(surface: Surface, session: Session) -> None:
    """Scrolls the page that is shown to what the session's state is about; a page that fits stays."""
    state, view = session.state, surface.view
    if isinstance(view, StageSignatories):
        _bring_cell(view, state)
    elif isinstance(view, StageCommitments):
        _bring_promise(view, state)
    elif isinstance(view, StageTimeline):
        top = rows_top(view, state)
        if top != state.viewport.top:
            session.look(replace(state.viewport, top=top))


def _bring_cell(view: StageSignatories, state: ViewState) -> None:
    """The name of the organisation and the head of the entry; of none, the beginning."""
    matrix = view.table.matrix
    view.lay_out()  # so that it is known how far it scrolls
    view.bars.go(0.0, 0.0)
    place = view.session.timeline.places.get(state.selection or "")
    column = matrix.column_of.get(place) if place is not None else None
    if column is not None:
        view.keys.reveal(Spot(HEAD, column))
    card = state.card
    ids = [card.id, state.compare] if card is not None and card.kind is CardKind.ORGANISATION else []
    for one in reversed(ids):
        if one in matrix.row_of:
            view.keys.reveal(Spot(matrix.row_of[one], NAME))


def _bring_promise(view: StageCommitments, state: ViewState) -> None:
    """The row of the topic, or of the entry's first mark; the years stay those of the step."""
    place = view.session.timeline.places.get(state.selection or "")
    topic = next((one.topic for one in view.promises.shown if one.place == place), None)
    if state.card is not None and state.card.kind is CardKind.TOPIC:
        topic = state.card.id
    if topic is not None and topic in view.picture.topics:
        view.keys.reveal(TopicSpot(topic))
