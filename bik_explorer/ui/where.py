"""Which screen a window is on, and how much room that has."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


def screen_under(widget: QWidget) -> QScreen | None:
    """The screen that the window of a widget is on, by where it is.

    Never `widget.screen()`: it may lie about a window that was put elsewhere, and when the window is deleted
    the binding takes every screen that it gave for deleted, too.
    """
    return QGuiApplication.screenAt(widget.window().geometry().center())


def room_about(widget: QWidget) -> QRect:
    """What windows may take of the screen that a widget is on; of the first one, where it is on none."""
    return (screen_under(widget) or QGuiApplication.primaryScreen()).availableGeometry()
