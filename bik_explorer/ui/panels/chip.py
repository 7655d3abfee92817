"""A rounded button of the filter bar: the shape of a kind, a name, a count that keeps its width, a sign."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from bik_explorer.model.entry import Kind
from bik_explorer.style import Theme
from bik_explorer.ui.theming.icons import icon
from bik_explorer.ui.theming.marks import WIDTH, draw_mark

HEIGHT = 30
LONGEST = 260
"""Logical pixels after which a name is shortened with an ellipsis."""
_EDGE, _MARK_EDGE, _MARK_GAP, _COUNT_GAP, _SIGN_GAP, _SIGN = 12, 10, 7, 9, 5, 14
_TEXT = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class Chip(QPushButton):
    """Its background and focus ring come from the style sheet. The name is plain text, whatever it holds."""

    def __init__(self, name: str, theme: Theme, sign: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._theme = theme
        self._sign_name = sign
        self._kind: Kind | None = None
        self._colour = "report"
        self._count: int | None = None
        self._widest = 0
        self.setProperty("chip", "true")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(True)  # Enter presses it as well as Space
        self.setFixedHeight(HEIGHT)
        self.set_name(name)
        self.set_theme(theme)

    @property
    def name(self) -> str:
        """What it is called. Not the button's `text`, in which an ampersand has a meaning."""
        return self._name

    @property
    def count(self) -> int | None:
        """The number shown."""
        return self._count

    def set_mark(self, kind: Kind, colour: str) -> None:
        """Shows the shape of a kind, in a colour by meaning."""
        self._kind, self._colour = kind, colour
        self.updateGeometry()
        self.update()

    def set_count(self, count: int, widest: int = 0) -> None:
        """Shows a number in the room of the widest that may come."""
        if self._count is None or max(widest, count) > self._widest:
            self._widest = max(widest, count)
            self.updateGeometry()
        self._count = count
        self.update()

    def set_name(self, name: str) -> None:
        """Shows another name."""
        self._name = name
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Draws in the colours of a theme."""
        self._theme = theme
        self._sign = icon(self._sign_name, theme, _SIGN, "muted") if self._sign_name else QIcon()
        self.update()

    def sizeHint(self) -> QSize:
        text = min(QFontMetrics(self._name_font()).horizontalAdvance(self._name) + 1, LONGEST)
        return QSize(self._before() + text + self._after(), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 80), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        with QStylePainter(self) as painter:
            painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
            if self._kind is not None:
                centre = QPointF(self._at(_MARK_EDGE, WIDTH).center()) + QPointF(0.5, 0.5)
                draw_mark(painter, self._kind, self._theme.of(self._colour), centre)
            self._draw_name(painter)
            self._draw_count(painter)
            self._sign.paint(painter, self._at(self.width() - _EDGE - _SIGN, _SIGN))

    def _draw_name(self, painter: QPainter) -> None:
        place = self._at(self._before(), self.width() - self._before() - self._after())
        role = "muted" if self._count == 0 and not self.isChecked() else "ink"
        painter.setFont(self._name_font())
        painter.setPen(QColor(self._theme.of(role)))
        shown = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | _TEXT, shown)

    def _draw_count(self, painter: QPainter) -> None:
        if self._count is None:
            return
        end = self.width() - self._after() + _COUNT_GAP
        painter.setFont(self._count_font())
        painter.setPen(QColor(self._theme.muted))
        place = self._at(end, self._count_width())
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | _TEXT, str(self._count))

    def _at(self, x: int, width: int) -> QRect:
        """The place of a part; counted from the other side where people read from right to left."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(x, 0, width, self.height()))

    def _before(self) -> int:
        """Logical pixels before the name."""
        return _EDGE if self._kind is None else _MARK_EDGE + WIDTH + _MARK_GAP

    def _after(self) -> int:
        """Logical pixels after the name."""
        sign = _SIGN_GAP + _SIGN if self._sign_name else 0
        count = _COUNT_GAP + self._count_width() if self._count is not None else 0
        return count + sign + _EDGE

    def _name_font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Medium)
        return font

    def _count_font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Normal)
        font.setPixelSize(max(font.pixelSize() - 1, 8))
        return font

    def _count_width(self) -> int:
        return QFontMetrics(self._count_font()).horizontalAdvance("0" * len(str(self._widest)))
