"""The calm offer of a draft that was left: go on with it, or leave it among the backups."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from bik_explorer.ui.dialogs.parts import paragraph
from bik_explorer.ui.lessons.authoring import Authoring
from bik_explorer.ui.lessons.captions import shown_title
from bik_explorer.ui.lessons.keeping import Kept


class Offer(QWidget):
    """There only while a draft waits."""

    def __init__(self, authoring: Authoring, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._authoring = authoring
        self.words = paragraph("")
        self.go_on = QPushButton(self.tr("Continue it"))
        self.go_on.setProperty("primary", "true")
        self.leave = QPushButton(self.tr("Leave it"))
        for button in (self.go_on, self.leave):
            button.setAutoDefault(False)
        card = QFrame()
        card.setProperty("card", "true")
        row = QHBoxLayout(card)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.leave)
        row.addWidget(self.go_on)
        column = QHBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 0)
        column.addWidget(card)
        self.go_on.clicked.connect(authoring.go_on)
        self.leave.clicked.connect(authoring.leave_waiting)
        authoring.waitingChanged.connect(self._show)
        self._show()

    def in_tab_order(self) -> list[QWidget]:
        """What the Tab key goes through."""
        return [self.leave, self.go_on]

    def _show(self) -> None:
        waiting = self._authoring.waiting
        self.setVisible(waiting is not None)
        if waiting is not None:
            self.words.setText(offer_words(waiting))


def offer_words(kept: Kept) -> str:
    """What is offered."""
    words = QCoreApplication.translate("Lessons", "There is a lesson that was not saved: “{title}”.")
    return words.format(title=shown_title(kept.lesson))
