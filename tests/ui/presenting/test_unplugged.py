"""An X server with two monitors of different scale, one of which is pulled out in the middle of a lesson."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys

import pytest

from tests import screen
from tests.ui.presenting.monitors import LIBRARIES
from tests.ui.presenting.screens import use_screens

needed = pytest.mark.skipif(
    not (screen.available() and shutil.which("openbox") and all(LIBRARIES)),
    reason="needs Xvfb, openbox and libXrandr",
)


@needed
def test_a_screen_that_is_pulled_out_takes_nothing_with_it(tmp_path):
    with screen.virtual_screen() as display:
        env = {
            **use_screens(tmp_path),
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "QT_SCREEN_SCALE_FACTORS": "Projector=2",
        }
        manager = subprocess.Popen(["openbox"], env=env, stderr=subprocess.DEVNULL)
        try:
            done = subprocess.run(
                [sys.executable, "-m", "tests.ui.presenting.unplugging"],
                env=env,
                capture_output=True,
                text=True,
                timeout=60,
            )
        finally:
            manager.terminate()
            manager.wait()
    assert done.returncode == 0, done.stderr[-3000:]
    told = json.loads(done.stdout)
    assert told["presenting"] == [["Projector", True, 2.0], "Laptop", 1]
    assert told["swapped"] == [["Laptop", True, 1.0], "Projector", 1]
    assert told["pulled"] == [None, "Laptop", 2]
    assert told["plugged"] == [None, "Laptop", 2], "a new screen is offered, not taken"
    assert told["taken"] == [["Projector", True, 2.0], "Laptop", 2]
    assert told["ended"]
    assert told["faults"] == []
