"""The controls of the page of signatories: sort, group, and who signed one entry but not another."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from bik_explorer.layout.pages.arranging import Choice, Order
from bik_explorer.style import Theme
from bik_explorer.ui.panels.chip import Chip
from bik_explorer.ui.panels.menu_button import MenuButton
from bik_explorer.ui.theming import Theming
from bik_explorer.ui.views.segments import Segments

Names = Callable[[], list[tuple[str, str]]]
"""Gives the id and the label of the entry of each column."""


class SignatoriesControls(QWidget):
    """Says what is wanted; shows what is. `entries` gives the columns when a menu is opened."""

    orderWanted = Signal(object)
    groupsWanted = Signal(bool)
    pairWanted = Signal(object)

    def __init__(self, theming: Theming, entries: Names, parent: QWidget) -> None:
        super().__init__(parent)
        self._entries = entries
        self._order = Segments(self.tr("Sort by"), self._orders())
        self._groups = Chip(self.tr("Group by kind"), theming.theme)
        self._groups.setCheckable(True)
        self._menu = QMenu(self.tr("Signed one, but not another"), self)
        self._menu.aboutToShow.connect(self._fill)
        self._ask = MenuButton(self.tr("Signed, but not …"), self._menu, theming.theme)
        self._pair = Chip("", theming.theme, "close")
        self._pair.setProperty("chosen", "true")
        self._pair.setToolTip(self.tr("Show all again"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self._order, self._groups, self._ask, self._pair):
            row.addWidget(part)
        self._order.chosen.connect(self.orderWanted)
        self._groups.clicked.connect(self.groupsWanted)
        self._pair.clicked.connect(lambda: self.pairWanted.emit(None))
        theming.themeChanged.connect(self._dress)
        self.show_choice(Choice())

    def _orders(self) -> list[tuple[object, str]]:
        return [
            (Order.COUNT, self.tr("number")),
            (Order.NAME, self.tr("name")),
            (Order.FIRST, self.tr("first signed")),
        ]

    def show_choice(self, choice: Choice, names: tuple[str, str] | None = None) -> None:
        """Shows what is chosen; `names` of the two entries, if two are asked about."""
        self._order.choose(choice.order)
        self._groups.setChecked(choice.grouped)
        if names is not None:
            self._pair.set_name(self.tr("{first}, not {second}").format(first=names[0], second=names[1]))
            words = self.tr("Signed {first} but not {second}: show all again")
            self._pair.setAccessibleName(words.format(first=names[0], second=names[1]))
        focused = self._pair.hasFocus()
        self._pair.setVisible(names is not None)
        self._ask.setVisible(names is None)
        if focused and names is None:
            self._ask.setFocus()
        self.adjustSize()

    def fill_but_not(self, menu: QMenu, first: str) -> None:
        """An action for each other entry: who signed the first, but not that one."""
        menu.clear()
        for id_, label in self._entries():
            if id_ != first:
                action = menu.addAction(_escaped(label))
                action.triggered.connect(lambda _=False, pair=(first, id_): self.pairWanted.emit(pair))

    def _fill(self) -> None:
        """For each entry a menu of the others."""
        self._menu.clear()
        for id_, label in self._entries():
            others = self._menu.addMenu(self.tr("{entry}, but not …").format(entry=_escaped(label)))
            others.aboutToShow.connect(lambda menu=others, first=id_: self.fill_but_not(menu, first))

    def _dress(self, theme: Theme) -> None:
        for part in (self._groups, self._ask, self._pair):
            part.set_theme(theme)


def _escaped(text: str) -> str:
    """For a menu, in which an ampersand has a meaning."""
    return text.replace("&", "&&")
