"""Real starts of the program, each in a process and a home of its own, with eyes and hands inside."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

HARNESS = """
import faulthandler, json, os, sys, traceback
faulthandler.enable()
faulthandler.dump_traceback_later(30, exit=True)

def guard(event, arguments):
    # Nothing may leave this machine; the screen server is reached by a socket of the file system.
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.bind") or (
        event == "socket.connect" and arguments[0].family.name != "AF_UNIX"
    ):
        os.write(2, ("the network was used: " + event).encode())
        os._exit(71)

sys.addaudithook(guard)

def say(**words):
    print(json.dumps(words), flush=True)

def act(start):
    from PySide6.QtCore import QPoint, Qt, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QDialog
    window, running = start._window, start._running
    desk, session = running.desk, running.session
    key = lambda name, *more: QTest.keyClick(window.windowHandle(), getattr(Qt.Key, "Key_" + name), *more)
    dialogs = lambda: [one for one in window.findChildren(QDialog) if one.isVisible()]
    def state():
        from bik_explorer.model.serial import to_plain
        return to_plain(session.state)
{act}

def safely(start):
    try:
        act(start)
    except BaseException:
        traceback.print_exc()
        os._exit(70)

from bik_explorer import app
bring_in_qt = app._bring_in_qt

def bring_in_qt_and_act():
    bring_in_qt()
    from bik_explorer.ui.start import Start
    if {when!r} == "completed":
        completed = Start._completed
        def then(self):
            completed(self)
            safely(self)
        Start._completed = then
    else:
        from bik_explorer.ui.running import Running
        warm, show = Running._warm_overview, Start._show_timeline
        def keep(self):
            Running.start = self
            show(self)
        def then(self):
            warm(self)
            safely(Running.start)
        Start._show_timeline, Running._warm_overview = keep, then

app._bring_in_qt = bring_in_qt_and_act
from bik_explorer.__main__ import main
sys.exit(main())
"""


@dataclass(frozen=True)
class Ran:
    """How a run ended: its status, what it wrote to stderr, and what the hands inside said."""

    status: int
    told: str
    said: list[dict]


@dataclass(frozen=True)
class Program:
    """Starts the program of the checkout."""

    root: Path
    home: Path

    @property
    def state(self) -> Path:
        """Where the session and the log are kept."""
        return self.home / "state" / "bik-explorer"

    @property
    def log(self) -> str:
        return (self.state / "bik-explorer.log").read_text(encoding="utf-8")

    def start(self, *arguments: str, **more: str) -> Ran:
        """As a person would."""
        return self._run([sys.executable, "-m", "bik_explorer", *arguments], more)

    def act(self, act: str, *arguments: str, when: str = "completed", **more: str) -> Ran:
        """With hands inside: `act` is run once the window is complete, or while the overview is "warming".

        It knows `start`, `window`, `running`, `desk`, `session`, and `key`, `dialogs`, `state`, `say`.
        """
        lines = "".join(f"    {line}\n" for line in act.strip().splitlines())
        code = HARNESS.replace("{act}", lines).replace("{when!r}", repr(when))
        return self._run([sys.executable, "-c", code, *arguments], more)

    def _run(self, command: list[str], more: dict[str, str]) -> Ran:
        homes = {
            f"XDG_{kind.upper()}_HOME": str(self.home / kind) for kind in ("state", "cache", "config", "data")
        }
        environment = {**os.environ, "HOME": str(self.home), **homes, **more}
        ran = subprocess.run(
            command, cwd=self.root, env=environment, capture_output=True, text=True, timeout=60
        )
        said = [json.loads(line) for line in ran.stdout.splitlines()]
        return Ran(ran.returncode, ran.stderr, said)
