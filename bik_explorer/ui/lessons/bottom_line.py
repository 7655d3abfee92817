"""The bottom of the editor: where the lesson is saved, whether all is safe, and short news."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from bik_explorer.style import Theme
from bik_explorer.ui.lessons.authoring import Authoring
from bik_explorer.ui.panels.announcing import announce
from bik_explorer.ui.panels.elided import ElidedLabel
from bik_explorer.ui.theming import Theming
from bik_explorer.ui.theming.icons import icon

NEWS_MS = 8000
"""Milliseconds that news stay; a warning stays until there is other news, or the lesson is saved."""
SIGN = 16


class BottomLine(QWidget):
    """News go before what is always true."""

    def __init__(self, authoring: Authoring, theming: Theming, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._authoring, self._theming = authoring, theming
        self._news, self._warns = "", False
        self._sign = QLabel()
        self._sign.setFixedSize(SIGN, SIGN)
        self.label = ElidedLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 20, 4)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self.label, 1)
        self.setFixedHeight(40)
        self._leaving = QTimer(self, singleShot=True, interval=NEWS_MS)
        self._leaving.timeout.connect(self._forget)
        for signal in (authoring.draftChanged, authoring.fileChanged, authoring.keptChanged):
            signal.connect(lambda *_: self._show())
        theming.themeChanged.connect(lambda _theme: self._show())
        self._show()

    def tell(self, words: str, warns: bool = False) -> None:
        """Says something new, also to a screen reader."""
        self._news, self._warns = words, warns
        announce(self, words)
        if warns:
            self._leaving.stop()
        else:
            self._leaving.start()
        self._show()

    def _forget(self) -> None:
        self._news, self._warns = "", False
        self._show()

    def _show(self) -> None:
        theme: Theme = self._theming.theme
        self.label.setText(self._news or self._state())
        self._sign.setVisible(self._warns or (self._authoring.failing and not self._news))
        self._sign.setPixmap(icon("warning", theme, SIGN, "warning").pixmap(SIGN, SIGN))
        if self.label.property("muted") != ("" if self._news else "true"):
            self.label.setProperty("muted", "" if self._news else "true")
            self.label.style().unpolish(self.label)
            self.label.style().polish(self.label)

    def _state(self) -> str:
        authoring = self._authoring
        name = authoring.file.path.name if authoring.file is not None else ""
        if not authoring.unsaved:
            return self.tr("Saved in “{name}”").format(name=name) if name else ""
        if authoring.failing:
            return self.tr("No draft can be kept here at the moment. Save the lesson in a file.")
        if not authoring.kept:
            return self.tr("Changed")
        if name:
            words = self.tr("Changed since it was saved in “{name}”. A draft is kept, nothing is lost.")
            return words.format(name=name)
        return self.tr("Not saved in a file yet. A draft is kept, nothing is lost.")
