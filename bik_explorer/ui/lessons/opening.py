"""What is shown when a lesson file is opened: its problems, or which of its lessons is meant."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from bik_explorer.model.lesson import Lesson
from bik_explorer.ui.dialogs.parts import column, copy, finish, heading, paragraph
from bik_explorer.ui.dialogs.problem_words import problem_place, problem_words
from bik_explorer.ui.lessons.captions import shown_title
from bik_explorer.ui.lessons.files import OpenedFile


def wrap_rows(rows: QListWidget) -> None:
    """Has long rows break at the width of the list, whatever that is."""
    rows.setWordWrap(True)
    rows.setResizeMode(QListView.ResizeMode.Adjust)
    rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    rows.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)


class LessonProblems(QDialog):
    """The problems of a lesson file, each with its line and what helps."""

    def __init__(self, opened: OpenedFile, parent: QWidget) -> None:
        super().__init__(parent)
        layout = column(self, self.tr("Problems"))
        layout.addWidget(heading(self.tr("Problems in “{name}”").format(name=opened.path.name)))
        layout.addWidget(paragraph(self._lead(opened), muted=True))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Problems"))
        wrap_rows(self.list)
        for problem in opened.problems:
            QListWidgetItem(f"{problem_place(problem)}\n{problem_words(problem)}", self.list)
        self.list.setVisible(bool(opened.problems))
        layout.addWidget(self.list, 1)
        copy_button = QPushButton(self.tr("Copy all"))
        copy_button.clicked.connect(self._copy)
        finish(self, 620, 420 if opened.problems else 0, (copy_button,) if opened.problems else ())
        if opened.problems:
            self.list.setCurrentRow(0)
            self.list.setFocus()

    def _lead(self, opened: OpenedFile) -> str:
        if opened.lessons:
            return self.tr(
                "All the rest of the lesson is here. You can mend these in the file, or go on here."
            )
        return self.tr("No lesson was found in this file. The lesson that you had is still here.")

    def _copy(self) -> None:
        items = (self.list.item(row) for row in range(self.list.count()))
        copy("\n".join(item.text().replace("\n", ": ") for item in items))


class ChooseLesson(QDialog):
    """Which of several lessons of a file to open."""

    def __init__(self, lessons: Sequence[Lesson], then: Callable[[Lesson], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._lessons, self._then = lessons, then
        layout = column(self, self.tr("Open a lesson"))
        layout.addWidget(heading(self.tr("Which lesson?")))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Lessons in this file"))
        for lesson in lessons:
            QListWidgetItem(shown_title(lesson), self.list)
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(self._choose)
        layout.addWidget(self.list, 1)
        self.open_button = QPushButton(self.tr("Open"))
        self.open_button.clicked.connect(self._choose)
        finish(self, 460, 320, (self.open_button,))
        self.open_button.setDefault(True)
        self.list.setFocus()

    def _choose(self, _item: object = None) -> None:
        lesson = self._lessons[max(self.list.currentRow(), 0)]
        self.accept()
        self._then(lesson)
