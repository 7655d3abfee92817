"""A question with a few answers, none of which loses anything without being chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QWidget

from bik_explorer.ui.dialogs.parts import column, heading, paragraph

WIDTH = 480


class Asking(QDialog):
    """`answers`: text and what is then done; the first is the default. Cancel is added, and is Esc too."""

    def __init__(
        self,
        title: str,
        text: str,
        answers: Sequence[tuple[str, Callable[[], object]]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        layout = column(self, title)
        layout.addWidget(heading(title))
        layout.addWidget(paragraph(text))
        self.buttons = [self._button(words, do) for words, do in answers]
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (cancel, *reversed(self.buttons)):
            row.addWidget(button)
        layout.addLayout(row)
        self.buttons[0].setProperty("primary", "true")
        self.buttons[0].setDefault(True)
        self.buttons[0].setFocus()
        needed = row.sizeHint().width() + 48
        self.resize(max(WIDTH, needed), layout.totalHeightForWidth(max(WIDTH, needed)))

    def _button(self, words: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._answer(do))
        return button

    def _answer(self, do: Callable[[], object]) -> None:
        self.accept()
        do()
