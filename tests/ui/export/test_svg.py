"""SVG: real text, a title for each mark, no markup from data, and drawn alike elsewhere."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from bik_explorer.layout.frame import Bars, Box, Density, Text
from bik_explorer.layout.geometry import Rect, Size
from bik_explorer.model.state import Page
from bik_explorer.style import LIGHT
from bik_explorer.ui.export.png import png_steps
from bik_explorer.ui.export.steps import finished
from bik_explorer.ui.export.svg import svg_steps
from bik_explorer.ui.export.svg_text import Lettering, number
from tests.ui.export.making import hostile, picture

NAME = "{http://www.w3.org/2000/svg}"
ELEMENTS = {
    *("svg", "title", "desc", "style", "defs", "clipPath", "linearGradient", "stop"),
    *("g", "rect", "text", "line", "circle", "polygon", "path", "image"),
}
CLEAR, ALIKE = 28, 0.02
"""Steps of 255 that are seen, and the share of pixels that may differ by more."""


def drawn(made, lettering=Lettering.EMBEDDED) -> ET.Element:
    return ET.fromstring(finished(svg_steps(made, lettering)))


def texts(root) -> list[str]:
    return [one.text for one in root.iter(f"{NAME}text")]


@pytest.mark.parametrize("page", list(Page))
@pytest.mark.parametrize("lettering", list(Lettering))
def test_two_runs_give_the_same_bytes(page, lettering):
    assert finished(svg_steps(picture(page=page), lettering)) == finished(
        svg_steps(picture(page=page), lettering)
    )


@pytest.mark.parametrize("page", list(Page))
def test_text_is_text(page):
    made = picture(page=page)
    wanted = [item.text for layer in made.layers for item in layer.items if isinstance(item, Text)]
    assert texts(drawn(made)) == wanted


def test_the_whole_and_each_mark_have_names():
    made = picture()
    root = drawn(made)
    assert root.get("role") == "graphics-document document"
    assert root.find(f"{NAME}title").text == made.title
    assert root.find(f"{NAME}desc").text == made.description
    (marks,) = (one for one in root.iter(f"{NAME}g") if one.get("role") == "list")
    assert [one.find(f"{NAME}title").text for one in marks] == [part.text for part in made.parts]
    assert {one.get("role") for one in marks} == {"listitem"}
    hidden = [one for one in root.iter(f"{NAME}g") if one.get("aria-hidden") == "true"]
    assert len(hidden) == len(made.body)


@pytest.mark.parametrize("lettering", list(Lettering))
def test_hostile_texts_stay_texts(lettering):
    root = drawn(picture(hostile()), lettering)
    assert {one.tag for one in root.iter()} <= {NAME + name for name in ELEMENTS}
    assert not [name for one in root.iter() for name in one.attrib if name.lower().startswith("on")]
    addresses = [one.get("href", "data:") for one in root.iter()]
    assert all(one.startswith("data:") for one in addresses)
    if lettering is not Lettering.OUTLINED:
        assert any(one.startswith("</text><script>alert(1)</script>") for one in texts(root))


def test_letters_are_embedded_linked_or_shapes():
    made = picture()
    embedded, linked, outlined = (finished(svg_steps(made, one)) for one in Lettering)
    assert embedded.count(b"@font-face") == 2
    assert b"data:font/woff2;base64," in embedded
    assert b"@font-face" not in linked
    assert b"textLength" in linked
    assert b"<text" not in outlined
    assert b'aria-label="A little pack"' in outlined
    assert b"http" not in embedded.replace(b"http://www.w3.org/2000/svg", b"")


def test_equal_fades_and_clips_are_kept_once():
    root = drawn(picture())
    kept = [ET.tostring(one).partition(b">")[2] for one in root.iter(f"{NAME}linearGradient")]
    assert max(Counter(kept).values()) == 1
    ids = {one.get("id") for one in root.iter() if one.get("id", "").startswith("part")}
    used = set(re.findall(r"url\(#(part\d+)\)", ET.tostring(root, "unicode")))
    assert ids == used


def test_density_and_many_bars_are_drawn():
    made = picture()
    items = (
        Density(Rect(0, 0, 30, 10), np.linspace(0, 1, 30), "#FF0000"),
        Bars(np.array([[1.0, 2.0, 3.0, 4.0], [9.0, 2.0, 3.0, 4.0]]), "#00FF00", 0.5),
        Box(Rect(0, 0, 10, 10), "#0000FF", 2.0, fade_in=3.0, opacity=0.5),
    )
    body = (made.body[0]._replace(items=items),)
    root = drawn(type(made)(**{name: getattr(made, name) for name in made.__slots__} | {"body": body}))
    (image,) = root.iter(f"{NAME}image")
    assert image.get("href").startswith("data:image/png;base64,")
    (bars,) = (one for one in root.iter(f"{NAME}path"))
    assert bars.get("d") == "M1 2h3v4h-3zM9 2h3v4h-3z"
    assert bars.get("opacity") == "0.5"


@pytest.mark.parametrize(
    ("value", "text"), [(1.0, "1"), (-0.001, "0"), (1234567.891, "1234567.89"), (0.5, "0.5")]
)
def test_numbers_are_short(value, text):
    assert number(value) == text


def pixels(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    flat = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    return flat[:, :, :3].astype(int)


def differing(one: QImage, other: QImage) -> float:
    """The share of what is drawn that is drawn otherwise: letters are smoothed by each in its own way.

    So both are looked at from a distance, four pixels as one.
    """
    assert one.size() == other.size()
    smooth = Qt.TransformationMode.SmoothTransformation
    far, other_far = (pixels(image.scaledToWidth(image.width() // 4, smooth)) for image in (one, other))
    drawn_on = np.abs(far - far[0, 0]).max(axis=2) > CLEAR
    return float((np.abs(far - other_far).max(axis=2) > CLEAR).sum() / drawn_on.sum())


@pytest.mark.parametrize("page", list(Page))
def test_a_second_renderer_draws_the_same(page, tmp_path):
    program = shutil.which("rsvg-convert")
    if program is None:
        pytest.skip("rsvg-convert is not installed (.ci/system-libraries test)")
    made = picture(page=page, size=Size(1000.0, 600.0))
    (tmp_path / "a.svg").write_bytes(finished(svg_steps(made, Lettering.OUTLINED)))
    subprocess.run([program, tmp_path / "a.svg", "-o", tmp_path / "a.png"], check=True, timeout=60)
    ours = QImage.fromData(finished(png_steps(made)))
    assert differing(ours, QImage(str(tmp_path / "a.png"))) < ALIKE
    blank = ours.copy()
    blank.fill(QColor(LIGHT.panel))
    assert differing(ours, blank) > 0.8  # the comparison sees what is drawn


def test_qt_draws_it_too():
    made = picture()
    renderer = QSvgRenderer(QByteArray(finished(svg_steps(made, Lettering.OUTLINED))))
    assert renderer.isValid()
    ours = QImage.fromData(finished(png_steps(made)))
    image = QImage(ours.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0xFFFFFFFF)
    with QPainter(image) as painter:
        renderer.render(painter)
    assert differing(ours, image) < ALIKE
