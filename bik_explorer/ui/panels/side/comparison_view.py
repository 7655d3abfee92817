"""Shows a comparison: two heads, facts, and groups of lists; side by side where the panel is wide enough."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bik_explorer.ui.panels.side.compared import Compared, Group
from bik_explorer.ui.panels.side.fitting import Fitter
from bik_explorer.ui.panels.side.folds import Folds
from bik_explorer.ui.panels.side.rows import Aim, Row, Target
from bik_explorer.ui.panels.side.rows_view import RowsView
from bik_explorer.ui.panels.side.scroller import Scroller
from bik_explorer.ui.panels.side.two_columns import TwoColumns

MakeCompared = Callable[[Folds], Compared]
GROUPS = 2
"""As many groups a comparison has at most."""


class GroupView(QWidget):
    """The lists of one group: the two that differ beside each other, what both have below."""

    def __init__(self, fitter: Fitter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading, self.first, self.second, self.both = (RowsView(fitter) for _ in range(4))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addLayout(TwoColumns(self.first, self.second, fitter.sizes))
        column.addWidget(self.both)

    @property
    def lists(self) -> tuple[RowsView, ...]:
        """From top to bottom."""
        return self.heading, self.first, self.second, self.both

    def show_group(self, group: Group) -> None:
        """Shows other lists; a screen reader calls each what its heading says."""
        for view, rows in zip(
            self.lists, (group.heading, group.first, group.second, group.both), strict=True
        ):
            show(view, rows)


def show(view: RowsView, rows: tuple[Row, ...]) -> None:
    """Shows rows, and names the list after the first."""
    view.show_rows(rows, view.current_key)
    view.setAccessibleName(rows[0].text if rows else "")
    view.setVisible(bool(rows))


class ComparisonView(QWidget):
    """`wanted` carries a target that lies elsewhere. What is unfolded is kept here, for the pair shown."""

    wanted = Signal(object)

    def __init__(self, fitter: Fitter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key: object = None
        self._make: MakeCompared | None = None
        self._unfolded: Folds = frozenset()
        self.sides = (RowsView(fitter), RowsView(fitter))
        self.facts = RowsView(fitter)
        self.groups = tuple(GroupView(fitter) for _ in range(GROUPS))
        self.scroller = Scroller(fitter.sizes)
        self._lay_out(fitter)
        self._connect()

    @property
    def lists(self) -> tuple[RowsView, ...]:
        """All lists from top to bottom."""
        return *self.sides, self.facts, *(view for group in self.groups for view in group.lists)

    @property
    def order(self) -> tuple[QWidget, ...]:
        """What the Tab key walks through."""
        return self.lists

    def show_comparison(self, key: object, make: MakeCompared) -> bool:
        """Shows a comparison from its top; the same key again, where it is. Whether it is another one."""
        fresh = key != self._key
        self._key, self._make = key, make
        if fresh:
            self._unfolded = frozenset()
        self._show(make(self._unfolded))
        if fresh:
            self.scroller.to_top()
        return fresh

    def use(self, fitter: Fitter) -> None:
        """Takes on a theme and fonts."""
        for view in self.lists:
            view.use(fitter)

    def focus_heading(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Puts the keyboard on the first of the two."""
        self.scroller.verticalScrollBar().setValue(0)
        self.sides[0].setFocus(reason)

    def _lay_out(self, fitter: Fitter) -> None:
        sizes, column = fitter.sizes, self.scroller.column
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, sizes.gap, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(TwoColumns(*self.sides, sizes))
        for part in (self.facts, *self.groups):
            rows.addWidget(part)
        self.scroller.add_inset(inner, sizes.side)
        column.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.scroller)

    def _connect(self) -> None:
        for view in self.lists:
            view.asked.connect(self._go)
            view.reached.connect(lambda rect, view=view: self.scroller.reach_in(view, rect))

    def _show(self, compared: Compared) -> None:
        self.setAccessibleName(compared.title)
        for view, row in zip(self.sides, compared.sides, strict=True):
            show(view, (row,))
        show(self.facts, compared.facts)
        self.facts.setAccessibleName(self.tr("What is known of both"))
        for place, view in enumerate(self.groups):
            view.setVisible(place < len(compared.groups))
            if place < len(compared.groups):
                view.show_group(compared.groups[place])

    def _go(self, target: Target) -> None:
        if target.aim is Aim.UNFOLD and self._make is not None:
            self._unfolded |= {target.value}
            with ExitStack() as places:
                for view in self.lists:
                    places.enter_context(view.same_place())
                self._show(self._make(self._unfolded))
        else:
            self.wanted.emit(target)
