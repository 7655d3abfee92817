"""The packaged program does what the source does, wherever it lies and whatever it is denied."""

from __future__ import annotations

import json
import shutil

import pytest
from PySide6.QtGui import QImage

SIZE = (1440, 900)


def look(file):
    """The picture and how many different colours it has."""
    image = QImage(str(file)).convertToFormat(QImage.Format.Format_RGB32)
    assert not image.isNull()
    pixels = bytes(image.constBits())
    return image, pixels, len({pixels[i : i + 4] for i in range(0, len(pixels), 4)})


def picture(place, name, *arguments, **more):
    """The window's picture; the program must have left in peace and with nothing to say."""
    file = place.pictures / name
    size = "x".join(map(str, SIZE))
    ran = place.run("--screenshot", str(file), "--size", size, "--theme", "light", *arguments, **more)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
    return look(file)


def test_it_says_its_version(place, source):
    assert place.run("--version").stdout == source("--version")


def test_it_lists_what_the_source_lists(place, source):
    listed = place.run("list", "--format", "json", LANG="C")
    assert listed.stderr == ""
    assert len(json.loads(listed.stdout)) >= 40
    assert listed.stdout == source("list", "--format", "json")


def test_it_finds_no_problem_in_the_built_in_pack(place, source):
    checked = place.run("check")
    assert (checked.returncode, checked.stdout) == (0, source("check"))


def test_it_reads_a_pack_of_ones_own(place, root, source):
    pack = place.pictures / "Mein Päckchen"
    shutil.copytree(root / "data", pack)
    assert place.run("list", str(pack)).stdout == source("list")


def test_without_a_screen_it_says_what_to_do(place):
    ran = place.run()
    assert ran.returncode == 2
    assert "bik-explorer list" in ran.stderr


def test_its_window_opens_without_network_home_or_write_permission(place, display, no_network):
    image, _, colours = picture(place, "xvfb.png", before=no_network, DISPLAY=display)
    assert (image.width(), image.height()) == SIZE
    assert colours > 100
    assert list(place.home.iterdir()) == []


def test_its_window_looks_as_it_does_from_source(place, source, tmp_path):
    file = tmp_path / "source.png"
    source("--screenshot", str(file), "--size", "1440x900", "--theme", "light")
    _, wanted, _ = look(file)
    _, shown, _ = picture(place, "offscreen.png", QT_QPA_PLATFORM="offscreen")
    different = sum(a != b for a, b in zip(wanted, shown, strict=True))
    assert different / len(wanted) < 0.001


@pytest.mark.parametrize("search", ["telefónica", "no such thing"])
def test_it_finds_what_the_source_finds(place, source, search):
    assert place.run("list", "--search", search).stdout == source("list", "--search", search)
