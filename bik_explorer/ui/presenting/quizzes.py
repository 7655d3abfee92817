"""The quizzes of a lesson's steps: each made once, when its step is first shown, and kept as it was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from bik_explorer.model.lesson import QuizPlan
from bik_explorer.ui.session import Session

if TYPE_CHECKING:
    from bik_explorer.ui.presenting.surface import Surface
    from bik_explorer.ui.quiz.quiz_view import QuizView


class Quizzes:
    """By the index of their step."""

    def __init__(self, session: Session, surface: Surface) -> None:
        self._session, self._surface = session, surface
        self._made: dict[int, QuizView] = {}
        self._shown: QuizView | None = None

    def of(self, index: int, plan: QuizPlan | None) -> QuizView | None:
        """The quiz of a step about what the session has found; None for a step without one."""
        if plan is None:
            self._shown = None
        else:
            if index not in self._made:
                self._made[index] = self._make(plan)
            self._shown = self._made[index]
        return self._shown

    def reveal_next(self) -> bool:
        """Reveals the next answer of the quiz that is shown; False where none is left, or no quiz is."""
        return self._shown is not None and self._shown.reveal_next()

    def _make(self, plan: QuizPlan) -> QuizView:
        from bik_explorer.model.quiz import make_quiz  # few steps have one
        from bik_explorer.ui.quiz.quiz_view import QuizView
        from bik_explorer.ui.quiz.tile import Tile

        session, surface = self._session, self._surface
        quiz = make_quiz(plan, session.timeline, session.results.places.tolist())
        view = QuizView(quiz, session.timeline, surface.theme, alone=False, parent=surface)
        for button in view.findChildren(QAbstractButton):
            if button.focusPolicy() is Qt.FocusPolicy.StrongFocus:
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click keys still lead on
        for tile in view.findChildren(Tile):
            tile.shows_tips = False
        return view
