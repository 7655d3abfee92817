"""Work that takes longer than a frame: done in another thread, its answer told in that of the window."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, QThreadPool, Signal

Work = Callable[[], object]


class _Telling(QObject):
    """Carries an answer over: a signal from another thread arrives in the receiver's own."""

    done = Signal(object)


class Latest(QObject):
    """One work at a time; only the answer to what was asked for last is told."""

    answered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._underway: _Telling | None = None
        self._wanted = False
        self._next: Work | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._wanted or self._next is not None

    def ask(self, work: Work) -> None:
        """Has the work done, as soon as the one before is; the answer to that is not wanted any more."""
        if self._underway is None:
            self._start(work)
        else:
            self._wanted, self._next = False, work

    def forget(self) -> None:
        """Wants no answer any more."""
        self._wanted, self._next = False, None

    def _start(self, work: Work) -> None:
        self._wanted, self._next = True, None
        telling = self._underway = _Telling()
        telling.done.connect(self._take)

        def run() -> None:
            answer: object = None
            try:
                answer = work()
            finally:  # an error is told by Python itself; the work is over all the same
                with suppress(RuntimeError):  # nobody is there any more
                    telling.done.emit(answer)

        QThreadPool.globalInstance().start(run)

    def _take(self, answer: object) -> None:
        wanted, self._underway, self._wanted = self._wanted, None, False
        if self._next is not None:
            self._start(self._next)
        elif wanted and answer is not None:
            self.answered.emit(answer)
