"""The text of the search box, with the keys that mean something to a search, and its parts coloured."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QInputMethodEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from bik_explorer.style import Theme
from bik_explorer.ui.finding.colouring import colour

if TYPE_CHECKING:
    from bik_explorer.search.spans import Span

_OURS = (Qt.Key.Key_D, Qt.Key.Key_K, Qt.Key.Key_L)
"""With Ctrl: commands of the window, though a line edit may know them (Ctrl+K cuts to the end on X11)."""


Spans = Callable[[str], "Iterable[Span]"]


class QueryEdit(QLineEdit):
    """A plain line edit for screen readers and input methods.

    `spans` tells what the parts of a query are. `focusChanged` carries whether it has the focus, and why.
    The actions that it is given stand in its context menu.
    """

    focusChanged = Signal(bool, object)
    escaped = Signal()
    taken = Signal()
    pressed = Signal()
    nextWanted = Signal()
    previousWanted = Signal()

    def __init__(self, spans: Spans, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spans, self._theme = spans, theme
        self._composing = False
        self.textChanged.connect(self._colour)

    def set_theme(self, theme: Theme) -> None:
        """Colours in another theme."""
        self._theme = theme
        self._colour()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _is_ours(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Escape:
                self.escaped.emit()
            case Qt.Key.Key_Down:
                self.nextWanted.emit()
            case Qt.Key.Key_Up:
                self.previousWanted.emit()
            case Qt.Key.Key_F3:
                (self.previousWanted if shift else self.nextWanted).emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                (self.previousWanted if shift else self.taken).emit()
            case _:
                super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        self._colour()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.pressed.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.addSeparator()
        menu.addActions(self.actions())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focusChanged.emit(True, event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focusChanged.emit(False, event.reason())

    def _colour(self, _text: str = "") -> None:
        """Not while an input method composes: its own colours come the same way."""
        if not self._composing:
            colour(self, self._spans(self.text()) if self.text() else (), self._theme)


def _is_ours(event: QEvent) -> bool:
    control = Qt.KeyboardModifier.ControlModifier
    return isinstance(event, QKeyEvent) and event.key() in _OURS and event.modifiers() == control
