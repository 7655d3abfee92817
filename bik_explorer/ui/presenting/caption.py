"""The dark band below the picture: caption, text, what the pack lacks, and where in the lesson one is."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from bik_explorer.layout.frame import Font
from bik_explorer.layout.labels import shorten
from bik_explorer.style import BAND
from bik_explorer.ui.canvas.text import measure, qt_font
from bik_explorer.ui.presenting.sizes import LINE, StageSizes
from bik_explorer.ui.presenting.wrapping import Paragraph, cut, wrapped

MOST = 0.62
"""The share of the stage that words may take: the picture shrinks as far as this, then the words do."""
GAP = 0.45
"""Between the paragraphs, in sizes of the smallest text."""


class Words(NamedTuple):
    """What the band says. `lacks`: what the pack does not have; `hint`: a quiet line at the bottom.

    `title` may stand in the place of `caption` where that is too long for the band as it is.
    """

    caption: str = ""
    text: str = ""
    lacks: str = ""
    hint: str = ""
    title: str = ""


class Place(NamedTuple):
    """Where in the lesson: the step, from 0, and how many there are."""

    index: int = 0
    count: int = 1


class CaptionBand(QWidget):
    """Says how high it wants to be for a width, and paints what fits the height that it gets."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._sizes = StageSizes.of(1920, 1080)
        self._words = Words()
        self._place = Place()
        self._room_taken = 0.0
        self._found = ""
        self._paragraphs: tuple[Paragraph, ...] = ()

    @property
    def words(self) -> Words:
        """What it says."""
        return self._words

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The lines that it paints."""
        return self._paragraphs

    def say(self, words: Words, place: Place) -> None:
        """Says something else from now on."""
        self._words, self._place = words, place
        self.setAccessibleName(words.caption)
        self.setAccessibleDescription("\n".join(filter(None, (words.text, words.lacks, words.hint))))
        self.update()

    def measure(self, words: Words) -> None:
        """Takes words only to `fit` them; `say` is what shows them."""
        self._words = words

    def set_field(self, width: float, found: str = "") -> None:
        """Leaves that much room in the middle of the last line for the search; beside it, what it `found`."""
        self._room_taken, self._found = width, found
        self.update()

    def fit(self, width: float, height: float, least: float = 0.0) -> float:
        """Breaks its words for a stage of that size; returns the height that it takes, `least` or more.

        Words shrink only where the picture would get too small, and are cut beyond reason.
        """
        self._sizes = sizes = StageSizes.of(width, height)
        most = height * MOST
        room = width - 2 * self._side(width)
        if self._words.title and least and self._needed(self._broken(self._words, sizes, room)) > least:
            short = self._words._replace(caption=self._words.title)
            self._paragraphs = self._broken(short, sizes, room)
            most = max(least, sizes.least * 6)
        else:
            self._paragraphs = self._broken(self._words, sizes, room)
        for title, body in ((sizes.body, sizes.body), (sizes.body, sizes.least), (sizes.least, sizes.least)):
            if self._needed(self._paragraphs) <= most:
                break
            self._paragraphs = self._broken(self._words, sizes._replace(title=title, body=body), room)
        self._cut(most, room)
        return max(self._needed(self._paragraphs), least)

    def _broken(self, words: Words, sizes: StageSizes, room: float) -> tuple[Paragraph, ...]:
        parts = (
            (words.caption, Font(sizes.title, 700)),
            (words.text, Font(sizes.body, 400)),
            (words.lacks, Font(sizes.least, 400)),
        )
        return tuple(wrapped(text, font, room) for text, font in parts if text.strip())

    def _needed(self, paragraphs: tuple[Paragraph, ...]) -> float:
        sizes = self._sizes
        gaps = (len(paragraphs) + 0.6) * sizes.least * GAP
        return 2 * sizes.margin * 0.8 + gaps + sizes.least * LINE + sum(one.height for one in paragraphs)

    def _cut(self, most: float, room: float) -> None:
        """Takes lines from the end of the longest paragraph until all fit."""
        while self._needed(self._paragraphs) > most and any(len(one.lines) > 1 for one in self._paragraphs):
            longest = max(self._paragraphs, key=lambda one: len(one.lines))
            shorter = cut(longest, len(longest.lines) - 1, room)
            self._paragraphs = tuple(shorter if one is longest else one for one in self._paragraphs)

    def _side(self, width: float) -> float:
        """The room at the left and at the right."""
        return max(self._sizes.margin, width * 0.03)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), QColor(BAND.paper))
            self._paint_words(painter)
            self._paint_last_line(painter)

    def _paint_words(self, painter: QPainter) -> None:
        sizes, left = self._sizes, self._side(self.width())
        y = sizes.margin * 0.8
        for number, paragraph in enumerate(self._paragraphs):
            painter.setFont(qt_font(paragraph.font))
            painter.setPen(QColor(BAND.ink if number == 0 else BAND.muted))
            line = paragraph.font.size * LINE
            for words in paragraph.lines:
                room = QRectF(left, y, self.width() - left, line)
                painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip), words)
                y += line
            y += sizes.least * GAP

    def last_line(self) -> QRectF:
        """The room of the dots, the hint and the number."""
        sizes, left = self._sizes, self._side(self.width())
        line = sizes.least * LINE
        return QRectF(left, self.height() - sizes.margin * 0.8 - line, self.width() - 2 * left, line)

    def _paint_last_line(self, painter: QPainter) -> None:
        room, font = self.last_line(), Font(self._sizes.least, 400)
        number = f"{self._place.index + 1} / {self._place.count}"
        painter.setFont(qt_font(font))
        painter.setPen(QColor(BAND.muted))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.drawText(room, int(flags | Qt.AlignmentFlag.AlignRight), number)
        end = self._paint_dots(painter, room)
        gap = self._sizes.least
        free = QRectF(
            end + gap, room.y(), room.right() - measure(number, font) - 2 * gap - end, room.height()
        )
        hint = self._found if self._room_taken else self._words.hint
        if hint:
            if self._room_taken:
                free.setLeft(room.center().x() + self._room_taken / 2 + gap / 2)
            if measure(hint, font) > free.width():
                hint = shorten(hint, free.width(), lambda part: measure(part, font))
            painter.drawText(free, int(flags | Qt.AlignmentFlag.AlignRight), hint)

    def _paint_dots(self, painter: QPainter, room: QRectF) -> float:
        """A dot for each step, closer where there are many; returns where they end."""
        count, size = self._place.count, self._sizes.least * 0.5
        pitch = min(size * 1.9, room.width() * 0.5 / max(count, 1))
        size = min(size, pitch * 0.8)
        painter.setPen(Qt.PenStyle.NoPen)
        for index in range(count):
            here = index == self._place.index
            painter.setBrush(QColor(BAND.accent if here else BAND.hairline))
            middle = QPointF(room.x() + size / 2 + index * pitch, room.center().y())
            radius = size / 2 * (1.15 if here else 1.0)
            painter.drawEllipse(middle, radius, radius)
        painter.setPen(QColor(BAND.muted))
        return room.x() + (count - 1) * pitch + size
