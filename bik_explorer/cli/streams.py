"""Standard output and error, whatever the locale and whoever reads them."""

from __future__ import annotations

import io
import os
import sys


def use_utf8() -> None:
    """Print UTF-8 even where the locale is C; what cannot be printed at all is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def give_up_output() -> None:
    """Let the program end quietly after the reader of a pipe has gone: what is left goes nowhere.

    As Python's own note on SIGPIPE advises (documentation of the module `signal`).
    """
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
