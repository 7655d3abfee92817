"""A card that is picked up without a mouse button held: by Enter or a click, moved by arrows or a click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

from bik_explorer.model.quiz_state import QuizState, put, taken
from bik_explorer.ui.panels.announcing import announce
from bik_explorer.ui.quiz.buttons import ENTER

if TYPE_CHECKING:
    from bik_explorer.ui.quiz.order_board import OrderBoard

translate = QCoreApplication.translate
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
PICKS = (*ENTER, Qt.Key.Key_Space)


class Carrying:
    """`id`: the card that is picked up. Esc puts it back to where it was."""

    def __init__(self, board: OrderBoard) -> None:
        self._board = board
        self.id: str | None = None
        self._before: QuizState | None = None

    def stop(self) -> None:
        """Nothing is picked up any more, all stays as it is."""
        self.id = self._before = None

    def press(self, id_: str) -> None:
        """Picks a card up, puts it down, or puts the one that is picked up to where this one is."""
        board = self._board
        if self.id is not None and self.id != id_:
            slot = board.state.slot_of(id_)
            if slot is not None and not board.is_fixed(id_):
                self.put_on(slot)
                return
        if self.id == id_:
            self.stop()
            self._tell(id_, translate("Quiz", "Put down"))
        elif not board.is_fixed(id_):
            self.id, self._before = id_, board.state
            self._tell(id_, translate("Quiz", "Picked up"))
        board.show_state(board.state)

    def put_on(self, slot: int) -> None:
        """Puts the card on a place of the line, and down."""
        id_, board = self.id, self._board
        self.stop()
        if id_ is not None:
            board.ask_for(put(board.state, id_, slot))
            if board.tiles[id_].focusPolicy() is Qt.FocusPolicy.StrongFocus or board.focusWidget():
                board.tiles[id_].setFocus(Qt.FocusReason.OtherFocusReason)
            self._tell(id_, translate("Quiz", "Put down"))

    def key(self, id_: str, event: QKeyEvent) -> bool:
        """Whether the key means something to a card."""
        key = event.key()
        if key in PICKS:
            if not event.isAutoRepeat():
                self.press(id_)
            return True
        if key == Qt.Key.Key_Escape and self.id is not None:
            self._give_up()
            return True
        if key in STEPS:
            self._step(id_, STEPS[key])
            return True
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._change_rows(id_, down=key == Qt.Key.Key_Down)
            return True
        return False

    def _give_up(self) -> None:
        board, before, id_ = self._board, self._before, self.id
        self.stop()
        if before is not None and id_ is not None:
            board.ask_for(before)
            self._tell(id_, translate("Quiz", "Put back"))

    def _step(self, id_: str, by: int) -> None:
        """Moves what is picked up one place on, past cards that are fixed; else the focus to the next."""
        board = self._board
        if self.id is None:
            self._focus_next(id_, by)
            return
        state, slot = board.state, board.state.slot_of(self.id)
        if slot is None:
            self._to_line()
            return
        target = slot + by
        while 0 <= target < len(state.placed) and state.placed[target] in state.revealed:
            target += by
        if 0 <= target < len(state.placed):
            self._move(put(state, self.id, target))

    def _change_rows(self, id_: str, down: bool) -> None:
        """From the cards above to the line and back: what is picked up, else the focus."""
        board, state = self._board, self._board.state
        if self.id is not None:
            if down and state.slot_of(self.id) is None:
                self._to_line()
            elif not down:
                self._move(taken(state, self.id))
            return
        there = [one for one in state.placed if one] if down else list(state.loose)
        if there and id_ not in there:
            board.tiles[there[0]].setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_line(self) -> None:
        """To the first free place."""
        state = self._board.state
        if self.id is not None and None in state.placed:
            self._move(put(state, self.id, state.placed.index(None)))

    def _move(self, state: QuizState) -> None:
        board, id_ = self._board, self.id
        if id_ is not None and state != board.state:
            board.ask_for(state)
            announce(board.tiles[id_], board.spoken(id_))

    def _focus_next(self, id_: str, by: int) -> None:
        state = self._board.state
        row = list(state.loose) if id_ in state.loose else [one for one in state.placed if one]
        place = row.index(id_) + by
        if 0 <= place < len(row):
            self._board.tiles[row[place]].setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, id_: str, what: str) -> None:
        words = translate("Quiz", "{what}: {card}").format(what=what, card=self._board.spoken(id_))
        announce(self._board.tiles[id_], words)
