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
    built-in one is shown; `lessons`: the same where the path is no pack, but a file of lessons.
    """

    path: Path | None
    timeline: Timeline
    problems: tuple[Problem, ...]
    unreadable: Path | None = None
    lessons: Path | None = None


def open_pack(path: Path | None) -> Opened:
    """Reads a pack, or what can be read of it.

    Where nothing can, the built-in pack takes its place, with the problems told.
    """
    if path is None:
        return _built_in()
    loaded = _load(path)
    if not len(loaded.timeline) and _is_lesson_file(path):
        built_in = _built_in()
        return Opened(None, built_in.timeline, built_in.problems, lessons=path)
    if loaded.readable:
        return Opened(path, loaded.timeline, loaded.problems)
    return Opened(None, _built_in().timeline, loaded.problems, unreadable=path)


def _is_lesson_file(path: Path) -> bool:
    """Asked only where there are no entries: no pack is read twice."""
    from bik_explorer.loading.lesson_file import is_lesson_file

    return is_lesson_file(path)


def _built_in() -> Opened:
    loaded = _load(paths.data())
    return Opened(None, loaded.timeline, loaded.problems)


def _load(path: Path) -> Loaded:
    return load_pack(path, cache=paths.cache_folder())
