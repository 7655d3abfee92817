"""The keyboard on the page of the signatories: a cursor that goes from cell to cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from bik_explorer.layout.pages.plan import HEAD, NAME, Spot
from bik_explorer.ui.panels.announcing import announce
from bik_explorer.ui.views.table import Cursor

if TYPE_CHECKING:
    from bik_explorer.ui.views.signatories_view import SignatoriesView

STEPS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
FAR = 1_000_000
"""More rows or columns than there are."""
FAR_KEYS = {Qt.Key.Key_Home: -FAR, Qt.Key.Key_End: FAR}
PAGE_KEYS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class CellKeys:
    """Arrows, Home and End, PageUp and PageDown move; Enter and Space choose; Esc takes back."""

    def __init__(self, view: SignatoriesView) -> None:
        self._view = view
        self.cursor: Cursor | None = None

    @property
    def spot(self) -> Spot | None:
        """Where the cursor is; None before the first key, and where it is not shown."""
        return self._view.table.spot_of(self.cursor)

    def press(self, event: QKeyEvent) -> bool:
        """Whether the key means something here."""
        key, ctrl = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in STEPS:
            self._move(*STEPS[key])
        elif key in FAR_KEYS:
            self._move(0, FAR_KEYS[key]) if not ctrl else self._jump(FAR_KEYS[key])
        elif key in PAGE_KEYS:
            plan = self._view.plan
            self._jump(PAGE_KEYS[key] * max(int(plan.body.height // plan.row) - 1, 1))
        elif key == Qt.Key.Key_Escape:
            self._view.leave()
        elif key in ENTER_KEYS:
            self._enter(key, ctrl)
        else:
            return False
        return True

    def reveal(self, spot: Spot) -> None:
        """Scrolls just as far as it takes to see a cell."""
        plan, rect = self._view.plan, self._view.plan.rect(spot)
        left, top = plan.left, plan.top
        if spot.row != HEAD:
            top += min(rect.y - plan.body.y, 0.0) + max(rect.bottom - plan.body.bottom, 0.0)
        if spot.column != NAME:
            left += min(rect.x - plan.body.x, 0.0) + max(rect.right - plan.body.right, 0.0)
        self._view.bars.go(left, top)

    def _move(self, rows: int, columns: int) -> None:
        """As far as there are rows and columns; the first key brings the cursor to a name."""
        matrix, spot = self._view.table.matrix, self.spot
        if not matrix.organisations:
            return
        if spot is None:
            card = self._view.session.state.card
            self._go(None, Spot(matrix.row_of.get(card.id, 0) if card else 0, NAME))
            return
        row = min(max(spot.row + rows, HEAD), len(matrix.organisations) - 1)
        least = 0 if row == HEAD else NAME
        self._go(spot, Spot(row, min(max(spot.column + columns, least), len(matrix.columns) - 1)))

    def _jump(self, rows: int) -> None:
        """So many rows on, but not up to the heads."""
        spot = self.spot
        if spot is None or spot.row == HEAD:
            self._move(max(rows, 0), 0)
        else:
            self._move(max(rows, -spot.row), 0)

    def _go(self, before: Spot | None, spot: Spot) -> None:
        """Another row is told as what has the focus, another cell of the same one as news."""
        self.cursor = self._view.table.cursor_of(spot)
        self.reveal(spot)
        self._view.show_cursor()
        if spot.row == HEAD or (before is not None and before.row == spot.row):
            announce(self._view, self._view.table.telling.spoken_cell(spot))

    def _enter(self, key: int, ctrl: bool) -> None:
        """Enter goes into the panel with what the cursor is on, Space shows it there and stays."""
        spot = self.spot
        if spot is None:
            return
        self._view.choose_spot(spot, ctrl)
        if key != Qt.Key.Key_Space and not (ctrl and spot.row == HEAD):
            self._view.panelWanted.emit()
