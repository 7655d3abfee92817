"""How long a person waits: a bare window, ours, its timeline, and the first answer to wheel and key."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

from tests import screen
from tests.bench.harness import Run, Sample, Table, interleaved, ratio

ROOT = Path(__file__).resolve().parent.parent.parent
BARE = [sys.executable, str(ROOT / "tests" / "bench" / "bare.py")]
SOURCE = [sys.executable, "-m", "bik_explorer", "--bench-start"]
PACKAGED = [str(ROOT / "dist" / "bik-explorer" / "bik-explorer"), "--bench-start"]
EVENTS = ("window-painted", "timeline-painted", "answered")


def tables(rounds: int) -> Iterator[Table]:
    """One table for each kind of screen that there is."""
    with ExitStack() as stack:
        home = stack.enter_context(tempfile.TemporaryDirectory())
        yield _table("Start, offscreen", {"QT_QPA_PLATFORM": "offscreen"}, home, rounds)
        if screen.available():
            display = stack.enter_context(screen.virtual_screen())
            yield _table("Start, Xvfb", {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display}, home, rounds)


def _table(name: str, screen_of: Mapping[str, str], home: str, rounds: int) -> Table:
    environment = {**os.environ, **screen_of, "HOME": home, "XDG_STATE_HOME": home, "XDG_CACHE_HOME": home}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # a person's Python keeps what it has compiled
    packaged = Path(PACKAGED[0]).is_file()
    runs = [_run(BARE, ("bare",), "", environment), _run(SOURCE, EVENTS, "", environment)]
    names = ["bare", *EVENTS]
    if packaged:
        runs.append(_run(PACKAGED, EVENTS, "packaged: ", environment))
        names += [f"packaged: {event}" for event in EVENTS]
    rows = interleaved(runs, dict.fromkeys(names, 1), rounds)
    bare = rows["bare"]
    ratios = [
        ratio("window to bare window", rows["window-painted"], bare, 1.3),
        ratio("timeline to bare window", rows["timeline-painted"], bare, 2.5),
        ratio("timeline answering to bare window", rows["answered"], bare, 2.5),
    ]
    if packaged:
        told = zip(EVENTS, ("window", "timeline", "answer"), strict=True)
        ratios += [
            ratio(f"packaged {word} to source", rows[f"packaged: {event}"], rows[event], 1.1)
            for event, word in told
        ]
    return Table(name, list(rows.values()), ratios)


def _run(command: Sequence[str], events: Sequence[str], prefix: str, environment: Mapping[str, str]) -> Run:
    """A run of a program that tells when each of these was done; it must tell all of them, in order."""

    def run() -> dict[str, Sample]:
        start = time.monotonic()
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True)
        assert process.stderr is not None
        said = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        told = [json.loads(line) for line in said.splitlines() if line.startswith('{"event"')]
        if process.returncode or [one["event"] for one in told] != list(events):
            raise RuntimeError(f"{' '.join(command)} ended with {process.returncode} and said:\n{said}")
        memory = usage.ru_maxrss / 1024
        return {prefix + one["event"]: Sample(one["at"] - start, 1, memory) for one in told}

    return run
