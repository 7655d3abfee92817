"""What the tests of the window share."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from bik_explorer.ui.panels.status_line import StatusLine
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming import Theming
from tests.ui.bars import little_timeline


@pytest.fixture
def theming(qapp):
    """The light theme."""
    made = Theming(qapp, "light")
    made.dress_controls()
    return made


@pytest.fixture
def little_session(qapp):
    """A session of the little timeline."""
    return Session(little_timeline())


@pytest.fixture
def poppler(tmp_path):
    """Runs one of poppler's programs on a PDF; gives its output."""

    def run(program, made, *options):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed (.ci/system-libraries test)")
        file = tmp_path / "a.pdf"
        file.write_bytes(made)
        ran = subprocess.run([program, *options, file], capture_output=True, timeout=60, text=True)
        assert (ran.returncode, ran.stderr) == (0, "")
        return ran.stdout

    return run


@pytest.fixture
def line(qtbot, little_session, theming):
    """The status line of the little timeline, in sight."""
    line = StatusLine(little_session, theming)
    qtbot.addWidget(line)
    line.resize(1440, 40)
    with qtbot.waitExposed(line):
        line.show()
    return line
