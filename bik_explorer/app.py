"""The composition root.

Makes the application, the window and the session, and puts them together in the order that is quick to see.
"""

from __future__ import annotations

import builtins
import gc
import os
import sys
from typing import TYPE_CHECKING

from bik_explorer.model.options import ExportOptions, Options

if TYPE_CHECKING:
    from bik_explorer.export.outputs import Wanted

NO_DISPLAY = 2
"""Exit status where there is no screen to open a window on."""


def run(options: Options) -> int:
    """Opens the window and returns the exit status when it is closed."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # no thread pool for sums over small arrays
    if not _has_display():
        return _no_display()
    gc.disable()  # until the window is complete: a start leaves little to collect; looking costs 5 % of it
    _bring_in_qt()
    from bik_explorer.ui.start import Start  # Qt only where there is a display

    return Start(options, _no_display).run()


def paint(wanted: Wanted, options: ExportOptions) -> tuple[bytes, bool]:
    """A picture as a file, made without a display; and whether something had no room in it.

    Raises ValueError where it would be too large, and MemoryError.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if sys.platform not in ("win32", "darwin"):  # there Qt can paint without showing anything
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _bring_in_qt()
    from bik_explorer.ui.export.headless import paint_file

    return paint_file(wanted, options)


def _bring_in_qt() -> None:
    """Imports Qt, with the same order in its hash tables in each run, and takes back the hook that it leaves.

    The order is that of the fonts in a PDF, whose bytes shall stay the same.

    The hook reads the source of each later module to look for `from __feature__ import`, which we do not use;
    without it the window is there 8 ms sooner, the timeline 27 ms.
    """
    plain = builtins.__import__
    from PySide6.QtCore import QHashSeed

    builtins.__import__ = plain
    QHashSeed.setDeterministicGlobalSeed()  # the variable QT_HASH_SEED comes too late where we are packaged


def _has_display() -> bool:
    """Whether there is a screen server to ask; on Windows and macOS there always is."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _no_display() -> int:
    """Says in the terminal what to do where no window can be opened."""
    sys.stderr.write(
        "bik-explorer: there is no screen to open a window on.\n"
        "Start it from a desktop session, or set DISPLAY. Without a screen, use:\n"
        "  bik-explorer list      the entries as text, JSON or CSV\n"
        "  bik-explorer check     the problems of a pack\n"
        "  bik-explorer export    pictures, handouts and data\n"
    )
    return NO_DISPLAY
