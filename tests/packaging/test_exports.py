"""The packaged program makes every kind of file without a screen, and has what printing and lessons take."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess

import pytest

DAY = {"SOURCE_DATE_EPOCH": "1795500000"}
MADE = {
    "line.png": ("--size", "1200"),
    "line.svg": (),
    "line.pdf": (),
    "signatories.pdf": ("--page", "signatories", "--paper", "a4"),
    "poster.pdf": ("--poster", "2x1", "--black-and-white"),
    "sheet.pdf": ("--worksheet", "order"),
    "lesson.pdf": ("--lesson", "promises-to-law", "--notes"),
    "handout.html": ("--lesson", "promises-to-law"),
    "table.csv": (),
    "calendar.ics": (),
    "text.md": (),
    "pack.yaml": (),
    "slides.json": ("--format", "timelinejs"),
    "slides.csv": ("--format", "timelinejs-csv"),
    "vis.json": ("--format", "vis"),
}


@pytest.mark.parametrize("name", MADE)
def test_it_makes_the_file_that_the_source_makes(place, source, tmp_path, monkeypatch, name):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DAY["SOURCE_DATE_EPOCH"])
    file = place.pictures / name
    ran = place.run("export", str(file), *MADE[name], **DAY)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
    source("export", str(tmp_path / name), *MADE[name])
    if name.endswith(".pdf"):  # the order of the typefaces in it is that of their paths
        again = place.pictures / f"again-{name}"
        assert place.run("export", str(again), *MADE[name], **DAY).returncode == 0
        assert digest(file) == digest(again)
        assert file.stat().st_size == (tmp_path / name).stat().st_size
    else:
        assert digest(file) == digest(tmp_path / name)


def digest(file):
    """Short enough for an error message."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def test_an_export_to_standard_output_is_the_file(place):
    ran = place.run("export", "-", "--format", "md", **DAY)
    assert ran.returncode == 0
    assert ran.stdout.startswith("# ")


@pytest.mark.parametrize(
    "part", ["libQt6PrintSupport", "QtPrintSupport", "QtDBus", "libQt6DBus", "lessons/", "handout/"]
)
def test_it_has_what_printing_presenting_and_handouts_take(built, part):
    names = [file.relative_to(built).as_posix() for file in built.rglob("*") if file.is_file()]
    assert any(part in name for name in names)


@pytest.mark.skipif(shutil.which("xdotool") is None, reason="xdotool is not installed")
def test_it_presents_a_lesson_at_once(place, display):
    wait = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "From promises to law – stage"]
    with place.started("--present", "promises-to-law", DISPLAY=display):
        seen = subprocess.run(wait, env={**os.environ, "DISPLAY": display}, capture_output=True, timeout=60)
    assert seen.returncode == 0
