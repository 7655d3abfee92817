"""One slow piece of work in a thread of its own, beside the event loop."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QThread


class Warming(QThread):
    """Runs one function and finishes."""

    def __init__(self, work: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work

    def run(self) -> None:
        self._work()
