"""When something goes wrong inside.

It is logged with version and view state, told once in one calm dialog, and the program goes on.
"""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from bik_explorer import __version__

LARGEST_LOG = 500_000
log = logging.getLogger("bik_explorer")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class Faults(QObject):
    """Takes uncaught exceptions of slots, threads and destructors.

    `told` carries the details of the first of each kind, in the main thread.
    """

    told = Signal(str)

    def __init__(self, describe: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._describe = describe
        self._seen: set[str] = set()

    def install(self) -> None:
        """Listens to Python's last resorts."""
        sys.excepthook = self.take
        threading.excepthook = lambda hook: self.take(hook.exc_type, hook.exc_value, hook.exc_traceback)
        sys.unraisablehook = lambda hook: self.take(hook.exc_type, hook.exc_value, hook.exc_traceback)

    def take(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Logs a fault and tells of it, once a run for each place that it comes from."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        place = _place(kind, trace)
        if place in self._seen:
            return
        self._seen.add(place)
        text = "".join(traceback.format_exception(kind, error, trace))
        details = f"BIK Explorer {__version__}\n{self._safe_description()}\n\n{text}"
        log.error("%s", details)
        self.told.emit(details)

    def _safe_description(self) -> str:
        try:
            return self._describe()
        except Exception as error:  # the description of a fault must not be one
            return f"(view state not known: {error!r})"


def _place(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Which fault, and in which line: the same whatever the message says of it."""
    frames = traceback.extract_tb(trace)
    return f"{kind.__name__} {frames[-1].filename}:{frames[-1].lineno}" if frames else kind.__name__


def log_to(folder: Path) -> None:
    """Keeps a log in the folder, in two files that do not grow without end.

    Without a place to write there is none.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / "bik-explorer.log"
        if file.exists() and file.stat().st_size > LARGEST_LOG:
            file.replace(file.with_suffix(".old.log"))
        handler = logging.FileHandler(file, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.setLevel(logging.INFO)
    root = logging.getLogger("bik_explorer")
    root.addHandler(handler)
    root.setLevel(logging.INFO)


def take_qt_messages(fatal: Callable[[str], None]) -> None:
    """Sends Qt's messages to the log; `fatal` is called before Qt ends the program."""

    def take(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        logging.getLogger("bik_explorer.qt").log(_LEVELS.get(kind, logging.WARNING), "%s", message)
        if kind == QtMsgType.QtFatalMsg:
            fatal(message)

    qInstallMessageHandler(take)
