"""Put in order: cards above, a line of numbered places below; the true scale of time once all is told."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from bik_explorer.model.quiz_state import QuizState, put, taken
from bik_explorer.style import Theme
from bik_explorer.ui.quiz.carrying import Carrying
from bik_explorer.ui.quiz.face import Face, Look, Verdict, paint_pill, pill_width
from bik_explorer.ui.quiz.grid import Grid, grid_for
from bik_explorer.ui.quiz.scale_line import paint_scale_line
from bik_explorer.ui.quiz.sizes import QuizSizes
from bik_explorer.ui.quiz.tile import Tile, verdict_of
from bik_explorer.ui.quiz.words import joined, place_word, short_date
from bik_explorer.ui.wording import date_words


class OrderTile(Tile):
    """A card that can be moved by hand and by key."""

    def __init__(self, id_: str, board: OrderBoard) -> None:
        super().__init__(id_, board.theme, board.sizes, board)
        self._board = board
        self._from: QPointF | None = None
        self.how = board.accessibleDescription()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = QApplication.startDragDistance()
        if self._from is None or self._board.is_fixed(self.id):
            return
        if self._board.dragged is self or (event.position() - self._from).manhattanLength() >= far:
            self._board.drag(self, self.mapToParent(event.position()) - self._from)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._from is None:
            return
        self._from = None
        if self._board.dragged is self:
            self._board.drop(self)
        else:
            self._board.carrying.press(self.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._board.carrying.key(self.id, event):
            super().keyPressEvent(event)

    def nextCheckState(self) -> None:
        """A press picks the card up or puts it down."""
        self._board.carrying.press(self.id)


class OrderBoard(QWidget):
    """`wanted` carries the state that a hand or a key asks for."""

    wanted = Signal(object)

    def __init__(self, state: QuizState, theme: Theme, sizes: QuizSizes, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme, self.sizes, self.state = theme, sizes, state
        self.carrying = Carrying(self)
        self.setAccessibleDescription(
            self.tr("Enter picks a card up, the arrow keys move it along the line, Enter puts it down.")
        )
        self.dragged: OrderTile | None = None
        self.tiles = {card.id: OrderTile(card.id, self) for card in state.quiz.cards}
        self._grid: Grid | None = None
        self._boxes: tuple[list[QRectF], list[QRectF]] = ([], [])
        self._upper = QRectF()
        self.show_state(state)

    # what is shown

    def show_state(self, state: QuizState) -> None:
        """Shows another moment of the quiz."""
        self.state = state
        for id_, tile in self.tiles.items():
            tile.lifted = id_ == self.carrying.id
            tile.show_face(self._face(id_), self.spoken(id_), self._tip(id_))
        self._place()

    def dress(self, theme: Theme, sizes: QuizSizes) -> None:
        """Takes on other colours and sizes."""
        self.theme, self.sizes = theme, sizes
        for tile in self.tiles.values():
            tile.dress(theme, sizes)
        self._arrange()

    def is_fixed(self, id_: str) -> bool:
        """Whether a card does not move any more."""
        return id_ in self.state.revealed

    def _face(self, id_: str) -> Face:
        state, card = self.state, self.state.quiz.card(id_)
        slot = state.slot_of(id_)
        told = id_ in state.revealed
        right = state.is_right(id_)
        return Face(
            card.text,
            short_date(card.date) if told and card.date else "",
            place_word(right, state.right_slot(id_)) if state.checked else "",
            verdict_of(state.checked, right),
            0 if slot is None else slot + 1,
        )

    def _tip(self, id_: str) -> str:
        card = self.state.quiz.card(id_)
        return card.detail or card.text

    def spoken(self, id_: str) -> str:
        """What a screen reader says of a card."""
        state, card = self.state, self.state.quiz.card(id_)
        slot = state.slot_of(id_)
        where = (
            self.tr("not on the line yet")
            if slot is None
            else self.tr("place {place} of {count}").format(place=slot + 1, count=len(state.placed))
        )
        date = date_words(card.date) if id_ in state.revealed and card.date else ""
        verdict = place_word(state.is_right(id_), state.right_slot(id_)) if state.checked else ""
        return joined(card.text, where, date, verdict)

    # where it is

    @property
    def all_placed(self) -> bool:
        """Whether the upper half is free for the scale of time."""
        return self.state.finished

    def _arrange(self) -> None:
        """The grid for the room that there is: above what is loose, below the line of places.

        Numbers, dates and verdicts stand on the edges of the cards on the line.
        """
        texts, sizes = [card.text for card in self.state.quiz.cards], self.sizes
        rise, gap, count = sizes.badge, sizes.gap, len(texts)
        free = 2 * rise - sizes.pad  # so that what stands on the edges leaves the text alone
        high = self.height() - 2 * rise
        wide = self._widest_note()
        self._grid = grid = grid_for(
            texts, self.width(), high, sizes, 2 * rise + free, copies=2, least=wide, must=wide
        )
        above = grid.rows * (grid.height + gap)
        used = above + grid.rows * (grid.height + free + gap + 2 * rise)
        more = min(max(self.height() - used, 0.0) / (2 * grid.rows + 2), 1.5 * sizes.body)
        each = grid.height + more
        above, used = above + grid.rows * more, used + 2 * grid.rows * more
        spare = max(self.height() - used, 0.0) / 3
        tray = QRectF(0.0, spare, self.width(), above)
        top = tray.bottom() + spare + rise
        line = QRectF(0.0, top, self.width(), max(self.height() - top, 1.0))
        self._boxes = (
            grid.rects(count, tray, gap, each),
            grid.rects(count, line, gap, each + free, 2 * rise),
        )
        self._upper = QRectF(0.0, 0.0, self.width(), max(top - rise - gap, 1.0))
        self._place()

    def _widest_note(self) -> float:
        """The width of a card on whose edges every date, and every verdict, is whole."""
        cards, sizes = self.state.quiz.cards, self.sizes
        words = [place_word(True, 0), *(place_word(False, slot) for slot in range(len(cards)))]
        notes = [pill_width(short_date(card.date), Verdict.NONE, sizes) for card in cards if card.date]
        return max([*notes, *(pill_width(word, Verdict.WRONG, sizes) for word in words)])

    def _place(self) -> None:
        if self._grid is None:
            return
        tray, slots = self._boxes
        for number, card in enumerate(self.state.quiz.cards):
            tile, slot = self.tiles[card.id], self.state.slot_of(card.id)
            tile.text_size = self._grid.text
            if tile is not self.dragged:
                tile.place(tray[number] if slot is None else slots[slot])
        self._order_tabs()
        self.update()

    def _order_tabs(self) -> None:
        """Tab goes through the cards above, then along the line."""
        ids = [*self.state.loose, *(id_ for id_ in self.state.placed if id_)]
        for one, after in pairwise(ids):
            QWidget.setTabOrder(self.tiles[one], self.tiles[after])

    def slot_at(self, at: QPointF) -> int | None:
        """The place that a point is on, or near."""
        near = self.sizes.gap
        for slot, box in enumerate(self._boxes[1]):
            if box.adjusted(-near, -near, near, near).contains(at):
                return slot
        return None

    def sizeHint(self) -> QSize:
        return QSize(round(700 * self.sizes.scale), round(260 * self.sizes.scale))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    # hands

    def drag(self, tile: OrderTile, corner: QPointF) -> None:
        """The card follows the pointer."""
        if self.dragged is None:
            self.carrying.stop()
            self.dragged = tile
            tile.lifted = True
            tile.raise_()
        tile.move(corner.toPoint())

    def drop(self, tile: OrderTile) -> None:
        """Onto the place under its middle, or back among the others above."""
        self.dragged = None
        slot = self.slot_at(QRectF(tile.geometry()).center())
        after = taken(self.state, tile.id) if slot is None else put(self.state, tile.id, slot)
        tile.lifted = False
        self.ask_for(after)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A card that is picked up goes to the place that is clicked."""
        slot = self.slot_at(event.position())
        if self.carrying.id is not None and slot is not None:
            self.carrying.put_on(slot)

    def ask_for(self, state: QuizState) -> None:
        """Asks for another state, and shows the present one where it is the same."""
        if state == self.state:
            self.show_state(state)
        else:
            self.wanted.emit(state)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            look = Look(self.theme, self.sizes, self.sizes.body)
            free = [slot for slot, id_ in enumerate(self.state.placed) if id_ is None or self._is_away(id_)]
            for slot in free:
                self._paint_slot(painter, self._boxes[1][slot], slot, look)
            if self.all_placed:
                paint_scale_line(painter, self._upper, self.state.quiz.in_time, look)

    def _is_away(self, id_: str) -> bool:
        return self.dragged is not None and self.dragged.id == id_

    def _paint_slot(self, painter: QPainter, box: QRectF, slot: int, look: Look) -> None:
        pen = QPen(QColor(self.theme.muted), self.sizes.edge, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(self.theme.field))
        edge = self.sizes.edge / 2
        painter.drawRoundedRect(box.adjusted(edge, edge, -edge, -edge), self.sizes.corner, self.sizes.corner)
        paint_pill(painter, QPointF(box.center().x(), box.y()), str(slot + 1), Verdict.NONE, look)
