"""Pictures for the command line: the same as from the window, without one."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from bik_explorer import paths
from bik_explorer.export.outputs import Wanted
from bik_explorer.layout.geometry import Size
from bik_explorer.model.options import ExportOptions
from bik_explorer.style import THEMES
from bik_explorer.ui import i18n
from bik_explorer.ui.export.compose import Shape, compose
from bik_explorer.ui.export.picture import (
    Lettering,
    PictureKind,
    Rendering,
    TooLarge,
    finished,
    steps_of,
)
from bik_explorer.ui.export.subject import Subject
from bik_explorer.ui.printing.headless import sheets_file
from bik_explorer.ui.theming.fonts import interface_font

LEAST_HEIGHT = 400.0
"""Pixels: the least height of a picture that is as high as it must be."""


def paint_file(wanted: Wanted, options: ExportOptions) -> tuple[bytes, bool]:
    """The file, and whether something had no room in it. Raises ValueError with words, and MemoryError."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    app.setFont(interface_font(paths.resources() / "fonts"))
    i18n.install(app, QLocale())
    subject = Subject(wanted.timeline, wanted.state, wanted.results)
    if options.sheets is not None:
        return sheets_file(subject, wanted, options.sheets), False
    width, height = options.size
    shape = Shape(
        Size(width, LEAST_HEIGHT if height is None else height),
        THEMES[options.theme],
        grown=height is None,
        transparent=options.transparent,
    )
    picture = compose(subject, shape, wanted.day)
    rendering = Rendering(PictureKind(options.format), options.scale, Lettering(options.letters))
    try:
        return finished(steps_of(picture, rendering, wanted.day)), picture.cut
    except TooLarge as error:
        raise ValueError(too_large(*error.args)) from None


def too_large(width: int, height: int) -> str:
    """What is said of a picture that would have so many pixels."""
    words = QCoreApplication.translate(
        "Export", "The picture would have {width} × {height} pixels, which is too many. Make it smaller."
    )
    return words.format(width=width, height=height)
