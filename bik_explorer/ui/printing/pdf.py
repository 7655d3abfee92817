"""Sheets as a PDF file: shapes as shapes, text as text, tags; the same bytes for the same sheets."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF, QUuid
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from bik_explorer.layout.frame import Layer
from bik_explorer.layout.geometry import Rect, Size
from bik_explorer.layout.picture import Picture
from bik_explorer.layout.sheets.paper import Sheet
from bik_explorer.style import LIGHT
from bik_explorer.ui.export.pdf import NO_ID, PIXEL, RESOLUTION, file_painters, settled, xmp
from bik_explorer.ui.export.pdf_catalog import Role, with_catalog
from bik_explorer.ui.export.steps import Steps
from bik_explorer.ui.printing.document import Document
from bik_explorer.ui.printing.painting import paint_sheet


def pdf_of_sheets(document: Document, day: date) -> Steps:
    """The file sheet by sheet; `day` is when it is said to be made."""
    about = _about(document)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(page_layout(document.sheets[0].size))
    writer.setResolution(RESOLUTION)
    writer.setTitle(document.title)
    writer.setCreator("BIK Explorer")
    writer.setDocumentId(QUuid(str(NO_ID)))
    writer.setDocumentXmpMetadata(xmp(about, day))
    painters = file_painters(about)
    with QPainter(writer) as painter:
        painter.scale(PIXEL * RESOLUTION / 72, PIXEL * RESOLUTION / 72)
        for number, sheet in enumerate(document.sheets):
            if number:
                writer.newPage()
            paint_sheet(painter, sheet, painters)
            yield (number + 1) / len(document.sheets)
    made = settled(bytes(buffer.data().data()), day)
    role = Role.FIGURE if document.pictures else Role.TEXT
    return with_catalog(made, [_said(sheet) for sheet in document.sheets], document.language, role)


def _said(sheet: Sheet) -> str:
    """What is read of a sheet; of the further sheets of a poster their names."""
    return sheet.text or sheet.name


def page_layout(size: Size) -> QPageLayout:
    """A page of exactly that size in logical pixels, without margins: the sheets have their own."""
    points = QSizeF(size.width * PIXEL, size.height * PIXEL)
    page = QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    return QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF())


def _about(document: Document) -> Picture:
    """What the file says of itself."""
    nothing = Layer(Rect(0.0, 0.0, 1.0, 1.0), ())
    return Picture(
        size=document.sheets[0].size,
        ground=nothing,
        head=nothing,
        body=(),
        foot=nothing,
        title=document.title,
        description=document.about,
        content=Rect(0.0, 0.0, 1.0, 1.0),
        card=LIGHT.panel,
        language=document.language,
    )
