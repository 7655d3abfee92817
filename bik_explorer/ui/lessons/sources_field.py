"""Which of the pack's sources something rests on: their titles, and a list to choose them from."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from bik_explorer.model.timeline import Timeline
from bik_explorer.ui.lessons.source_picker import SourcePicker
from bik_explorer.ui.panels.elided import ElidedLabel
from bik_explorer.ui.theming import Theming


class SourcesField(QWidget):
    """`changed` carries the ids."""

    changed = Signal(object)

    def __init__(
        self, name: str, timeline: Timeline, theming: Theming, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._timeline, self._theming = timeline, theming
        self._ids: tuple[str, ...] = ()
        self._labels: list[ElidedLabel] = []
        self.setAccessibleName(name)
        self.button = QPushButton(self.tr("Choose sources …"))
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._pick)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._show()

    @property
    def ids(self) -> tuple[str, ...]:
        """Those that are chosen."""
        return self._ids

    def in_tab_order(self) -> list[QWidget]:
        """What the Tab key goes through."""
        return [self.button]

    def set_timeline(self, timeline: Timeline) -> None:
        """Other sources are there to choose from."""
        self._timeline = timeline
        self._show()

    def show_ids(self, ids: tuple[str, ...]) -> None:
        """Shows a choice from elsewhere."""
        if ids != self._ids:
            self._ids = ids
            self._show()

    def _show(self) -> None:
        """A line for each source, above the button."""
        for label in self._labels:
            self._column.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels = [self._line(id_) for id_ in self._ids]
        for place, label in enumerate(self._labels):
            self._column.insertWidget(place, label)
        titles = "; ".join(source_words(id_, self._timeline) for id_ in self._ids) or self.tr("none")
        self.button.setAccessibleName(self.tr("{name}: choose").format(name=self.accessibleName()))
        self.button.setAccessibleDescription(self.tr("Chosen: {titles}").format(titles=titles))

    def _line(self, id_: str) -> ElidedLabel:
        label = ElidedLabel()
        label.setText(source_words(id_, self._timeline))
        return label

    def _pick(self) -> None:
        picker = SourcePicker(self.accessibleName(), self._ids, self._timeline, self.window())
        picker.chosen.connect(self._take)
        picker.open()

    def _take(self, ids: tuple[str, ...]) -> None:
        if ids != self._ids:
            self.show_ids(ids)
            self.changed.emit(ids)


def source_words(id_: str, timeline: Timeline) -> str:
    """The title of a source; its id where the pack has it not."""
    source = timeline.sources.get(id_)
    return source.title if source is not None else id_
