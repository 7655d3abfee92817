"""The small card in which a search is given a name, or dropped: as a browser does with a bookmark."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bik_explorer.model.facets import Facets
from bik_explorer.ui.finding.kept import LONGEST_NAME, SavedSearch, clean
from bik_explorer.ui.finding.memory import Memory

_WIDTH, _BELOW = 340, 6


class Naming(QFrame):
    """Under the box, at its end. `left`: it is done with, the focus goes back to the box."""

    left = Signal()

    def __init__(self, memory: Memory, box: QWidget) -> None:
        super().__init__(box)
        self._memory = memory
        self._box = box
        self._query, self._facets = "", Facets()
        self._known: SavedSearch | None = None
        self.setProperty("card", "true")
        self._build()
        QApplication.instance().focusChanged.connect(self._follow_focus)
        self.hide()

    def name_search(self, query: str, facets: Facets, proposed: str) -> None:
        """Asks for a name; of a search that is saved already, shows the one it has."""
        self._query, self._facets = query, facets
        self._known = self._memory.kept.found(query, facets)
        known = self._known is not None
        title = self.tr("Saved search") if known else self.tr("Save this search")
        self._title.setText(title)
        self.setAccessibleName(title)
        self._drop.setVisible(known)
        self._name.setText(self._known.name if self._known else clean(proposed, LONGEST_NAME))
        self._open()

    def place(self) -> None:
        """Moves to below the end of the box."""
        window = self._box.window()
        self.resize(_WIDTH, self.sizeHint().height())
        spot = self._box.mapTo(window, QPoint(self._box.width() - _WIDTH, self._box.height() + _BELOW))
        self.move(max(min(spot.x(), window.width() - _WIDTH - _BELOW), 0), spot.y())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._save()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self._title = QLabel()
        self._title.setProperty("strong", "true")
        self._name = QLineEdit()
        self._name.setMaxLength(LONGEST_NAME)
        self._name.setAccessibleName(self.tr("Name of the search"))
        self._name.setPlaceholderText(self.tr("Name"))
        self._drop = self._button(self.tr("Delete"), self._delete)
        self._cancel = self._button(self.tr("Cancel"), self._leave)
        self._keep = self._button(self.tr("Save"), self._save)
        self._keep.setProperty("primary", "true")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._drop)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 14)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._name)
        column.addLayout(row)

    def _button(self, text: str, does: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(True)
        button.clicked.connect(does)
        return button

    def _open(self) -> None:
        self.setParent(self._box.window())
        self.place()
        self.show()
        self.raise_()
        self._name.setFocus(Qt.FocusReason.PopupFocusReason)
        self._name.selectAll()

    def _save(self) -> None:
        self._memory.save(self._name.text(), self._query, self._facets)
        self._leave()

    def _delete(self) -> None:
        if self._known is not None:
            self._memory.forget(self._known)
        self._leave()

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """A click elsewhere puts it away."""
        if now is not None and not self.isAncestorOf(now):
            self.hide()

    def _leave(self) -> None:
        self.hide()
        self.left.emit()
