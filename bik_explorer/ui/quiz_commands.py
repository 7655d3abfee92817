"""What the commands about quizzes do, and those that hide something in the view and reveal it again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from bik_explorer.model.lesson import QuizKind
from bik_explorer.model.reveal import revealable, revealed_all, revealed_next
from bik_explorer.model.state import Page
from bik_explorer.model.veil import NO_VEIL, Hidden, Veil

if TYPE_CHECKING:
    from bik_explorer.ui.desk import Desk


class QuizCommands:
    """Acts on what the search shows now."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._session = desk.session

    def asker(self, kind: QuizKind) -> Callable[[], None]:
        """The command that opens a quiz of that kind."""

        def ask() -> None:
            from bik_explorer.ui.quiz.quiz_dialog import QuizDialog  # only who wants one waits for it

            desk = self._desk
            desk.theming.dress_controls()
            dialog = QuizDialog(kind, self._session.timeline, self._places(), desk.theming, desk.window())
            dialog.open()
            dialog.view.focus_cards()

        return ask

    def hider(self, what: Hidden) -> Callable[[], None]:
        """The command that hides something of all that is shown, or shows it again."""

        def hide() -> None:
            state = self._session.state
            if state.veil.hides is what:
                self._session.apply(replace(state, veil=NO_VEIL))
                return
            page = Page.SIGNATORIES if what is Hidden.SIGNATORIES else state.page
            self._session.apply(replace(state, veil=Veil(what), page=page))

        return hide

    def hides(self, what: Hidden) -> Callable[[], bool]:
        """Tells whether that is hidden."""
        return lambda: self._session.state.veil.hides is what

    def reveal_next(self) -> None:
        """Reveals the next one in sight, and tells it."""
        session = self._session
        left = revealable(session.timeline, self._places(), session.state)
        if left:
            session.apply(revealed_next(session.timeline, self._places(), session.state))
            self._tell(left[0])

    def reveal_all(self) -> None:
        """Reveals everything, in and out of sight."""
        session = self._session
        session.apply(revealed_all(session.timeline, self._places(), session.state))

    def _places(self) -> list[int]:
        return [int(place) for place in self._session.results.places]

    def _tell(self, id_: str) -> None:
        """Screen readers hear what has come to light."""
        from bik_explorer.ui.canvas.accessible import spoken
        from bik_explorer.ui.panels.announcing import announce

        entry, organisation = self._session.timeline.find(id_), self._session.timeline.organisations.get(id_)
        if self._session.state.veil.hides is not Hidden.SIGNATORIES and entry is not None:
            announce(self._desk.view, spoken(entry))
        elif organisation is not None:
            announce(self._desk.view, organisation.name)
