"""What the file will look like: the picture as large as it fits, or the first lines of a text."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QStackedLayout, QWidget

from bik_explorer.layout.picture import Picture
from bik_explorer.style import Theme
from bik_explorer.ui.canvas.painter import paint_frame

EDGE = 8
FINER = 2
"""Painted so many times as large, and made smaller after that: no line gets lost."""
LETTERS = 6_000
"""Letters of a text that are shown."""


class PicturePreview(QWidget):
    """Paints a picture once for each size, and shows it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._picture: Picture | None = None
        self._drawn: QPixmap | None = None
        self.setAccessibleName(self.tr("Preview"))
        self.setMinimumSize(260, 120)

    def show_picture(self, picture: Picture) -> None:
        """Shows it from now on."""
        self._picture, self._drawn = picture, None
        self.setAccessibleDescription(f"{picture.title}. {picture.description}")
        self.update()

    def wait(self) -> None:
        """Shows that a picture is on its way."""
        self._picture, self._drawn = None, None
        self.setAccessibleDescription("…")
        self.update()

    @property
    def picture(self) -> Picture | None:
        """What is shown."""
        return self._picture

    def sizeHint(self) -> QSize:
        return QSize(520, 300)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._drawn = None
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._theme.hairline), 1.0))
            painter.setBrush(QColor(self._theme.field))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
            if self._picture is None:
                painter.setPen(QColor(self._theme.muted))
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "…")
                return
            place = self._place(self._picture)
            if self._drawn is None:
                self._drawn = self._draw(self._picture, place)
            painter.drawPixmap(place.topLeft(), self._drawn)

    def _place(self, picture: Picture) -> QRectF:
        """In the middle, no larger than it is."""
        room = QRectF(self.rect()).adjusted(EDGE, EDGE, -EDGE, -EDGE)
        width, height = picture.size
        scale = max(min(room.width() / width, room.height() / height, 1.0), 0.001)
        size = (max(width * scale, 1.0), max(height * scale, 1.0))
        left = round(room.center().x() - size[0] / 2)
        return QRectF(left, round(room.center().y() - size[1] / 2), *size)

    def _draw(self, picture: Picture, place: QRectF) -> QPixmap:
        ratio = self.devicePixelRatioF()
        width, height = (max(round(side * ratio), 1) for side in (place.width(), place.height()))
        large = QImage(FINER * width, FINER * height, QImage.Format.Format_ARGB32_Premultiplied)
        large.fill(0)
        with QPainter(large) as painter:
            painter.scale(large.width() / picture.size.width, large.height() / picture.size.height)
            paint_frame(painter, picture)
        ignore, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        drawn = QPixmap.fromImage(large.scaled(width, height, ignore, smooth))
        drawn.setDevicePixelRatio(ratio)
        return drawn


class Preview(QWidget):
    """The picture, or the text."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.picture = PicturePreview(theme)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName(self.tr("Beginning of the file"))
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.picture)
        self._stack.addWidget(self.text)

    def show_picture(self, picture: Picture) -> None:
        """Shows a picture."""
        self._stack.setCurrentWidget(self.picture)
        self.picture.show_picture(picture)

    def wait_for_picture(self) -> None:
        """Says that a picture is on its way."""
        self._stack.setCurrentWidget(self.picture)
        self.picture.wait()

    def wait_for_text(self) -> None:
        """Says that a text is on its way."""
        self.text.setPlainText("…")
        self._stack.setCurrentWidget(self.text)

    def show_text(self, made: bytes) -> None:
        """Shows how a text begins."""
        text = made[: 4 * LETTERS].decode("utf-8-sig", "replace")
        self.text.setPlainText(text if len(text) <= LETTERS else text[:LETTERS] + "…")
        self._stack.setCurrentWidget(self.text)
