"""Frame times, from the event to the painted picture, with the floors beside them.

Each sample counts its paints: one, or the row means nothing. Rows of all zoom levels are packed in the first
round, which does not count.
"""

from __future__ import annotations

import gc
import os
import resource
import time
from collections.abc import Callable, Iterator, Sequence

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView, QWidget

from bik_explorer import paths
from bik_explorer.loading import load_pack
from bik_explorer.model.timeline import Timeline
from bik_explorer.style import LIGHT
from bik_explorer.ui.canvas.timeline_view import TimelineView
from bik_explorer.ui.session import Session, home_of
from bik_explorer.ui.theming.fonts import interface_font
from tests.bench.harness import Ratio, Row, Sample, Table
from tests.bench.many import many

SCREENS = {"1080p": (1920, 1080), "4K": (3840, 2160)}
COUNTS = (1_000, 100_000, 1_000_000)
STEPS = 20
TARGETS = {"1080p": {"built-in": 4.0, "1,000,000": 8.0}, "4K": {"1,000,000": 16.7}}
"""Milliseconds that 95 of 100 frames should take at most."""
WORST = 33.0
ITEMS = 10_000
"""Entries of which each is a graphics item of its own, to compare with."""


class Counted:
    """Counts the paints of a widget."""

    def __init__(self) -> None:
        self.paints = 0

    def __call__(self) -> None:
        self.paints += 1

    def frame(self, event: Callable[[], object]) -> Sample:
        """From an event to the picture that answers it."""
        before, start = self.paints, time.perf_counter()
        event()
        QApplication.processEvents()
        seconds = time.perf_counter() - start
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        return Sample(seconds, self.paints - before, memory)


class Stage:
    """A canvas of a size that shows a timeline."""

    def __init__(self, name: str, timeline: Timeline, size: tuple[int, int]) -> None:
        self.name = name
        self.session = Session(timeline)
        self.view = TimelineView(self.session, LIGHT)
        self.view.moves.reduced = True
        self.counted = Counted()
        self.view.painted.connect(self.counted)
        self.view.resize(*size)
        self.view.show()
        self.rest()

    def rest(self) -> None:
        """Until no rows are being packed."""
        while True:
            QApplication.processEvents()
            if not self.view._arranger.busy:
                return
            time.sleep(0.001)

    def round(self) -> Iterator[tuple[str, Sample]]:
        """Fits, zooms in, pans, zooms out; what is not drawn at once may be packed between frames."""
        for gesture, event in self._events():
            self.rest()
            yield gesture, self.counted.frame(event)
        self.rest()

    def _events(self) -> Iterator[tuple[str, Callable[[], object]]]:
        home = home_of(self.session.timeline).viewport
        self.view.moves.look(home.zoomed(4.0, home.centre, self.session.timeline.limits))
        yield "fit", lambda: self.view.moves.look(home)
        for gesture, angle, modifier in (
            ("zoom in", QPoint(0, 120), Qt.KeyboardModifier.NoModifier),
            ("pan", QPoint(0, 50), Qt.KeyboardModifier.ShiftModifier),
            ("zoom out", QPoint(0, -120), Qt.KeyboardModifier.NoModifier),
        ):
            for _ in range(STEPS - 1 if gesture == "zoom out" else STEPS):  # the last would only reach home
                yield gesture, lambda angle=angle, modifier=modifier: self._turn(angle, modifier)

    def _turn(self, angle: QPoint, modifier: Qt.KeyboardModifier) -> None:
        at = QPointF(self.view.width() * 0.66, self.view.height() / 2)
        place = QPointF(self.view.mapToGlobal(at.toPoint()))
        none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
        QApplication.sendEvent(
            self.view, QWheelEvent(at, place, QPoint(), angle, none, modifier, phase, False)
        )


