"""Each item of a frame is painted where it stands, in its colour."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from bik_explorer.layout.frame import Align, Box, Font, Frame, Layer, Line, Ring, Sign, Symbol, Text
from bik_explorer.layout.geometry import Rect, Size
from bik_explorer.layout.scale import TimeScale
from bik_explorer.model.viewport import Viewport
from bik_explorer.ui.canvas.painter import paint_frame, paint_item, rect_of
from bik_explorer.ui.canvas.text import axis_words, measure, metrics_of

RED, WHITE = QColor("#ff0000"), QColor("#ffffff")
AREA = Rect(20, 10, 60, 20)


def painted(*items, frame: Frame | None = None) -> QImage:
    """A white picture, 100 by 40, with the items."""
    image = QImage(100, 40, QImage.Format.Format_RGB32)
    image.fill(WHITE)
    with QPainter(image) as painter:
        for item in items:
            paint_item(painter, item)
        if frame is not None:
            paint_frame(painter, frame)
    return image


def inked(image: QImage) -> QRectF:
    """The rectangle that holds all that is not white."""
    points = [
        (x, y) for y in range(image.height()) for x in range(image.width()) if image.pixelColor(x, y) != WHITE
    ]
    assert points, "nothing was painted"
    xs, ys = zip(*points, strict=True)
    return QRectF(min(xs), min(ys), max(xs) - min(xs) + 1, max(ys) - min(ys) + 1)


def test_a_box_fills_its_rectangle():
    image = painted(Box(AREA, "#ff0000"))
    assert inked(image) == rect_of(AREA)
    assert image.pixelColor(50, 20) == RED


def test_a_round_box_leaves_its_corners():
    image = painted(Box(AREA, "#ff0000", radius=8.0))
    assert image.pixelColor(20, 10) == WHITE
    assert image.pixelColor(50, 20) == RED


@pytest.mark.parametrize(("fades", "faint"), [({"fade_out": 30.0}, 78), ({"fade_in": 30.0}, 21)])
def test_a_fading_box_is_full_at_one_end_and_faint_at_the_other(fades, faint):
    image = painted(Box(AREA, "#ff0000", **fades))
    assert image.pixelColor(99 - faint, 20) == RED
    assert image.pixelColor(faint, 20).green() > 180
    assert image.pixelColor(50, 20).green() < image.pixelColor(faint, 20).green()


def test_a_box_that_is_all_fade_is_painted():
    assert painted(Box(AREA, "#ff0000", fade_in=60.0, fade_out=60.0)).pixelColor(50, 20).green() < 20


def test_opacity_lets_the_ground_through():
    assert painted(Box(AREA, "#ff0000", opacity=0.5)).pixelColor(50, 20).green() == pytest.approx(127, abs=2)


def test_an_upright_hairline_is_one_crisp_pixel():
    image = painted(Line(30.5, 5, 30.5, 35, "#ff0000"))
    assert [x for x in range(100) if image.pixelColor(x, 20) != WHITE] == [30]
    assert image.pixelColor(30, 20) == RED


@pytest.mark.parametrize("symbol", list(Symbol))
def test_symbols_stand_about_their_middle(symbol):
    image = painted(Sign(symbol, 50.0, 20.0, 16.0, "#ff0000"))
    rect = inked(image)
    assert rect.width() == pytest.approx(16, abs=3)
    assert abs(rect.center().x() - 50) <= 1
    assert image.pixelColor(50, 20) == RED


def test_symbols_differ_in_shape():
    corners = {
        symbol: painted(Sign(symbol, 50.0, 20.0, 20.0, "#ff0000")).pixelColor(56, 14) == RED
        for symbol in Symbol
    }
    assert corners == {Symbol.DIAMOND: False, Symbol.CIRCLE: True, Symbol.SQUARE: True}
    assert painted(Sign(Symbol.SQUARE, 50.0, 20.0, 20.0, "#ff0000")).pixelColor(57, 13) == RED
    assert painted(Sign(Symbol.CIRCLE, 50.0, 20.0, 20.0, "#ff0000")).pixelColor(57, 12) != RED


def test_a_ring_is_hollow():
    image = painted(Ring(AREA, "#ff0000", 2.0, 4.0))
    assert image.pixelColor(50, 20) == WHITE
    assert image.pixelColor(50, 10) == RED


@pytest.mark.parametrize("align", list(Align))
def test_a_text_stands_where_it_is_aligned(align):
    rect = inked(painted(Text(Rect(0, 0, 100, 40), "Law", Font(13.0, 500), "#000000", align)))
    middle = {Align.LEFT: rect.left() < 5, Align.CENTRE: abs(rect.center().x() - 50) < 3}
    assert middle.get(align, rect.right() > 95)
    assert abs(rect.center().y() - 20) < 4


def test_markup_is_painted_as_it_is_written():
    width = measure("<b>Law</b>", Font(13.0, 500))
    rect = inked(painted(Text(Rect(0, 0, 100, 40), "<b>Law</b>", Font(13.0, 500), "#000000")))
    assert rect.width() == pytest.approx(width, abs=3)


def test_nothing_is_painted_outside_of_a_layer_and_the_painter_is_as_before():
    layers = (Layer(Rect(0, 0, 40, 40), (Box(AREA, "#ff0000"),)),)
    scale = TimeScale.of(Viewport(0, 10), 0, 100)
    body = Rect(0, 0, 100, 40)
    frame = Frame(Size(100, 40), body, Rect(0, 0, 0, 40), scale, 40.0, layers, (), ())
    image = QImage(100, 40, QImage.Format.Format_RGB32)
    image.fill(WHITE)
    with QPainter(image) as painter:
        painter.setPen(RED)
        paint_frame(painter, frame)
        assert painter.pen().color() == RED
        assert not painter.hasClipping()
    assert inked(image) == QRectF(20, 10, 20, 20)


def test_widths_are_measured_as_they_are_painted(qapp):
    font = Font(13.0, 600)
    assert measure("", font) == 0
    assert measure("Digital Services Act", font) == metrics_of(font).horizontalAdvance("Digital Services Act")
    assert measure("Digital Services Act", font) > measure("Digital", font) > 0
    assert metrics_of(Font(26.0, 600)).height() > metrics_of(font).height()


def test_months_have_twelve_names():
    words = axis_words(QLocale(QLocale.Language.German))
    assert len(words.months) == 12
    assert words.months[0].startswith("Jan")
    assert words.months[2].startswith("Mär")
