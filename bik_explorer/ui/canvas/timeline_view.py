"""The timeline on screen.

Paints the frame of the session's state and hands every gesture back to the session.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from bik_explorer.layout.arrangement import Arrangement
from bik_explorer.layout.build import build_frame
from bik_explorer.layout.closing import may_slide
from bik_explorer.layout.frame import Frame
from bik_explorer.layout.setting import Setting
from bik_explorer.model.entry import Entry
from bik_explorer.model.lane_order import fold_toggled
from bik_explorer.style import Metrics, Theme
from bik_explorer.ui.canvas.arranger import Arranger
from bik_explorer.ui.canvas.card import Card
from bik_explorer.ui.canvas.closing import Closing
from bik_explorer.ui.canvas.drag import Drag
from bik_explorer.ui.canvas.fade import Fade
from bik_explorer.ui.canvas.gestures import Turn, turn_of
from bik_explorer.ui.canvas.hover import Hover
from bik_explorer.ui.canvas.lane_hand import LaneHand
from bik_explorer.ui.canvas.level_fade import LevelFade
from bik_explorer.ui.canvas.moves import Moves
from bik_explorer.ui.canvas.painter import paint_frame, rect_of
from bik_explorer.ui.canvas.targets import Targets
from bik_explorer.ui.canvas.text import axis_words, measure, today
from bik_explorer.ui.session import Session


class TimelineView(Card):
    """A plain widget without state of its own but the frame it shows and where the pointer is."""

    clusterOpened = Signal(object)
    """The places of the entries of a cluster that was clicked."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self.metrics = Metrics()
        self._words = axis_words(QLocale())
        self._arranger = Arranger(self._take_rows, self)
        self._frame: Frame | None = None
        self.wheel_zooms = True
        self.moves = Moves(self)
        self._drag = Drag(self)
        self._fade = Fade(self)
        self._level_fade = LevelFade(self)
        self._closing = Closing(self)
        self._lane_hand = LaneHand(self)
        self._hover = Hover(self)
        self.targets = Targets(self)
        self.setAccessibleName(self.tr("Timeline"))
        session.timelineChanged.connect(self._take_timeline)
        session.resultsChanged.connect(self._rearrange)
        session.dimChanged.connect(self._rearrange)
        session.viewportChanged.connect(self._relay)
        session.bandChanged.connect(self._rearrange)
        session.lanesChanged.connect(self._rearrange)
        session.selectionChanged.connect(self._relay)
        session.milestoneChanged.connect(self._relay)
        session.highlightChanged.connect(self._relay)
        session.veilChanged.connect(self._relay)
        session.revealed.connect(self._reveal)

    # what is shown

    @property
    def session(self) -> Session:
        """The session that it shows."""
        return self._session

    @property
    def setting(self) -> Setting:
        """The inputs of the present frame."""
        session = self._session
        return Setting(
            session.timeline,
            session.results,
            session.state,
            self.picture_size,
            self._theme,
            self.metrics,
            measure,
            self._words,
            today(),
        )

    @property
    def arrangement(self) -> Arrangement:
        """The rows of the present results, size and zoom; for very many entries, what is known so far."""
        return self._arranger.arrangement(self.setting)

    @property
    def frame(self) -> Frame:
        """The present frame, laid out at the first need."""
        if self._frame is None:
            setting = self.setting
            self._frame = build_frame(setting, self._arranger.arrangement(setting))
            self._level_fade.arrive(self._frame)
        return self._frame

    @property
    def theme(self) -> Theme:
        """The colours in use."""
        return self._theme

    def set_theme(self, theme: Theme) -> None:
        """Paints in other colours from now on."""
        self._theme = theme
        self._relay()

    def _take_timeline(self, _timeline: object) -> None:
        self.moves.stop()
        self._drag.let_go()
        self._lane_hand.let_go()
        self._arranger.forget()
        self._rearrange()

    def _reveal(self, entry: Entry) -> None:
        self.moves.stop()
        if entry.lane in self._session.state.folded:
            self._session.apply(fold_toggled(self._session.state, entry.lane))
        self.moves.show_row(self._session.timeline.places[entry.id])

    def _rearrange(self, _changed: object = None) -> None:
        before = self._closing.frame or self._frame
        if before is not None:
            self._fade.begin()
        self._arranger.renew()
        self._relay()
        self._level_fade.stop()
        if before is not None and may_slide(before) and self._closing.begin(before, self.frame):
            self._fade.stop()

    def _take_rows(self) -> None:
        """A job has brought the rows that the arranger waited for."""
        if self._arranger.renewed:
            self._fade.begin()
        self._relay()

    def _relay(self, _changed: object = None) -> None:
        if self._frame is not None:
            self._level_fade.leave(self._frame)
        self._closing.stop()
        self._frame = None
        self.try_again()
        self._hover.forget()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(900, 600)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arranger.renew()
        self._relay()
        self._level_fade.stop()
        super().resizeEvent(event)

    # painting

    def paint_content(self, painter: QPainter) -> None:
        paint_frame(painter, self._closing.frame or self.frame)
        self._level_fade.paint(painter)
        self._fade.paint(painter)
        self._hover.paint(painter, QColor(self._theme.accent))
        self._drag.paint(painter, QColor(self._theme.accent))
        if not self.frame.marks and not self.frame.lanes:
            found_nothing = len(self._session.timeline) > 0
            self.write(
                painter,
                rect_of(self.setting.body),
                self.words_of_nothing() if found_nothing else self.tr("This pack has no entries."),
            )

    def words_of_nothing(self) -> str:
        """What stands there where a search finds nothing."""
        return self.tr("Nothing matches. Esc clears the search.")

    def words_of_fault(self) -> str:
        return self.tr("This part could not be drawn. Press 0 to show everything.")

    # hands

    def wheelEvent(self, event: QWheelEvent) -> None:
        x, over_names = event.position().x(), event.position().x() < self.frame.names.right
        turn = turn_of(event, self.wheel_zooms, over_names)
        event.accept()
        if turn != Turn():
            self._drag.let_go()
        self.moves.turn(turn, x)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            return self._pinched(event)
        if event.type() == QEvent.Type.ShortcutOverride and self._gives_up(event):
            event.accept()  # before the window's own Esc
            return True
        return super().event(event)

    def _gives_up(self, event: QEvent) -> bool:
        """Whether it is Esc during a drag."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        return escape and self._drag.underway

    def _pinched(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self._drag.let_go()
            self.moves.zoom(max(min(1.0 + event.value(), 4.0), 0.25), event.position().x() / self.zoom)
        elif event.gestureType() == Qt.NativeGestureType.SmartZoomNativeGesture:
            self.targets.double_click(event.position() / self.zoom)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.moves.stop()
        self._closing.stop()
        self._hover.forget()
        if event.button() == Qt.MouseButton.LeftButton and not self._lane_hand.press(event.position()):
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._drag.begin(event.position(), self._session.state.viewport, self.frame, zooms=shifted)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._lane_hand.move(event.position()):
            return
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag.move(event.position(), event.timestamp())
        else:
            self._hover.point_at(event.position(), self._theme)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self._lane_hand.release() or not self._drag.end(event.position(), event.timestamp()):
            return
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        self.targets.click(event.position(), beside=held)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.targets.double_click(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        self._hover.point_at(QPointF(-1, -1), self._theme)
        super().leaveEvent(event)

    # keys that belong to the canvas alone; everything else is an action

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._session.selected is not None:
            self.panelWanted.emit()
        elif self._gives_up(event):
            self._drag.cancel()
        else:
            super().keyPressEvent(event)
