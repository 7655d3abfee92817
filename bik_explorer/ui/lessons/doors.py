"""How lessons come in and go out: new, opened, copied, saved; and what is asked where words could be lost."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from bik_explorer.loading.files import reason
from bik_explorer.loading.schema.lessons import MOST_STEPS
from bik_explorer.model.lesson import Lesson
from bik_explorer.ui.lessons.asking import Asking
from bik_explorer.ui.lessons.authoring import NEW, Authoring
from bik_explorer.ui.lessons.captions import shown_title
from bik_explorer.ui.lessons.files import NotTheSameError, OpenedFile, open_file
from bik_explorer.ui.lessons.keeping import Kept
from bik_explorer.ui.lessons.opening import ChooseLesson, LessonProblems

LONGEST_NAME = 60
"""Letters of a file's name that is made from the title."""
Then = Callable[[], object]


class Doors(QObject):
    """Asks over a window. `told` carries a short news, and whether it is a warning."""

    told = Signal(str, bool)

    def __init__(self, authoring: Authoring, window: QWidget) -> None:
        super().__init__(window)
        self._authoring, self._window = authoring, window

    # in

    def new(self) -> None:
        """An empty lesson."""
        self._when_free(lambda: self._authoring.begin(NEW))

    def copy(self, lesson: Lesson) -> None:
        """A copy of one of the pack's lessons."""
        title = self.tr("{title} (copy)").format(title=shown_title(lesson))
        self._when_free(lambda: self._authoring.begin(lesson._replace(title=title)))

    def take_up(self, kept: Kept) -> None:
        """A draft that was left."""
        self._when_free(lambda: self._authoring.take_up(kept))

    def ask_to_open(self) -> None:
        """Asks for a file of lessons and opens it."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open a lesson file"), str(self._folder()), self._patterns()
        )
        if chosen:
            self.open(Path(chosen))

    def open(self, path: Path) -> None:
        """Opens a file of lessons, tells its problems, and asks which lesson where there are several."""
        opened = open_file(path, self._authoring.session.timeline)
        if not opened.lessons:
            LessonProblems(opened, self._window).open()
        elif len(opened.lessons) > 1:
            ChooseLesson(opened.lessons, lambda lesson: self._begin(opened, lesson), self._window).open()
        else:
            self._begin(opened, opened.lessons[0])

    def _begin(self, opened: OpenedFile, lesson: Lesson) -> None:
        def begin() -> None:
            self._authoring.begin_opened(opened, lesson)
            self._tell_opened(opened)

        self._when_free(begin)

    def _tell_opened(self, opened: OpenedFile) -> None:
        if opened.problems:
            LessonProblems(opened, self._window).open()
        if opened.file is None:
            self.told.emit(
                self.tr("The file holds more than this lesson, so it is saved as a new file."), False
            )
        else:
            self.told.emit(self.tr("Opened “{name}”.").format(name=opened.path.name), False)

    def _when_free(self, then: Then) -> None:
        """Does it at once, or after asking what is to become of the lesson that is not saved."""
        authoring = self._authoring
        if not authoring.unsaved:
            then()
            return
        title = self.tr("Save “{title}” first?").format(title=shown_title(authoring.lesson))
        text = self.tr(
            "It has changes that are not saved. Without saving it stays among the drafts that were left."
        )
        answers = (
            (self.tr("Save"), lambda: self.save(then)),
            (self.tr("Do not save"), then),
        )
        Asking(title, text, answers, self._window).open()

    # out

    def save(self, then: Then | None = None) -> None:
        """Saves into the lesson's file; asks where it has none, or where something else is in it now."""
        file = self._authoring.file
        if file is None:
            self.save_as(then)
        elif file.changed_elsewhere():
            self._ask_to_overwrite(file.path, then)
        else:
            self._save(file.path, then)

    def save_as(self, then: Then | None = None) -> None:
        """Asks for a file and saves into it."""
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the lesson as"), str(self._proposal()), self._patterns()
        )
        if chosen:
            path = Path(chosen)
            named = path.suffix.casefold() in (".yaml", ".yml")
            self._save_named(path if named else path.with_name(f"{path.name}.yaml"), named, then)

    def _save_named(self, path: Path, asked: bool, then: Then | None) -> None:
        """Qt has asked about a file that exists, but not about the name that we made of it."""
        if not asked and path.exists():
            self._ask_to_replace(path, then)
        else:
            self._save(path, then)

    def _save(self, path: Path, then: Then | None) -> None:
        try:
            self._authoring.save(path)
        except OSError as error:
            words = self.tr("Not saved: {reason}. Your work is kept here. Try “Save as …” in another place.")
            self.told.emit(words.format(reason=reason(error)), True)
        except ValueError:
            words = self.tr("Not saved: the lesson has more than {count} steps. Your work is kept here.")
            self.told.emit(words.format(count=MOST_STEPS), True)
        except NotTheSameError:
            words = self.tr("Not saved: the file did not read as it should. Your work is kept here.")
            self.told.emit(words, True)
        else:
            self.told.emit(self.tr("Saved as “{name}”.").format(name=path.name), False)
            if then is not None:
                then()

    def _ask_to_overwrite(self, path: Path, then: Then | None) -> None:
        title = self.tr("“{name}” was changed elsewhere").format(name=path.name)
        text = self.tr("Something else has been saved in this file since you opened it.")
        answers = (
            (self.tr("Save as …"), lambda: self.save_as(then)),
            (self.tr("Replace it"), lambda: self._save(path, then)),
        )
        Asking(title, text, answers, self._window).open()

    def _ask_to_replace(self, path: Path, then: Then | None) -> None:
        title = self.tr("“{name}” exists already").format(name=path.name)
        answers = (
            (self.tr("Save as …"), lambda: self.save_as(then)),
            (self.tr("Replace it"), lambda: self._save(path, then)),
        )
        text = self.tr("Its present content is kept among the backups.")
        Asking(title, text, answers, self._window).open()

    def _patterns(self) -> str:
        return self.tr("Lessons (*.yaml *.yml)")

    def _folder(self) -> Path:
        """That of the lesson's file, else the person's documents."""
        file = self._authoring.file
        if file is not None and file.path.parent.is_dir():
            return file.path.parent
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))

    def _proposal(self) -> Path:
        """The file's own name, else one made of the title."""
        file = self._authoring.file
        if file is not None:
            return file.path
        plain = re.sub(r'[\x00-\x1f<>:"/\\|?*]+', " ", shown_title(self._authoring.lesson))
        name = re.sub(r"\s+", " ", plain).strip(" .")[:LONGEST_NAME].strip(" .")
        return self._folder() / f"{name or 'lesson'}.yaml"
