"""One of a few values, chosen from a menu: the wheel passes over it without changing anything."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from bik_explorer.style import Theme
from bik_explorer.ui.theming import Theming
from bik_explorer.ui.theming.icons import icon

_ARROW, _EDGE = 14, 10


class ChoiceField(QPushButton):
    """`values`: the words of each and what they stand for; the first is shown for anything else."""

    chosen = Signal(object)

    def __init__(
        self,
        name: str,
        values: Sequence[tuple[str, object]],
        theming: Theming,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._values = tuple(values)
        self.setProperty("choice", "true")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.menu, group = QMenu(self), QActionGroup(self)
        for words, value in values:
            action = self.menu.addAction(words)
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _checked=False, value=value: self._choose(value))
        self.clicked.connect(self.open)
        theming.themeChanged.connect(self._dress)
        self._dress(theming.theme)
        self.show_value(values[0][1])

    @property
    def value(self) -> object:
        """What is chosen."""
        return self._value

    def show_value(self, value: object) -> None:
        """Shows a value from elsewhere."""
        place = next((place for place, one in enumerate(self._values) if one[1] == value), 0)
        words, self._value = self._values[place]
        self.setText(words)
        self.setAccessibleName(self.tr("{name}: {value}").format(name=self._name, value=words))
        self.menu.actions()[place].setChecked(True)

    def open(self) -> None:
        """Opens the menu below the field, as wide as that at least."""
        self.menu.setMinimumWidth(self.width())
        self.menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
        self.menu.setActiveAction(next(one for one in self.menu.actions() if one.isChecked()))

    def _choose(self, value: object) -> None:
        if value != self._value:
            self.show_value(value)
            self.chosen.emit(value)

    def _dress(self, theme: Theme) -> None:
        self._arrow = icon("chevron-down", theme, _ARROW, "muted")
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.open()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            x, y = self.width() - _EDGE - _ARROW, (self.height() - _ARROW) // 2 + 1
            self._arrow.paint(painter, x, y, _ARROW, _ARROW)
