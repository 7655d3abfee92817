"""What a card shows, as a value, and how it is painted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from bik_explorer.layout.frame import Font
from bik_explorer.style import Theme
from bik_explorer.ui.canvas.text import measure
from bik_explorer.ui.quiz.sizes import LINE, QuizSizes
from bik_explorer.ui.quiz.text import PLAIN, STRONG, cut, height_of, lines_of, write


class Verdict(StrEnum):
    """Whether what was done is right; told by shape and word."""

    NONE = "none"
    RIGHT = "right"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Face:
    """What stands on a card: its text, the answer once that is told (`note`), the `word` of the verdict.

    On a line of places these stand on the card's edges, so that they take nothing from the text: `number` is
    that of the place.
    """

    text: str
    note: str = ""
    word: str = ""
    verdict: Verdict = Verdict.NONE
    number: int = 0


@dataclass(frozen=True, slots=True)
class Look:
    """How a card is painted: its colours and sizes, the size of its text, and what hand and keyboard do."""

    theme: Theme
    sizes: QuizSizes
    text: float
    lifted: bool = False
    focused: bool = False

    @property
    def strong(self) -> Font:
        """The font of the card's text."""
        return Font(self.text, STRONG)

    @property
    def small(self) -> Font:
        """The font of note and verdict."""
        return Font(self.sizes.least, PLAIN)


def verdict_colour(theme: Theme, verdict: Verdict) -> str:
    """The colour of a verdict, beside its shape and word."""
    return {Verdict.RIGHT: theme.accent, Verdict.WRONG: theme.warning}.get(verdict, theme.hairline)


def paint_box(painter: QPainter, box: QRectF, look: Look, verdict: Verdict = Verdict.NONE) -> None:
    """The ground and the outline of a card, and the ring where it has the focus."""
    theme, sizes = look.theme, look.sizes
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = theme.accent if look.lifted else verdict_colour(theme, verdict)
    strong = look.lifted or verdict is not Verdict.NONE
    edge = sizes.ring if strong else sizes.edge
    inner = box.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
    line = Qt.PenStyle.DashLine if verdict is Verdict.WRONG else Qt.PenStyle.SolidLine
    painter.setPen(QPen(QColor(colour if strong else theme.muted), edge, line))
    painter.setBrush(QColor(theme.accent_soft if look.lifted else theme.panel))
    painter.drawRoundedRect(inner, sizes.corner, sizes.corner)
    if look.focused:
        ring = sizes.ring
        inside = box.adjusted(1.5 * ring, 1.5 * ring, -1.5 * ring, -1.5 * ring)
        painter.setPen(QPen(QColor(theme.ink if strong else theme.accent), ring))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(inside, sizes.corner, sizes.corner)


def paint_face(painter: QPainter, box: QRectF, face: Face, look: Look) -> None:
    """Text, then note and verdict, in the middle of a box; the text is cut where it does not fit."""
    sizes, strong, small = look.sizes, look.strong, look.small
    room = box.adjusted(sizes.pad, sizes.pad / 2, -sizes.pad, -sizes.pad / 2)
    if face.word and face.note and height_of(3, small) > room.height():
        face = replace(face, note="", word=f"{face.word} · {face.note}")  # a low card tells both in a line
    notes = cut(lines_of(face.note, small, room.width()), 2, small, room.width()) if face.note else ()
    below = height_of(len(notes) + bool(face.word), small)
    most = int((room.height() - below + sizes.edge + 1.0) // height_of(1, strong))
    lines = cut(lines_of(face.text, strong, room.width()), max(most, 1), strong, room.width())
    height = height_of(len(lines), strong)
    top = room.y() + max((room.height() - height - below) / 2, 0.0)
    write(painter, QRectF(room.x(), top, room.width(), height), lines, strong, look.theme.ink)
    top += height
    write(painter, QRectF(room.x(), top, room.width(), below), notes, small, look.theme.muted)
    if face.word:
        top += height_of(len(notes), small)
        line = QRectF(room.x(), top, room.width(), height_of(1, small))
        paint_verdict(painter, line, face.word, face.verdict, look)


def paint_verdict(painter: QPainter, room: QRectF, word: str, verdict: Verdict, look: Look) -> None:
    """The sign and the word of a verdict in the middle of a line."""
    font, size = Font(look.sizes.least, STRONG), look.sizes.sign * 0.85
    gap = look.sizes.pad / 2 if verdict is not Verdict.NONE else 0.0
    sign = size if verdict is not Verdict.NONE else 0.0
    free = room.width() - sign - gap
    (shown,) = cut(lines_of(word, font, free) or ("",), 1, font, free)
    width = measure(shown, font) + sign + gap
    left = room.x() + (room.width() - width) / 2
    colour = verdict_colour(look.theme, verdict) if verdict is not Verdict.NONE else look.theme.ink
    paint_sign(painter, QPointF(left + sign / 2, room.center().y()), size, verdict, colour)
    rest = QRectF(left + sign + gap, room.y(), width, room.height())
    write(painter, rest, (shown,), font, colour, Qt.AlignmentFlag.AlignLeft)


def paint_sign(painter: QPainter, centre: QPointF, size: float, verdict: Verdict, colour: str) -> None:
    """A tick for what is right, a cross for what is not."""
    half = size / 2
    pen = QPen(QColor(colour), max(size / 5.5, 1.6))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    x, y = centre.x(), centre.y()
    if verdict is Verdict.RIGHT:
        ends = [
            QPointF(x - half, y),
            QPointF(x - half * 0.2, y + half * 0.75),
            QPointF(x + half, y - half * 0.7),
        ]
        painter.drawPolyline(QPolygonF(ends))
    elif verdict is Verdict.WRONG:
        cross = half * 0.75
        painter.drawLine(QPointF(x - cross, y - cross), QPointF(x + cross, y + cross))
        painter.drawLine(QPointF(x - cross, y + cross), QPointF(x + cross, y - cross))


def pill_width(text: str, verdict: Verdict, sizes: QuizSizes) -> float:
    """Pixels that a word on an edge takes."""
    sign = 0.0 if verdict is Verdict.NONE else sizes.sign + sizes.pad / 2
    return measure(text, Font(sizes.least, STRONG)) + sign + 1.4 * sizes.pad


def paint_pill(
    painter: QPainter, centre: QPointF, text: str, verdict: Verdict, look: Look, most: float = 1e6
) -> None:
    """A word or a number on an edge: a disc, or as wide as it takes, but no wider than `most`."""
    sizes, theme = look.sizes, look.theme
    width = min(max(pill_width(text, verdict, sizes), 2 * sizes.badge), most - sizes.edge)
    box = QRectF(centre.x() - width / 2, centre.y() - sizes.badge, width, 2 * sizes.badge)
    edge = theme.muted if verdict is Verdict.NONE else verdict_colour(theme, verdict)
    painter.setPen(QPen(QColor(edge), sizes.edge))
    painter.setBrush(QColor(theme.panel))
    painter.drawRoundedRect(box, sizes.badge, sizes.badge)
    line = QRectF(box.x(), centre.y() - sizes.least * LINE / 2, width, sizes.least * LINE)
    paint_verdict(painter, line, text, verdict, look)
