"""The top of the editor: what the lesson is called, what it is about, how long it takes, and what to do."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bik_explorer.model.lesson import Lesson
from bik_explorer.ui.lessons.fields import LineField, TextField
from bik_explorer.ui.lessons.minutes_field import MinutesField
from bik_explorer.ui.panels.menu_button import MenuButton
from bik_explorer.ui.theming import Theming


class Header(QFrame):
    """`changed` carries field, value and, for what is typed, its name. `rested`: the hand has left a text."""

    changed = Signal(str, object, str)
    rested = Signal()

    def __init__(
        self, actions: Mapping[str, QAction], menu: QMenu, theming: Theming, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.title = LineField(self.tr("Title of the lesson"), self.tr("Title of the lesson"))
        self.title.setProperty("title", "true")
        self.minutes = MinutesField(self.tr("Minutes for the lesson"))
        self.minutes.setFixedWidth(58)
        words = self.tr("What it is about, and for whom")
        self.description = TextField(self.tr("Description of the lesson"), words, 2)
        self.menu = MenuButton(self.tr("Lesson"), menu, theming.theme)
        theming.themeChanged.connect(self.menu.set_theme)
        self._undo, self._redo = _tool(actions["undo"]), _tool(actions["redo"])
        self._save = _button(actions["save"])
        self.present = _button(actions["present-here"], primary=True)
        self._lay_out()
        self.title.written.connect(lambda text: self.changed.emit("title", text, "title"))
        self.description.written.connect(lambda text: self.changed.emit("description", text, "description"))
        self.minutes.counted.connect(lambda value: self.changed.emit("minutes", value, "minutes"))
        for field in (self.title, self.description, self.minutes):
            field.rested.connect(self.rested)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        minutes = QLabel(self.tr("min"))
        minutes.setProperty("muted", "true")
        minutes.setBuddy(self.minutes)
        first.addWidget(self.title, 1)
        for part in (self.minutes, minutes):
            first.addWidget(part)
        first.addSpacing(4)
        for part in (self.menu, self._undo, self._redo, self._save, self.present):
            first.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(8)
        column.addLayout(first)
        column.addWidget(self.description)

    def in_tab_order(self) -> list[QWidget]:
        """What the Tab key goes through."""
        return [
            self.title, self.minutes, self.description,
            self.menu, self._undo, self._redo, self._save, self.present,
        ]  # fmt: skip

    def show_lesson(self, lesson: Lesson) -> None:
        """Shows what the lesson says of itself."""
        self.title.show_text(lesson.title)
        self.description.show_text(lesson.description)
        self.minutes.show_minutes(lesson.minutes)


def _tool(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setFixedHeight(32)
    return button


def _button(action: QAction, primary: bool = False) -> QPushButton:
    """A button that does what the action does, and can be used when it can."""
    button = QPushButton(action.text())
    button.setAutoDefault(False)
    button.setToolTip(action.toolTip())
    button.setEnabled(action.isEnabled())
    if primary:
        button.setProperty("primary", "true")
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    action.visibleChanged.connect(lambda: button.setVisible(action.isVisible()))
    button.setVisible(action.isVisible())
    return button
