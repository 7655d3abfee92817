"""A picture as a PDF file of one page: shapes as shapes, text as text that can be searched and copied.

What Qt leaves open, dates and id, is settled afterwards: the same picture gives the same bytes.
"""

from __future__ import annotations

import hashlib
import html
import re
from datetime import date
from functools import lru_cache, partial
from uuid import UUID

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QSizeF, QUuid
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QLinearGradient,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from bik_explorer.layout.frame import Box, Font, Text
from bik_explorer.layout.picture import Picture
from bik_explorer.ui.canvas.painter import NO_PEN, PAINTERS, SHARES, Painters, colour_of, fade_stops, rect_of
from bik_explorer.ui.canvas.text import qt_font
from bik_explorer.ui.export.pdf_catalog import alternative, with_catalog
from bik_explorer.ui.export.steps import Steps, painted

PIXEL = 0.75
"""Points: a logical pixel."""
RESOLUTION = 1200
LONGEST_SIDE = 14_400.0
"""Points: what PDF readers can show."""
NO_ID = UUID(int=0x5BD1_E995_0000_4000_8000_0000_0000_0001)
"""Stands for the id of the document until that is known."""
_OFFSET = re.compile(rb"(?:(?<=\n)(?=\d{10} \d{5} n)|(?<=startxref\n))(\d+)")
"""Where an object or the table of objects is, in that table and behind it."""
_DATE = re.compile(rb"/(CreationDate|ModDate) \(D:[^)]*\)")


def pdf_steps(picture: Picture, day: date) -> Steps:
    """The file; `day` is when it is said to be made. A very large picture is made smaller to fit the page."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    scale = min(PIXEL, LONGEST_SIDE / max(picture.size))
    writer = _writer(buffer, picture, scale, day)
    with QPainter(writer) as painter:
        painter.scale(scale * RESOLUTION / 72, scale * RESOLUTION / 72)
        yield from painted(painter, picture, file_painters(picture))
    made = settled(bytes(buffer.data().data()), day)
    return with_catalog(made, [alternative(picture)], picture.language)


def _writer(buffer: QBuffer, picture: Picture, scale: float, day: date) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    size = QSizeF(picture.size.width * scale, picture.size.height * scale)
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    page = QPageSize(size, QPageSize.Unit.Point, "", exact)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setResolution(RESOLUTION)
    writer.setTitle(picture.title)
    writer.setCreator("BIK Explorer")
    writer.setDocumentId(QUuid(str(NO_ID)))
    writer.setDocumentXmpMetadata(xmp(picture, day))
    return writer


def xmp(picture: Picture, day: date) -> bytes:
    """What the file says of itself, in XML: title, description, language, program and day."""
    title, said, language = (
        html.escape(_plain(text)) for text in (picture.title, picture.description, picture.language)
    )
    made = f"{day.isoformat()}T00:00:00Z"
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
    xmp:CreatorTool="BIK Explorer" xmp:CreateDate="{made}" xmp:ModifyDate="{made}"
    xmpMM:DocumentID="uuid:{NO_ID}">
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
   <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{said}</rdf:li></rdf:Alt></dc:description>
   <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>""".encode()


def settled(made: bytes, day: date) -> bytes:
    """The same with the day in the place of the time and its zone, and an id made from the rest."""
    said = f" (D:{day:%Y%m%d}000000Z)".encode()
    for place in reversed([*_DATE.finditer(made)]):
        made = _spliced(made, place, b"/" + place[1] + said)
    new = str(UUID(bytes=hashlib.sha256(made).digest()[:16], version=4)).encode()
    old = str(NO_ID).encode()
    return (
        made.replace(old.hex().upper().encode(), new.hex().upper().encode())
        .replace(old.hex().encode(), new.hex().encode())
        .replace(old, new)
    )


def _spliced(made: bytes, place: re.Match[bytes], put: bytes) -> bytes:
    """Other bytes in a place; the table of where the objects are, and what says where it is, follow."""
    longer = len(put) - len(place[0])
    made = made[: place.start()] + put + made[place.end() :]
    if not longer:
        return made

    def moved(found: re.Match[bytes]) -> bytes:
        at = int(found[1])
        digits = b"%010d" if len(found[1]) == 10 else b"%d"
        return found[0].replace(found[1], digits % (at + longer if at > place.start() else at), 1)

    table = made.rfind(b"\nxref\n")
    return made[:table] + _OFFSET.sub(moved, made[table:])


def _plain(text: str) -> str:
    """Without what XML cannot hold."""
    return "".join(one for one in text if one.isprintable() or one == " ")


@lru_cache(maxsize=64)
def plain_font(font: Font) -> QFont:
    """The typeface without its contextual forms: signs in their place are lost when text is copied.

    Inter has some for brackets, hyphens and plus signs beside capitals and digits.
    """
    made = QFont(qt_font(font))
    made.setFeature(QFont.Tag("calt"), 0)
    return made


def _text(painter: QPainter, item: Text) -> None:
    font = plain_font(item.font)
    metrics = QFontMetricsF(font)
    rect, width = item.rect, metrics.horizontalAdvance(item.text)
    painter.setFont(font)
    painter.setPen(colour_of(item.colour, item.opacity))
    x = rect.x + (rect.width - width) * SHARES[item.align]
    y = rect.y + (rect.height - metrics.height()) / 2 + metrics.ascent()
    painter.drawText(QPointF(x, y), item.text)


def _box(painter: QPainter, item: Box, ground: str) -> None:
    """A box that fades goes over into the ground: Qt writes masks in which its transparency is lost."""
    if not item.fade_in and not item.fade_out:
        PAINTERS[Box](painter, item)
        return
    gradient = QLinearGradient(item.rect.x, 0, item.rect.right, 0)
    for at, strength in fade_stops(item):
        gradient.setColorAt(at, mixed(item.fill, ground, strength * item.opacity))
    painter.setPen(NO_PEN)
    painter.setBrush(QBrush(gradient))
    painter.drawRoundedRect(rect_of(item.rect), item.radius, item.radius)


def mixed(colour: str, ground: str, strength: float) -> QColor:
    """What a colour of that strength, from 0 to 1, looks like on the ground."""
    above, below = QColor(colour), QColor(ground)
    parts = ((above.redF(), below.redF()), (above.greenF(), below.greenF()), (above.blueF(), below.blueF()))
    return QColor.fromRgbF(*(one * strength + other * (1 - strength) for one, other in parts))


def file_painters(picture: Picture) -> Painters:
    """As on screen, but for text and for what fades."""
    return {**PAINTERS, Text: _text, Box: partial(_box, ground=picture.card)}
