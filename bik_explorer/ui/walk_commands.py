"""The commands that go from entry to entry: in time, from lane to lane, from match to match."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bik_explorer.layout.walk import in_lanes, in_time
from bik_explorer.model.lane_order import ordered
from bik_explorer.ui.lane_commands import LaneCommands

if TYPE_CHECKING:
    from bik_explorer.ui.desk import Desk


class WalkCommands:
    """Each selects an entry and brings it into view."""

    def __init__(self, desk: Desk, lanes: LaneCommands) -> None:
        self._desk = desk
        self._session = desk.session
        self._lanes = lanes

    def previous(self) -> None:
        """The entry before."""
        self._walk(-1)

    def next(self) -> None:
        """The entry after."""
        self._walk(1)

    def first(self) -> None:
        """The first entry shown."""
        self._go_to_end(0)

    def last(self) -> None:
        """The last entry shown."""
        self._go_to_end(-1)

    def lane_up(self) -> None:
        """The nearest entry in the lane above."""
        self._climb(-1)

    def lane_down(self) -> None:
        """The nearest entry in the lane below."""
        self._climb(1)

    def _walk(self, step: int) -> None:
        session = self._session
        near = session.state.viewport.start if step > 0 else session.state.viewport.end
        self._go(in_time(self._lanes.shown(), self._current(), step, near, session.timeline.columns))

    def _go_to_end(self, end: int) -> None:
        places = self._lanes.shown()
        self._go(int(places[end]) if len(places) else None)

    def _climb(self, step: int) -> None:
        current = self._current()
        if current is None:
            self._walk(1)
            return
        places, timeline = self._lanes.shown(), self._session.timeline
        columns = timeline.columns
        there = {int(columns.lane[place]) for place in (*places, current)}
        order = ordered(timeline.lanes, self._session.state.lane_order)
        lanes = [lane for lane in order if lane in there]
        self._go(in_lanes(places, current, step, lanes, columns))

    def _current(self) -> int | None:
        selected = self._session.selected
        return self._session.timeline.places[selected.id] if selected else None

    def _go(self, place: int | None) -> None:
        if place is not None:
            self._desk.moves.stop()
            self._session.select(self._session.timeline[place].id, reveal=True)

    def next_step(self) -> None:
        """The next milestone of the selected entry."""
        self._step(1)

    def previous_step(self) -> None:
        """The one before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        """Without a milestone, the first one, or backwards the last; the ends hold."""
        session, entry = self._session, self._session.selected
        if entry is None or not entry.milestones:
            return
        here, last = session.state.milestone, len(entry.milestones) - 1
        place = (0 if by > 0 else last) if here is None else min(max(here + by, 0), last)
        self._desk.moves.stop()
        session.select(entry.id, reveal=True, milestone=place)

    def next_match(self) -> None:
        """The next entry found; round again at the end."""
        self._step_match(1)

    def previous_match(self) -> None:
        """The one before."""
        self._step_match(-1)

    def _step_match(self, step: int) -> None:
        places = self._session.results.places
        current = self._current()
        port = self._session.state.viewport
        near = port.start if step > 0 else port.end
        target = in_time(places, current, step, near, self._session.timeline.columns)
        at_end = target is not None and target == current
        self._go(int(places[0 if step > 0 else -1]) if at_end else target)
