"""Work in steps: it tells how far it is, and can be given up between any two of them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Iterator

from PySide6.QtGui import QPainter

from bik_explorer.layout.picture import Picture
from bik_explorer.ui.canvas.painter import PAINTERS, Painters, paint_layer

Steps = Generator[float, None, bytes]
"""Yields the share that is done, from 0 to 1, and returns the file."""
ITEMS = 400
"""Items that are painted between two looks at the clock."""
PATIENCE = 0.01
"""Seconds between two looks at another thread."""


def finished(steps: Steps) -> bytes:
    """The file, with all steps taken at once."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            made: bytes = end.value
            return made


def painted(painter: QPainter, picture: Picture, painters: Painters = PAINTERS) -> Iterator[float]:
    """Paints a picture piece by piece."""
    total = sum(len(layer.items) for layer in picture.layers) or 1
    done = 0
    for layer in picture.layers:
        for first in range(0, len(layer.items), ITEMS):
            piece = layer.items[first : first + ITEMS]
            paint_layer(painter, layer._replace(items=piece), painters)
            done += len(piece)
            yield done / total


def beside(work: Callable[[], bytes]) -> Steps:
    """Has slow work that needs no Qt window done in another thread, and waits for it step by step.

    Errors of the work are raised here. Given up, the work ends by itself and its answer is dropped.
    """
    answers: list[bytes | BaseException] = []

    def run() -> None:
        try:
            answers.append(work())
        except BaseException as error:
            answers.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    while thread.is_alive():
        thread.join(PATIENCE)
        yield 1.0
    answer = answers[0]
    if isinstance(answer, BaseException):
        raise answer
    return answer
