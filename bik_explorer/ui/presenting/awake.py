"""Holds off the screen saver and sleep while a lesson is presented. Where that fails, it is only logged."""

from __future__ import annotations

import logging
import subprocess
import sys
from typing import Protocol

from PySide6.QtCore import QObject

log = logging.getLogger(__name__)

SERVICE, PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
CONNECTION = "bik-explorer-awake"
CONTINUOUS, SYSTEM, DISPLAY = 0x80000000, 0x1, 0x2
"""ES_CONTINUOUS, ES_SYSTEM_REQUIRED and ES_DISPLAY_REQUIRED of Windows."""
CAFFEINATE = ("/usr/bin/caffeinate", "-d", "-i")


class Hold(Protocol):
    """What keeps the machine awake until it is released."""

    def release(self) -> None:
        """Lets it sleep again."""


def stay_awake(reason: str, parent: QObject) -> Hold | None:
    """Keeps screen and machine awake; `reason` is what a system may tell. None where that cannot be had."""
    try:
        if sys.platform == "win32":
            return WindowsHold()
        if sys.platform == "darwin":
            return MacHold()
        return BusHold(reason, parent)
    except (ImportError, OSError, AttributeError) as error:
        log.info("screen saver not held off: %s", error)
        return None


class WindowsHold:
    """The state of the thread of execution; it ends with the thread, too."""

    def __init__(self) -> None:
        self._set(CONTINUOUS | SYSTEM | DISPLAY)

    def release(self) -> None:
        """Lets it sleep again."""
        self._set(CONTINUOUS)

    def _set(self, state: int) -> None:
        import ctypes

        if not ctypes.windll.kernel32.SetThreadExecutionState(state):  # type: ignore[attr-defined]
            log.info("screen saver: Windows did not take the state %#x", state)


class MacHold:
    """The tool of the system, which ends with us."""

    def __init__(self) -> None:
        import os

        self._process = subprocess.Popen((*CAFFEINATE, "-w", str(os.getpid())))  # noqa: S603

    def release(self) -> None:
        """Lets it sleep again."""
        self._process.terminate()
        self._process.wait(timeout=2)


class BusHold(QObject):
    """The screen saver of a Linux desktop, asked over the session bus; nobody waits for its answer.

    The bus is reached by a connection of our own: a hold ends with the connection that asked for it.
    """

    def __init__(self, reason: str, parent: QObject) -> None:
        super().__init__(parent)
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, CONNECTION)
        if not bus.isConnected():
            log.info("screen saver not held off: there is no session bus")
            return
        message = QDBusMessage.createMethodCall(SERVICE, PATH, SERVICE, "Inhibit")
        message.setArguments(["BIK Explorer", reason])
        self._answer = QDBusPendingCallWatcher(bus.asyncCall(message), self)
        self._answer.finished.connect(self._take)

    def _take(self) -> None:
        """The answer, for the log."""
        from PySide6.QtDBus import QDBusMessage

        reply = self._answer.reply()
        if reply.type() is QDBusMessage.MessageType.ReplyMessage:
            log.info("screen saver held off")
        else:
            log.info("screen saver not held off: %s", reply.errorMessage())

    def release(self) -> None:
        """Lets it sleep again."""
        from PySide6.QtDBus import QDBusConnection

        QDBusConnection.disconnectFromBus(CONNECTION)
