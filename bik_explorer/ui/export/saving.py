"""Makes a file while the window goes on living, and puts it in its place, whole or not at all."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from bik_explorer.ui.export.steps import Steps, beside

SLICE = 0.012
"""Seconds of work between two turns of the event loop."""
FULL = 1000


class Saving(QObject):
    """One file at a time.

    `progressed`: how far it is, in thousandths. `writing`: it is made, from now on nothing can be cancelled.
    `saved` has the path, `failed` the error.
    """

    progressed = Signal(int)
    writing = Signal()
    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Steps | None = None
        self._made: bytes | None = None
        self._target = Path()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether a file is on its way."""
        return self._steps is not None

    @property
    def can_cancel(self) -> bool:
        """Whether nothing has been written yet."""
        return self.busy and self._made is None

    def begin(self, steps: Steps, target: Path) -> None:
        """Takes the steps, then writes what comes of them."""
        self._steps, self._made, self._target = steps, None, target
        self._timer.start()

    def cancel(self) -> None:
        """Gives up what is not written yet."""
        if self.can_cancel:
            self._end()

    def _end(self) -> None:
        self._timer.stop()
        steps, self._steps = self._steps, None
        if steps is not None:
            steps.close()

    def _go_on(self) -> None:
        until = time.monotonic() + SLICE
        try:
            while time.monotonic() < until:
                share = next(self._steps)
                if self._made is None:
                    self.progressed.emit(round(share * FULL))
        except StopIteration as end:
            self._step_done(end.value)
        except (OSError, ValueError, MemoryError) as error:
            self._end()
            self.failed.emit(error)
        except BaseException:
            self._end()
            raise

    def _step_done(self, made: bytes) -> None:
        """What was made is written; what was written is told."""
        if self._made is None:
            self._made = made
            self._steps = beside(lambda: _written(self._target, made))
            self.progressed.emit(FULL)
            self.writing.emit()
        else:
            self._end()
            self.saved.emit(self._target)


def _written(target: Path, made: bytes) -> bytes:
    from bik_explorer.loading.writer import save_safely

    save_safely(target, made)
    return b""
