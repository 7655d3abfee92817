"""A screen of its own for programs that tests and benchmarks start: Xvfb, for as long as it is needed."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

SIZE = "1920x1200x24"


def available() -> bool:
    return shutil.which("Xvfb") is not None


@contextmanager
def virtual_screen() -> Iterator[str]:
    """Starts Xvfb on a free display and gives its name, such as ":7"."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", SIZE, "-nolisten", "tcp", "-noreset", "-ac"]
    server = subprocess.Popen(
        command, pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(writer)
    try:
        with os.fdopen(reader) as number:
            display = number.readline().strip()
        if not display:
            raise RuntimeError(f"Xvfb did not start (exit status {server.wait()})")
        yield f":{display}"
    finally:
        server.terminate()
        server.wait()
