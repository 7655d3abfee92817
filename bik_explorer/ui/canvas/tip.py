"""The tip at the pointer.

Full title, dates with their precision, kind. Never under the pointer, plain text only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from bik_explorer.model.entry import Entry, Milestone
from bik_explorer.model.reveal import NO_COVER, Cover
from bik_explorer.model.told import masked
from bik_explorer.style import Theme
from bik_explorer.ui.covering import told_dates
from bik_explorer.ui.wording import date_words, kind_name, status_name

if TYPE_CHECKING:
    from bik_explorer.search import Reason
    from bik_explorer.ui.canvas.why import Why

AWAY = QPoint(16, 22)
"""From the pointer to the tip's corner."""
WIDEST = 340


class Tip(QWidget):
    """A small card over the canvas, transparent for the mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("tip")
        self._title, self._dates = QLabel(self), QLabel(self)
        self._why: Why | None = None
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 10)
        column.setSpacing(3)
        for label in (self._title, self._dates):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            column.addWidget(label)
        self.hide()

    def tell(
        self,
        entry: Entry,
        at: QPointF,
        theme: Theme,
        reason: Reason | None = None,
        step: Milestone | None = None,
        cover: Cover = NO_COVER,
    ) -> None:
        """Shows what the entry is, the milestone that the pointer is on, and why it was found.

        Nothing of what the `cover` keeps back.
        """
        told = masked(entry, cover)
        if told is not entry:
            entry, reason, step = told, None, None
        self._tell_why(reason, theme)
        status = status_name(entry.status) if entry.status else ""
        parts = (told_dates(entry, cover), kind_name(entry.kind), status)
        lines = [" · ".join(part for part in parts if part)]
        if step is not None:
            lines.insert(0, f"{date_words(step.date)}: {step.label}")
        self.say(entry.title, "\n".join(lines), at, theme)

    def _tell_why(self, reason: Reason | None, theme: Theme) -> None:
        """The line with the reason, if there is one."""
        if reason is not None:
            from bik_explorer.ui.canvas.why import Why  # nobody has searched before

            if self._why is None:
                self._why = Why(self)
                self._column.addWidget(self._why)
            self._why.tell(reason, theme)
        if self._why is not None:
            self._why.setVisible(reason is not None)

    def say(self, title: str, text: str, at: QPointF, theme: Theme) -> None:
        """Shows a title and lines below it, beside the pointer and within the canvas."""
        self.setStyleSheet(
            f"#tip {{ background: {theme.ink}; border-radius: 8px; }}"
            f"#tip QLabel {{ color: {theme.panel}; background: transparent; }}"
        )
        self._title.setText(title)
        self._title.setStyleSheet("font-weight: 600;")
        self._dates.setText(text)
        self._fit()
        self.raise_()
        self.follow(at)

    def follow(self, at: QPointF) -> None:
        """Stays beside the pointer; away where there is no room but under it."""
        pointer = at.toPoint()
        self.move(self._place(pointer))
        self.setVisible(not QRect(self.pos(), self.size()).contains(pointer))

    def _fit(self) -> None:
        """As wide as the longer text, within bounds, and as high as its lines need."""
        metrics = self._title.fontMetrics()
        lines = [line for label in (self._title, self._dates) for line in label.text().split("\n")]
        wanted = max(metrics.horizontalAdvance(line) for line in lines) * 1.08 + 30
        if self._why is not None and not self._why.isHidden():
            wanted = max(wanted, self._why.wanted + 30)
        width = int(min(wanted, WIDEST))
        self.setFixedWidth(width)
        self.setFixedHeight(max(self._column.heightForWidth(width), 24))

    def _place(self, at: QPoint) -> QPoint:
        parent = self.parentWidget()
        x, y = at.x() + AWAY.x(), at.y() + AWAY.y()
        if x + self.width() > parent.width() - 4:
            x = max(at.x() - AWAY.x() - self.width(), 4)
        if y + self.height() > parent.height() - 4:
            y = max(at.y() - 12 - self.height(), 4)
        return QPoint(x, y)
