"""The card of an organisation or a topic: a heading over one list, which scroll together."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bik_explorer.ui.panels.side.fitting import Fitter
from bik_explorer.ui.panels.side.folds import Folds
from bik_explorer.ui.panels.side.head import Head
from bik_explorer.ui.panels.side.heading import Heading
from bik_explorer.ui.panels.side.rows import Aim, Row, Target
from bik_explorer.ui.panels.side.rows_view import RowsView
from bik_explorer.ui.panels.side.scroller import Scroller

MakeRows = Callable[[Folds], tuple[Row, ...]]


class CardView(QWidget):
    """`wanted` carries a target that lies elsewhere. What is unfolded is kept here, for the card shown."""

    wanted = Signal(object)

    def __init__(self, fitter: Fitter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key: object = None
        self._make: MakeRows = lambda unfolded: ()
        self._unfolded: Folds = frozenset()
        self.heading = Heading(fitter)
        self.body = RowsView(fitter)
        self.scroller = Scroller(fitter.sizes)
        self.scroller.column.addWidget(self.heading)
        self.scroller.column.addSpacing(fitter.sizes.gap)
        self.scroller.add_inset(self.body, fitter.sizes.side)
        self.scroller.column.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.scroller)
        self.body.asked.connect(self._go)
        self.body.reached.connect(lambda rect: self.scroller.reach_in(self.body, rect))
        self.use(fitter)

    @property
    def order(self) -> tuple[QWidget, ...]:
        """What the Tab key walks through."""
        return *self.heading.texts, self.body

    def show_card(self, key: object, head: Head, make: MakeRows) -> bool:
        """Shows a card from its top; the same key again, where it is. Whether it is another one."""
        fresh = key != self._key
        self._key, self._make = key, make
        if fresh:
            self._unfolded = frozenset()
        self.heading.show_head(head)
        self.body.setAccessibleName(head.title)
        self._show_rows()
        if fresh:
            self.scroller.to_top()
        return fresh

    def use(self, fitter: Fitter) -> None:
        """Takes on a theme and fonts."""
        self.heading.use(fitter)
        self.body.use(fitter)

    def focus_heading(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Puts the keyboard on the title."""
        self.scroller.verticalScrollBar().setValue(0)
        self.heading.focus(reason)

    def _show_rows(self) -> None:
        rows = self._make(self._unfolded)
        self.body.show_rows(rows, self.body.current_key)
        self.body.setVisible(bool(rows))

    def _go(self, target: Target) -> None:
        if target.aim is Aim.UNFOLD:
            self._unfolded |= {target.value}
            with self.body.same_place():
                self._show_rows()
        elif target.aim is Aim.SOURCE:
            self._go_to_source(f"source:{target.value}")
        else:
            self.wanted.emit(target)

    def _go_to_source(self, key: str) -> None:
        self.body.make_current(key)
        self.body.viewport().update()
        self.scroller.reach_in(self.body, self.body.row_rect(key))
