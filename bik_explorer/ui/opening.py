"""Opening packs: the one asked for, else the built-in one, and what was wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bik_explorer import paths
from bik_explorer.loading import Loaded, Problem, load_pack
from bik_explorer.model.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Opened:
    """What is shown.

    The pack's path (None: built in), its timeline and problems. `unreadable`: the pack in whose place the
    built-in one is shown.
    """

    path: Path | None
    timeline: Timeline
    problems: tuple[Problem, ...]
    unreadable: Path | None = None


def open_pack(path: Path | None) -> Opened:
    """Reads a pack, or what can be read of it.

    Where nothing can, the built-in pack takes its place, with the problems told.
    """
    if path is None:
        return _built_in()
    loaded = _load(path)
    if loaded.readable:
        return Opened(path, loaded.timeline, loaded.problems)
    return Opened(None, _built_in().timeline, loaded.problems, unreadable=path)


def _built_in() -> Opened:
    loaded = _load(paths.data())
    return Opened(None, loaded.timeline, loaded.problems)


def _load(path: Path) -> Loaded:
    return load_pack(path, cache=paths.cache_folder())
