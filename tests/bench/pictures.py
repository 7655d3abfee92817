"""How long the whole line takes as a file, 8,000 pixels wide, and a look at sheets before they are printed.

The floor paints about as many pixels with one colour and writes them as a PNG: no picture can cost less.
The work of a file is one that begins as its kind does; that of a look, the sheets.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from bik_explorer import paths
from bik_explorer.layout.geometry import Size
from bik_explorer.layout.sheets.paper import Setup
from bik_explorer.loading import load_pack
from bik_explorer.model.state import Page
from bik_explorer.style import LIGHT
from bik_explorer.ui.export.compose import Shape, compose
from bik_explorer.ui.export.picture import Lettering, PictureKind, Rendering, steps_of
from bik_explorer.ui.export.steps import finished
from bik_explorer.ui.export.subject import Subject, found
from bik_explorer.ui.printing.document import document_of
from bik_explorer.ui.printing.pages_view import PagesView
from bik_explorer.ui.printing.wish import Matter, Wish
from bik_explorer.ui.session import home_of
from bik_explorer.ui.theming.fonts import interface_font
from tests.bench.harness import Ratio, Run, Table, interleaved, ratio, timed
from tests.bench.packs import grown

DAY = date(2026, 11, 24)
WIDTH = 8_000.0
BEGINS = {PictureKind.PNG: b"\x89PNG", PictureKind.SVG: b"<?xml", PictureKind.PDF: b"%PDF"}
FILE, LOOK = 2.0, 0.15
"""Seconds: what we want at most."""
FLOOR = "floor: as many pixels"


def tables(rounds: int) -> Iterator[Table]:
    """Two tables: files, and looks at sheets."""
    app = QApplication.instance() or QApplication([])
    app.setFont(interface_font(paths.resources() / "fonts"))
    yield _files(rounds)
    yield _looks(rounds)


def _files(rounds: int) -> Table:
    runs: list[Run] = []
    expected: dict[str, int] = {}
    for what, count in (("built-in", 0), ("1,000 more", 1_000)):
        timeline = grown(count)
        subject = found(timeline, home_of(timeline))
        for kind in PictureKind:
            _add(f"{kind.value}, {what}", lambda s=subject, k=kind: _file(s, k), runs, expected)
    _add(FLOOR, _floor, runs, expected)
    rows = interleaved(runs, expected, rounds)
    wanted = [
        Ratio(f"{name}: to {FILE:.0f} s", row.p50 / FILE, 1.0) for name, row in rows.items() if name != FLOOR
    ]
    told = [
        ratio(f"{name}: to the floor", row, rows[FLOOR])
        for name, row in rows.items()
        if name.startswith("png")
    ]
    return Table("the whole line, 8,000 pixels wide", list(rows.values()), [*wanted, *told])


def _add(
    name: str, work: Callable[[], int], runs: list[Run], expected: dict[str, int], count: int = 1
) -> None:
    expected[name] = count
    runs.append(lambda: {name: timed(work)})


def _picture(subject: Subject):
    return compose(subject, Shape(Size(WIDTH, 400.0), LIGHT, grown=True), DAY)


def _file(subject: Subject, kind: PictureKind) -> int:
    made = finished(steps_of(_picture(subject), Rendering(kind, 1, Lettering.EMBEDDED), DAY))
    return int(made.startswith(BEGINS[kind]))


def _floor() -> int:
    image = QImage(int(WIDTH), 2_000, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.paper))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return int(image.save(buffer, "PNG"))


def _looks(rounds: int) -> Table:
    """From a wish to its painted sheets, as the print dialog shows them."""
    timeline = load_pack(paths.data()).timeline
    subject = found(timeline, home_of(timeline))
    table = subject.with_view(replace(subject.state, page=Page.SIGNATORIES), subject.results)
    wishes = {matter.value: (subject, Wish(matter, Setup(landscape=True))) for matter in Matter}
    wishes["signatories"] = (table, Wish(setup=Setup()))
    wishes["64 sheets"] = (subject, Wish(Matter.POSTER, across=8, down=8))
    view = PagesView(LIGHT)
    view.resize(680, 480)
    view.show()
    runs: list[Run] = []
    expected: dict[str, int] = {}
    for name, (what, wish) in wishes.items():
        count = len(document_of(what, wish, DAY).sheets)
        _add(name, lambda s=what, w=wish: _look(view, s, w), runs, expected, count)
    rows = interleaved(runs, expected, rounds)
    view.close()
    return Table(
        "a look at sheets",
        list(rows.values()),
        [Ratio(f"{name}: to {LOOK:.2f} s", row.p50 / LOOK, 1.0) for name, row in rows.items()],
    )


def _look(view: PagesView, subject: Subject, wish: Wish) -> int:
    view.show_sheets(document_of(subject, wish, DAY).sheets, "")
    view.viewport().repaint()
    return len(view.sheets)
