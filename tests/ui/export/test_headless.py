"""Pictures from the command line: without a display, of the size and page that were asked for."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtGui import QImage

PACK = """\
pack: {title: A pack, range: 1999..2024}
entries:
  - {id: pledge, kind: initiative, title: A pledge, start: 2007, end: 2012}
  - {id: act, kind: law, title: An act, start: 2022-11-16, end: open}
"""


@pytest.fixture
def export(root, tmp_path):
    """Runs `bik-explorer export` in a process without display or wishes about Qt."""
    (tmp_path / "pack.yaml").write_text(PACK, "utf-8")

    def export(*arguments):
        without = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
        environment = {name: value for name, value in os.environ.items() if name not in without}
        environment |= {"PYTHONPATH": str(root), "SOURCE_DATE_EPOCH": "1795500000"}
        command = [sys.executable, "-m", "bik_explorer", "export", "pack.yaml", *map(str, arguments)]
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, timeout=60)

    return export


def test_a_picture_of_a_size_and_a_scale(export, tmp_path):
    ran = export("a.png", "--size", "900x600", "--scale", "2", "--theme", "dark")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, b"", b"")
    image = QImage(str(tmp_path / "a.png"))
    assert (image.width(), image.height()) == (1800, 1200)
    assert image.pixelColor(2, 2).lightness() < 60


@pytest.mark.parametrize("format_", ["png", "svg", "pdf"])
def test_standard_output_has_the_bytes_of_the_file_in_each_run(export, tmp_path, format_):
    first = export("-", "--format", format_, "--search", "act")
    assert (first.returncode, first.stderr) == (0, b"")
    assert export(f"a.{format_}", "--search", "act").returncode == 0
    assert (tmp_path / f"a.{format_}").read_bytes() == first.stdout


def test_what_is_too_large_or_has_no_room_is_told(export, tmp_path):
    ran = export("a.png", "--size", "30000", "--scale", "4")
    assert ran.returncode == 1
    assert ran.stderr.decode().startswith("bik-explorer export: The picture would have 120000 × ")
    ran = export("b.png", "--size", "900x200")
    assert ran.returncode == 0
    assert ran.stderr.decode().startswith("Not everything has room in 900x200;")
    assert sorted(one.name for one in tmp_path.iterdir() if one.suffix == ".png") == ["b.png"]
