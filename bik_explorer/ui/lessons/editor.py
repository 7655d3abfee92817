"""The lesson editor: a window beside the main one, with steps, a picture of the chosen one, and its words.

It shows the draft of `Authoring` and hands every change back to it.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from bik_explorer.model.lesson_draft import Draft
from bik_explorer.model.timeline import Timeline
from bik_explorer.ui.lessons.authoring import Authoring
from bik_explorer.ui.lessons.bottom_line import BottomLine
from bik_explorer.ui.lessons.captions import shown_title
from bik_explorer.ui.lessons.doors import Doors
from bik_explorer.ui.lessons.editor_actions import make_actions, make_menu
from bik_explorer.ui.lessons.editor_commands import EditorCommands
from bik_explorer.ui.lessons.header import Header
from bik_explorer.ui.lessons.offer import Offer
from bik_explorer.ui.lessons.step_form import StepForm
from bik_explorer.ui.lessons.step_list import StepList
from bik_explorer.ui.lessons.step_sight import StepSight
from bik_explorer.ui.theming import Theming

USUAL, LEAST = (1280, 800), (900, 560)
EDGE, GAP = 20, 16
_NEED_STEP = (
    "take-view", "show-view", "duplicate", "delete", "present-here", "present-first",
)  # fmt: skip


class LessonEditor(QWidget):
    """`presentWanted` carries a lesson and the place of a step. `windowWanted`: the main window comes up."""

    presentWanted = Signal(object, int)
    windowWanted = Signal()
    closed = Signal()

    def __init__(self, authoring: Authoring, theming: Theming) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.authoring, self._session = authoring, authoring.session
        self.setObjectName("lessonEditor")
        self.setMinimumSize(*LEAST)
        self.setAcceptDrops(True)
        self.doors = Doors(authoring, self)
        self.commands = EditorCommands(self)
        self.actions_by_id = actions = make_actions(self, self.commands.handlers())
        self._copies = QMenu(self.tr("Copy of a lesson in this pack"), self)
        self._left = QMenu(self.tr("Drafts that were left"), self)
        self._menu = make_menu(self, actions, {"copies": self._copies, "left": self._left})
        self._menu.aboutToShow.connect(self._list_lessons)
        timeline = self._session.timeline
        self.header = Header(actions, self._menu, theming)
        self.offer = Offer(authoring)
        self.steps = StepList(timeline, theming, actions)
        self.sight = StepSight(self._session, theming, actions)
        self.form = StepForm(timeline, theming)
        self.bottom = BottomLine(authoring, theming)
        self._lay_out()
        self._order_tabs()
        self._connect()
        self._show(authoring.draft)
        self._name()
        self._fit_screen()

    # how it is built

    def _lay_out(self) -> None:
        self._card = card = QFrame()
        card.setProperty("card", "true")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(14, 14, 4, 4)
        inside.addWidget(self.form)
        middle = QHBoxLayout()
        middle.setContentsMargins(EDGE, 0, EDGE, 0)
        middle.setSpacing(GAP)
        middle.addWidget(self.steps, 24)
        middle.addWidget(self.sight, 44)
        middle.addWidget(card, 34)
        self.steps.setMinimumWidth(216)
        self.steps.setMaximumWidth(330)
        card.setMinimumWidth(270)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.header)
        rows.addWidget(self.offer)
        rows.addSpacing(GAP)
        rows.addLayout(middle, 1)
        rows.addWidget(self.bottom)

    def _order_tabs(self) -> None:
        parts = [
            *self.header.in_tab_order(),
            *self.offer.in_tab_order(),
            *self.steps.in_tab_order(),
            *self.sight.in_tab_order(),
            *self.form.in_tab_order(),
        ]
        for before, after in pairwise(parts):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        """Who hears of whom."""
        authoring, do, steps = self.authoring, self.commands, self.steps.view
        authoring.draftChanged.connect(self._show)
        authoring.fileChanged.connect(self._name)
        self._session.timelineChanged.connect(self._take_timeline)
        self.header.changed.connect(do.set_lesson)
        self.form.changed.connect(do.set_field)
        self.form.questioned.connect(do.set_question)
        self.sight.written.connect(lambda text: do.set_field("notes", text, "notes"))
        for part in (self.header, self.sight, self.form):
            part.rested.connect(do.rest)
        steps.chosen.connect(do.choose)
        steps.moved.connect(do.move)
        steps.deleted.connect(lambda _row: do.delete())
        steps.duplicated.connect(lambda _row: do.duplicate())
        steps.shown.connect(lambda _row: do.write())
        self.steps.model.renamed.connect(do.rename)
        self.doors.told.connect(self.bottom.tell)

    def _fit_screen(self) -> None:
        """As large as usual, or as the screen has room for."""
        screen = QGuiApplication.primaryScreen().availableGeometry()
        self.resize(min(USUAL[0], screen.width() - 40), min(USUAL[1], screen.height() - 60))

    # what is shown

    def _show(self, draft: Draft) -> None:
        timeline = self._session.timeline
        self.header.show_lesson(draft.lesson)
        self.steps.show_draft(draft, timeline)
        self.sight.show_draft(draft, timeline)
        self.form.show_step(draft.step)
        self._card.setVisible(draft.step is not None)
        self._enable(draft)
        self._name()

    def _enable(self, draft: Draft) -> None:
        actions, chosen, count = self.actions_by_id, draft.chosen, len(draft.lesson.steps)
        for id_ in _NEED_STEP:
            actions[id_].setEnabled(chosen is not None)
        for ids, can in (
            (("earlier", "previous"), chosen is not None and chosen > 0),
            (("later", "next"), chosen is not None and chosen < count - 1),
            (("undo",), bool(draft.undo)),
            (("redo",), bool(draft.redo)),
        ):
            for id_ in ids:
                actions[id_].setEnabled(can)

    def _name(self) -> None:
        """The title of the window: the lesson's, with a sign where it is not saved."""
        title = self.tr("{title} – lesson editor").format(title=shown_title(self.authoring.lesson))
        self.setWindowTitle(f"[*]{title}")
        self.setWindowModified(self.authoring.unsaved)

    def _take_timeline(self, timeline: Timeline) -> None:
        self.form.set_timeline(timeline)
        self._show(self.authoring.draft)

    def _list_lessons(self) -> None:
        """The lessons of the pack, and the drafts that were left, as they are now."""
        copies = [
            (shown_title(one), _calling(self.doors.copy, one)) for one in self._session.timeline.lessons
        ]
        left = [(shown_title(one.lesson), _calling(self.doors.take_up, one)) for one in self.authoring.left]
        for menu, lines in ((self._copies, copies), (self._left, left)):
            menu.clear()
            menu.setEnabled(bool(lines))
            for title, do in lines:
                menu.addAction(title.replace("&", "&&")).triggered.connect(do)

    # coming and going

    def come(self) -> None:
        """Shows the window, in front of others, with the keyboard in it."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()
        if self.focusWidget() is None:
            (self.steps.view if self.authoring.lesson.title else self.header.title).setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A lesson file that is dropped is opened."""
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.doors.open(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing is asked: what is not saved stays in the draft, and whoever listens says so."""
        self.authoring.keep()
        super().closeEvent(event)
        self.closed.emit()


def _dropped(event: QDropEvent) -> Path | None:
    """The one local file that is dropped."""
    urls = event.mimeData().urls()
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return path if path is not None and path.suffix.casefold() in (".yaml", ".yml") else None


def _calling(do: Callable[[Any], object], lesson: object) -> Callable[..., None]:
    def call(*_: object) -> None:
        do(lesson)

    return call
