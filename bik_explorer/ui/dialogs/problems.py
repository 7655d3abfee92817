"""The list of what is wrong with a pack, with the place of each finding."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from bik_explorer.loading.problems import Problem
from bik_explorer.ui.dialogs.parts import column, copy, finish, heading, paragraph
from bik_explorer.ui.dialogs.problem_words import problem_place, problem_words


class ProblemsDialog(QDialog):
    """Says what is shown all the same. `unreadable`: a pack that the built-in one stands in for."""

    def __init__(
        self, problems: Sequence[Problem], parent: QWidget | None = None, unreadable: Path | None = None
    ) -> None:
        super().__init__(parent)
        layout = column(self, self.tr("Problems"))
        layout.addWidget(heading(self.tr("Problems in this pack")))
        layout.addWidget(paragraph(self._lead(unreadable), muted=True))
        self.list = _Problems(problems)
        self.list.setAccessibleName(self.tr("Problems"))
        layout.addWidget(self.list, 1)
        self.copy_button = QPushButton(self.tr("Copy all"))
        self.copy_button.clicked.connect(self.list.copy_all)
        finish(self, 640, 460, (self.copy_button,))
        self.list.setFocus()

    def _lead(self, unreadable: Path | None) -> str:
        if unreadable is None:
            return self.tr("All the rest of the pack is shown. These can be mended in a text editor.")
        words = self.tr("“{name}” could not be read, so the built-in pack is shown.")
        return words.format(name=unreadable.name)


class _Problems(QListWidget):
    """The place, then the words below. Ctrl+C copies what is selected, a double click does nothing."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for problem in problems:
            QListWidgetItem(f"{problem_place(problem)}\n{problem_words(problem)}", self)
        self.setCurrentRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            copy(_text([self.item(place.row()) for place in sorted(self.selectedIndexes())]))
        else:
            super().keyPressEvent(event)

    def copy_all(self) -> None:
        """Puts every problem on the clipboard, one a line."""
        copy(_text([self.item(row) for row in range(self.count())]))


def _text(items: Sequence[QListWidgetItem]) -> str:
    return "\n".join(item.text().replace("\n", ": ") for item in items)
