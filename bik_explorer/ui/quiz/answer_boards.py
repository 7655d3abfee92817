"""Cards with an answer each: voluntary or binding, signed or not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from bik_explorer.layout.frame import Font
from bik_explorer.model.lesson import QuizKind
from bik_explorer.model.quiz_state import QuizState, answered
from bik_explorer.style import Theme
from bik_explorer.ui.canvas.text import measure
from bik_explorer.ui.quiz.buttons import TextButton
from bik_explorer.ui.quiz.face import Face, Verdict, paint_sign
from bik_explorer.ui.quiz.grid import Grid, grid_for, is_whole, small_height
from bik_explorer.ui.quiz.sizes import QuizSizes
from bik_explorer.ui.quiz.text import PLAIN
from bik_explorer.ui.quiz.tile import Tile, verdict_of
from bik_explorer.ui.quiz.words import bond_note, bond_word, joined, signed_note, verdict_word

ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 0, Qt.Key.Key_Down: 0}


class TickTile(Tile):
    """A card that is ticked or not; the box stands at its upper left."""

    def __init__(self, id_: str, board: SignedBoard) -> None:
        super().__init__(id_, board.theme, board.sizes, board)
        self._board = board
        self.setCheckable(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ARROWS:
            self._board.focus_from(self.id, event.key())
        else:
            super().keyPressEvent(event)

    @property
    def inset(self) -> float:
        return self.sizes.sign + self.sizes.pad / 2

    def paint_content(self, painter: QPainter) -> None:
        self.lifted = self.isChecked() and self.face.verdict is Verdict.NONE
        super().paint_content(painter)
        theme, size, pad = self.theme, self.sizes.sign, self.sizes.pad
        box = QRectF(pad, pad, size, size)
        checked = self.isChecked()
        painter.setPen(QPen(QColor(theme.accent if checked else theme.muted), self.sizes.edge))
        painter.setBrush(QColor(theme.accent if checked else theme.panel))
        painter.drawRoundedRect(box, size / 5, size / 5)
        if checked:
            paint_sign(painter, QPointF(box.center()), size * 0.62, Verdict.RIGHT, theme.on_accent)


class AnswerBoard(QWidget):
    """A grid of cards. `wanted` carries the state that a hand or a key asks for."""

    wanted = Signal(object)

    def __init__(self, state: QuizState, theme: Theme, sizes: QuizSizes, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme, self.sizes, self.state = theme, sizes, state
        self.tiles: dict[str, Tile] = {}
        self._grid: Grid | None = None
        self.tight = False
        self.build()
        self.show_state(state)

    def build(self) -> None:
        """Makes the cards."""
        raise NotImplementedError

    def besides(self) -> tuple[float, float]:
        """Pixels that a card needs below its text: usually, and where there is little room."""
        raise NotImplementedError

    def least(self) -> float:
        """The width that a card has at least: its note on one line."""
        font = Font(self.sizes.least, PLAIN)
        notes = (self.note(card.id) for card in self.state.quiz.cards)
        longest = max((measure(note, font) for note in notes), default=0.0)
        return min(longest + 2 * self.sizes.pad + self.inset, self.sizes.widest)

    def must(self) -> float:
        """The width below which a card cannot be answered."""
        return 0.0

    @property
    def inset(self) -> float:
        """Pixels that a card needs at the left of its text."""
        return max((tile.inset for tile in self.tiles.values()), default=0.0)

    def show_state(self, state: QuizState) -> None:
        """Shows another moment of the quiz."""
        self.state = state
        for id_, tile in self.tiles.items():
            tile.show_face(self.face(id_), self.spoken(id_), state.quiz.card(id_).detail)
        self.update()

    def face(self, id_: str) -> Face:
        """What a card shows: its answer once it is told, and whether what was answered is right."""
        state, card = self.state, self.state.quiz.card(id_)
        told, given = id_ in state.revealed, state.answer_to(id_)
        if not told:
            return Face(card.text)
        counts = state.checked or (given is not None and state.quiz.kind is QuizKind.BINDING)
        right = state.is_right(id_)
        return Face(
            card.text, self.note(id_), verdict_word(right) if counts else "", verdict_of(counts, right)
        )

    def note(self, id_: str) -> str:
        """The answer in short."""
        raise NotImplementedError

    def spoken(self, id_: str) -> str:
        """What a screen reader says of a card."""
        face = self.face(id_)
        return joined(face.text, face.note, face.word)

    def dress(self, theme: Theme, sizes: QuizSizes) -> None:
        """Takes on other colours and sizes."""
        self.theme, self.sizes = theme, sizes
        for tile in self.tiles.values():
            tile.dress(theme, sizes)
        self.arrange()

    def arrange(self) -> None:
        """Gives the cards their places."""
        texts = [card.text for card in self.state.quiz.cards]
        if not texts:
            return
        below, grid = self._fitting(texts)
        self._grid, gap = grid, self.sizes.gap
        each = grid.height + below
        used = grid.rows * (each + gap) - gap
        more = min(max(self.height() - used, 0.0) / (grid.rows + 1), self.sizes.body)
        each, used = each + more, used + grid.rows * more
        area = QRectF(0.0, max(self.height() - used, 0.0) / 2, self.width(), used)
        for tile, box in zip(self.tiles.values(), grid.rects(len(texts), area, gap, each), strict=True):
            tile.text_size = grid.text
            tile.place(box)
        self.update()

    def _fitting(self, texts: Sequence[str]) -> tuple[float, Grid]:
        """The usual cards, or lower ones where these alone leave all words whole; and what is below texts."""
        room, sizes = (self.width(), self.height()), self.sizes
        grids = [
            grid_for(texts, *room, sizes, below, inset=self.inset, least=self.least(), must=self.must())
            for below in self.besides()
        ]
        self.tight = not is_whole(texts, grids[0], sizes, self.inset)
        return self.besides()[self.tight], grids[self.tight]

    def focus_from(self, id_: str, key: int) -> None:
        """The focus to the card beside, above or below."""
        ids, columns = list(self.tiles), self._grid.columns if self._grid else 1
        step = {Qt.Key.Key_Up: -columns, Qt.Key.Key_Down: columns}.get(key, ARROWS.get(key, 0))
        place = ids.index(id_) + step
        if 0 <= place < len(ids):
            self.tiles[ids[place]].setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        return QSize(round(700 * self.sizes.scale), round(260 * self.sizes.scale))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()


class SignedBoard(AnswerBoard):
    """A tick for each organisation that signed."""

    def build(self) -> None:
        for card in self.state.quiz.cards:
            tile = self.tiles[card.id] = TickTile(card.id, self)
            tile.clicked.connect(lambda checked, id_=card.id: self._tick(id_, checked))

    def besides(self) -> tuple[float, float]:
        return small_height(2, self.sizes), small_height(1, self.sizes)

    def note(self, id_: str) -> str:
        return signed_note(self.state.quiz.card(id_))

    def show_state(self, state: QuizState) -> None:
        super().show_state(state)
        for id_, tile in self.tiles.items():
            tile.setChecked(bool(state.answer_to(id_)))

    def _tick(self, id_: str, checked: bool) -> None:
        after = answered(self.state, id_, checked)
        if after == self.state:
            self.show_state(after)  # what is told does not change any more
        else:
            self.wanted.emit(after)


class BindingBoard(AnswerBoard):
    """Two buttons for each entry; they give way to the answer."""

    def build(self) -> None:
        self.buttons: dict[str, tuple[TextButton, TextButton]] = {}
        self._groups = []
        for card in self.state.quiz.cards:
            tile = self.tiles[card.id] = Tile(card.id, self.theme, self.sizes, self)
            tile.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            tile.setCursor(Qt.CursorShape.ArrowCursor)
            group = QButtonGroup(self)
            pair = []
            for answer in (False, True):
                button = TextButton(bond_word(answer), self.theme, self.sizes, tile)
                button.setCheckable(True)
                words = self.tr("{card}: {answer}").format(card=card.text, answer=bond_word(answer))
                button.setAccessibleName(words)
                button.clicked.connect(lambda _on, id_=card.id, answer=answer: self._answer(id_, answer))
                group.addButton(button)
                pair.append(button)
            self._groups.append(group)
            self.buttons[card.id] = (pair[0], pair[1])

    def besides(self) -> tuple[float, float]:
        sizes = self.sizes
        usual = max(sizes.button + sizes.pad, small_height(2, sizes))
        return usual, max(sizes.low_button + sizes.pad / 2, small_height(1, sizes))

    def least(self) -> float:
        return max(super().least(), self.must())

    def must(self) -> float:
        """Both answers whole, in buttons of one width."""
        words = max((one.least_width for one in next(iter(self.buttons.values()), ())), default=0.0)
        return 2 * words + 2.5 * self.sizes.pad

    def note(self, id_: str) -> str:
        return bond_note(self.state.quiz.card(id_))

    def show_state(self, state: QuizState) -> None:
        super().show_state(state)
        self._leave_room()
        for id_, pair in self.buttons.items():
            given, told = state.answer_to(id_), id_ in state.revealed
            self._keep_focus(id_, told)
            for answer, button in enumerate(pair):
                button.setChecked(given is not None and given == bool(answer))
                button.setVisible(not told)
            self.tiles[id_].setFocusPolicy(Qt.FocusPolicy.TabFocus if told else Qt.FocusPolicy.NoFocus)

    def _keep_focus(self, id_: str, told: bool) -> None:
        """The keyboard stays on a card whose buttons go."""
        if told and any(button.hasFocus() for button in self.buttons[id_]):
            self.tiles[id_].setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.tiles[id_].setFocus(Qt.FocusReason.OtherFocusReason)

    def dress(self, theme: Theme, sizes: QuizSizes) -> None:
        for pair in self.buttons.values():
            for button in pair:
                button.dress(theme, sizes)
        super().dress(theme, sizes)

    def arrange(self) -> None:
        super().arrange()
        sizes = self.sizes
        self._leave_room()
        for id_, pair in self.buttons.items():
            box, half = self.tiles[id_].box, sizes.pad / 2
            width = (box.width() - 2 * sizes.pad - half) / 2
            top = box.bottom() - self._button - self._below
            for number, button in enumerate(pair):
                left = box.x() + sizes.pad + number * (width + half)
                button.setGeometry(QRectF(left, top, width, self._button).toRect())

    @property
    def _button(self) -> float:
        """The height of the buttons."""
        return self.sizes.low_button if self.tight else self.sizes.button

    @property
    def _below(self) -> float:
        """Pixels between the buttons and the lower edge of the card."""
        return self.sizes.pad / 2 if self.tight else self.sizes.pad

    def _leave_room(self) -> None:
        """Text stays above the buttons while these are there."""
        for id_, tile in self.tiles.items():
            tile.foot = 0.0 if id_ in self.state.revealed else self._button + self._below - self.sizes.pad / 2

    def _answer(self, id_: str, answer: bool) -> None:
        self.wanted.emit(answered(self.state, id_, answer))
