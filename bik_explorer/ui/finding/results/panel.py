"""The card with the list of results: how many there are, in which order, and the way out."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from bik_explorer.model.entry import Entry
from bik_explorer.style import Theme
from bik_explorer.ui.finding.results.delegate import ROW, ResultsDelegate
from bik_explorer.ui.finding.results.line import Line, line_of, tip_of
from bik_explorer.ui.finding.results.model import ResultsModel
from bik_explorer.ui.finding.results.ordering import by_relevance
from bik_explorer.ui.finding.results.view import ResultsView
from bik_explorer.ui.panels.menu_button import MenuButton
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming import Theming
from bik_explorer.ui.theming.icons import icon
from bik_explorer.ui.wording import entries_count

HEAD, LEAST_ROWS, USUAL_ROWS = 40, 2, 6


class ResultsPanel(QFrame):
    """Follows the session; without a query it lists every entry. A click or Enter selects and reveals.

    `left`: the focus goes back to the timeline. `closed`: the list is to go. `orderChanged`: best first?
    """

    left = Signal()
    closed = Signal()
    orderChanged = Signal(bool)

    def __init__(self, session: Session, theming: Theming, best_first: bool = False) -> None:
        super().__init__()
        self._session, self._theming = session, theming
        self._best_first = best_first
        self.setProperty("card", "true")
        self.setAccessibleName(self.tr("List of results"))
        self.model = ResultsModel(self._word, self._tip, self)
        self.view = ResultsView(self.model, self)
        self.view.setAccessibleName(self.tr("Entries"))
        self.view.setItemDelegate(ResultsDelegate(session, theming, self.model, self.view))
        self._lay_out()
        self._behind = False
        self._connect()
        self._dress(theming.theme)
        self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(400, HEAD + USUAL_ROWS * ROW + 10)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, HEAD + LEAST_ROWS * ROW + 10)

    @property
    def in_tab_order(self) -> tuple[QWidget, ...]:
        """What the Tab key goes through."""
        return self._order, self._close, self.view

    def refresh(self) -> None:
        """Lists what is found now."""
        self._behind = False
        results = self._session.results
        best = self._best_first and bool(results.query.strip())
        order: NDArray[np.int64] = by_relevance(self._session) if best else results.places
        self.model.show(order, in_time=not best)
        self._count.setText(self._counted())
        self._order.setEnabled(bool(results.query.strip()))
        self._follow(self._session.selected)

    def _lay_out(self) -> None:
        self._count = QLabel()
        self._count.setProperty("strong", "true")
        self._order = MenuButton("", self._order_menu(), self._theming.theme)
        self._close = QToolButton()
        self._close.setFixedSize(34, 28)
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.setAccessibleName(self.tr("Close the list"))
        self._close.setToolTip(self.tr("Close the list"))
        head = QHBoxLayout()
        head.setContentsMargins(16, 6, 8, 0)
        for part in (self._count, self._order, self._close):
            head.addWidget(part, 1 if part is self._count else 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 4, 6)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.view)
        self._name_order()

    def _order_menu(self) -> QMenu:
        menu, group = QMenu(self), QActionGroup(self)
        for text, best in ((self.tr("In order of time"), False), (self.tr("Best match first"), True)):
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(best is self._best_first)
            action.triggered.connect(lambda _checked=False, best=best: self.set_best_first(best))
            group.addAction(action)
        return menu

    def set_best_first(self, best: bool) -> None:
        """Puts the best match first, or goes by time."""
        self._best_first = best
        self._name_order()
        self.refresh()
        self.orderChanged.emit(best)

    def _name_order(self) -> None:
        name = self.tr("Best match first") if self._best_first else self.tr("In order of time")
        self._order.setText(name)
        self._order.setAccessibleName(self.tr("Order: {order}").format(order=name))

    def _connect(self) -> None:
        session = self._session
        for signal in (session.resultsChanged, session.veilChanged, session.highlightChanged):
            signal.connect(self._take)
        self._session.selectionChanged.connect(self._follow)
        self._theming.themeChanged.connect(self._dress)
        self.view.chosen.connect(self._choose)
        self.view.left.connect(self.left)
        self._close.clicked.connect(self.closed)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._behind:
            self.refresh()

    def _take(self, _changed: object = None) -> None:
        """At once, or when it is next seen: lines are worded only when they are painted."""
        self._behind = not self.isVisible()
        if not self._behind:
            self.refresh()

    def _dress(self, theme: Theme) -> None:
        self._close.setIcon(icon("close", theme, 14))
        self._order.set_theme(theme)
        self.view.viewport().update()

    def _counted(self) -> str:
        results = self._session.results
        if not results.active:
            return self.tr("All {entries}").format(entries=entries_count(results.total))
        return self.tr("{found} of {total} entries").format(found=len(results), total=results.total)

    def _follow(self, entry: Entry | None) -> None:
        if self._behind:
            return
        place = self._session.timeline.places.get(entry.id) if entry is not None else None
        self.view.walk_to(self.model.row_of(place) if place is not None else -1)

    def _choose(self, row: int) -> None:
        place = self.model.place_of(row)
        if place is not None:
            self._session.select(self._session.timeline[place].id, reveal=True)

    def _word(self, place: int) -> Line:
        return line_of(self._session, place)

    def _tip(self, place: int) -> str:
        return tip_of(self._session, place)
