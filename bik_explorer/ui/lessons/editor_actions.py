"""The commands of the editor: one table makes its menu, its keys and its buttons."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

translate = QCoreApplication.translate

MENU = (
    "new",
    "open",
    "copies",
    "left",
    "-",
    "save",
    "save-as",
    "-",
    "undo",
    "redo",
    "-",
    "present-first",
    "-",
    "close",
)


def texts() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Text and keys of each command."""
    return {
        "new": (translate("LessonEditor", "New lesson"), ("Ctrl+N",)),
        "open": (translate("LessonEditor", "Open a lesson file …"), ("Ctrl+O",)),
        "save": (translate("LessonEditor", "Save"), ("Ctrl+S",)),
        "save-as": (translate("LessonEditor", "Save as …"), ("Ctrl+Shift+S",)),
        "undo": (translate("LessonEditor", "Undo"), ("Ctrl+Z",)),
        "redo": (translate("LessonEditor", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
        "present-first": (translate("LessonEditor", "Present from the start"), ("F5",)),
        "present-here": (translate("LessonEditor", "Present from here"), ("Shift+F5",)),
        "add": (translate("LessonEditor", "Add the view of the window"), ("Ctrl+Shift+D",)),
        "take-view": (translate("LessonEditor", "Take the present view"), ("Ctrl+T",)),
        "show-view": (translate("LessonEditor", "Show this view"), ("Ctrl+Return",)),
        "duplicate": (translate("LessonEditor", "Duplicate"), ()),
        "delete": (translate("LessonEditor", "Delete"), ()),
        "earlier": (translate("LessonEditor", "Move up"), ("Alt+Up",)),
        "later": (translate("LessonEditor", "Move down"), ("Alt+Down",)),
        "previous": (translate("LessonEditor", "Previous step"), ("Ctrl+PgUp",)),
        "next": (translate("LessonEditor", "Next step"), ("Ctrl+PgDown",)),
        "close": (translate("LessonEditor", "Close"), ("Ctrl+W",)),
    }


def make_actions(window: QWidget, handlers: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """An action for each command, at work in the window."""
    made = {}
    for id_, (text, keys) in texts().items():
        action = QAction(text, window)
        action.setShortcuts([QKeySequence(one) for one in keys])
        if keys:
            shown = QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(translate("LessonEditor", "{text} ({keys})").format(text=text, keys=shown))
        action.triggered.connect(lambda _checked=False, do=handlers[id_]: do())
        window.addAction(action)
        made[id_] = action
    return made


def make_menu(window: QWidget, actions: Mapping[str, QAction], menus: Mapping[str, QMenu]) -> QMenu:
    """The menu at the top; `menus`: those that open within it, by the name of their place."""
    menu = QMenu(window)
    for id_ in MENU:
        if id_ == "-":
            menu.addSeparator()
        elif id_ in menus:
            menu.addMenu(menus[id_])
        else:
            menu.addAction(actions[id_])
    return menu
