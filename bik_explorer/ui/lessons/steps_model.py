"""The steps of a lesson as a list: what each row says to the eye and to a screen reader."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from bik_explorer.model.lesson import Lesson, Step
from bik_explorer.model.lesson_views import missing
from bik_explorer.model.timeline import Timeline
from bik_explorer.ui.lessons.captions import shown_caption, view_words
from bik_explorer.ui.lessons.finishing import clean
from bik_explorer.ui.links import plain_tip

Index = QModelIndex | QPersistentModelIndex
STEP = Qt.ItemDataRole.UserRole
WORDS = Qt.ItemDataRole.UserRole + 1
LACKS = Qt.ItemDataRole.UserRole + 2


class StepsModel(QAbstractListModel):
    """`renamed` carries the row and the caption that was written in it."""

    renamed = Signal(int, str)

    def __init__(self, timeline: Timeline, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timeline = timeline
        self._steps: tuple[Step, ...] = ()

    def show(self, lesson: Lesson, timeline: Timeline) -> None:
        """Shows the steps of a lesson; rows that stay keep their editor and their place."""
        before, self._steps = self._steps, lesson.steps
        other = timeline is not self._timeline
        self._timeline = timeline
        if len(before) != len(self._steps):
            self.beginResetModel()
            self.endResetModel()
            return
        for row, (then, now) in enumerate(zip(before, self._steps, strict=True)):
            if other or then is not now:
                self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._steps)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsEditable | flag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._steps):
            return None
        step, roles = self._steps[index.row()], Qt.ItemDataRole
        if role == STEP:
            return step
        if role == WORDS:
            return self._words(step)
        if role == LACKS:
            return bool(missing(step, self._timeline))
        if role == roles.DisplayRole:
            return shown_caption(step)
        if role == roles.ToolTipRole:
            return plain_tip(f"{shown_caption(step)} · {self._words(step)}")
        if role == roles.EditRole:
            return step.caption
        if role == roles.AccessibleTextRole:
            return self.tr("{number}. {caption}").format(number=index.row() + 1, caption=shown_caption(step))
        if role == roles.AccessibleDescriptionRole:
            lacks = self.tr("Something is missing in this pack.") if missing(step, self._timeline) else ""
            return " ".join(filter(None, (self._words(step), lacks)))
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        self.renamed.emit(index.row(), clean(str(value)))
        return True

    def _words(self, step: Step) -> str:
        return view_words(step.view, self._timeline)
