"""The middle of the editor: the chosen step as the class sees it, what it shows, and what the pack lacks."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from bik_explorer.model.lesson import QuizKind, Step
from bik_explorer.model.lesson_draft import Draft
from bik_explorer.model.lesson_views import missing
from bik_explorer.model.timeline import Timeline
from bik_explorer.style import Theme
from bik_explorer.ui.dialogs.parts import heading, paragraph
from bik_explorer.ui.lessons.captions import view_words
from bik_explorer.ui.lessons.fields import TextField
from bik_explorer.ui.lessons.preview import Preview
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming import Theming
from bik_explorer.ui.theming.icons import icon

SIGN = 16


class StepSight(QWidget):
    """Below the picture the notes. Without a step it says in a sentence how to begin.

    `written` carries the notes after each change by hand; `rested`: the hand has left them.
    """

    written = Signal(str)
    rested = Signal()

    def __init__(
        self,
        session: Session,
        theming: Theming,
        actions: Mapping[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.preview = Preview(session, theming)
        self.shows = paragraph("", muted=True)
        self.lacks = paragraph("")
        self._sign = QLabel()
        self._sign.setFixedSize(SIGN, SIGN)
        self.notes = TextField(
            self.tr("Notes for you"), self.tr("What you want to say. The class sees none."), 3
        )
        self.notes.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.notes.written.connect(self.written)
        self.notes.rested.connect(self.rested)
        self.take = _button(actions["take-view"])
        self.show_view = _button(actions["show-view"])
        self.add, self.open_file = _button(actions["add"]), _button(actions["open"])
        self.add.setText(self.tr("Add this view"))
        self.add.setProperty("primary", "true")
        self.begin = paragraph(
            self.tr(
                "A lesson is a row of views: show one in the main window, press “Add this view”, "
                "and write what you want to say."
            )
        )
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._step_part())
        self._stack.addWidget(self._empty_part())
        theming.themeChanged.connect(self._dress)
        self._dress(theming.theme)

    def _step_part(self) -> QWidget:
        part = QWidget()
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.take)
        buttons.addWidget(self.show_view)
        buttons.addStretch(1)
        lacks = QHBoxLayout()
        lacks.setSpacing(8)
        lacks.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        lacks.addWidget(self.lacks, 1)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.preview)
        column.addWidget(self.shows)
        column.addLayout(lacks)
        column.addLayout(buttons)
        notes = QLabel(self.notes.accessibleName())
        notes.setProperty("muted", "true")
        notes.setBuddy(self.notes)
        column.addWidget(notes)
        column.addWidget(self.notes, 1)
        column.setSpacing(8)
        return part

    def _empty_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(24, 0, 24, 0)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(heading(self.tr("An empty lesson")))
        column.addWidget(self.begin)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.add)
        buttons.addWidget(self.open_file)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(3)
        return part

    def in_tab_order(self) -> list[QWidget]:
        """What the Tab key goes through."""
        return [self.take, self.show_view, self.notes, self.add, self.open_file]

    def show_draft(self, draft: Draft, timeline: Timeline) -> None:
        """Shows the chosen step of a draft."""
        step = draft.step
        self._stack.setCurrentIndex(1 if step is None else 0)
        self.preview.show_step(draft.lesson, draft.chosen)
        if step is None:
            return
        self.notes.show_text(step.notes)
        lacks = missing(step, timeline)
        words = self.tr("Not in this pack: {ids}. The class sees the rest.").format(ids=", ".join(lacks))
        self.lacks.setText(words if lacks else "")
        for part in (self.lacks, self._sign):
            part.setVisible(bool(lacks))
        told = [view_words(step.view, timeline), self._quiz_words(step)]
        self.shows.setText("\n".join(filter(None, told)))

    def _quiz_words(self, step: Step) -> str:
        """What lies over the page that the line before tells of."""
        if step.quiz is None:
            return ""
        name = {
            QuizKind.ORDER: self.tr("put in order"),
            QuizKind.BINDING: self.tr("voluntary or binding?"),
            QuizKind.SIGNED: self.tr("who signed?"),
        }[step.quiz.kind]
        return self.tr("Quiz about these entries: {name}").format(name=name)

    def _dress(self, theme: Theme) -> None:
        self._sign.setPixmap(icon("warning", theme, SIGN, "warning").pixmap(SIGN, SIGN))


def _button(action: QAction) -> QPushButton:
    button = QPushButton(action.text())
    button.setAutoDefault(False)
    button.setToolTip(action.toolTip())
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    return button
