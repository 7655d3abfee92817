"""From a key of the clicker to the painted step, on stages of usual sizes, with the built-in lessons.

Each key counts its paints: none would mean that its step is not on the stage. Moves are cuts here; animated
ones paint their first picture sooner.
"""

from __future__ import annotations

import os
import resource
import time
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from bik_explorer import paths
from bik_explorer.loading import load_pack
from bik_explorer.ui.presenting.keys import Command
from bik_explorer.ui.presenting.presenter import Presenter
from bik_explorer.ui.theming.fonts import interface_font
from tests.bench.harness import Ratio, Row, Sample, Table

SIZES = ((1024, 768), (1920, 1080), (3840, 2160))
TARGET = 100.0
"""Milliseconds from the key to the picture, at most."""


class Paints(QObject):
    """Counts the paints of a widget."""

    def __init__(self, presenter: Presenter) -> None:
        super().__init__()
        self.count = 0
        presenter.surface.band.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def tables(rounds: int) -> Iterator[Table]:
    """One table: all steps of all built-in lessons, a round each."""
    app = QApplication.instance() or QApplication([])
    app.setFont(interface_font(paths.resources() / "fonts"))
    found: dict[str, list[Sample]] = {}
    for number in range(min(rounds, 5) + 1):
        for name, sample in _round():
            if number:
                found.setdefault(name, []).append(sample)
    rows = [Row(name, samples, 1) for name, samples in found.items()]
    yield Table("a step on the stage", rows, [_longest(row) for row in rows])


def _round() -> Iterator[tuple[str, Sample]]:
    timeline = load_pack(paths.data()).timeline
    for width, height in SIZES:
        for lesson in timeline.lessons:
            presenter = Presenter(lesson, timeline, reduced=True)
            presenter.surface.resize(width, height)
            presenter.surface.show()
            QApplication.processEvents()
            paints = Paints(presenter)
            for index in [*range(1, len(lesson.steps)), 0]:
                yield f"{width} × {height}", _step(presenter, index, paints)
            presenter.do(Command.END)
            presenter.surface.close()
            presenter.surface.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _step(presenter: Presenter, index: int, paints: Paints) -> Sample:
    before, start = paints.count, time.perf_counter()
    presenter.go_to(index)
    QApplication.processEvents()
    seconds = time.perf_counter() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Sample(seconds, min(paints.count - before, 1), memory)


def _longest(row: Row) -> Ratio:
    return Ratio(f"{row.name}, longest in ms", row.longest * 1000, TARGET)
