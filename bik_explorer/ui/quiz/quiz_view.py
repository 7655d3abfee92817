"""A quiz in a rectangle: what is asked, the cards, and a button that checks. On a stage and in a window."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from bik_explorer.layout.frame import Font
from bik_explorer.model.lesson import QuizKind
from bik_explorer.model.quiz import Quiz
from bik_explorer.model.quiz_state import QuizState, begun, checked, revealed_next
from bik_explorer.model.timeline import Timeline
from bik_explorer.style import Theme
from bik_explorer.ui.panels.announcing import announce
from bik_explorer.ui.quiz.answer_boards import AnswerBoard, BindingBoard, SignedBoard
from bik_explorer.ui.quiz.buttons import TextButton
from bik_explorer.ui.quiz.order_board import OrderBoard
from bik_explorer.ui.quiz.sizes import QuizSizes
from bik_explorer.ui.quiz.text import PLAIN, STRONG, cut, height_of, lines_of, write
from bik_explorer.ui.quiz.words import hint, lack_words, prompt, quiz_title

Board = OrderBoard | AnswerBoard
PROMPT_LINES = 2


class QuizView(QWidget):
    """Fits its rectangle. `scale`: 1 in a window, the height of a stage divided by 400 there.

    `alone`: nobody is there to say how it is done.
    `changed` carries the state after each move, `finished` says that every answer is shown. Nothing is kept.
    """

    changed = Signal(object)
    finished = Signal()

    def __init__(
        self,
        quiz: Quiz,
        timeline: Timeline,
        theme: Theme,
        scale: float = 1.0,
        alone: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._timeline, self._theme, self._sizes = timeline, theme, QuizSizes(scale)
        self._alone = alone
        self._state = begun(quiz)
        self.board: Board | None = None
        self.check_button = TextButton(self.tr("Check"), theme, self._sizes, self, primary=True)
        self.check_button.clicked.connect(self.check)
        self.show_quiz(quiz)

    # what is shown

    @property
    def carries(self) -> bool:
        """Whether a card is picked up."""
        return isinstance(self.board, OrderBoard) and self.board.carrying.id is not None

    @property
    def quiz(self) -> Quiz:
        """What is asked."""
        return self._state.quiz

    @property
    def state(self) -> QuizState:
        """How far it has come."""
        return self._state

    def show_quiz(self, quiz: Quiz) -> None:
        """Begins another quiz, or the same one anew."""
        self._state = begun(quiz)
        if self.board is not None:
            self.board.hide()
            self.board.deleteLater()
        self.board = self._board() if quiz.cards else None
        if self.board is not None:
            self.board.setAccessibleName(prompt(quiz, self._timeline))
            self.board.wanted.connect(self.show_state)
            self.board.show()
            QWidget.setTabOrder(self.board, self.check_button)
        self._tell()
        self._lay_out()

    def show_state(self, state: QuizState) -> None:
        """Shows another moment of the same quiz."""
        before, self._state = self._state, state
        if state == before or self.board is None:
            return
        self.board.show_state(state)
        self._tell()
        self.changed.emit(state)
        if state.finished and not before.finished:
            self.finished.emit()

    def use_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self._theme = theme
        self._dress()

    def use_scale(self, scale: float) -> None:
        """Takes on other sizes."""
        if scale != self._sizes.scale:
            self._sizes = QuizSizes(scale)
            self._dress()

    # what is done

    def reveal_next(self) -> bool:
        """Shows the next answer; False where all are shown already."""
        if not self._state.to_reveal:
            return False
        id_ = self._state.to_reveal[0]
        self.show_state(revealed_next(self._state))
        if isinstance(self.board, OrderBoard | AnswerBoard):
            announce(self, self.board.spoken(id_))
        return True

    def check(self) -> None:
        """Shows all answers and marks what is right."""
        had_focus = self.check_button.hasFocus()
        self.show_state(checked(self._state))
        if self._state.checked:
            announce(self, hint(self._state))
            if had_focus and self.board is not None:
                next(iter(self.board.tiles.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def restart(self) -> None:
        """The same quiz with nothing done."""
        self.show_quiz(self._state.quiz)
        self.changed.emit(self._state)

    def focus_cards(self) -> None:
        """Puts the keyboard on the first card."""
        if isinstance(self.board, BindingBoard):
            first = next(iter(self.board.buttons.values()))[0]
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.board is not None:
            next(iter(self.board.tiles.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    # inside

    def _board(self) -> Board:
        kind = self._state.quiz.kind
        made = {QuizKind.ORDER: OrderBoard, QuizKind.BINDING: BindingBoard, QuizKind.SIGNED: SignedBoard}[
            kind
        ]
        return made(self._state, self._theme, self._sizes, self)

    def _tell(self) -> None:
        """The words, and whether it can be checked."""
        self.check_button.setVisible(self.board is not None and not self._state.finished)
        self.check_button.setEnabled(self._state.ready)
        lack = self._state.quiz.lack
        told = lack_words(lack) if lack else self._hint()
        self.setAccessibleName(f"{prompt(self.quiz, self._timeline)} {told}")
        self.update()

    def _hint(self) -> str:
        """In a window, where a pupil is alone, also how it is done."""
        return hint(self._state, with_keys=self._alone)

    def _dress(self) -> None:
        self.check_button.dress(self._theme, self._sizes)
        if self.board is not None:
            self.board.dress(self._theme, self._sizes)
        self._lay_out()
        self.update()

    def _head(self) -> tuple[tuple[str, ...], Font, float]:
        """The lines of the prompt, their font, and the height of prompt and hint."""
        font = Font(self._sizes.body, STRONG)
        room = self.width() - self.check_button.sizeHint().width() - self._sizes.gap
        lines = cut(lines_of(prompt(self.quiz, self._timeline), font, room), PROMPT_LINES, font, room)
        small = height_of(1, Font(self._sizes.least, PLAIN))
        return lines, font, height_of(len(lines), font) + small

    def _lay_out(self) -> None:
        sizes, hint_size = self._sizes, self.check_button.sizeHint()
        head = max(self._head()[2], sizes.button)
        self.check_button.setGeometry(
            self.width() - hint_size.width(),
            round((head - hint_size.height()) / 2),
            hint_size.width(),
            hint_size.height(),
        )
        if self.board is not None:
            top = round(head + sizes.gap)
            self.board.setGeometry(0, top, self.width(), max(self.height() - top, 1))

    def sizeHint(self) -> QSize:
        return QSize(round(720 * self._sizes.scale), round(330 * self._sizes.scale))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            if self.board is None:
                self._paint_lack(painter)
                return
            lines, font, _ = self._head()
            left, width = Qt.AlignmentFlag.AlignLeft, float(self.width())
            write(painter, QRectF(0.0, 0.0, width, 0.0), lines, font, self._theme.ink, left)
            small, top = Font(self._sizes.least, PLAIN), height_of(len(lines), font)
            room = width - self.check_button.sizeHint().width() - self._sizes.gap
            told = cut(lines_of(self._hint(), small, room), 1, small, room)
            write(painter, QRectF(0.0, top, width, 0.0), told, small, self._theme.muted, left)

    def _paint_lack(self, painter: QPainter) -> None:
        """In the middle: what is asked, and why it cannot be."""
        lack, font = self._state.quiz.lack, Font(self._sizes.body, STRONG)
        small = Font(self._sizes.least * 1.1, PLAIN)
        room = min(float(self.width()), 460.0 * self._sizes.scale)
        words = lines_of(lack_words(lack), small, room) if lack else ()
        height = height_of(1, font) + height_of(len(words), small)
        top, left = (self.height() - height) / 2, (self.width() - room) / 2
        write(painter, QRectF(left, top, room, 0.0), (quiz_title(self.quiz.kind),), font, self._theme.ink)
        top += height_of(1, font)
        write(painter, QRectF(left, top, room, 0.0), words, small, self._theme.muted)
