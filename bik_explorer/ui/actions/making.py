"""From the table to Qt: actions at work in their scope, and the menus of the top bar."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from bik_explorer.ui.actions.spec import ActionSpec, Menu, Scope


def make_actions(table: Sequence[ActionSpec], window: QWidget, timeline: QWidget) -> dict[str, QAction]:
    """An action for each command, at work in its scope."""
    groups: dict[str, QActionGroup] = {}
    made: dict[str, QAction] = {}
    for spec in table:
        owner = window if spec.scope is Scope.WINDOW else timeline
        action = QAction(spec.text, owner)
        action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
        local = spec.scope is Scope.TIMELINE
        action.setShortcutContext(
            Qt.ShortcutContext.WidgetShortcut if local else Qt.ShortcutContext.WindowShortcut
        )
        if spec.checked is not None:
            action.setCheckable(True)
            action.setChecked(spec.checked())
        if spec.group:
            groups.setdefault(spec.group, QActionGroup(window)).addAction(action)
        action.triggered.connect(_calling(spec.handler))
        owner.addAction(action)
        made[spec.id] = action
    return made


def _calling(handler: Callable[[], object]) -> Callable[..., None]:
    def call(*_: object) -> None:
        handler()

    return call


def refresh(table: Sequence[ActionSpec], actions: dict[str, QAction]) -> None:
    """Brings the ticks of the menus up to date."""
    for spec in table:
        if spec.checked is not None:
            actions[spec.id].setChecked(spec.checked())


def make_menus(
    table: Sequence[ActionSpec], actions: dict[str, QAction], window: QWidget
) -> list[tuple[str, QMenu]]:
    """The menus of the top bar with their titles."""
    titles = {
        Menu.PACK: QCoreApplication.translate("Actions", "Pack"),
        Menu.LESSON: QCoreApplication.translate("Actions", "Lesson"),
        Menu.VIEW: QCoreApplication.translate("Actions", "View"),
        Menu.HELP: QCoreApplication.translate("Actions", "Help"),
    }
    menus = []
    for menu, title in titles.items():
        made = QMenu(title, window)
        group = ""
        for spec in (spec for spec in table if spec.menu is menu):
            if spec.section or spec.group != group:
                made.addSeparator()
            group = spec.group
            made.addAction(actions[spec.id])
        made.aboutToShow.connect(lambda: refresh(table, actions))
        menus.append((title, made))
    return menus
