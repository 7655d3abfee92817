"""What the commands of the editor do: each one a change of the draft, told to those who do not see it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt

from bik_explorer.model import lesson_draft as drafts
from bik_explorer.model.lesson_views import state_of
from bik_explorer.model.veil import NO_VEIL
from bik_explorer.ui.lessons.captions import shown_caption
from bik_explorer.ui.panels.announcing import announce

if TYPE_CHECKING:
    from bik_explorer.ui.lessons.editor import LessonEditor

translate = QCoreApplication.translate


class EditorCommands:
    """Acts on the chosen step, or on the lesson."""

    def __init__(self, editor: LessonEditor) -> None:
        self._editor = editor
        self._authoring = editor.authoring

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each command calls."""
        doors = self._editor.doors
        return {
            "new": doors.new,
            "open": doors.ask_to_open,
            "save": doors.save,
            "save-as": doors.save_as,
            "undo": self.undo,
            "redo": self.redo,
            "present-first": lambda: self.present(0),
            "present-here": lambda: self.present(self._chosen),
            "add": self.add,
            "take-view": self.take_view,
            "show-view": self.show_view,
            "duplicate": self.duplicate,
            "delete": self.delete,
            "earlier": lambda: self.move_by(-1),
            "later": lambda: self.move_by(1),
            "previous": lambda: self.choose(self._chosen - 1),
            "next": lambda: self.choose(self._chosen + 1),
            "close": self._editor.close,
        }

    @property
    def _chosen(self) -> int:
        return self._authoring.draft.chosen or 0

    # words

    def set_lesson(self, field: str, value: Any, typing: str) -> None:
        """Something that the lesson says of itself."""
        self._authoring.do(drafts.set_lesson, field, value, typing)

    def set_field(self, field: str, value: Any, typing: str) -> None:
        """Something of the chosen step."""
        self._authoring.do(drafts.set_field, self._chosen, field, value, typing)

    def set_question(self, field: str, value: Any, typing: str) -> None:
        """Something of the chosen step's question."""
        self._authoring.do(drafts.set_question, self._chosen, field, value, typing)

    def rename(self, row: int, caption: str) -> None:
        """The caption, written in the list."""
        self._authoring.do(drafts.rename, row, caption)

    def rest(self) -> None:
        """What is typed next is undone by itself."""
        self._authoring.do(drafts.rest)

    def write(self) -> None:
        """To the words of the step."""
        self._editor.form.caption.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # steps

    def choose(self, row: int) -> None:
        """Another step."""
        self._authoring.do(drafts.choose, row)

    def move(self, row: int, to: int) -> None:
        """A step to another place."""
        self._authoring.do(drafts.move, row, to)
        words = translate("LessonEditor", "Moved to place {place} of {count}")
        self._say(words.format(place=self._chosen + 1, count=len(self._authoring.lesson.steps)))

    def move_by(self, by: int) -> None:
        """The chosen step up or down."""
        to = self._chosen + by
        if self._authoring.draft.step is not None and 0 <= to < len(self._authoring.lesson.steps):
            self.move(self._chosen, to)

    def duplicate(self) -> None:
        """The chosen step once more."""
        self._authoring.do(drafts.duplicate, self._chosen)
        self._say(translate("LessonEditor", "Duplicated as step {number}").format(number=self._chosen + 1))

    def delete(self) -> None:
        """The chosen step goes; undo brings it back."""
        step = self._authoring.draft.step
        if step is None:
            return
        self._authoring.do(drafts.delete, self._chosen)
        words = translate("LessonEditor", "Deleted “{caption}”. Undo brings it back.")
        self._editor.bottom.tell(words.format(caption=shown_caption(step)))

    def undo(self) -> None:
        """Takes the last change back."""
        self._authoring.do(drafts.undo)
        self._say(translate("LessonEditor", "Undone"))

    def redo(self) -> None:
        """Does again what was taken back."""
        self._authoring.do(drafts.redo)
        self._say(translate("LessonEditor", "Done again"))

    # views

    def add(self) -> None:
        """What the main window shows becomes a step."""
        self._authoring.add_view()
        self._say(translate("LessonEditor", "Added as step {number}").format(number=self._chosen + 1))

    def take_view(self) -> None:
        """The chosen step shows what the main window shows."""
        session = self._authoring.session
        self._authoring.do(drafts.set_view, self._chosen, session.state, session.timeline)
        self._editor.bottom.tell(translate("LessonEditor", "The step shows the present view now."))

    def show_view(self) -> None:
        """The main window shows what the chosen step shows, with nothing kept back."""
        step, session = self._authoring.draft.step, self._authoring.session
        if step is not None:
            session.apply(replace(state_of(step, session.timeline), veil=NO_VEIL))
            self._editor.windowWanted.emit()

    def present(self, place: int) -> None:
        """Presents the lesson as it is, saved or not."""
        if self._authoring.draft.step is not None:
            authoring = self._authoring
            authoring.keep()
            self._editor.presentWanted.emit(authoring.lesson._replace(id=authoring.id), place)

    def _say(self, words: str) -> None:
        announce(self._editor, words)
