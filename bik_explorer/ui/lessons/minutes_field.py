"""A number of minutes, typed or stepped by the arrow keys; nothing means that it does not say."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QWidget

from bik_explorer.loading.schema.lessons import MOST_MINUTES
from bik_explorer.ui.lessons.fields import LineField

_WRITTEN = QRegularExpression(r"\d{0,3}(?:[.,]\d{0,2})?")


class MinutesField(LineField):
    """`counted` carries the number after each change by hand, or None."""

    counted = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, "–", parent)
        self.setValidator(QRegularExpressionValidator(_WRITTEN, self))
        self.setToolTip(self.tr("Arrow keys change it"))
        self.written.connect(lambda _text: self.counted.emit(self.minutes))

    @property
    def minutes(self) -> float | None:
        """The number that is written; None for nothing and for zero."""
        text = self.text().replace(",", ".")
        return (float(text) or None) if text.strip(".") else None

    def show_minutes(self, minutes: float | None) -> None:
        """Shows a number from elsewhere."""
        if minutes != self.minutes:
            self.show_text(_words(minutes))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(event.key())
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        stepped = min(max((self.minutes or 0.0) + step, 0.0), float(MOST_MINUTES))
        self.setText(_words(stepped or None))
        self.counted.emit(self.minutes)


def _words(minutes: float | None) -> str:
    """As a person writes it: "2", "1.5"."""
    if minutes is None:
        return ""
    return f"{minutes:.2f}".rstrip("0").rstrip(".").replace(".", QLocale().decimalPoint())
