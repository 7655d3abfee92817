"""The steps of a lesson as a strip to click on; it scrolls where there are many."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QToolButton, QWidget

from bik_explorer.model.lesson import Lesson, Step

HEIGHT, NARROWEST, WIDEST, GAP = 62, 74, 130, 8


class StepStrip(QScrollArea):
    """`chosen`: the index of the step that was clicked."""

    chosen = Signal(int)

    def __init__(self, lesson: Lesson, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        row = QWidget()
        row.setProperty("bare", "true")
        self._row = QHBoxLayout(row)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        self._buttons = [self._button(index, step) for index, step in enumerate(lesson.steps)]
        for button in self._buttons:
            self._row.addWidget(button)
        self._row.addStretch(1)
        self.setWidget(row)
        self.setFixedHeight(HEIGHT)
        self._index = 0
        self._seeing = QTimer(self, singleShot=True, interval=0)
        self._seeing.timeout.connect(lambda: self.show_step(self._index))

    def _button(self, index: int, step: Step) -> QToolButton:
        button = QToolButton()
        button.setProperty("step", "true")
        button.setCheckable(True)
        button.setFixedHeight(HEIGHT - 4)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        name = step.label or step.caption
        button.setAccessibleName(self.tr("Step {number}: {name}").format(number=index + 1, name=step.caption))
        button.setToolTip("")
        button.setProperty("words", name)
        button.clicked.connect(lambda: self._choose(index))
        return button

    def _choose(self, index: int) -> None:
        self.show_step(self._index)  # the step decides what is checked, not the click
        self.chosen.emit(index)

    def show_step(self, index: int) -> None:
        """Marks the present step and brings it into sight."""
        self._index = index
        for place, button in enumerate(self._buttons):
            button.setChecked(place == index)
        self.ensureWidgetVisible(self._buttons[index], WIDEST, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        count = max(len(self._buttons), 1)
        width = min(max((self.viewport().width() - GAP * (count - 1)) // count, NARROWEST), WIDEST)
        for index, button in enumerate(self._buttons):
            button.setFixedWidth(width)
            words = button.fontMetrics().elidedText(
                button.property("words"), Qt.TextElideMode.ElideRight, width - 10
            )
            button.setText(f"{index + 1}\n" + words.replace("&", "&&"))
        needed = count * (width + GAP) - GAP
        self.widget().setMinimumWidth(needed)  # or the area squeezes them into its own width
        scrolls = needed > self.viewport().width()
        self.setFixedHeight(HEIGHT + (12 if scrolls else 0))
        self._seeing.start()
