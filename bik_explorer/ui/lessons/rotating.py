"""Backups in a row: the newest has the bare name, older ones count up to five."""

from __future__ import annotations

import time
from pathlib import Path

MOST = 5


def rotate(newest: Path) -> None:
    """Makes room for a newer file: each becomes one older, the oldest is gone. Raises OSError.

    Without a file in the way there is nothing to do, so that no backup goes for nothing.
    """
    if not newest.exists():
        return
    for number in range(MOST - 1, 0, -1):
        older = backup(newest, number)
        if older.exists():
            older.replace(backup(newest, number + 1))
    newest.replace(backup(newest, 1))


def backup(newest: Path, number: int) -> Path:
    """The name of a backup, 1 for the one before the newest."""
    return newest.with_name(f"{newest.stem}-{number}{newest.suffix}")


def set_aside(damaged: Path) -> Path:
    """Renames a damaged file with its time, for whoever wants to look into it. Raises OSError."""
    aside = damaged.with_name(f"{damaged.stem}-damaged-{time.strftime('%Y%m%d-%H%M%S')}{damaged.suffix}")
    damaged.replace(aside)
    return aside
