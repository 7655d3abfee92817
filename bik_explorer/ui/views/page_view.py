"""What the pages have in common: a card with a picture, a tip, what the keyboard is on, and controls."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QLocale, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from bik_explorer.layout.geometry import Rect
from bik_explorer.layout.setting import Setting
from bik_explorer.style import Metrics, Theme
from bik_explorer.ui.canvas.card import Card
from bik_explorer.ui.canvas.painter import paint_frame, rect_of
from bik_explorer.ui.canvas.text import axis_words, measure
from bik_explorer.ui.canvas.tip import Tip
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming import Theming
from bik_explorer.ui.views.telling import Tale

HOVER, CURSOR = 1.5, 2.0
"""Pixels: the lines about what the pointer and the keyboard are on."""


class PageView(Card):
    """Paints the picture that `lay_out` gives and keeps nothing but what hand and eye are on.

    A page says what is `under` a point, where a thing is (`area`), what is told of it (`tale`), and what a
    click on it does (`choose`). `cursorMoved`: the keyboard is on another thing. `bare`: without controls,
    scroll bars and tips, as on a stage.
    """

    cursorMoved = Signal()

    def __init__(self, session: Session, theming: Theming, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.theming = theming
        self.metrics = Metrics()
        self.bare = False
        self._picture: Any = None
        self._hovered: Any = None
        self._tip = Tip(self)
        self._words = axis_words(QLocale())
        self._placing = QTimer(self, singleShot=True, interval=0)
        self._placing.timeout.connect(self.place)
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

    def area(self, thing: Any) -> Rect:
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
        session = self.session
        return Setting(
            session.timeline,
            results,
            session.state,
            self.picture_size,
            self.theme,
            self.metrics,
            measure,
            self._words,
        )

    def relay(self, _changed: object = None) -> None:
        """Something has changed: lays out anew before the next paint."""
        self._picture = None
        self.try_again()
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

    def paint_content(self, painter: QPainter) -> None:
        paint_frame(painter, self.picture)
        self._paint_hand(painter)

    def words_of_fault(self) -> str:
        return self.tr("This part could not be drawn. Press Esc to show everything.")

    def _paint_hand(self, painter: QPainter) -> None:
        """What the pointer is on, and what the keyboard is on."""
        if self._hovered is not None:
            self.paint_hovered(painter, self._hovered)
        cursor = self.cursor_thing() if self.shows_focus else None
        if cursor is not None:
            self.ring(painter, self.area(cursor), CURSOR)

    def paint_hovered(self, painter: QPainter, thing: Any) -> None:
        """Shows what the pointer is on."""
        self.ring(painter, self.area(thing), HOVER)

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
        if thing is None or self.bare:
            self._tip.hide()
        else:
            self._tip.say(*self.tale(thing), at, self.theme)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.point_at(QPointF(-1, -1))
        super().leaveEvent(event)

    def show_cursor(self) -> None:
        """A key moved the cursor: it is seen from now on, and told."""
        self.show_focus()
        self.cursorMoved.emit()
        self.update()


def plain(event: QKeyEvent) -> bool:
    """Whether a key is pressed alone, or with Ctrl: those with Alt lead through the history."""
    return not event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier)
