"""The notes of a step for the teacher: what to say, the question and its answer, sources, what is lacking."""

from __future__ import annotations

from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from bik_explorer.layout.frame import Font
from bik_explorer.model.lesson import Step
from bik_explorer.model.timeline import Timeline
from bik_explorer.style import SPEAKER
from bik_explorer.ui.canvas.text import qt_font
from bik_explorer.ui.presenting.stage_words import lacks_words

LEAST, MOST, BY = 12, 48, 2
"""Logical pixels of the text, and by how much it grows."""


class Notes(QPlainTextEdit):
    """Plain text that is read from a distance; its size is chosen."""

    def __init__(self, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notes")
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Notes"))
        self._size = clamped(size)
        self._step: Step | None = None
        self._timeline: Timeline | None = None

    @property
    def text_size(self) -> int:
        """Logical pixels of the text."""
        return self._size

    def set_text_size(self, size: int) -> None:
        """Writes larger or smaller from now on; what is read stays in sight."""
        if clamped(size) == self._size:
            return
        self._size = clamped(size)
        where = self.verticalScrollBar().value()
        self._write()
        self.verticalScrollBar().setValue(where)

    def tell(self, step: Step, timeline: Timeline) -> None:
        """Shows the notes of a step, from their beginning."""
        self._step, self._timeline = step, timeline
        self._write()
        self.verticalScrollBar().setValue(0)

    def turn(self, by: int) -> None:
        """Scrolls by some lines."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + by)

    def _write(self) -> None:
        self.clear()
        if self._step is None or self._timeline is None:
            return
        step, timeline = self._step, self._timeline
        lacks = lacks_words(step, timeline)
        if lacks:
            self._add(lacks, 400, SPEAKER.warning, space=False)
        for part in step.notes.split("\n\n"):
            self._add(" ".join(part.split()), 400, SPEAKER.ink)
        if step.question is not None:
            self._add(self.tr("Question: {text}").format(text=step.question.text), 600, SPEAKER.ink)
            if step.question.answer:
                self._add(self.tr("Answer: {text}").format(text=step.question.answer), 400, SPEAKER.ink)
        ids = (*(step.question.sources if step.question else ()), *step.sources)
        titles = [timeline.sources[one].title for one in dict.fromkeys(ids) if one in timeline.sources]
        if titles:
            self._add(self.tr("Sources: {titles}").format(titles="; ".join(titles)), 400, SPEAKER.muted)
        if not self.toPlainText():
            self._add(self.tr("No notes for this step."), 400, SPEAKER.muted)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _add(self, text: str, weight: int, colour: str, space: bool = True) -> None:
        """A paragraph at the end, with room above it."""
        if not text:
            return
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        looks = QTextCharFormat()
        looks.setFont(qt_font(Font(self._size, weight)))
        looks.setForeground(QColor(colour))
        if self.toPlainText():
            if space:  # half a line: blocks of plain text have no margins
                low = QTextCharFormat()
                low.setFont(qt_font(Font(self._size / 2, 400)))
                cursor.insertBlock(QTextBlockFormat(), low)
            cursor.insertBlock(QTextBlockFormat(), looks)
        cursor.insertText(text, looks)


def clamped(size: int) -> int:
    """A size of text that can be read and leaves room."""
    return min(max(size, LEAST), MOST)
