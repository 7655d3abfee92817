"""Sheets to a printer of the system."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from bik_explorer.layout.sheets.paper import MILLIMETRES, Setup
from bik_explorer.ui.printing.document import Document
from bik_explorer.ui.printing.painting import paint_sheet


def printer_for(document: Document, setup: Setup) -> QPrinter:
    """The system's printer, set to the paper; the sheets have margins of their own."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(document.title)
    printer.setCreator("BIK Explorer")
    printer.setFullPage(True)
    width, height = MILLIMETRES[setup.paper]
    size = QPageSize(QSizeF(width, height), QPageSize.Unit.Millimeter)
    turned = QPageLayout.Orientation.Landscape if setup.landscape else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(size, turned, QMarginsF()))
    printer.setFromTo(1, len(document.sheets))
    return printer


def print_sheets(document: Document, printer: QPrinter) -> bool:
    """Sends the sheets that were asked for; False where the printer does not take them."""
    first = max(printer.fromPage(), 1)
    last = min(printer.toPage() or len(document.sheets), len(document.sheets))
    painter = QPainter()
    if not painter.begin(printer):
        return False
    try:
        for number, sheet in enumerate(document.sheets[first - 1 : last]):
            if number and not printer.newPage():
                return False
            page = printer.pageLayout().fullRectPixels(printer.resolution())
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(page.width() / sheet.size.width, page.height() / sheet.size.height)
            paint_sheet(painter, sheet)
            painter.restore()
    finally:
        painter.end()
    return True
