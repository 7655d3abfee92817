"""The start: an empty window at once, then the timeline, then, when nothing waits, all that neither needs."""

from __future__ import annotations

import gc
import json
import os
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from bik_explorer import __version__, paths
from bik_explorer.model.options import Options
from bik_explorer.ui import errors, i18n
from bik_explorer.ui.main_window import MainWindow
from bik_explorer.ui.preferences import read_session, session_file
from bik_explorer.ui.theming import Theming

if TYPE_CHECKING:
    from bik_explorer.ui.running import Running


class Start(QObject):
    """Makes the application and the window; `Running` comes when the window has been painted once."""

    def __init__(self, options: Options, no_display: Callable[[], int]) -> None:
        errors.take_qt_messages(lambda message: _leave_without_display(message, no_display))
        self._app = QApplication(sys.argv[:1])
        super().__init__()
        self._options = options
        self._saved = read_session(session_file())
        self._running: Running | None = None
        self._name()
        theme = options.theme or self._saved.preferences.theme
        self._theming = Theming(self._app, None if theme == "system" else theme)
        self._window = MainWindow(self._theming)
        self._faults = errors.Faults(self._describe, self)
        self._faults.install()
        # not at once: a window must not open in the middle of a paint event
        self._faults.told.connect(self._tell_fault, Qt.ConnectionType.QueuedConnection)

    def run(self) -> int:
        """Shows the window and waits until it is closed."""
        self._window.restore(self._saved.geometry)
        if self._options.size:
            self._window.resize(*self._options.size)
        self._window.skeleton.painted.connect(self._first_paint)
        self._window.show()
        return self._app.exec()

    def _name(self) -> None:
        """Who we are, towards the desktop and the log."""
        app = self._app
        app.setApplicationName("bik-explorer")
        app.setApplicationDisplayName("BIK Explorer")
        app.setApplicationVersion(__version__)
        app.setDesktopFileName("bik-explorer")
        errors.log_to(paths.state_folder())
        i18n.install(app, QLocale())

    def _first_paint(self) -> None:
        self._window.skeleton.painted.disconnect(self._first_paint)
        self._note("window-painted")
        QTimer.singleShot(0, self._show_timeline)

    def _show_timeline(self) -> None:
        from bik_explorer.ui.running import Running  # numpy, search and layout: after the first paint

        self._running = Running(self._window, self._theming, self._saved, self._options)
        self._running.timelinePainted.connect(self._timeline_painted)
        self._running.completed.connect(self._completed)

    def _timeline_painted(self) -> None:
        self._note("timeline-painted")
        if self._options.bench_start:
            QTimer.singleShot(0, self._answer)

    def _answer(self) -> None:
        """Sends a turn of the wheel and a key as a person would, and says when both are painted."""
        from bik_explorer.ui.rehearsal import answer

        if self._running is not None:
            answer(self._running.desk.view)
        self._note("answered")
        self._app.exit(0)

    def _completed(self) -> None:
        gc.enable()
        gc.freeze()  # what the start has made stays: to look through it again and again costs frames
        if self._options.screenshot is not None:
            QTimer.singleShot(400, self._take_picture)

    def _take_picture(self) -> None:
        file = str(self._options.screenshot)
        saved = self._window.grab().save(file)
        if not saved:
            sys.stderr.write(f"bik-explorer: the picture cannot be saved as {file}\n")
        self._app.exit(0 if saved else 1)

    def _note(self, event: str) -> None:
        """A line for the benchmark: seconds on the clock that all processes share."""
        if self._options.bench_start:
            sys.stderr.write(json.dumps({"event": event, "at": time.monotonic()}) + "\n")
            sys.stderr.flush()

    def _describe(self) -> str:
        return self._running.describe() if self._running else "no view yet"

    def _tell_fault(self, details: str) -> None:
        if self._options.screenshot or self._options.bench_start:  # nobody is there to read a dialog
            sys.stderr.write(details)
            self._app.exit(1)
            return
        from bik_explorer.ui.dialogs.error import ErrorDialog

        if self._window.findChild(ErrorDialog) is None:  # one is enough; the log has them all
            ErrorDialog(details, self._window).open()


def _leave_without_display(message: str, no_display: Callable[[], int]) -> None:
    """Says what to do and leaves before Qt aborts, if that is what is wrong."""
    if "platform plugin" in message or "display" in message:
        os._exit(no_display())
