"""Writes a whole file or nothing: a full disk or a killed program never leaves half of one in its place."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path


def save_safely(path: Path, data: bytes) -> None:
    """Replace the file by `data`, through a temporary file beside it.

    Raises OSError and leaves what was there when that fails.
    """
    target = Path(os.path.realpath(path))  # a link stays a link
    part = target.with_name(f".bik-{os.urandom(6).hex()}.tmp")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        _write_all(handle, data)
        with contextlib.suppress(OSError):  # a new file keeps what it got, and some disks have no modes
            part.chmod(target.stat().st_mode & 0o777)
        part.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink()
        raise


def _write_all(handle: int, data: bytes) -> None:
    """Write, bring to the disk and count again what arrived; closes the handle."""
    try:
        rest = memoryview(data)
        while rest:
            written = os.write(handle, rest)
            if written <= 0:
                raise OSError("nothing was written")
            rest = rest[written:]
        os.fsync(handle)
        if os.fstat(handle).st_size != len(data):
            raise OSError("not everything was written")
    finally:
        os.close(handle)
