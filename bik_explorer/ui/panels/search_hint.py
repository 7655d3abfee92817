"""What hangs under the search box when nothing matches: what may be meant, which filter is in the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from bik_explorer.model.facets import Facets
from bik_explorer.search.results import Results
from bik_explorer.ui.panels.facet_values import name_of
from bik_explorer.ui.session import Session
from bik_explorer.ui.wording import entries_count

if TYPE_CHECKING:
    from bik_explorer.search import Obstacle, Suggestions

PAUSE_MS = 150
"""Milliseconds without a key before it looks for what may be meant."""
_LEAST_WIDTH, _BELOW, _MOST_OBSTACLES, _LONGEST = 340, 6, 3, 40


class SearchHint(QFrame):
    """A card over the window, just below the box. `left`: the focus goes back to the box."""

    left = Signal()

    def __init__(self, session: Session, box: QWidget) -> None:
        super().__init__(box)
        self._session = session
        self._box = box
        self._buttons: list[QPushButton] = []
        self._held = False
        self.setObjectName("searchHint")
        self.setAccessibleName(self.tr("Nothing found"))
        self._nothing = QLabel()
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setWordWrap(True)
        self._nothing.setContentsMargins(5, 0, 5, 0)  # in line with the texts of the buttons
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(9, 10, 9, 9)
        self._column.setSpacing(2)
        self._column.addWidget(self._nothing)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        self.hide()

    @property
    def spoken(self) -> str:
        """All of it as one line."""
        return " ".join((self._nothing.text(), *(button.accessibleName() for button in self._buttons)))

    def hold(self, held: bool) -> None:
        """Stays away while something else hangs there."""
        if held is not self._held:
            self._held = held
            self.show_results(self._session.results)

    def show_results(self, results: Results) -> None:
        """Goes away when something is found, else looks for help at the next pause."""
        if len(results) or not results.active or self._held:
            self._pause.stop()
            self.hide()
        else:
            self._pause.start()

    def refresh(self) -> None:
        """Shows what helps now."""
        self._pause.stop()
        results, state = self._session.results, self._session.state
        if len(results) or not results.active or self._held:
            return
        self._nothing.setText(self._words(state.query.strip()))
        self.setParent(self._box.window())
        self._offer(self._session.index.suggest(state.query, state.facets))
        self.show()
        self.place()
        self.raise_()

    def place(self) -> None:
        """Moves to below the box, and as wide."""
        width = max(self._box.width(), _LEAST_WIDTH)
        self._column.activate()
        self.resize(width, self._column.totalHeightForWidth(width))
        spot = self._box.mapTo(self._box.window(), QPoint(0, self._box.height() + _BELOW))
        self.move(max(min(spot.x(), self._box.window().width() - width - _BELOW), 0), spot.y())

    def take_first(self) -> bool:
        """Does what is offered first; False when nothing is."""
        if not self.isVisible() or not self._buttons:
            return False
        self._buttons[0].click()
        return True

    def enter(self) -> bool:
        """Moves the focus to what is offered first; False when nothing is."""
        if not self.isVisible() or not self._buttons:
            return False
        self._buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = [button.hasFocus() for button in self._buttons]
        here = focused.index(True) if True in focused else 0
        if event.key() == Qt.Key.Key_Down and here + 1 < len(self._buttons):
            self._buttons[here + 1].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() == Qt.Key.Key_Up and here > 0:
            self._buttons[here - 1].setFocus(Qt.FocusReason.BacktabFocusReason)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Escape):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _words(self, query: str) -> str:
        if not query:
            return self.tr("Nothing with these filters.")
        short = query if len(query) <= _LONGEST else query[:_LONGEST].rstrip() + "…"
        return self.tr("Nothing for “{query}”.").format(query=short)

    def _offer(self, suggestions: Suggestions) -> None:
        for button in self._buttons:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = list(self._offers(suggestions))
        for button in self._buttons:
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            button.show()  # at once: the card is measured next

    def _offers(self, suggestions: Suggestions) -> Iterator[QPushButton]:
        for spelling in suggestions.spellings:
            text = self.tr("Did you mean {words}?").format(words=" ".join(spelling.words))
            yield self._button(text, spelling.count, spelling.query, self._session.state.facets)
        for obstacle in suggestions.obstacles[:_MOST_OBSTACLES]:
            text = self.tr("Without {filter}").format(filter=self._obstacle(obstacle))
            yield self._button(text, obstacle.count, obstacle.query, obstacle.facets)

    def _obstacle(self, obstacle: Obstacle) -> str:
        if not obstacle.off:
            return self.tr("“{words}”").format(words=obstacle.text)
        if len(obstacle.off) > 1:
            return self.tr("all filters")
        chosen = getattr(self._session.state.facets, obstacle.off[0])
        names = [name_of(self._session.timeline, obstacle.off[0], value) for value in chosen]
        return self.tr("the filter {names}").format(names=", ".join(names))

    def _button(self, text: str, count: int, query: str, facets: Facets) -> QPushButton:
        whole = self.tr("{offer} · {count}").format(offer=text, count=entries_count(count))
        button = QPushButton(whole.replace("&", "&&"), self)
        button.setProperty("link", "true")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAutoDefault(True)
        button.setAccessibleName(text)
        button.clicked.connect(lambda: self._take(query, facets))
        return button

    def _take(self, query: str, facets: Facets) -> None:
        self._session.apply(replace(self._session.state, query=query, facets=facets))
        self.left.emit()
