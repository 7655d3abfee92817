"""One of a few: buttons in a row of which one is pressed, reached by Tab and changed by the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QToolButton, QWidget

HEIGHT = 30


class Segments(QWidget):
    """`values`: what can be chosen, with its words. `chosen` says which one is, by hand."""

    chosen = Signal(object)

    def __init__(
        self, name: str, values: Sequence[tuple[object, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        label = QLabel(name)
        label.setProperty("muted", "true")
        row.addWidget(label)
        row.addSpacing(4)
        self._buttons = {value: self._button(name, value, words) for value, words in values}
        for button in self._buttons.values():
            row.addWidget(button)
        self.choose(values[0][0])

    def _button(self, name: str, value: object, words: str) -> QToolButton:
        button = QToolButton()
        button.setText(words)
        button.setAccessibleName(self.tr("{name}: {value}").format(name=name, value=words))
        button.setProperty("segment", "true")
        button.setProperty("tab", "true")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setFixedHeight(HEIGHT)
        button.clicked.connect(lambda: self.chosen.emit(value))
        self._group.addButton(button)
        return button

    def choose(self, value: object) -> None:
        """Shows which one is chosen; says nothing."""
        self._buttons[value].setChecked(True)
