"""The sources of the pack with boxes to tick, narrowed by what is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QPushButton, QWidget

from bik_explorer.model.timeline import Timeline
from bik_explorer.search.text import fold
from bik_explorer.ui.dialogs.parts import column, finish, heading
from bik_explorer.ui.lessons.opening import wrap_rows

_ID = Qt.ItemDataRole.UserRole


class SourcePicker(QDialog):
    """`chosen` carries the ids: those that were chosen before first, in their order."""

    chosen = Signal(object)

    def __init__(self, title: str, ids: tuple[str, ...], timeline: Timeline, parent: QWidget) -> None:
        super().__init__(parent)
        self._before = ids
        layout = column(self, title)
        layout.addWidget(heading(title))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Narrow the list"))
        self.search.setAccessibleName(self.tr("Narrow the list of sources"))
        self.search.textChanged.connect(self._narrow)
        layout.addWidget(self.search)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Sources"))
        wrap_rows(self.list)
        self.list.itemActivated.connect(_toggle)
        self._fill(timeline)
        layout.addWidget(self.list, 1)
        self.take_button = QPushButton(self.tr("Use these"))
        self.take_button.clicked.connect(self._take)
        finish(self, 560, 480, (self.take_button,))
        self.take_button.setDefault(True)
        self.search.setFocus()

    def _fill(self, timeline: Timeline) -> None:
        unknown = [one for one in self._before if one not in timeline.sources]
        for id_ in unknown:
            self._add(id_, self.tr("{id} (not in this pack)").format(id=id_))
        known = [one for one in self._before if one in timeline.sources]
        rest = [one for one in timeline.sources if one not in self._before]
        for id_ in (*known, *rest):
            source = timeline.sources[id_]
            self._add(id_, " · ".join(filter(None, (source.title, source.publisher, source.date))))
        self.list.setCurrentRow(0)

    def _add(self, id_: str, words: str) -> None:
        item = QListWidgetItem(words, self.list)
        item.setData(_ID, id_)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if id_ in self._before else Qt.CheckState.Unchecked)

    def _narrow(self, text: str) -> None:
        """Hides what does not have all the words; what is ticked stays ticked."""
        words = fold(text).split()
        for row in range(self.list.count()):
            item = self.list.item(row)
            told = fold(f"{item.text()} {item.data(_ID)}")
            item.setHidden(not all(word in told for word in words))

    def _take(self) -> None:
        items = (self.list.item(row) for row in range(self.list.count()))
        ticked = [one.data(_ID) for one in items if one.checkState() is Qt.CheckState.Checked]
        before = [one for one in self._before if one in ticked]
        self.accept()
        self.chosen.emit((*before, *(one for one in ticked if one not in before)))


def _toggle(item: QListWidgetItem) -> None:
    ticked = item.checkState() is Qt.CheckState.Checked
    item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
