"""A quiet note at the bottom of the window: it says something, offers what to do, and takes no focus."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from bik_explorer.style import Theme
from bik_explorer.ui.dialogs.parts import paragraph
from bik_explorer.ui.panels.announcing import announce
from bik_explorer.ui.theming import Theming
from bik_explorer.ui.theming.icons import icon

STAY_MS = 9000
"""Milliseconds that a note stays which asks for nothing."""
WIDEST, BELOW, EDGE = 640, 52, 16
"""Logical pixels: its width at most, what is free below it and beside it."""


class Note(QFrame):
    """One at a time; it stays while the pointer or the keyboard is on it."""

    def __init__(self, theming: Theming, over: QWidget) -> None:
        super().__init__(over)
        self.setProperty("card", "true")
        self.setAccessibleName(self.tr("Note"))
        self.words: QLabel = paragraph("")
        self.buttons: list[QPushButton] = []
        self.close_button = QToolButton()
        self.close_button.setAccessibleName(self.tr("Close the note"))
        self.close_button.setToolTip(self.tr("Close the note"))
        self.close_button.setFixedSize(32, 32)
        self.close_button.clicked.connect(self.hide)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 10, 10, 10)
        self._row.setSpacing(8)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.close_button)
        self._leaving = QTimer(self, singleShot=True, interval=STAY_MS)
        self._leaving.timeout.connect(self._leave)
        over.installEventFilter(self)
        theming.themeChanged.connect(self._dress)
        self._dress(theming.theme)
        self.hide()

    def say(
        self, words: str, answers: Sequence[tuple[str, Callable[[], object]]] = (), stays: bool = False
    ) -> None:
        """Says something, with a button for each answer; `stays`: until it is answered or closed."""
        for button in self.buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self.words.setText(words)
        self.buttons = [self._button(text, do) for text, do in answers]
        for place, button in enumerate(self.buttons):
            self._row.insertWidget(1 + place, button)
        self._leaving.stop()
        if not stays:
            self._leaving.start()
        self._place()
        self.show()
        self.raise_()
        announce(self, words)

    def _button(self, text: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(True)
        button.clicked.connect(self.hide)
        button.clicked.connect(lambda _checked=False: do())
        return button

    def _leave(self) -> None:
        focus = self.focusWidget()
        if self.underMouse() or (focus is not None and focus.hasFocus()):
            self._leaving.start()
        else:
            self.hide()

    def _place(self) -> None:
        """In the middle, above the line at the bottom."""
        over = self.parentWidget()
        most = min(WIDEST, over.width() - 2 * EDGE)
        self.words.setMinimumWidth(0)
        width = min(self._wanted(), most)
        height = self._row.totalHeightForWidth(width)
        self.setGeometry((over.width() - width) // 2, over.height() - BELOW - height, width, height)

    def _wanted(self) -> int:
        """The width at which the words stand on one line."""
        margins, rest = self._row.contentsMargins(), (*self.buttons, self.close_button)
        text = self.words.fontMetrics().horizontalAdvance(self.words.text()) + 8
        beside = sum(one.sizeHint().width() + self._row.spacing() for one in rest)
        return text + beside + margins.left() + margins.right()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _dress(self, theme: Theme) -> None:
        self.close_button.setIcon(icon("close", theme, 14))
