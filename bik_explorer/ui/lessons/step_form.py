"""What a step says: fields for its words, its question, what is kept back, its quiz and its sources."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from bik_explorer.model.lesson import Question, Step
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.veil import Hidden
from bik_explorer.ui.lessons.choice_field import ChoiceField
from bik_explorer.ui.lessons.fields import LineField, TextField
from bik_explorer.ui.lessons.minutes_field import MinutesField
from bik_explorer.ui.lessons.quiz_fields import QuizFields
from bik_explorer.ui.lessons.sources_field import SourcesField
from bik_explorer.ui.theming import Theming

LABEL_LETTERS = 24


class StepForm(QScrollArea):
    """`changed` carries field, value and, for what is typed, its name; `questioned` the same of the question.

    `rested`: the hand has left a text.
    """

    changed = Signal(str, object, str)
    questioned = Signal(str, object, str)
    rested = Signal()

    def __init__(self, timeline: Timeline, theming: Theming, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = QWidget()
        self._inside.setProperty("bare", "true")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(4, 2, 12, 12)
        self._column.setSpacing(4)
        self._make_words()
        self._make_question(timeline, theming)
        self._make_rest(timeline, theming)
        self._column.addStretch(1)
        self.setWidget(self._inside)
        self._connect()

    def _make_words(self) -> None:
        self.caption = LineField(self.tr("Caption"), self.tr("What the class reads first"))
        self.text = TextField(
            self.tr("Text for the class"), self.tr("A sentence or two below the caption"), 3
        )
        for field in (self.caption, self.text):
            self._add(field.accessibleName(), field)

    def _make_question(self, timeline: Timeline, theming: Theming) -> None:
        self.question = TextField(self.tr("Question to the class"), "", 2)
        self.answer = TextField(self.tr("Answer, for you"), "", 2)
        self.answer_sources = SourcesField(self.tr("Sources of the answer"), timeline, theming)
        for field in (self.question, self.answer, self.answer_sources):
            self._add(field.accessibleName(), field)

    def _make_rest(self, timeline: Timeline, theming: Theming) -> None:
        self.label = LineField(self.tr("Short name"), self.tr("For the strip of steps"))
        self.label.setMaxLength(LABEL_LETTERS)
        self.minutes = MinutesField(self.tr("Minutes for this step"))
        self._add_pair((self.label.accessibleName(), self.label, 2), (self.tr("Minutes"), self.minutes, 1))
        self.hide_field = ChoiceField(
            self.tr("Kept back until you reveal it"),
            (
                (self.tr("Nothing"), None),
                (self.tr("Titles"), Hidden.TITLES),
                (self.tr("Dates"), Hidden.DATES),
                (self.tr("Signatories"), Hidden.SIGNATORIES),
            ),
            theming,
        )
        self._add(self.tr("Kept back until you reveal it"), self.hide_field)
        self.quiz = QuizFields(theming)
        self._add(self.tr("Quiz"), self.quiz)
        self.sources = SourcesField(self.tr("Sources of this step"), timeline, theming)
        self._add(self.sources.accessibleName(), self.sources)

    def _add(self, words: str, field: QWidget) -> None:
        label = QLabel(words)
        label.setProperty("muted", "true")
        label.setBuddy(field)
        if self._column.count():
            self._column.addSpacing(8)
        self._column.addWidget(label)
        self._column.addWidget(field)

    def _add_pair(self, *parts: tuple[str, QWidget, int]) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        for words, field, share in parts:
            column = QVBoxLayout()
            column.setSpacing(4)
            label = QLabel(words)
            label.setProperty("muted", "true")
            label.setBuddy(field)
            column.addWidget(label)
            column.addWidget(field)
            row.addLayout(column, share)
        self._column.addSpacing(8)
        self._column.addLayout(row)

    def _connect(self) -> None:
        texts = {"caption": self.caption, "label": self.label, "text": self.text}
        for name, field in texts.items():
            field.written.connect(lambda text, name=name: self.changed.emit(name, text, name))
        asked = {"text": self.question, "answer": self.answer}
        for name, field in asked.items():
            typing = f"question.{name}"
            field.written.connect(lambda text, n=name, t=typing: self.questioned.emit(n, text, t))
        for field in (*texts.values(), *asked.values(), self.minutes):
            field.rested.connect(self.rested)
        self.minutes.counted.connect(lambda value: self.changed.emit("minutes", value, "minutes"))
        self.hide_field.chosen.connect(lambda hidden: self.changed.emit("hide", hidden, ""))
        self.quiz.changed.connect(lambda plan: self.changed.emit("quiz", plan, ""))
        self.sources.changed.connect(lambda ids: self.changed.emit("sources", ids, ""))
        self.answer_sources.changed.connect(lambda ids: self.questioned.emit("sources", ids, ""))

    def in_tab_order(self) -> list[QWidget]:
        """What the Tab key goes through."""
        return [
            self.caption,
            self.text,
            self.question,
            self.answer,
            *self.answer_sources.in_tab_order(),
            self.label,
            self.minutes,
            self.hide_field,
            *self.quiz.in_tab_order(),
            *self.sources.in_tab_order(),
        ]

    def show_step(self, step: Step | None) -> None:
        """Shows the words of a step; without one there is nothing to write in."""
        self._inside.setEnabled(step is not None)
        step = step or Step("")
        question = step.question or Question("")
        for field, text in (
            (self.caption, step.caption),
            (self.label, step.label),
            (self.text, step.text),
            (self.question, question.text),
            (self.answer, question.answer),
        ):
            field.show_text(text)
        self.minutes.show_minutes(step.minutes)
        self.hide_field.show_value(step.hide)
        self.quiz.show_plan(step.quiz)
        self.sources.show_ids(step.sources)
        self.answer_sources.show_ids(question.sources)

    def set_timeline(self, timeline: Timeline) -> None:
        """Other sources are there to choose from."""
        self.sources.set_timeline(timeline)
        self.answer_sources.set_timeline(timeline)
