"""The live object.

Timeline, results, view state and the few signals that tell of changes. `apply` is the only writer.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from bik_explorer.model.columns import KINDS, extent
from bik_explorer.model.entry import Entry, step_of
from bik_explorer.model.facets import Facets
from bik_explorer.model.state import Card, CardKind, Page, ViewState
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.viewport import Viewport
from bik_explorer.search import Reason, Results
from bik_explorer.ui.history import History

if TYPE_CHECKING:
    from bik_explorer.search import Index

UNREAD_MS = 50
"""Milliseconds after which a search that waits for the texts tries again."""
SETTLE_MS = 180
"""Milliseconds without a change after which the viewport counts as settled."""


class Session(QObject):
    """Compares field by field and emits only what changed.

    An equal state emits nothing, which breaks every loop.
    """

    timelineChanged = Signal(object)
    viewportChanged = Signal(object)
    viewportSettled = Signal(object)
    resultsChanged = Signal(object)
    selectionChanged = Signal(object)
    milestoneChanged = Signal(object)
    cardChanged = Signal(object)
    compareChanged = Signal(object)
    pageChanged = Signal(object)
    bandChanged = Signal(bool)
    lanesChanged = Signal(object)
    dimChanged = Signal(bool)
    highlightChanged = Signal(object)
    veilChanged = Signal(object)
    revealed = Signal(object)
    stateChanged = Signal(object)
    historyChanged = Signal(bool, bool)

    def __init__(self, timeline: Timeline, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timeline = timeline
        self._state = home_of(timeline)
        self._results = everything(timeline)
        self._history = History(self._state)
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settling.timeout.connect(self.settle)
        self._unread = QTimer(self, interval=UNREAD_MS)
        self._unread.timeout.connect(self._search_again)

    @property
    def timeline(self) -> Timeline:
        """The loaded document."""
        return self._timeline

    @property
    def state(self) -> ViewState:
        """What is shown of it."""
        return self._state

    @property
    def results(self) -> Results:
        """What the query and the facets find."""
        return self._results

    @property
    def selected(self) -> Entry | None:
        """The selected entry."""
        return self._timeline.find(self._state.selection) if self._state.selection else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is a view before the present one."""
        return self._history.can_go_back

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a view that `back` left."""
        return self._history.can_go_forward

    @cached_property
    def index(self) -> Index:
        """The search index, built at the first need."""
        from bik_explorer.search import build_index  # not needed for the first paint

        return build_index(self._timeline)

    def open(self, timeline: Timeline) -> None:
        """Shows another timeline, from its beginning."""
        self.__dict__.pop("index", None)
        before = self._state
        self._timeline = timeline
        self._state = replace(home_of(timeline), dim=before.dim)  # a choice that lasts, whatever is shown
        self._results = everything(timeline)
        self._history = History(self._state)
        self.timelineChanged.emit(timeline)
        self.resultsChanged.emit(self._results)
        self._tell_changes(before)
        self.stateChanged.emit(self._state)
        self._tell_history()

    def apply(self, state: ViewState, remember: bool = True) -> None:
        """Takes on a state, clamped to the timeline, and tells what changed.

        Steps through history pass `remember=False`.
        """
        state = self._valid(state)
        before = self._state
        if state == before:
            return
        self._state = state
        if remember:  # before anyone is told: a listener may go on to the next state
            self._history.visit(state)
        if (state.query, state.facets) != (before.query, before.facets):
            self._results = self._search(state)
            self.resultsChanged.emit(self._results)
        self._tell_changes(before)
        self.stateChanged.emit(self._state)
        self._settling.start()
        if remember:
            self._tell_history()

    def _tell_changes(self, before: ViewState) -> None:
        """Emits, for each field that changed, its signal with its value."""
        state = self._state
        told = (
            (self.viewportChanged, state.viewport, before.viewport, state.viewport),
            (self.selectionChanged, state.selection, before.selection, self.selected),
            (self.milestoneChanged, state.step, before.step, state.milestone),
            (self.cardChanged, state.card, before.card, state.card),
            (self.compareChanged, state.compare, before.compare, state.compare),
            (self.pageChanged, state.page, before.page, state.page),
            (self.dimChanged, state.dim, before.dim, state.dim),
            (self.bandChanged, state.band, before.band, state.band),
            (self.highlightChanged, state.highlight, before.highlight, state.highlight),
            (self.veilChanged, state.veil, before.veil, state.veil),
            (self.lanesChanged, (state.folded, state.lane_order), (before.folded, before.lane_order), state),
        )
        for signal, now, then, value in told:
            if now != then:
                signal.emit(value)

    def start_history(self) -> None:
        """Forgets the way to the present state: nothing is before it."""
        self._history = History(self._state)
        self._tell_history()

    def settle(self) -> None:
        """Says that the view has come to rest."""
        self._settling.stop()
        self._history.rest()
        self.viewportSettled.emit(self._state.viewport)

    def select(self, entry_id: str | None, reveal: bool = False, milestone: int | None = None) -> None:
        """Selects an entry, or one of its milestones.

        `reveal` brings it into view without zooming unless it does not fit, and emits `revealed`, for whoever
        knows its row.
        """
        entry = self._timeline.find(entry_id) if entry_id else None
        state = replace(
            self._state, selection=entry.id if entry else None, card=None, compare=None, milestone=milestone
        )
        if entry is not None and reveal:
            limits = self._timeline.limits
            step = step_of(entry, milestone)
            days = (step.date.first_day, step.date.last_day + 1) if step else None
            first, last = days or extent(entry, self._timeline.span[1])
            port = state.viewport.revealed(max(first, limits.first), min(last, limits.last), limits)
            state = replace(state, viewport=port)
        self.apply(state)
        if entry is not None and reveal:
            self.revealed.emit(entry)

    def show_card(self, kind: CardKind, id_: str) -> None:
        """Tells of an organisation or a topic in the side panel."""
        self.apply(replace(self._state, card=Card(kind, id_), compare=None))

    def compare(self, id_: str | None) -> None:
        """Puts another entry, or another organisation, beside what the panel tells of; None takes it away."""
        self.apply(replace(self._state, compare=id_))

    def search(self, text: str) -> None:
        """Filters by a query."""
        self.apply(replace(self._state, query=text))

    def toggle(self, facet: str, value: str) -> None:
        """Chooses a value of a facet ("kinds", "topics", "organisations"), or gives it up."""
        self.apply(replace(self._state, facets=self._state.facets.toggled(facet, value)))

    def clear(self) -> None:
        """Gives up query and facets."""
        self.apply(replace(self._state, query="", facets=Facets()))

    def show_page(self, page: Page) -> None:
        """Turns to a page."""
        self.apply(replace(self._state, page=page))

    def look(self, viewport: Viewport) -> None:
        """Moves the viewport."""
        self.apply(replace(self._state, viewport=viewport))

    def set_dim(self, dim: bool) -> None:
        """Keeps what does not match as ghosts, or hides it."""
        self.apply(replace(self._state, dim=dim))

    def back(self) -> None:
        """To the view before."""
        self.apply(self._history.back(), remember=False)
        self._tell_history()

    def forward(self) -> None:
        """To the view that `back` left."""
        self.apply(self._history.forward(), remember=False)
        self._tell_history()

    def reasons(self, entry: Entry) -> tuple[Reason, ...]:
        """Why an entry matches the query; empty without one, and before all is read."""
        query = self._state.query
        if not query.strip() or self.index.wants_reading:
            return ()
        return self.index.reasons(self._timeline.places[entry.id], query)

    def _search(self, state: ViewState) -> Results:
        """The results; those of before while the texts of a large timeline are still being read elsewhere."""
        if not state.query.strip() and not state.facets:
            return everything(self._timeline)
        if self.index.wants_reading:
            self._unread.start()
            return self._results
        return self.index.search(state.query, state.facets)

    def _search_again(self) -> None:
        """What could not be answered before, as soon as it can."""
        if self.index.wants_reading:
            return
        self._unread.stop()
        self._results = self._search(self._state)
        self.resultsChanged.emit(self._results)

    def _valid(self, state: ViewState) -> ViewState:
        viewport = state.viewport.clamped(self._timeline.limits)
        timeline = self._timeline
        entry = timeline.find(state.selection) if state.selection else None
        card = state.card if state.card and state.card.id in _known(timeline, state.card.kind) else None
        known = timeline.organisations if card else timeline.places
        compare = state.compare if state.compare in known else None
        return replace(
            state,
            viewport=viewport,
            selection=entry.id if entry else None,
            milestone=state.milestone if step_of(entry, state.milestone) else None,
            card=card,
            compare=compare,
        )

    def _tell_history(self) -> None:
        self.historyChanged.emit(self._history.can_go_back, self._history.can_go_forward)


def _known(timeline: Timeline, kind: CardKind) -> Mapping[str, object]:
    return timeline.organisations if kind is CardKind.ORGANISATION else timeline.topics


def home_of(timeline: Timeline) -> ViewState:
    """The first view of a timeline: all of it."""
    limits = timeline.limits
    return ViewState(
        viewport=Viewport(limits.first, limits.last).fitted(*timeline.span, limits, margin=0.012)
    )


def everything(timeline: Timeline) -> Results:
    """The results of no query: every entry, with the counts of the kinds."""
    size = len(timeline)
    counts = np.bincount(timeline.columns.kind, minlength=len(KINDS)).tolist()
    kinds = {kind.value: count for kind, count in zip(KINDS, counts, strict=True) if count}
    return Results(np.ones(size, dtype=np.bool_), np.arange(size), size, counts={"kinds": kinds})
