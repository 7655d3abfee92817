"""Lesson files of a teacher's own: opened with their problems, saved whole, and read again."""

from __future__ import annotations

import contextlib
import hashlib
import logging
from dataclasses import dataclass
from pathlib import Path

from bik_explorer import paths
from bik_explorer.loading.lesson_file import is_lesson_file, load_lessons
from bik_explorer.loading.lesson_tidy import tidied
from bik_explorer.loading.lesson_yaml import lesson_text
from bik_explorer.loading.problems import Code, Problem
from bik_explorer.loading.writer import save_safely
from bik_explorer.model.lesson import Lesson
from bik_explorer.model.timeline import Timeline
from bik_explorer.ui.lessons.rotating import rotate

log = logging.getLogger(__name__)

_KEPT_AS_WRITTEN = frozenset(
    {
        Code.UNKNOWN_ENTRY,
        Code.UNKNOWN_ORGANISATION,
        Code.UNKNOWN_TOPIC,
        Code.UNKNOWN_SOURCE,
        Code.UNKNOWN_LANE,
        Code.UNTITLED_LESSON,
    }
)
"""Problems of a file that nothing is lost by when it is written again."""


class NotTheSameError(Exception):
    """What was written does not read as what was to be written."""


@dataclass(frozen=True, slots=True)
class LessonFile:
    """A file that was read or written, and the mark of what was in it then."""

    path: Path
    mark: str

    def changed_elsewhere(self) -> bool:
        """Whether something else is in it now; a file that is gone is not changed."""
        now = mark_of(self.path)
        return now is not None and now != self.mark


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """What a file holds.

    `file` is None where saving over it would lose something: other lessons, or what could not be read.
    """

    path: Path
    lessons: tuple[Lesson, ...]
    problems: tuple[Problem, ...]
    file: LessonFile | None


def open_file(path: Path, timeline: Timeline) -> OpenedFile:
    """Reads a file of lessons; never raises on what is in it."""
    mark = mark_of(path)
    loaded = load_lessons(path, timeline)
    alone = len(loaded.lessons) == 1 and is_lesson_file(path)
    whole = alone and all(one.code in _KEPT_AS_WRITTEN for one in loaded.problems)
    file = LessonFile(path, mark) if whole and mark is not None else None
    return OpenedFile(path, loaded.lessons, loaded.problems, file)


def save_file(path: Path, lesson: Lesson, timeline: Timeline) -> LessonFile:
    """Writes a lesson, keeping what was there among the backups, and reads it again.

    Raises OSError, ValueError for what no file can hold, or NotTheSameError, and leaves the file as it was.
    """
    text = lesson_text(lesson)
    before = _bytes(path)
    if before is not None:
        _back_up(path, before)
    data = text.encode("utf-8")
    save_safely(path, data)
    if _bytes(path) == data and load_lessons(path, timeline).lessons == (tidied(lesson),):
        return LessonFile(path, _mark(data))
    _put_back(path, before)
    raise NotTheSameError


def mark_of(path: Path) -> str | None:
    """The mark of what is in a file; None where it cannot be read."""
    data = _bytes(path)
    return None if data is None else _mark(data)


def backups_folder() -> Path:
    """Where the last five of each file that was saved over are kept."""
    return paths.state_folder() / "lesson-backups"


def _mark(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (OSError, ValueError):
        return None


def _put_back(path: Path, before: bytes | None) -> None:
    with contextlib.suppress(OSError):
        if before is None:
            path.unlink()
        else:
            save_safely(path, before)


def _back_up(path: Path, before: bytes) -> None:
    """A backup that fails is told in the log: it is no reason not to save."""
    place = hashlib.sha256(str(path.absolute()).encode("utf-8", "replace")).hexdigest()[:8]
    try:
        backups_folder().mkdir(parents=True, exist_ok=True)
        newest = backups_folder() / f"{path.stem[:60]}-{place}.yaml"
        rotate(newest)
        save_safely(newest, before)
    except (OSError, ValueError) as error:
        log.info("no backup of the lesson file: %s", error)
