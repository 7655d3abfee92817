"""Paints sheets: on screen for a look, on a printer, and into a PDF file."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QTransform

from bik_explorer.layout.sheets.paper import Sheet
from bik_explorer.ui.canvas.painter import PAINTERS, Painters, paint_layer


def paint_sheet(painter: QPainter, sheet: Sheet, painters: Painters = PAINTERS) -> None:
    """Paints one sheet; a unit of the painter is a logical pixel of the paper."""
    for part in sheet.parts:
        painter.save()
        try:
            painter.setWorldTransform(QTransform(part.scale, 0, 0, part.scale, part.x, part.y), combine=True)
            for layer in part.shown():
                paint_layer(painter, layer, painters)
        finally:
            painter.restore()
