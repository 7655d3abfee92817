"""The teacher's notes over the picture, for who has one screen; shown and hidden by a key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bik_explorer.model.lesson import Step
from bik_explorer.model.timeline import Timeline
from bik_explorer.style import SPEAKER
from bik_explorer.ui.presenting.notes import BY, MOST, Notes
from bik_explorer.ui.presenting.sizes import StageSizes
from bik_explorer.ui.presenting.speaker_sheet import speaker_sheet
from bik_explorer.ui.theming.palette import palette_of

SHARE = 0.4
"""Of the width of the stage."""


class StageNotes(QWidget):
    """A dark panel at the right; no text of it is smaller than the smallest of the stage."""

    def __init__(self, stage: QWidget, size: int) -> None:
        super().__init__(stage)
        self.setObjectName("speaker")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setPalette(palette_of(SPEAKER))
        self.setStyleSheet(speaker_sheet())
        least = round(StageSizes.of(stage.width(), stage.height()).least)
        self.notes = Notes(max(size, least), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.notes)
        stage.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()

    def tell(self, step: Step, timeline: Timeline) -> None:
        """Shows the notes of a step."""
        self.notes.tell(step, timeline)

    def size_notes(self, by: int) -> int:
        """Larger (1) or smaller (-1); returns the size."""
        self.notes.set_text_size(min(self.notes.text_size + by * BY, MOST))
        return self.notes.text_size

    def leave(self) -> None:
        """Goes away."""
        self.parentWidget().removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        stage = self.parentWidget()
        width = round(stage.width() * SHARE)
        self.setGeometry(stage.width() - width, 0, width, stage.height())
