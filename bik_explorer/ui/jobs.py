"""Work that takes longer than a frame: done in another thread, its answer told in that of the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QThreadPool, Signal


class _Telling(QObject):
    """Carries an answer over: a signal from another thread arrives in the receiver's own."""

    done = Signal(int, object)


class Latest(QObject):
    """One answer at a time matters: that of the work which was asked for last."""

    answered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._telling: dict[int, _Telling] = {}

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._number in self._telling

    def ask(self, work: Callable[[], object]) -> None:
        """Starts the work; what was asked before is forgotten."""
        self._number += 1
        number, telling = self._number, _Telling()
        telling.done.connect(self._take)
        self._telling[number] = telling

        def run() -> None:
            answer: object = None
            try:
                answer = work()
            finally:  # an error is told by Python itself; the work is over all the same
                telling.done.emit(number, answer)

        QThreadPool.globalInstance().start(run)

    def forget(self) -> None:
        """Wants no answer any more."""
        self._number += 1

    def _take(self, number: int, answer: object) -> None:
        del self._telling[number]
        if number == self._number and answer is not None:
            self.answered.emit(answer)
