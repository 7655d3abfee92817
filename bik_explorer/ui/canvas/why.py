"""The line of the tip that tells why an entry was found, its words marked. Imported at the first search."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from bik_explorer.search import Reason
from bik_explorer.style import Theme
from bik_explorer.ui.finding.lines import one_line, write
from bik_explorer.ui.wording import field_name

GAP = 5
"""Pixels between the field and its text."""


class Why(QWidget):
    """One line: the field and as much of its text as fits, the first match in sight. Plain text, painted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._reason: Reason | None = None
        self._theme: Theme | None = None

    def tell(self, reason: Reason, theme: Theme) -> None:
        """Shows a reason."""
        self._reason, self._theme = reason, theme
        self.setFixedHeight(self.fontMetrics().height() + 6)
        self.setAccessibleName(f"{self._lead()} {one_line(reason.text)}")
        self.update()

    @property
    def wanted(self) -> int:
        """Pixels that the whole line takes."""
        text = one_line(self._reason.text)[:200] if self._reason else ""
        return self.fontMetrics().horizontalAdvance(f"{self._lead()} {text}") + GAP

    def _lead(self) -> str:
        if self._reason is None:
            return ""
        words = QCoreApplication.translate("Tip", "Found in {field}:")
        return words.format(field=field_name(self._reason.field))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._reason is None or self._theme is None:
            return
        ink, mark = self._theme.panel, self._theme.accent
        with QPainter(self) as painter:
            painter.setFont(self.font())
            used = write(painter, self.rect(), self._lead(), ink) + GAP
            rest = QRect(used, 0, max(self.width() - used, 0), self.height())
            write(painter, rest, self._reason.text, ink, self._reason.parts, mark)
