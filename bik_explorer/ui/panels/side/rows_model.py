"""Hands rows to a view, with what a screen reader says of each."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from bik_explorer.ui.links import plain_tip
from bik_explorer.ui.panels.side.rows import Aim, Row

Place = QModelIndex | QPersistentModelIndex


class RowsModel(QAbstractListModel):
    """Immutable rows, exchanged all at once."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def show(self, rows: tuple[Row, ...]) -> None:
        """Takes on other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Place = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Place, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.read_out
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return described(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(_tip(row)) or None
        return None


def _tip(row: Row) -> str:
    """Where a link leads, else what the row has to say when it is pointed at."""
    return row.target.value if row.target is not None and row.target.aim is Aim.LINK else row.tip


def described(row: Row) -> str:
    """What is said after the text of a row: that it is a heading, its sources, and what Enter does."""
    pieces = [QCoreApplication.translate("Rows", "heading")] if row.heading else []
    numbers = [str(ref.number) for block in row.blocks for ref in block.refs]
    if numbers:
        words = QCoreApplication.translate("Rows", "Sources: {numbers}")
        pieces.append(words.format(numbers=", ".join(dict.fromkeys(numbers))))
    if row.target is not None:
        pieces.append(_led_to(row.target.aim))
    if numbers or any(tag.target is not None for tag in row.tags):
        pieces.append(QCoreApplication.translate("Rows", "Right goes through its links"))
    return ". ".join(pieces)


def _led_to(aim: Aim) -> str:
    words = {
        Aim.ENTRY: QCoreApplication.translate("Rows", "Enter shows this entry"),
        Aim.LINK: QCoreApplication.translate("Rows", "Enter opens the page in your browser"),
        Aim.TAB: QCoreApplication.translate("Rows", "Enter goes there"),
        Aim.TOPIC: QCoreApplication.translate("Rows", "Enter shows all about this topic"),
        Aim.ORGANISATION: QCoreApplication.translate("Rows", "Enter shows this organisation"),
        Aim.ACROSS: QCoreApplication.translate("Rows", "Enter follows the topic across the years"),
        Aim.UNFOLD: QCoreApplication.translate("Rows", "Enter shows all"),
        Aim.MILESTONE: QCoreApplication.translate("Rows", "Enter shows this step on the timeline"),
    }
    return words.get(aim, "")
