"""A look at the sheets before they are printed: one below the other, as wide as there is room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from bik_explorer.layout.sheets.paper import Sheet
from bik_explorer.style import Theme
from bik_explorer.ui.printing.painting import paint_sheet

EDGE, GAP = 14.0, 14.0
FINER = 2
"""Painted so many times as large, and made smaller after that: no hairline gets lost."""
PAPER = "#FFFFFF"
STEP = 48


class PagesView(QAbstractScrollArea):
    """Paints each sheet once for each size. Arrows and page keys scroll; it tells which sheets there are."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sheets: tuple[Sheet, ...] = ()
        self._drawn: dict[int, QPixmap] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Preview"))
        self.setMinimumSize(240, 160)
        self.verticalScrollBar().setSingleStep(STEP)

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """What is shown."""
        return self._sheets

    def show_sheets(self, sheets: Sequence[Sheet], told: str) -> None:
        """Shows these, from the first one if there are others now; `told` is said of them all."""
        before = len(self._sheets)
        self._sheets, self._drawn = tuple(sheets), {}
        self.setAccessibleDescription(
            "\n".join((told, *(sheet.text for sheet in self._sheets if sheet.text)))
        )
        self._measure()
        if before != len(self._sheets):
            self.verticalScrollBar().setValue(0)
        self.viewport().update()

    def place_of(self, number: int) -> QRectF:
        """Where a sheet is, in pixels of the viewport."""
        top = EDGE - self.verticalScrollBar().value()
        for sheet in self._sheets[:number]:
            top += sheet.size.height * self._scale(sheet) + GAP
        sheet = self._sheets[number]
        width, height = (side * self._scale(sheet) for side in sheet.size)
        return QRectF((self.viewport().width() - width) / 2, top, width, height)

    def _scale(self, sheet: Sheet) -> float:
        """As wide as there is room, and a sheet not higher than the view, so that it is seen whole."""
        room = self.viewport().size()
        wide = (room.width() - 2 * EDGE) / sheet.size.width
        high = (room.height() - 2 * EDGE) / sheet.size.height
        return max(min(wide, max(high, wide * 0.6), 1.4), 0.05)

    def _measure(self) -> None:
        bar, room = self.verticalScrollBar(), self.viewport().height()
        height = 2 * EDGE + GAP * max(len(self._sheets) - 1, 0)
        height += sum(sheet.size.height * self._scale(sheet) for sheet in self._sheets)
        bar.setPageStep(room)
        bar.setRange(0, max(round(height) - room, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._drawn = {}
        self._measure()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        ends = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        if event.key() in ends:
            bar.setValue(ends[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.fillRect(self.viewport().rect(), QColor(self._theme.field))
            for number in range(len(self._sheets)):
                place = self.place_of(number)
                if place.bottom() >= 0 and place.top() <= self.viewport().height():
                    self._paint(painter, number, place)

    def _paint(self, painter: QPainter, number: int, place: QRectF) -> None:
        if number not in self._drawn:
            self._drawn[number] = self._draw(self._sheets[number], place)
        painter.drawPixmap(place.topLeft(), self._drawn[number])
        painter.setPen(QPen(QColor(self._theme.hairline), 1.0))
        painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5))

    def _draw(self, sheet: Sheet, place: QRectF) -> QPixmap:
        ratio = self.devicePixelRatioF()
        width, height = (max(round(side * ratio), 1) for side in (place.width(), place.height()))
        large = QImage(FINER * width, FINER * height, QImage.Format.Format_RGB32)
        large.fill(QColor(PAPER))
        with QPainter(large) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(large.width() / sheet.size.width, large.height() / sheet.size.height)
            paint_sheet(painter, sheet)
        ignore, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        drawn = QPixmap.fromImage(large.scaled(width, height, ignore, smooth))
        drawn.setDevicePixelRatio(ratio)
        return drawn
