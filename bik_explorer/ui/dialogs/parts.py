"""What the dialogs are made of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout

_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


def column(dialog: QDialog, title: str) -> QVBoxLayout:
    """Titles a dialog and gives it one column. It is deleted when it closes."""
    dialog.setWindowTitle(title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(24, 22, 24, 20)
    layout.setSpacing(12)
    return layout


def finish(dialog: QDialog, width: int, height: int = 0, buttons: Sequence[QPushButton] = ()) -> None:
    """Ends the column with `buttons` and Close, and gives it its first size: as high as it needs, or more."""
    row = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    for button in buttons:
        button.setAutoDefault(False)
        row.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
    row.rejected.connect(dialog.reject)
    layout = dialog.layout()
    layout.addWidget(row)
    close = row.button(QDialogButtonBox.StandardButton.Close)
    close.setDefault(True)
    close.setFocus()
    dialog.resize(width, max(height, layout.totalHeightForWidth(width)))


def heading(text: str) -> QLabel:
    """The first line."""
    label = paragraph(text)
    label.setProperty("heading", "true")
    return label


def paragraph(text: str, muted: bool = False) -> QLabel:
    """Text as it is, wrapped, selectable."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(True)
    label.setTextInteractionFlags(_SELECTABLE)
    if muted:
        label.setProperty("muted", "true")
    return label


def long_text(text: str, name: str) -> QPlainTextEdit:
    """A longer text to scroll through and copy from; `name` is its accessible name."""
    area = QPlainTextEdit(text)
    area.setReadOnly(True)
    area.setTabChangesFocus(True)
    area.setAccessibleName(name)
    return area


def copy(text: str) -> None:
    """Puts a text on the clipboard."""
    QGuiApplication.clipboard().setText(text)
