"""Buttons that are as large as the quiz: painted here, since those of the style sheet have one size."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from bik_explorer.layout.frame import Font
from bik_explorer.style import Theme
from bik_explorer.ui.canvas.text import measure
from bik_explorer.ui.quiz.sizes import QuizSizes
from bik_explorer.ui.quiz.text import STRONG, cut, lines_of, write

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Pressable(QAbstractButton):
    """A button that Enter presses as well as Space, in colours and sizes that it is given."""

    def __init__(self, theme: Theme, sizes: QuizSizes, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme, self.sizes = theme, sizes
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def dress(self, theme: Theme, sizes: QuizSizes) -> None:
        """Takes on other colours and sizes."""
        self.theme, self.sizes = theme, sizes
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)


class TextButton(Pressable):
    """A text on a ground: the one that stands out where `primary`, with a mark on its left when chosen."""

    def __init__(
        self, text: str, theme: Theme, sizes: QuizSizes, parent: QWidget, primary: bool = False
    ) -> None:
        super().__init__(theme, sizes, parent)
        self._primary = primary
        self.setText(text)
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        width = measure(self.text(), self._font()) + 4 * self.sizes.pad
        return QSize(round(width), round(self.sizes.button))

    @property
    def least_width(self) -> float:
        """Pixels below which its text is cut."""
        return measure(self.text(), self._font()) + 1.5 * self.sizes.pad

    def _font(self) -> Font:
        return Font(self.sizes.body if self._primary else self.sizes.least, STRONG)

    def _colours(self) -> tuple[str, str, str]:
        """Of ground, edge and text."""
        theme = self.theme
        if self._primary:
            return (theme.accent, theme.accent, theme.on_accent) if self.isEnabled() else (
                theme.field, theme.hairline, theme.muted)  # fmt: skip
        if self.isChecked():
            return theme.accent_soft, theme.accent, theme.ink
        return theme.panel, theme.muted, theme.ink if self.isEnabled() else theme.muted

    def paintEvent(self, event: QPaintEvent) -> None:
        ground, edge, ink = self._colours()
        sizes, width = self.sizes, self.sizes.ring if self.isChecked() else self.sizes.edge
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
            painter.setPen(QPen(QColor(edge), width))
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(box, sizes.corner, sizes.corner)
            if self.hasFocus():
                ring = sizes.ring
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(ink), ring))
                painter.drawRoundedRect(box.adjusted(ring, ring, -ring, -ring), sizes.corner, sizes.corner)
            font, room = self._font(), box.width() - sizes.pad
            lines = cut(lines_of(self.text(), font, room), 1, font, room)
            top = box.center().y() - font.size * 0.625
            write(painter, QRectF(box.x(), top, box.width(), 0.0), lines, font, ink)
