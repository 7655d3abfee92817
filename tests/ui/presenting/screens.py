"""Virtual screens of different scale, a desk on the first of them, and hands that press keys.

Screens are taken away and given back by hand: Qt's offscreen platform has no cable to pull.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

SCREENS = (
    ("Laptop", 1440, 900, 1.0),
    ("Projector", 3840, 2160, 2.0),
    ("Board", 1536, 1152, 1.5),
)
"""Name, width and height in dots, and scale."""


def use_screens(folder: Path, names: tuple[str, ...] = ("Laptop", "Projector")) -> dict[str, str]:
    """The environment for a program that sees these screens, side by side."""
    found, x = [], 0
    for name, width, height, ratio in SCREENS:
        if name in names:
            place = {"name": name, "x": x, "y": 0, "width": width, "height": height, "dpr": 1}
            found.append({**place, "logicalDpi": 96 * ratio, "logicalBaseDpi": 96})
            x += width
    file = folder / "screens.json"
    file.write_text(json.dumps({"screens": found}), encoding="utf-8")
    return {
        **{name: value for name, value in os.environ.items() if name != "DBUS_SESSION_BUS_ADDRESS"},
        "QT_QPA_PLATFORM": f"offscreen:configfile={file}",
        "PYTHONPATH": str(Path(__file__).parents[3]),
        "XDG_STATE_HOME": str(folder / "state"),
        "XDG_CACHE_HOME": str(folder / "cache"),
    }


class Faults:
    """What went wrong where no test sees it: exceptions in slots, messages of Qt."""

    def __init__(self) -> None:
        from PySide6.QtCore import QtMsgType, qInstallMessageHandler

        self.found: list[str] = []
        self._quiet = "This plugin does not support"

        def take(kind: QtMsgType, _where: object, message: str) -> None:
            if kind != QtMsgType.QtDebugMsg and self._quiet not in message:
                self.found.append(message)

        def raised(kind: type, value: BaseException, _trace: object) -> None:
            import traceback

            self.found.append("".join(traceback.format_exception(value)))
            sys.stderr.write(self.found[-1])

        self._take = take
        qInstallMessageHandler(take)
        sys.excepthook = raised


class Cables:
    """Which of the real (virtual) screens are plugged in; told to a presentation as Qt would."""

    def __init__(self) -> None:
        from PySide6.QtGui import QGuiApplication

        from bik_explorer.ui.presenting import show

        self._screens = QGuiApplication.screens  # asked each time: a screen that is kept is soon deleted
        self.plugged = set(self.all)
        self._key_of = show.key_of
        show.screens = self.screens

    @property
    def all(self) -> dict[str, object]:
        return {screen.name(): screen for screen in self._screens()}

    def screens(self, without: object = None) -> dict[str, object]:
        return {
            self._key_of(screen): screen
            for name, screen in self.all.items()
            if name in self.plugged and screen is not without
        }

    def pull(self, name: str, show: object) -> None:
        if name in self.plugged:
            self.plugged.discard(name)
            if show is not None:
                show._lose(self.all[name])

    def plug(self, name: str, show: object) -> None:
        if name not in self.plugged:
            self.plugged.add(name)
            if show is not None:
                show._gain(self.all[name])


class Stand:
    """A desk with the built-in pack in its window, on the first screen."""

    def __init__(self, reduced: bool = True) -> None:
        from PySide6.QtWidgets import QApplication

        self.app = QApplication.instance() or QApplication([])
        self.faults = Faults()
        from bik_explorer.ui.desk import Desk
        from bik_explorer.ui.main_window import MainWindow
        from bik_explorer.ui.opening import open_pack
        from bik_explorer.ui.preferences import Preferences
        from bik_explorer.ui.session import Session
        from bik_explorer.ui.theming import Theming

        theming = Theming(self.app, "light")
        theming.dress()
        self.window = MainWindow(theming)
        session = Session(open_pack(None).timeline, self.window)
        chosen = Preferences(theme="light", reduced_motion=reduced, lesson="promises-to-law")
        self.desk = Desk(session, theming, chosen, self.window)
        self.desk.add_bars()
        self.window.furnish(self.desk)
        self.window.resize(1200, 800)
        self.window.show()
        self.window.activateWindow()
        self.settle()

    @property
    def show(self):
        return self.desk.presenting.show

    @property
    def presenter(self):
        return self.show.presenter

    def settle(self) -> None:
        for _ in range(4):
            self.app.processEvents()
        self.app.sendPostedEvents(None, 52)  # DeferredDelete: what is gone is gone

    def key(self, key: object, window: object, modifiers: object = None) -> None:
        """Presses and releases a key where the window system would, not on a widget."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        QTest.keyClick(window.windowHandle(), key, modifiers or Qt.KeyboardModifier.NoModifier)
        self.settle()
