"""Fields to write in. What they undo is the lesson, not the field: undo and redo go to the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QKeySequence, QTextCursor, QTextOption
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from bik_explorer.ui.lessons.finishing import LONGEST, clean

_FRAME = 18
"""Pixels of border and padding above and below the lines."""


def _is_undo(event: QEvent) -> bool:
    """Whether it is a key of undo or redo, which the window's actions want."""
    if not isinstance(event, QKeyEvent):
        return False
    ctrl_y = event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier
    standard = QKeySequence.StandardKey
    return ctrl_y or event.matches(standard.Undo) or event.matches(standard.Redo)


class LineField(QLineEdit):
    """One line. `written` carries the text after each change by hand; `rested`: the hand has left it."""

    written = Signal(str)
    rested = Signal()

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setMaxLength(LONGEST)
        self.textEdited.connect(lambda text: self.written.emit(clean(text)))

    def show_text(self, text: str) -> None:
        """Shows a text from elsewhere; the cursor stays where it can."""
        if text != clean(self.text()):
            at = self.cursorPosition()
            self.setText(text)
            self.setCursorPosition(min(at, len(text)) if self.hasFocus() else 0)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_undo(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.rested.emit()


class TextField(QPlainTextEdit):
    """Some lines, as high as `lines` of them; more are scrolled. Signals as those of LineField."""

    written = Signal(str)
    rested = Signal()

    def __init__(self, name: str, hint: str = "", lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._showing = False
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._tell)

    def sizeHint(self) -> QSize:
        line = QFontMetricsF(self.font()).lineSpacing()
        return QSize(200, round(line * self._lines + _FRAME + 2 * self.document().documentMargin()))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def show_text(self, text: str) -> None:
        """Shows a text from elsewhere; the cursor stays where it can."""
        if text == clean(self.toPlainText()):
            return
        at = self.textCursor().position()
        self._showing = True
        self.setPlainText(text)
        self._showing = False
        if self.hasFocus():
            cursor = QTextCursor(self.document())
            cursor.setPosition(min(at, len(self.toPlainText())))
            self.setTextCursor(cursor)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_undo(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.rested.emit()

    def _tell(self) -> None:
        if not self._showing:
            self.written.emit(clean(self.toPlainText()))
