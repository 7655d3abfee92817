"""The help sheet: what each key does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from bik_explorer.ui.dialogs.parts import column, finish, heading


class ShortcutsDialog(QDialog):
    """`rows`: what is done, and the key for it."""

    def __init__(self, rows: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, self.tr("Keyboard"))
        layout.addWidget(heading(self.tr("Keyboard")))
        self.table = _table(rows)
        self.table.setAccessibleName(self.tr("What each key does"))
        self.table.setHorizontalHeaderLabels([self.tr("What it does"), self.tr("Key")])
        layout.addWidget(self.table, 1)
        finish(self, 520, 600)
        self.table.setFocus()


def _table(rows: Sequence[tuple[str, str]]) -> QTableWidget:
    table = QTableWidget(len(rows), 2)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(32)
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    table.horizontalHeader().setHighlightSections(False)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for row, texts in enumerate(rows):
        for place, text in enumerate(texts):
            table.setItem(row, place, QTableWidgetItem(text))
    if rows:
        table.setCurrentCell(0, 0)
    return table
