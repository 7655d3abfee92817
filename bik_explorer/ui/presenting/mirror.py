"""A stage in small: the same painting, scaled. Of the present step, live; and of the next one."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from bik_explorer.layout.frame import Font
from bik_explorer.model.lesson import Step
from bik_explorer.model.timeline import Timeline
from bik_explorer.style import BAND, SPEAKER, Theme
from bik_explorer.ui.canvas.text import qt_font
from bik_explorer.ui.presenting.caption import Place
from bik_explorer.ui.presenting.in_sight import bring_into_sight, stage_state
from bik_explorer.ui.presenting.quizzes import Quizzes
from bik_explorer.ui.presenting.stage_words import step_words
from bik_explorer.ui.presenting.surface import Surface
from bik_explorer.ui.session import Session

CORNER = 8.0
PAUSE_MS = 40
"""A mirror follows no quicker: a slow machine is for the stage."""


class Mirror(QWidget):
    """Paints a surface as large as there is room. `pointed`: where the pointer is, as shares of the stage."""

    pointed = Signal(float, float)

    def __init__(self, name: str, surface: Surface | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._surface = surface
        self._picture = QPixmap()
        self._instead = ""
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setMinimumSize(120, 68)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._follow)

    @property
    def size_shown(self) -> QSize:
        """The size of the picture, in the form of the stage."""
        of = QSize(16, 9) if self._surface is None else self._surface.size()
        return of.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)

    def show_surface(self, surface: Surface | None, instead: str = "") -> None:
        """Shows another surface; words in the place of none."""
        self._surface, self._instead = surface, instead
        self.follow()

    def follow(self) -> None:
        """The surface has changed: paints it anew, soon."""
        if not self._pause.isActive():
            self._pause.start()

    def _follow(self) -> None:
        self._picture = QPixmap()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._picture = QPixmap()
        super().resizeEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        size, at = self.size_shown, event.position()
        if self._surface is not None and at.x() < size.width() and at.y() < size.height():
            self.pointed.emit(at.x() / size.width(), at.y() / size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        room = QRectF(0.0, 0.0, self.size_shown.width(), self.size_shown.height())
        path = QPainterPath()
        path.addRoundedRect(room, CORNER, CORNER)
        if self._surface is not None and self._picture.isNull():
            self._picture = self._taken(self._surface)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._surface is None:
                painter.fillPath(path, QColor(SPEAKER.panel))
                painter.setPen(QColor(SPEAKER.muted))
                painter.setFont(qt_font(Font(14.0, 400)))
                flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
                painter.drawText(room, int(flags), self._instead)
            else:
                painter.setClipPath(path)
                painter.drawPixmap(0, 0, self._picture)

    def _taken(self, surface: Surface) -> QPixmap:
        """The surface as it is, in the dots of this screen."""
        ratio, size = self.devicePixelRatioF(), self.size_shown
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(BAND.paper))  # the last row of dots may be half a one
        with QPainter(picture) as painter:
            share = size.width() / max(surface.width(), 1)
            painter.scale(share, share)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            surface.render(painter, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
        return picture


class Preview:
    """The picture of a step that is not shown yet, with a session of its own."""

    def __init__(self, timeline: Timeline, theme: Theme) -> None:
        self._session = Session(timeline)
        self.surface = Surface(self._session, theme)
        self.surface.timeline.moves.reduced = True
        self._quizzes = Quizzes(self._session, self.surface)

    def show(self, step: Step, place: Place, size: QSize) -> None:
        """The step on a stage of that size."""
        timeline = self._session.timeline
        self.surface.resize(size)
        self._session.apply(stage_state(step, timeline))
        self.surface.show_quiz(self._quizzes.of(place.index, step.quiz))
        self.surface.say(step_words(step, timeline), place)
        bring_into_sight(self.surface, self._session)
