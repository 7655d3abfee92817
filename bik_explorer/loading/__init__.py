"""How packs get in and out of files: never raises on bad data, tells what it found."""

from __future__ import annotations

from bik_explorer.loading.pack import Loaded, load_pack
from bik_explorer.loading.problems import Code, Problem, Severity
from bik_explorer.loading.writer import save_safely

__all__ = ["Code", "Loaded", "Problem", "Severity", "load_pack", "save_safely"]
