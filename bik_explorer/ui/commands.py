"""What the commands do: each one a small step through the session, the timeline or the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from bik_explorer.ui.export_commands import ExportCommands
from bik_explorer.ui.lane_commands import LaneCommands
from bik_explorer.ui.lesson_commands import LessonCommands
from bik_explorer.ui.presenting_commands import PresentingCommands
from bik_explorer.ui.print_commands import PrintCommands
from bik_explorer.ui.quiz_commands import QuizCommands
from bik_explorer.ui.switch_commands import SwitchCommands
from bik_explorer.ui.walk_commands import WalkCommands

if TYPE_CHECKING:
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
        self.giving = ExportCommands(desk)
        self.printing = PrintCommands(desk, self.giving)
        self.presenting = PresentingCommands(desk)
        self.lessons = LessonCommands(desk)
        self.quiz = QuizCommands(desk)
        self.walk = WalkCommands(desk, self.lanes)
        self.switch = SwitchCommands(desk)

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

    # search

    def find(self) -> None:
        """To the search box."""
        self._desk.focus_search()

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
        """Esc: from a milestone to its entry; then what the panel tells of goes, then search and filters."""
        state = self._session.state
        if state.milestone is not None and state.card is None:
            self._session.select(state.selection)
        elif state.selection is not None or state.card is not None:
            self._session.select(None)
        else:
            self._session.clear()

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
