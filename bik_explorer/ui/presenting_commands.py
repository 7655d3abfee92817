"""What the commands about presenting do. What presents is brought in when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu

    from bik_explorer.model.lesson import Lesson
    from bik_explorer.ui.desk import Desk
    from bik_explorer.ui.presenting.show import Show


class PresentingCommands:
    """One presentation at a time. `show` is the one that is under way."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._last: tuple[Lesson, int] | None = None
        self._listed: list[QAction] = []
        self._menu: QMenu | None = None
        self.show: Show | None = None

    def from_start(self) -> None:
        """The lesson chosen last, else the first of the pack, from its beginning."""
        self._present(0)

    def from_here(self) -> None:
        """The same from the step last shown."""
        lesson = self._chosen()
        shown = self._last is not None and lesson is not None and lesson.id == self._last[0].id
        self._present(self._last[1] if shown else 0)

    def present(self, lesson: Lesson, index: int = 0) -> None:
        """Presents a lesson from a step on. The one that is under way comes to the front; another ends it."""
        if self.show is not None and self.show.presenter.state.lesson == lesson:
            self.show.raise_windows()
            return
        if not lesson.steps:
            self._tell_none()
            return
        if self.show is not None:
            self.show.end()
        from bik_explorer.ui.presenting.starting import start_show

        desk = self._desk
        desk.change(lesson=lesson.id)
        self.show = show = start_show(lesson, index, desk)
        show.ended.connect(self._take_end)
        desk.window().closing.connect(show.end)

    def present_named(self, name: str) -> None:
        """Presents the lesson of that id, title or file; without a name, the one chosen last."""
        from bik_explorer.ui.presenting.starting import lesson_named

        lesson = lesson_named(name, self._desk.session.timeline) if name else self._chosen()
        if lesson is None:
            self._tell_none(name)
        else:
            self.present(lesson)

    def list_lessons(self) -> None:
        """Lists the lessons of the pack in the menu of the command, whenever that opens."""
        from PySide6.QtWidgets import QMenu  # there are menus now

        present = self._desk.actions_by_id["present"]
        menus = [one for one in present.associatedObjects() if isinstance(one, QMenu)]
        if menus:
            self._menu = menus[0]
            self._menu.aboutToShow.connect(self._fill)
            self._fill()

    def _fill(self) -> None:
        if self._menu is None:
            return
        for action in self._listed:
            self._menu.removeAction(action)
            action.deleteLater()
        before = self._menu.actions()[0]
        self._listed = []
        for lesson in self._desk.session.timeline.lessons:
            action = _action(self._menu, lesson)
            action.triggered.connect(lambda _=False, one=lesson: self.present(one))
            self._menu.insertAction(before, action)
            self._listed.append(action)
        if self._listed:
            self._listed.append(self._menu.insertSeparator(before))

    def _present(self, index: int) -> None:
        lesson = self._chosen()
        if lesson is None:
            self._tell_none()
        else:
            self.present(lesson, index)

    def _chosen(self) -> Lesson | None:
        """The lesson presented last, as the pack has it now, else as it was; else the pack's first."""
        lessons, wish = self._desk.session.timeline.lessons, self._desk.preferences.lesson
        last = [self._last[0]] if self._last is not None else []
        found = next((one for one in (*lessons, *last) if one.id == wish), None)
        return found or next(iter(lessons), None)

    def _tell_none(self, name: str = "") -> None:
        from bik_explorer.ui.presenting.no_lesson import NoLessonDialog

        NoLessonDialog(self._desk.session.timeline, name, self._desk.window()).open()

    def _take_end(self) -> None:
        show, self.show = self.show, None
        if show is not None:
            state = show.presenter.state
            self._last = (state.lesson, state.index)
            self._desk.window().closing.disconnect(show.end)
        self._desk.window().activateWindow()


def _action(menu: QMenu, lesson: Lesson) -> QAction:
    """A line of the menu; an ampersand in a title is no key."""
    from PySide6.QtGui import QAction

    return QAction(lesson.title.replace("&", "&&"), menu)
