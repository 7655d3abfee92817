"""The overview strip: all of time on one line, with a brush about the part that the timeline shows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from bik_explorer.layout.frame import Font
from bik_explorer.layout.geometry import Rect
from bik_explorer.layout.scale import TimeScale
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.viewport import Viewport
from bik_explorer.style import Metrics, Theme
from bik_explorer.ui.canvas.motion import Motion
from bik_explorer.ui.canvas.text import qt_font
from bik_explorer.ui.covering import cover_in
from bik_explorer.ui.panels.announcing import announce
from bik_explorer.ui.panels.overview.density import Steps, bin_edges
from bik_explorer.ui.panels.overview.grip import drawn
from bik_explorer.ui.panels.overview.hand import Hand
from bik_explorer.ui.panels.overview.keys import answer_key, is_own_key
from bik_explorer.ui.panels.overview.piles import piles
from bik_explorer.ui.panels.overview.words import span_in_words
from bik_explorer.ui.session import Session

HEIGHT = 50
CORNER = 12.0
FOCUS_LINE = 2.0
INSET = 4
"""Pixels between the card's border and the plot, above and below."""
SPARE = 5
"""Pixels of the plot beside the body, for handles at the very ends."""
LANE_BAR = 4.0
"""Pixels: the words begin where the names of the lanes do, behind their coloured bar."""
CLEAR = 4.0
"""Pixels between the words and the body."""


class Overview(QWidget):
    """Holds no state: it shows the session's viewport and results, and every gesture goes to `Session.look`.

    `motion` makes the animated moves; the window may give it the timeline's, so that there is one mover.
    """

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        from bik_explorer.ui.panels.overview.plot import Plot  # imports pyqtgraph, after the first paint

        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._metrics = Metrics()
        self._words = self._told = ""
        self.motion = Motion(session.look, self)
        self._hand = Hand(self, session)
        self._plot = Plot(theme, self)
        self._steps = Steps.of(session.timeline)
        self._prepare()
        self._connect()
        self._fill()
        self._show(session.state.viewport)

    def _prepare(self) -> None:
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Overview"))
        self._plot.setAccessibleName(self.tr("Entries over time"))

    def _connect(self) -> None:
        session = self._session
        session.timelineChanged.connect(self._take_timeline)
        session.resultsChanged.connect(self._fill)
        session.viewportChanged.connect(self._show)
        session.viewportSettled.connect(self._tell)
        session.veilChanged.connect(lambda _veil: self._show(session.state.viewport))

    # where things are

    @property
    def body(self) -> Rect:
        """Where time is drawn, just under the timeline's own body: `layout.setting` has the same rule."""
        names = min(self._metrics.lane_names, self.width() * 0.3)
        return Rect(names, INSET, max(self.width() - names - self._metrics.margin, 1.0), HEIGHT - 2 * INSET)

    @property
    def scale(self) -> TimeScale:
        """Days to pixels of the strip: the body shows all that a viewport may reach."""
        limits, body = self._session.timeline.limits, self.body
        return TimeScale.of(Viewport(limits.first, limits.last), body.x, body.width)

    def sizeHint(self) -> QSize:
        return QSize(900, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        body = self.body
        left, right = round(body.x) - SPARE, round(body.right) + SPARE
        self._plot.setGeometry(left, INSET, right - left, HEIGHT - 2 * INSET)
        self._fill()
        self._show(self._session.state.viewport)
        super().resizeEvent(event)

    # what is shown

    def set_theme(self, theme: Theme) -> None:
        """Paints in other colours from now on."""
        self._theme = theme
        self._plot.set_theme(theme)
        self.update()

    def look(self, viewport: Viewport, animated: bool = False) -> None:
        """Moves the view, at once or in an animated move; any move stops the one before."""
        self.motion.stop()
        target = viewport.clamped(self._session.timeline.limits)
        if animated:
            self.motion.move(self._session.state.viewport, target)
        else:
            self._session.look(target)

    def _take_timeline(self, timeline: Timeline) -> None:
        self._steps = Steps.of(timeline)
        self.motion.stop()
        self._hand.let_go()
        self._fill()
        self._show(self._session.state.viewport)

    def _fill(self, _results: object = None) -> None:
        """Puts up the bars."""
        session, scale, plot = self._session, self.scale, self._plot
        plot.set_range(scale.day(plot.x()), scale.day(plot.x() + plot.width()))
        edges = bin_edges(session.timeline.limits, self.body.width)
        plot.set_piles(edges, piles(session.timeline, self._steps, session.results, edges), 1 / scale.per_day)

    def _show(self, viewport: Viewport) -> None:
        """Moves the brush and says what is in sight."""
        scale = self.scale
        left, right = drawn(viewport, scale, self._session.timeline.limits)
        self._plot.set_brush(scale.day(left), scale.day(right))
        cover = cover_in(self._session)
        words = "" if cover.dates else span_in_words(viewport, self._session.timeline.span)
        if words != self._words:
            self._words = words
            keys = self.tr("Shows {span}. Left and Right move, plus and minus zoom, 0 shows everything.")
            self.setAccessibleDescription(keys.format(span=words))
            self.update()

    def _tell(self, _viewport: Viewport) -> None:
        """Has a screen reader say where the view has come to rest, if it was moved from here."""
        if self.hasFocus() and self._words != self._told:
            announce(self, self._words)
        self._told = self._words

    # painting: the card and the words; the plot lies over it

    def paintEvent(self, event: QPaintEvent) -> None:
        focused = self.hasFocus()
        line = FOCUS_LINE if focused else 1.0
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._theme.accent if focused else self._theme.hairline), line))
            painter.setBrush(QColor(self._theme.panel))
            half = line / 2
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), CORNER, CORNER)
            painter.setPen(QColor(self._theme.muted))
            painter.setFont(qt_font(Font(self._metrics.small, 600)))
            left = 2 * self._metrics.margin + LANE_BAR
            room = QRectF(left, 0.0, max(self.body.x - CLEAR - left, 0.0), HEIGHT)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap), self._words)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)

    # hands

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and is_own_key(event)
        ):
            event.accept()  # the window has shortcuts on some of the same keys
            return True
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self._hand.pinch(event.value(), event.position().x())
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not answer_key(self._hand, event):
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._hand.turn(event)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._hand.press(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._hand.move(event.position().x())
        else:
            self._hand.hover(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._hand.release(event.position().x())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._hand.fit()
