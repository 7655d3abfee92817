"""The window of a quiz, for a pupil alone: made from what the search shows, as often as one likes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from bik_explorer.model.lesson import QuizKind, QuizPlan
from bik_explorer.model.quiz import LEAST, MOST, Quiz, make_quiz
from bik_explorer.model.timeline import Timeline
from bik_explorer.ui.quiz.buttons import ENTER
from bik_explorer.ui.quiz.quiz_view import QuizView
from bik_explorer.ui.quiz.why import Why
from bik_explorer.ui.quiz.words import quiz_title
from bik_explorer.ui.theming import Theming
from bik_explorer.ui.where import room_about

CARDS = {QuizKind.ORDER: 5, QuizKind.BINDING: 6, QuizKind.SIGNED: 8}
"""How many there are at first."""
SIZE, SMALLEST = QSize(960, 600), QSize(560, 420)
USUAL, LARGEST = QSize(720, 400), 1.6
"""The room in which the cards have their usual size, and how much larger they become in a larger one."""


class QuizDialog(QDialog):
    """`places` are those of the entries that it is made from. Nothing that is answered is kept."""

    def __init__(
        self,
        kind: QuizKind,
        timeline: Timeline,
        places: Sequence[int],
        theming: Theming,
        parent: QWidget | None = None,
        seed: int = 1,
    ) -> None:
        super().__init__(parent)
        self._kind, self._timeline, self._places, self._seed = kind, timeline, tuple(places), seed
        self._cards = CARDS[kind]
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(quiz_title(kind))
        self.view = QuizView(self._made(), timeline, theming.theme, parent=self)
        self.why = Why(timeline, self)
        self._build(theming)
        self._tell()

    @property
    def quiz(self) -> Quiz:
        """What is asked."""
        return self.view.quiz

    def _made(self) -> Quiz:
        plan = QuizPlan(self._kind, self._cards, self._seed)
        return make_quiz(plan, self._timeline, self._places)

    def _build(self, theming: Theming) -> None:
        self.count = QLabel()
        self.fewer = _step_button("−", self.tr("Fewer cards"))
        self.more = _step_button("+", self.tr("More cards"))
        self.another = QPushButton(self.tr("Another one"))
        self.again = QPushButton(self.tr("Once more"))
        self.why_button = QPushButton(self.tr("Why?"))
        self.why_button.setCheckable(True)
        self.close_button = QPushButton(self.tr("Close"))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.why)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 18, 20, 16)
        rows.setSpacing(14)
        rows.addWidget(self.stack, 1)
        rows.addLayout(self._foot())
        self.setMinimumSize(SMALLEST)
        self.resize(_fitting(self.parentWidget() or self, SIZE))
        self._connect(theming)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self.fewer, self.count, self.more):
            row.addWidget(widget)
        row.addSpacing(8)
        row.addWidget(self.another)
        row.addWidget(self.again)
        row.addStretch(1)
        row.addWidget(self.why_button)
        row.addWidget(self.close_button)
        for button in (self.another, self.again, self.why_button, self.close_button):
            button.setAutoDefault(False)  # Enter belongs to the cards
        return row

    def _connect(self, theming: Theming) -> None:
        theming.themeChanged.connect(self.view.use_theme)
        self.view.changed.connect(self._tell)
        self.fewer.clicked.connect(lambda: self._change_count(-1))
        self.more.clicked.connect(lambda: self._change_count(1))
        self.another.clicked.connect(self._next)
        self.again.clicked.connect(self._restart)
        self.why_button.toggled.connect(self._show_why)
        self.close_button.clicked.connect(self.reject)

    def _next(self) -> None:
        """The quiz of the next seed."""
        self._seed += 1
        self._make()
        self.view.focus_cards()

    def _change_count(self, by: int) -> None:
        """The same quiz with one card more or less."""
        self._cards = min(max(self._cards + by, LEAST[self._kind]), MOST[self._kind])
        self._make()

    def _make(self) -> None:
        self.view.show_quiz(self._made())
        self._tell()

    def _restart(self) -> None:
        self.view.restart()
        self._tell()
        self.view.focus_cards()

    def _tell(self, _state: object = None) -> None:
        """What can be done now: reasons come with the answers."""
        state = self.view.state
        self.why_button.setEnabled(bool(state.revealed))
        if not state.revealed:
            self.why_button.setChecked(False)
        there = bool(state.quiz.cards)
        self.count.setText(self.tr("%n cards", "", len(state.quiz.cards)))
        self.count.setVisible(there)
        for button in (self.fewer, self.more, self.another, self.again, self.why_button):
            button.setVisible(there)
        self.fewer.setEnabled(self._cards > LEAST[self._kind])
        self.more.setEnabled(len(state.quiz.cards) == self._cards < MOST[self._kind])

    def _show_why(self, shown: bool) -> None:
        if shown:
            self.why.tell(self.view.state)
        self.stack.setCurrentWidget(self.why if shown else self.view)
        self.why_button.setText(self.tr("Back to the cards") if shown else self.tr("Why?"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Larger cards in a larger window."""
        super().resizeEvent(event)
        room = self.stack.size()
        scale = min(room.width() / USUAL.width(), room.height() / USUAL.height())
        self.view.use_scale(min(max(scale, 1.0), LARGEST))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focus = self.focusWidget()
        if event.key() in ENTER and isinstance(focus, QPushButton):
            focus.click()
        elif event.key() not in ENTER:
            super().keyPressEvent(event)


def _step_button(text: str, name: str) -> QPushButton:
    """A small button with a sign on it."""
    button = QPushButton(text)
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setAutoDefault(False)
    return button


def _fitting(widget: QWidget, wanted: QSize) -> QSize:
    """As large as wanted, but within the screen."""
    room = room_about(widget).size()
    return wanted.boundedTo(QSize(max(room.width() - 40, 1), max(room.height() - 60, 1)))
