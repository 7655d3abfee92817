"""Pictures of pixels: of the size that was asked for, the same bytes each time, never too large."""

from __future__ import annotations

import time

import pytest
from PySide6.QtGui import QColor, QImage

from bik_explorer.layout.geometry import Size
from bik_explorer.style import LIGHT
from bik_explorer.ui.export.png import TooLarge, image_steps, pixels_of, png_steps
from bik_explorer.ui.export.steps import beside, finished
from tests.ui.export.making import pack, picture


@pytest.mark.parametrize("scale", [1, 2, 3, 4])
def test_the_size_is_that_of_the_picture_times_the_scale(scale):
    image = QImage.fromData(finished(png_steps(picture(size=Size(640.0, 360.0)), scale)))
    assert (image.width(), image.height()) == (640 * scale, 360 * scale)
    assert image.dotsPerMeterX() == pytest.approx(3780 * scale, abs=scale)


def test_two_runs_give_the_same_bytes():
    assert finished(png_steps(picture(), 2)) == finished(png_steps(picture(), 2))


def test_it_says_what_it_is():
    image = QImage.fromData(finished(png_steps(picture(pack("Größe & <b>")))))
    assert image.text("Title") == "Größe & <b>"
    assert "Licence: CC BY 4.0" in image.text("Description")
    assert image.text("Software") == "BIK Explorer"


def test_paper_is_there_or_not():
    plain = QImage.fromData(finished(png_steps(picture())))
    assert plain.pixelColor(2, 2) == QColor(LIGHT.paper)
    transparent = QImage.fromData(finished(png_steps(picture(transparent=True))))
    assert transparent.pixelColor(2, 2).alpha() == 0
    assert transparent.pixelColor(550, 250).alpha() == 0


def test_what_is_too_large_is_refused_before_it_is_begun():
    with pytest.raises(TooLarge) as error:
        finished(png_steps(picture(), 40))
    assert error.value.args == (44_000, 20_000)
    with pytest.raises(TooLarge):
        pixels_of(Size(20_000.0, 20_000.0), 1)
    assert pixels_of(Size(0.1, 0.2), 1) == (1, 1)


def test_the_whole_line_at_8000_pixels_takes_less_than_two_seconds():
    started = time.perf_counter()
    made = picture(size=Size(8000.0, 900.0), grown=True)
    image = QImage.fromData(finished(png_steps(made)))
    assert image.width() == 8000
    assert time.perf_counter() - started < 2.0


def test_it_can_be_given_up_at_every_step():
    steps = image_steps(picture())
    shares = []
    for share in steps:
        shares.append(share)
        if len(shares) == 3:
            break
    steps.close()
    assert shares == sorted(shares)
    assert 0 < shares[0] <= 1


def test_an_error_in_another_thread_is_raised_here():
    def fail() -> bytes:
        raise MemoryError

    with pytest.raises(MemoryError):
        finished(beside(fail))
    assert finished(beside(lambda: b"done")) == b"done"
