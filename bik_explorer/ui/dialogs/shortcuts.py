"""The help sheet: what each key does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from bik_explorer.ui.dialogs.parts import column, finish, heading


class Section(NamedTuple):
    """Keys that work in the same place. `rows`: what is done, and the key for it."""

    title: str
    rows: tuple[tuple[str, str], ...]


class ShortcutsDialog(QDialog):
    """Section by section."""

    def __init__(self, sections: Sequence[Section], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, self.tr("Keyboard"))
        layout.addWidget(heading(self.tr("Keyboard")))
        self.table = _table(sections)
        self.table.setAccessibleName(self.tr("What each key does"))
        self.table.setHorizontalHeaderLabels([self.tr("What it does"), self.tr("Key")])
        layout.addWidget(self.table, 1)
        finish(self, 600, 620)
        self.table.setFocus()


def _table(sections: Sequence[Section]) -> QTableWidget:
    table = QTableWidget(sum(1 + len(one.rows) for one in sections), 2)
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
    row = 0
    for section in sections:
        _fill(table, row, section)
        row += 1 + len(section.rows)
    if row:
        table.setCurrentCell(0, 0)
    return table


def _fill(table: QTableWidget, first: int, section: Section) -> None:
    """The title across both columns, and the rows below it."""
    title = QTableWidgetItem(section.title)
    font = title.font()
    font.setBold(True)
    title.setFont(font)
    table.setItem(first, 0, title)
    table.setSpan(first, 0, 1, 2)
    for row, texts in enumerate(section.rows, first + 1):
        for place, text in enumerate(texts):
            table.setItem(row, place, QTableWidgetItem(text))
