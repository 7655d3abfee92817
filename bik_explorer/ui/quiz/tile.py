"""A card as a widget: painted, pressed, and told to screen readers."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from bik_explorer.style import Theme
from bik_explorer.ui.links import plain_tip
from bik_explorer.ui.quiz.buttons import Pressable
from bik_explorer.ui.quiz.face import Face, Look, Verdict, paint_box, paint_face, paint_pill
from bik_explorer.ui.quiz.sizes import QuizSizes
from bik_explorer.ui.quiz.text import lines_of, longest_word
from bik_explorer.ui.quiz.words import joined


class Tile(Pressable):
    """Shows a face. `id` is that of its card; `lifted`: it is being moved, or chosen.

    `foot`: pixels at the bottom that text leaves free. `how`: what a screen reader says of how it is moved.
    `shows_tips`: nothing pops up over the picture of a class.
    """

    def __init__(self, id_: str, theme: Theme, sizes: QuizSizes, parent: QWidget) -> None:
        super().__init__(theme, sizes, parent)
        self.id = id_
        self.face = Face("")
        self.lifted = False
        self.text_size = sizes.body
        self.foot = 0.0
        self.how = ""
        self.shows_tips = True

    def show_face(self, face: Face, spoken: str, tip: str = "") -> None:
        """Shows something else; `spoken` is all that a screen reader says of it."""
        self.face = face
        self.setAccessibleName(spoken)
        self.setToolTip(plain_tip(tip))
        self.setAccessibleDescription(joined(tip, self.how))  # or the markup of the tip is read out
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and not self.shows_tips:
            return True
        return super().event(event)

    def place(self, box: QRectF) -> None:
        """Where the card is; on a line, a number stands on its upper edge, the verdict on its lower one."""
        rise = self.rise
        crumb = 0.01  # what sums of fractions leave must not cost a pixel
        self.setGeometry(box.adjusted(crumb, crumb - rise, -crumb, rise - crumb).toAlignedRect())
        self.show()

    @property
    def inset(self) -> float:
        """Pixels at the left that text leaves free."""
        return 0.0

    def _balance(self, look: Look) -> float:
        """Pixels at the right, so that the text stands in the middle of the card where it fits there."""
        room = self.box.width() - self.inset - 2 * self.sizes.pad
        texts = ((self.face.text, look.strong), (self.face.note, look.small))
        fits = all(
            len(lines_of(text, font, room - self.inset)) == len(lines_of(text, font, room))
            and longest_word(text, font) <= room - self.inset
            for text, font in texts
        )
        return self.inset if fits else 0.0

    @property
    def rise(self) -> float:
        """Pixels by which something may stand out above and below."""
        return self.sizes.badge + self.sizes.edge if self.face.number else 0.0

    @property
    def look(self) -> Look:
        """How it is painted."""
        return Look(self.theme, self.sizes, self.text_size, self.lifted, self.hasFocus())

    @property
    def box(self) -> QRectF:
        """The card itself."""
        return QRectF(self.rect()).adjusted(0.0, self.rise, 0.0, -self.rise)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self.paint_content(painter)

    def paint_content(self, painter: QPainter) -> None:
        """Ground and text; note and verdict below it, or on the edges of a card that is on a line."""
        look, face, box = self.look, self.face, self.box
        paint_box(painter, box, look, face.verdict)
        if not face.number:
            paint_face(painter, box.adjusted(self.inset, 0.0, -self._balance(look), -self.foot), face, look)
            return
        free = self.rise - self.sizes.pad / 2
        paint_face(painter, box.adjusted(0.0, free, 0.0, -free), Face(face.text), look)
        top, bottom = QPointF(box.center().x(), box.y()), QPointF(box.center().x(), box.bottom())
        paint_pill(painter, top, face.note or str(face.number), Verdict.NONE, look, box.width())
        if face.word:
            paint_pill(painter, bottom, face.word, face.verdict, look, box.width())


def verdict_of(told: bool, right: bool) -> Verdict:
    """The verdict on what was done; none before it is told."""
    if not told:
        return Verdict.NONE
    return Verdict.RIGHT if right else Verdict.WRONG
