"""The draft that is kept while a lesson is written, so that not even a power cut loses more than a moment."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile

from bik_explorer import paths
from bik_explorer.loading.writer import save_safely
from bik_explorer.model.lesson import Lesson
from bik_explorer.model.lesson_plain import from_plain, to_plain
from bik_explorer.ui.lessons.files import LessonFile
from bik_explorer.ui.lessons.rotating import MOST, backup, rotate, set_aside
from bik_explorer.ui.lessons.waiting import STEM

log = logging.getLogger(__name__)

FORMAT = 1
LARGEST = 32_000_000
"""Bytes: a larger draft is not ours."""
PLACES = "abcde"
"""As many programs at once keep a draft each."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A draft: the lesson, which step is chosen, and the file that it came from."""

    lesson: Lesson
    chosen: int | None = None
    file: LessonFile | None = None


class Keeping:
    """Holds one of the places for drafts, which no other running program holds.

    A place where a draft waits goes before an empty one.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or paths.state_folder()
        self._lock: QLockFile | None = None
        self._draft: Path | None = None
        self._proved = False
        self._claim()

    @property
    def file(self) -> Path | None:
        """Where the draft is kept; None where nothing can be."""
        return self._draft

    def release(self) -> None:
        """Gives the place to others."""
        if self._lock is not None:
            self._lock.unlock()
        self._lock = self._draft = None

    def waiting(self) -> Kept | None:
        """The draft that was left here; a damaged one is set aside, and the newest good backup stands in."""
        if self._draft is None or not self._draft.exists():
            return None
        found = _read(self._draft)
        if found is not None:
            return found
        try:
            log.info("draft of a lesson damaged, kept as %s", set_aside(self._draft).name)
        except OSError as error:
            log.info("damaged draft not set aside: %s", error)
        return next(iter(self.left()), None)

    def left(self) -> tuple[Kept, ...]:
        """The drafts that were left for others, the newest first."""
        if self._draft is None:
            return ()
        found = (_read(backup(self._draft, number)) for number in range(1, MOST + 1))
        return tuple(one for one in found if one is not None)

    def keep(self, kept: Kept) -> bool:
        """Writes the draft and reads it again; whether it is safe. What another run left becomes a backup."""
        if self._draft is None:
            self._claim()
        if self._draft is None:
            return False
        data = json.dumps(_plain(kept), indent=1, ensure_ascii=True).encode("ascii")
        try:
            self._draft.parent.mkdir(parents=True, exist_ok=True)
            if not self._proved:
                rotate(self._draft)
            save_safely(self._draft, data)
        except OSError as error:
            log.info("draft of a lesson not kept: %s", error)
            return False
        self._proved = _read(self._draft) == kept
        return self._proved

    def leave(self) -> None:
        """The draft is not wanted: it becomes a backup."""
        self._quietly(rotate)

    def drop(self) -> None:
        """The draft is saved elsewhere."""
        self._quietly(lambda draft: draft.unlink(missing_ok=True))

    def _quietly(self, do: Callable[[Path], object]) -> None:
        if self._draft is None:
            return
        try:
            do(self._draft)
        except OSError as error:
            log.info("draft of a lesson not put away: %s", error)
        self._proved = False

    def _claim(self) -> None:
        """Takes the first place that is free, one with a draft before any other."""
        free: tuple[Path, QLockFile] | None = None
        for place in PLACES:
            draft = self._folder / f"{STEM}{place}.json"
            lock = self._locked(draft)
            if lock is None:
                continue
            if draft.exists():
                self._take(free, (draft, lock))
                return
            if free is None:
                free = (draft, lock)
            else:
                lock.unlock()
        if free is not None:
            self._take(None, free)

    def _take(self, given_up: tuple[Path, QLockFile] | None, taken: tuple[Path, QLockFile]) -> None:
        if given_up is not None:
            given_up[1].unlock()
        self._draft, self._lock = taken

    def _locked(self, draft: Path) -> QLockFile | None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            log.info("no place for the draft of a lesson: %s", error)
            return None
        lock = QLockFile(str(draft.with_suffix(".lock")))
        lock.setStaleLockTime(0)  # a place is free when its program has ended, not after some time
        return lock if lock.tryLock(0) else None


def _plain(kept: Kept) -> dict[str, object]:
    file = kept.file
    return {
        "format": FORMAT,
        "lesson": to_plain(kept.lesson),
        "chosen": kept.chosen,
        "file": [str(file.path), file.mark] if file is not None else None,
    }


def _read(draft: Path) -> Kept | None:
    try:
        if draft.stat().st_size > LARGEST:
            raise ValueError("too large")
        return _kept(json.loads(draft.read_text("ascii")))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, RecursionError) as error:
        log.info("draft of a lesson not read: %s", error)
        return None


def _kept(plain: object) -> Kept:
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:
        raise ValueError("not a draft of this format")
    lesson, chosen, file = from_plain(plain.get("lesson")), plain.get("chosen"), plain.get("file")
    if type(chosen) is not int or not 0 <= chosen < len(lesson.steps):
        chosen = 0 if lesson.steps else None
    known = isinstance(file, list) and len(file) == 2 and all(isinstance(one, str) for one in file)
    return Kept(lesson, chosen, LessonFile(Path(file[0]), file[1]) if known else None)
