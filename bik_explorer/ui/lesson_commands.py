"""What the commands about making lessons do. The editor and all that it needs come with the first one."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from pathlib import Path

    from bik_explorer.model.lesson import Lesson
    from bik_explorer.ui.desk import Desk
    from bik_explorer.ui.lessons.authoring import Authoring
    from bik_explorer.ui.lessons.editor import LessonEditor
    from bik_explorer.ui.lessons.note import Note

translate = QCoreApplication.translate


class LessonCommands:
    """Acts on the lesson that is being made."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @cached_property
    def authoring(self) -> Authoring:
        """The lesson that is being made."""
        from bik_explorer.ui.lessons.authoring import Authoring
        from bik_explorer.ui.lessons.keeping import Keeping

        made = Authoring(self._desk.session, Keeping(), self._desk)
        self._desk.window().closing.connect(self._end)
        return made

    @cached_property
    def editor(self) -> LessonEditor:
        """The window of the editor."""
        from bik_explorer.ui.lessons.editor import LessonEditor

        editor = LessonEditor(self.authoring, self._desk.theming)
        editor.windowWanted.connect(self._show_window)
        editor.presentWanted.connect(self._present)
        editor.closed.connect(self._tell_closed)
        self._desk.destroyed.connect(editor.deleteLater)
        return editor

    @cached_property
    def note(self) -> Note:
        """The quiet note over the window."""
        from bik_explorer.ui.lessons.note import Note

        return Note(self._desk.theming, self._desk)

    def edit(self) -> None:
        """Opens the editor; with nothing in hand it offers the draft that was left."""
        self.editor.come()
        if "note" in self.__dict__:
            self.note.hide()

    def new(self) -> None:
        """An empty lesson in the editor."""
        self.edit()
        self.editor.doors.new()

    def open(self) -> None:
        """Asks for a lesson file, in the editor."""
        self.edit()
        self.editor.doors.ask_to_open()

    def add_view(self) -> None:
        """What is shown becomes a step of the lesson that is being made; the view stays."""
        from bik_explorer.ui.lessons.captions import shown_title

        self.authoring.add_view()
        draft = self.authoring.draft
        words = translate("Lessons", "Added as step {number} of “{title}”.")
        told = words.format(number=(draft.chosen or 0) + 1, title=shown_title(draft.lesson))
        self.note.say(told, ((translate("Lessons", "Edit"), self.edit),))

    def offer(self) -> None:
        """At the start: a draft that was left is offered, calmly."""
        from bik_explorer.ui.lessons.waiting import any_waiting

        if not any_waiting() or self.authoring.waiting is None:
            return
        from bik_explorer.ui.lessons.offer import offer_words

        answers = (
            (translate("Lessons", "Leave it"), self.authoring.leave_waiting),
            (translate("Lessons", "Continue it"), self._go_on),
        )
        self.note.say(offer_words(self.authoring.waiting), answers, stays=True)

    def offer_file(self, path: Path) -> None:
        """A file of lessons that came where packs are opened: to be presented, or changed."""
        answers = (
            (translate("Lessons", "Open it in the editor"), lambda: self._open_file(path)),
            (translate("Lessons", "Present it"), lambda: self._desk.presenting.present_named(str(path))),
        )
        words = translate("Lessons", "“{name}” holds lessons, not a pack. The pack stays open.")
        self.note.say(words.format(name=path.name), answers, stays=True)

    def _open_file(self, path: Path) -> None:
        self.edit()
        self.editor.doors.open(path)

    def _go_on(self) -> None:
        self.authoring.go_on()
        self.edit()

    def _present(self, lesson: Lesson, place: int) -> None:
        """Presents what is written, saved or not; its end leads back to the editor."""
        presenting = self._desk.presenting
        presenting.present(lesson, place)
        if presenting.show is not None:
            presenting.show.ended.connect(self.edit)

    def _show_window(self) -> None:
        window = self._desk.window()
        window.raise_()
        window.activateWindow()

    def _tell_closed(self) -> None:
        """Says where the words are that are in no file yet."""
        from bik_explorer.ui.lessons.captions import shown_title

        authoring = self.authoring
        if not authoring.unsaved:
            return
        if authoring.kept:
            words = translate("Lessons", "“{title}” is not saved in a file yet. A draft is kept for you.")
        else:
            words = translate("Lessons", "“{title}” is not saved yet, and no draft could be kept.")
        answers = ((translate("Lessons", "Edit"), self.edit),)
        self.note.say(words.format(title=shown_title(authoring.lesson)), answers)

    def _end(self) -> None:
        """The window closes: what is not saved is kept, and the editor goes with it."""
        if "editor" in self.__dict__:
            self.editor.closed.disconnect(self._tell_closed)
            self.editor.close()
        self.authoring.close()
