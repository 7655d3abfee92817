"""What the pages have in common: a card with a picture, a tip, what the keyboard is on, and controls."""

from __future__ import annotations

import sys
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from bik_explorer.layout.geometry import Rect, Size
from bik_explorer.layout.setting import Setting
from bik_explorer.style import Metrics, Theme
from bik_explorer.ui.canvas.painter import paint_frame, rect_of
from bik_explorer.ui.canvas.text import axis_words, measure
from bik_explorer.ui.canvas.timeline_view import CORNER
from bik_explorer.ui.canvas.tip import Tip
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming import Theming
from bik_explorer.ui.views.telling import Tale

BY_HAND = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.OtherFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)
HOVER, CURSOR = 1.5, 2.0
"""Pixels: the lines about what the pointer and the keyboard are on."""


class PageView(QWidget):
    """Paints the picture that `lay_out` gives and keeps nothing but what hand and eye are on.

    A page says what is `under` a point, where a thing is (`rect`), what is told of it (`tale`), and what a
    click on it does (`choose`). `cursorMoved`: the keyboard is on another thing.
    """

    painted = Signal()
    panelWanted = Signal()
    cursorMoved = Signal()

    def __init__(self, session: Session, theming: Theming, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.theming = theming
        self._picture: Any = None
        self._hovered: Any = None
        self._tip = Tip(self)
        self._ringed = self._faulty = False
        self._placing = QTimer(self, singleShot=True, interval=0)
        self._placing.timeout.connect(self.place)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(240, 160)
        theming.themeChanged.connect(self.relay)

    # what a page says

    def lay_out(self) -> Any:
        """The picture: something with `layers`."""
        raise NotImplementedError

    def place(self) -> None:
        """Puts controls and scroll bars where the picture has room for them."""
        raise NotImplementedError

    def under(self, at: QPointF) -> Any:
        """The thing at a point; None for nothing."""
        raise NotImplementedError

    def rect(self, thing: Any) -> Rect:
        """Where a thing is."""
        raise NotImplementedError

    def tale(self, thing: Any) -> Tale:
        """What the tip says of a thing."""
        raise NotImplementedError

    def cursor_thing(self) -> Any:
        """What the keyboard is on; None before the first key."""
        raise NotImplementedError

    # the picture

    @property
    def theme(self) -> Theme:
        """The colours in use."""
        return self.theming.theme

    @property
    def picture(self) -> Any:
        """The present picture, laid out at the first need."""
        if self._picture is None:
            self._picture = self.lay_out()
        return self._picture

    def setting_of(self, results: Any) -> Setting:
        """The inputs that every frame has."""
        session, size = self.session, Size(self.width(), self.height())
        return Setting(
            session.timeline,
            results,
            session.state,
            size,
            self.theme,
            Metrics(),
            measure,
            axis_words(self.locale()),
        )

    def relay(self, _changed: object = None) -> None:
        """Something has changed: lays out anew before the next paint."""
        self._picture = None
        self._faulty = False
        self.forget_hover()
        if self.isVisible():
            self._placing.start()
            self.update()

    def forget_hover(self) -> None:
        """Nothing is known to be under the pointer until it moves."""
        self._hovered = None
        self._tip.hide()

    def sizeHint(self) -> QSize:
        return QSize(900, 600)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture = None
        if self.isVisible():
            self.place()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.place()

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            card = QRectF(self.rect_of_page()).adjusted(0.5, 0.5, -0.5, -0.5)
            path = QPainterPath()
            path.addRoundedRect(card, CORNER, CORNER)
            painter.fillPath(path, QColor(self.theme.panel))
            painter.setClipPath(path)
            self._paint_safely(painter)
            painter.setClipping(False)
            ringed = self._ringed and self.hasFocus()
            painter.strokePath(path, QPen(QColor(self.theme.accent if ringed else self.theme.hairline), 1.0))
        self.painted.emit()

    def rect_of_page(self) -> QRect:
        """All of the widget."""
        return QRect(0, 0, self.width(), self.height())

    def _paint_safely(self, painter: QPainter) -> None:
        """The content. After a fault a calm text stands in its place until something changes."""
        if not self._faulty:
            try:
                paint_frame(painter, self.picture)
                self._paint_hand(painter)
            except Exception as fault:
                self._faulty = True
                painter.fillRect(self.rect_of_page(), QColor(self.theme.panel))
                sys.excepthook(type(fault), fault, fault.__traceback__)
        if self._faulty:
            painter.setPen(QColor(self.theme.muted))
            painter.setFont(self.font())
            words = self.tr("This part could not be drawn. Press Esc to show everything.")
            painter.drawText(self.rect_of_page(), int(Qt.AlignmentFlag.AlignCenter), words)

    def _paint_hand(self, painter: QPainter) -> None:
        """What the pointer is on, and what the keyboard is on."""
        if self._hovered is not None:
            self.paint_hovered(painter, self._hovered)
        cursor = self.cursor_thing() if self.hasFocus() and self._ringed else None
        if cursor is not None:
            self.ring(painter, self.rect(cursor), CURSOR)

    def paint_hovered(self, painter: QPainter, thing: Any) -> None:
        """Shows what the pointer is on."""
        self.ring(painter, self.rect(thing), HOVER)

    def ring(self, painter: QPainter, rect: Rect, width: float) -> None:
        """A line about a place."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.theme.accent), width))
        painter.drawRoundedRect(rect_of(rect).adjusted(1, 1, -1, -1), 6, 6)

    # hand and eye

    def point_at(self, at: QPointF) -> None:
        """Rings what is at the point and tells what it is."""
        thing = self.under(at)
        if thing == self._hovered:
            if thing is not None:
                self._tip.follow(at)
            return
        self._hovered = thing
        shape = Qt.CursorShape.ArrowCursor if thing is None else Qt.CursorShape.PointingHandCursor
        self.setCursor(shape)
        if thing is None:
            self._tip.hide()
        else:
            self._tip.say(*self.tale(thing), at, self.theme)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.point_at(QPointF(-1, -1))
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = event.reason() not in BY_HAND
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)

    def show_cursor(self) -> None:
        """A key moved the cursor: it is seen from now on, and told."""
        self._ringed = True
        self.cursorMoved.emit()
        self.update()


def plain(event: QKeyEvent) -> bool:
    """Whether a key is pressed alone, or with Ctrl: those with Alt lead through the history."""
    return not event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier)