class Floor(QWidget):
    """The least that a picture of this size can take: nothing, or one blit."""

    def __init__(self, name: str, size: tuple[int, int], blit: bool) -> None:
        super().__init__()
        self.name, self.counted = name, Counted()
        self._picture = QPixmap(*size) if blit else None
        if self._picture is not None:
            self._picture.fill(Qt.GlobalColor.white)
        self.resize(*size)
        self.show()
        QApplication.processEvents()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            if self._picture is not None:
                painter.drawPixmap(0, 0, self._picture)
        self.counted()

    def round(self) -> Iterator[tuple[str, Sample]]:
        for _ in range(STEPS):
            yield "", self.counted.frame(self.update)


class Items(QGraphicsView):
    """One graphics item for each entry, panned."""

    def __init__(self, name: str, timeline: Timeline, size: tuple[int, int]) -> None:
        super().__init__()
        self.name, self.counted = name, Counted()
        scene, columns = QGraphicsScene(self), timeline.columns
        first = float(columns.start.min())
        per_day = size[0] * 2 / (float(columns.end.max()) - first)
        spans = zip(columns.start.tolist(), columns.end.tolist(), strict=True)
        for place, (start, end) in enumerate(spans):
            scene.addRect(
                QRectF((start - first) * per_day, place % 50 * 20, max((end - start) * per_day, 6), 14)
            )
        self.setScene(scene)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.resize(*size)
        self.show()
        QApplication.processEvents()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.counted()

    def round(self) -> Iterator[tuple[str, Sample]]:
        bar = self.horizontalScrollBar()
        for step in range(STEPS):
            yield "pan", self.counted.frame(lambda step=step: bar.setValue(30 + step * 30))


def tables(rounds: int) -> Iterator[Table]:
    """One table a screen."""
    app = QApplication.instance() or QApplication([])
    interface_font(paths.resources() / "fonts")
    packs = {"built-in": load_pack(paths.data()).timeline} | {f"{count:,}": many(count) for count in COUNTS}
    for screen, size in SCREENS.items():
        stages: list[Floor | Items | Stage] = [
            Floor("empty widget", size, blit=False),
            Floor("blit", size, blit=True),
            Items(f"graphics items, {ITEMS:,}", many(ITEMS), size),
            *(Stage(name, timeline, size) for name, timeline in packs.items()),
        ]
        gc.collect()
        gc.freeze()  # as the program does when its window is complete
        rows = _measured(stages, rounds)
        yield Table(f"Frames at {screen}, {size[0]} × {size[1]}", list(rows.values()), _ratios(rows, screen))
        for stage in stages:
            getattr(stage, "view", stage).close()
    app.processEvents()


def _measured(stages: Sequence[Floor | Items | Stage], rounds: int) -> dict[str, Row]:
    """By turns; the first round only warms up."""
    samples: dict[str, list[Sample]] = {}
    for number in range(rounds + 1):
        for stage in stages:
            for gesture, sample in stage.round():
                if number:
                    samples.setdefault(f"{stage.name} {gesture}".strip(), []).append(sample)
    return {name: Row(name, found, 1) for name, found in samples.items()}


def _ratios(rows: dict[str, Row], screen: str) -> list[Ratio]:
    """Against what we want, against the floors, and the largest pack against a small one."""
    found: list[Ratio] = []
    for gesture in ("pan", "zoom in", "zoom out", "fit"):
        large, small = rows[f"1,000,000 {gesture}"], rows[f"1,000 {gesture}"]
        for name, most in TARGETS[screen].items():
            row = rows[f"{name} {gesture}"]
            found.append(Ratio(f"{row.name}: p95 to {most} ms", row.p95 * 1000 / most, 1.0))
        found += [
            Ratio(f"{large.name}: worst to {WORST} ms", large.longest * 1000 / WORST, 1.0),
            Ratio(f"{large.name} to 1,000", large.p50 / small.p50, 3.0),
            Ratio(f"{large.name} to empty widget", large.p50 / rows["empty widget"].p50),
            Ratio(f"{large.name} to blit", large.p50 / rows["blit"].p50),
        ]
    items = rows[f"graphics items, {ITEMS:,} pan"]
    return [*found, Ratio(f"{items.name} to 1,000,000", items.p50 / rows["1,000,000 pan"].p50)]
