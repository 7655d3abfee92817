"""Which files a pack is made of, and nothing outside it."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from bik_explorer.loading.problems import Code
from bik_explorer.loading.report import Report

SUFFIXES = (".yaml", ".yml")
MOST_FILES = 1_000


@dataclass(frozen=True, slots=True)
class PackFile:
    """A file of a pack; `name` as reached from the path asked for, size in bytes, time in nanoseconds."""

    name: str
    size: int
    modified: int


def find_files(path: Path, report: Report) -> tuple[PackFile, ...]:
    """The `.yaml` and `.yml` files of a folder and of the folders in it, sorted; or the one file.

    Whatever is wrong goes to the report.
    """
    try:
        found = _folder(path, report) if path.is_dir() else (_file(path),)
    except FileNotFoundError:
        report.add(Code.NO_SUCH_PATH, str(path))
        return ()
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        report.add(Code.UNREADABLE, str(path), detail=reason(error))
        return ()
    if not found:
        report.add(Code.NO_FILES, str(path))
    if len(found) > MOST_FILES:
        report.add(Code.TOO_MANY_FILES, str(path), subject=str(MOST_FILES))
    return found[:MOST_FILES]


def reason(error: Exception) -> str:
    """The system's reason without the path."""
    return getattr(error, "strerror", None) or str(error)


def _file(path: Path) -> PackFile:
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):  # a pipe or a device would block, or never end
        raise OSError("not a regular file")
    return PackFile(str(path), status.st_size, status.st_mtime_ns)


def _folder(path: Path, report: Report) -> tuple[PackFile, ...]:
    """The files of the folder, then those one folder below, each once even where a link leads to it again."""
    here = _inside(path, os.path.realpath(path), report)
    below = [one for deep in here if deep.is_dir() for one in _below(deep, os.path.realpath(path), report)]
    once: dict[tuple[int, int], Path] = {}
    for one in (*here, *below):
        if one.suffix.lower() in SUFFIXES and one.is_file():
            status = one.stat()
            once.setdefault((status.st_dev, status.st_ino), one)
    return tuple(_file(one) for one in once.values())


def _below(folder: Path, root: str, report: Report) -> list[Path]:
    try:
        return _inside(folder, root, report)
    except OSError as error:  # one closed folder does not close the pack
        report.add(Code.UNREADABLE, str(folder), detail=reason(error))
        return []


def _inside(folder: Path, root: str, report: Report) -> list[Path]:
    """What stands in a folder, sorted by name; hidden names and links out of the pack are left out."""
    with os.scandir(folder) as entries:
        named = sorted((one.name, one.is_symlink()) for one in entries if not one.name.startswith("."))
    return [folder / name for name, is_link in named if not is_link or _stays(folder / name, root, report)]


def _stays(link: Path, root: str, report: Report) -> bool:
    stays = os.path.realpath(link).startswith(root + os.sep)
    if not stays:
        report.add(Code.LINK_OUT, str(link), subject=link.name)
    return stays
