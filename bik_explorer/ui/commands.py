"""What the commands do: each one a small step through the session, the timeline or the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bik_explorer.layout.walk import in_lanes, in_time
from bik_explorer.model.lane_order import ordered
from bik_explorer.ui.lane_commands import LaneCommands

if TYPE_CHECKING:
    from bik_explorer.model.state import Page
    from bik_explorer.ui.desk import Desk
    from bik_explorer.ui.finding.finding import Finding

KEY_ZOOM = 1.5
SOME = 0.1
"""The share of the view that a little pan moves."""


class Commands:
    """The handlers of the table of actions."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._session = desk.session
        self._view = desk.view
        self.lanes = LaneCommands(desk.session)

    # the view

    def fit_all(self) -> None:
        """Shows the whole range."""
        self._fit(*self._session.timeline.span, margin=0.012)

    def fit_results(self) -> None:
        """Shows all that was found."""
        places, columns = self._session.results.places, self._session.timeline.columns
        if len(places):
            first, last = self._session.timeline.span
            start, end = float(columns.start[places].min()), float(columns.end[places].max())
            self._fit(max(start, first), min(end, last), margin=0.08)

    def _fit(self, first: float, last: float, margin: float) -> None:
        session = self._session
        self._desk.moves.look(
            session.state.viewport.fitted(first, last, session.timeline.limits, margin), animated=True
        )

    def zoom_in(self) -> None:
        """Closer."""
        self._desk.moves.zoom(KEY_ZOOM, animated=True)

    def zoom_out(self) -> None:
        """Wider."""
        self._desk.moves.zoom(1 / KEY_ZOOM, animated=True)

    def pan_left(self) -> None:
        """A tenth of the view earlier."""
        self._pan(-SOME)

    def pan_right(self) -> None:
        """A tenth of the view later."""
        self._pan(SOME)

    def page_left(self) -> None:
        """A view earlier."""
        self._pan(-1.0)

    def page_right(self) -> None:
        """A view later."""
        self._pan(1.0)

    def _pan(self, share: float) -> None:
        self._desk.moves.pan(share * self._view.frame.body.width, animated=True)

    def back(self) -> None:
        """The view before."""
        self._desk.moves.stop()
        self._session.back()

    def forward(self) -> None:
        """The view that `back` left."""
        self._desk.moves.stop()
        self._session.forward()

    # walking

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
        self._go(in_time(self.lanes.shown(), self._current(), step, near, session.timeline.columns))

    def _go_to_end(self, end: int) -> None:
        places = self.lanes.shown()
        self._go(int(places[end]) if len(places) else None)

    def _climb(self, step: int) -> None:
        current = self._current()
        if current is None:
            self._walk(1)
            return
        places, timeline = self.lanes.shown(), self._session.timeline
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

    # search

    def find(self) -> None:
        """To the search box."""
        self._desk.focus_search()

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

    def finding(self, does: Callable[[Finding], object]) -> Callable[[], None]:
        """The command that has what helps to find do something; nothing before that is there."""

        def call() -> None:
            if self._desk.finding is not None:
                does(self._desk.finding)

        return call

    def results_shown(self) -> bool:
        """Whether the list of results is shown."""
        return self._desk.preferences.results_list

    def clear(self) -> None:
        """Gives up search and filters."""
        self._session.clear()

    def leave(self) -> None:
        """Esc: first what the panel tells of goes, then search and filters."""
        state = self._session.state
        if state.selection is not None or state.card is not None:
            self._session.select(None)
        else:
            self._session.clear()

    # switches

    def toggle_dim(self) -> None:
        """Hides or dims what does not match."""
        self._session.set_dim(not self.is_dim())

    def is_dim(self) -> bool:
        """Whether it is dimmed."""
        return self._session.state.dim

    def toggle_band(self) -> None:
        """Shows or hides the counts of voluntary codes and binding acts per year."""
        self._session.apply(replace(self._session.state, band=not self.band_shown()))

    def band_shown(self) -> bool:
        """Whether they are shown."""
        return self._session.state.band

    def toggle_wheel(self) -> None:
        """Swaps what the wheel does."""
        self._desk.change(wheel_zooms=not self.wheel_zooms())

    def wheel_zooms(self) -> bool:
        """Whether the wheel zooms."""
        return self._desk.preferences.wheel_zooms

    def toggle_motion(self) -> None:
        """Moves at once, or in animated moves."""
        self._desk.change(reduced_motion=not self.motion_reduced())

    def motion_reduced(self) -> bool:
        """Whether moves are instant."""
        return self._desk.preferences.reduced_motion

    def toggle_panel(self) -> None:
        """Shows or hides the side panel."""
        self._desk.change(panel=not self.panel_shown())

    def panel_shown(self) -> bool:
        """Whether the side panel is shown."""
        return self._desk.preferences.panel

    def toggle_full_screen(self) -> None:
        """Fills the screen, or goes back."""
        window = self._desk.window()
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def full_screen(self) -> bool:
        """Whether the window fills the screen."""
        return self._desk.window().isFullScreen()

    def page_shower(self, page: Page) -> Callable[[], None]:
        """The command that turns to a page."""
        return lambda: self._session.show_page(page)

    def page_checker(self, page: Page) -> Callable[[], bool]:
        """Tells whether a page is shown."""
        return lambda: self._session.state.page is page

    def theme_setter(self, name: str) -> Callable[[], None]:
        """The command that chooses a theme."""
        return lambda: self._desk.change(theme=name)

    def theme_checker(self, name: str) -> Callable[[], bool]:
        """Tells whether a theme is chosen."""
        return lambda: self._desk.preferences.theme == name

    # packs and help

    def open_file(self) -> None:
        """Asks for a pack file."""
        self._desk.ask_for_file()

    def open_folder(self) -> None:
        """Asks for a pack folder."""
        self._desk.ask_for_folder()

    def open_built_in(self) -> None:
        """The pack that comes with the program."""
        self._desk.packWanted.emit(None)

    def reload(self) -> None:
        """Reads the pack from its files again."""
        self._desk.reloadWanted.emit()

    def show_problems(self) -> None:
        """The list of problems."""
        self._desk.show_problems()

    def show_keys(self) -> None:
        """The sheet of keys."""
        self._desk.show_keys()

    def show_about(self) -> None:
        """What this program is."""
        self._desk.show_about()

    def quit(self) -> None:
        """Closes the window."""
        self._desk.window().close()
