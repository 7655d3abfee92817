"""Where the program's own files and a person's files are, on each platform."""

from __future__ import annotations

import os
import sys
from pathlib import Path

APP = "bik-explorer"


def _bundle() -> Path:
    """The folder that holds `data/` and `resources/`.

    The packaged program's, the installed package's, or the checkout's.
    """
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen)
    package = Path(__file__).resolve().parent
    return package if (package / "data").is_dir() else package.parent


def data() -> Path:
    """The built-in pack."""
    return _bundle() / "data"


def resources() -> Path:
    """Fonts, icons and translations."""
    return _bundle() / "resources"


def _home(variable: str, windows: str, mac: str, other: str) -> Path:
    home = Path(os.path.expanduser("~"))
    if sys.platform == "win32":
        return Path(os.environ.get(windows) or home / "AppData" / "Local") / APP
    if sys.platform == "darwin":
        return home / "Library" / mac / APP
    return Path(os.environ.get(variable) or home / other) / APP


def state_folder() -> Path:
    """Where the session and the log are kept; it may not exist."""
    return _home("XDG_STATE_HOME", "LOCALAPPDATA", "Application Support", ".local/state")


def cache_folder() -> Path:
    """Where compiled packs are kept; may be emptied at any time."""
    return _home("XDG_CACHE_HOME", "LOCALAPPDATA", "Caches", ".cache")
