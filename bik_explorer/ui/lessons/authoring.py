"""The lesson that is being made, from wherever: its draft, its file, and the copy that no crash can take."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from bik_explorer.model import lesson_draft as drafts
from bik_explorer.model.lesson import Lesson, Step
from bik_explorer.model.lesson_draft import Draft
from bik_explorer.model.lesson_views import view_of
from bik_explorer.ui.lessons.captions import caption_of
from bik_explorer.ui.lessons.files import LessonFile, OpenedFile, save_file
from bik_explorer.ui.lessons.finishing import id_from, same
from bik_explorer.ui.lessons.keeping import Keeping, Kept
from bik_explorer.ui.session import Session

KEEP_MS = 1200
"""Milliseconds after a change until the draft is kept."""
NEW = Lesson("lesson", "")
"""A lesson of which nothing is written yet."""


class Authoring(QObject):
    """Lessons come and go here; windows show the draft and hand back others.

    `draftChanged` carries the draft; `fileChanged`: another file, or saved; `keptChanged`: whether the draft
    is safe, or that it cannot be kept; `waitingChanged`: a draft of before is offered, or not any more.
    """

    draftChanged = Signal(object)
    fileChanged = Signal()
    keptChanged = Signal(bool)
    waitingChanged = Signal()

    def __init__(self, session: Session, keeping: Keeping, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._keeping = keeping
        self._waiting = keeping.waiting()
        self._draft = drafts.started(NEW)
        self._saved = NEW
        self._file: LessonFile | None = None
        self._id = ""  # that of the file: undoing the title does not change it
        self._kept, self._failing = True, False
        self._timer = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._timer.timeout.connect(self.keep)

    # what there is

    @property
    def draft(self) -> Draft:
        """The lesson as it is written."""
        return self._draft

    @property
    def lesson(self) -> Lesson:
        """The lesson itself."""
        return self._draft.lesson

    @property
    def file(self) -> LessonFile | None:
        """Where it is saved; None for one that has no file yet."""
        return self._file

    @property
    def id(self) -> str:
        """That of its file, else one made of its title."""
        return self._id or id_from(self.lesson.title)

    @property
    def unsaved(self) -> bool:
        """Whether it has what its file has not; which blanks and breaks its texts end with does not count."""
        return not same(self.lesson, self._saved)

    @property
    def kept(self) -> bool:
        """Whether all that is unsaved is in the draft on the disk."""
        return self._kept

    @property
    def failing(self) -> bool:
        """Whether the draft could not be written when that was tried last."""
        return self._failing

    @property
    def waiting(self) -> Kept | None:
        """A draft of before that nobody has asked for yet."""
        return self._waiting

    @property
    def left(self) -> tuple[Kept, ...]:
        """Drafts that were left for others, the newest first."""
        return self._keeping.left()

    # changes

    def do(self, change: Callable[..., Draft], *arguments: Any, **more: Any) -> None:
        """Takes the draft that a function of `lesson_draft` makes of the present one."""
        self._take(change(self._draft, *arguments, **more))

    def add_view(self) -> Step:
        """Makes a step of what the window shows; a draft that waits goes on with it."""
        if self._waiting is not None:
            self.go_on()
        timeline = self.session.timeline
        view = view_of(self.session.state, timeline)
        step = Step(caption_of(view, timeline), view)
        self.do(drafts.add, step)
        return step

    def _take(self, draft: Draft) -> None:
        if draft == self._draft:
            return
        changed = draft.lesson != self._draft.lesson
        self._draft = draft
        if changed:
            self._tell_kept(False, self._failing)
            if not self._timer.isActive():
                self._timer.start()
        self.draftChanged.emit(draft)

    # other lessons

    def begin(self, lesson: Lesson = NEW, file: LessonFile | None = None) -> None:
        """Takes another lesson in hand: new, a copy, or from a file. The draft of before becomes a backup."""
        self._put_away()
        self._start(lesson, file, saved=lesson if file is not None or lesson == NEW else None)

    def begin_opened(self, opened: OpenedFile, lesson: Lesson) -> None:
        """Takes a lesson of a file in hand; one whose file would lose something is a new one."""
        self.begin(lesson, opened.file)

    def go_on(self) -> None:
        """Takes the draft of before in hand again, in the state in which it was left."""
        kept, self._waiting = self._waiting, None
        if kept is not None:
            self._start(kept.lesson, kept.file, saved=None, chosen=kept.chosen)
            self.waitingChanged.emit()

    def take_up(self, kept: Kept) -> None:
        """Takes a draft that was left in hand again; the one in hand is left in its place."""
        self._put_away()
        self._start(kept.lesson, kept.file, saved=None, chosen=kept.chosen)

    def leave_waiting(self) -> None:
        """The draft of before is not wanted; it stays among the backups."""
        self._waiting = None
        self._keeping.leave()
        self.waitingChanged.emit()

    def _put_away(self) -> None:
        if self._waiting is not None or self.unsaved:
            self.keep()
            self._keeping.leave()
        if self._waiting is not None:
            self._waiting = None
            self.waitingChanged.emit()

    def _start(
        self, lesson: Lesson, file: LessonFile | None, saved: Lesson | None, chosen: int | None = None
    ) -> None:
        self._draft = drafts.started(lesson)
        if chosen is not None:
            self._draft = drafts.choose(self._draft, chosen)
        self._saved, self._file = saved or NEW, file
        self._id = lesson.id if file is not None else ""
        self._tell_kept(not self.unsaved)
        if self.unsaved:
            self._timer.start()
        self.draftChanged.emit(self._draft)
        self.fileChanged.emit()

    # keeping and saving

    def keep(self) -> None:
        """Keeps the draft now, if it has anything that is not saved."""
        self._timer.stop()
        if not self.unsaved:
            if self._waiting is None:
                self._keeping.drop()
            self._tell_kept(True)
            return
        kept = self._keeping.keep(Kept(self.lesson, self._draft.chosen, self._file))
        self._tell_kept(kept, failing=not kept)
        if not kept:
            self._timer.start(KEEP_MS * 5)

    def save(self, path: Path) -> None:
        """Saves the lesson in a file. Raises OSError, ValueError and NotTheSameError, as `save_file` does."""
        known = self._file is not None and self._file.path == path
        id_ = self.id if known else id_from(self.lesson.title)
        self._file = save_file(path, self.lesson._replace(id=id_), self.session.timeline)
        self._saved, self._id = self.lesson, id_
        self.keep()
        self.fileChanged.emit()

    def close(self) -> None:
        """The program ends: nothing may be lost."""
        if self._timer.isActive() or not self._kept:
            self.keep()
        self._timer.stop()
        self._keeping.release()

    def _tell_kept(self, kept: bool, failing: bool = False) -> None:
        if (kept, failing) != (self._kept, self._failing):
            self._kept, self._failing = kept, failing
            self.keptChanged.emit(kept)
