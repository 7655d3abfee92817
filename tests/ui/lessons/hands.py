"""Hands on the lesson editor: keys and clicks as a person makes them, and what is then to be read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from bik_explorer.model import lesson_draft as drafts
from bik_explorer.model.lesson import Lesson, Step, StepView
from bik_explorer.model.source import Source
from bik_explorer.model.timeline import Timeline
from bik_explorer.ui.lessons.authoring import Authoring
from bik_explorer.ui.lessons.editor import LessonEditor
from bik_explorer.ui.lessons.keeping import Keeping
from bik_explorer.ui.lessons.steps_delegate import ROW
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming import Theming
from tests.ui.canvas.packs import LANES, RANGE, walk

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
READY = Lesson("ready", "Ready made", (Step("From the pack", StepView(query="act")),))


def timeline() -> Timeline:
    """The little timeline with two sources and a lesson."""
    sources = {"one": Source("one", "The first report"), "two": Source("two", "The second law", "The EU")}
    return Timeline(pack=RANGE, lanes=LANES, entries=walk().entries, sources=sources, lessons=(READY,))


def lesson(*captions: str, title: str = "Mine") -> Lesson:
    return Lesson("mine", title, tuple(Step(caption) for caption in captions))


@dataclass
class EditorHands:
    editor: LessonEditor
    authoring: Authoring
    session: Session

    @property
    def lesson(self) -> Lesson:
        return self.authoring.lesson

    @property
    def step(self) -> Step | None:
        return self.authoring.draft.step

    @property
    def captions(self) -> list[str]:
        return [step.caption for step in self.lesson.steps]

    @property
    def news(self) -> str:
        return self.editor.bottom.label.text()

    @property
    def list(self) -> QWidget:
        return self.editor.steps.view

    @property
    def dialog(self) -> QWidget | None:
        """The dialog that is open over the editor."""
        return QApplication.activeModalWidget()

    def begin(self, *captions: str) -> None:
        """A lesson with these steps is in hand."""
        self.authoring.begin(lesson(*captions))
        QApplication.processEvents()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.editor.windowHandle(), key, modifiers)

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget(), text)

    def focus(self, widget: QWidget) -> None:
        widget.setFocus(Qt.FocusReason.TabFocusReason)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        middle = widget.rect().center() if at is None else at
        QTest.mouseClick(self.editor.windowHandle(), LEFT, NONE, widget.mapTo(self.editor, middle))

    def row(self, row: int) -> QPoint:
        """The middle of a row of the list."""
        return QPoint(self.list.viewport().width() // 2, row * ROW + ROW // 2)

    def click_row(self, row: int) -> None:
        self.click(self.list.viewport(), self.row(row))

    def drag_row(self, row: int, to_y: int, drop: bool = True) -> None:
        """Takes a row and lets go of it at a height of the list."""
        window, port = self.editor.windowHandle(), self.list.viewport()
        start, end = self.row(row), QPoint(self.row(row).x(), to_y)
        QTest.mousePress(window, LEFT, NONE, port.mapTo(self.editor, start))
        QTest.mouseMove(window, port.mapTo(self.editor, (start + end) / 2))
        QTest.mouseMove(window, port.mapTo(self.editor, end))
        if drop:
            QTest.mouseRelease(window, LEFT, NONE, port.mapTo(self.editor, end))

    def answer(self, text: str) -> None:
        """Presses a button of the dialog."""
        buttons = self.dialog.findChildren(QAbstractButton)
        button = next(one for one in buttons if one.text().replace("&", "") == text and one.isVisible())
        QTest.mouseClick(button, LEFT)
        if self.dialog is None:  # the platform without windows gives none the focus back
            self.editor.activateWindow()
            QApplication.processEvents()


def open_editor(qtbot, folder: Path, shown: bool = True, **more: object) -> EditorHands:
    """A shown editor with nothing in hand; the draft is kept in the folder."""
    theming = Theming(QApplication.instance(), "light")
    theming.dress_controls()
    session = Session(more.get("timeline") or timeline())
    authoring = Authoring(session, Keeping(folder), session)
    editor = LessonEditor(authoring, theming)
    qtbot.addWidget(editor)
    editor.resize(1280, 800)
    if shown:
        with qtbot.waitExposed(editor):
            editor.come()
        qtbot.waitUntil(editor.isActiveWindow)
    theming.setParent(editor)
    return EditorHands(editor, authoring, session)


def same_steps(hands: EditorHands) -> bool:
    """Whether the list shows the lesson's steps, and the chosen one."""
    model, draft = hands.editor.steps.model, hands.authoring.draft
    rows = [model.index(row).data(Qt.ItemDataRole.EditRole) for row in range(model.rowCount())]
    current = hands.list.currentIndex().row()
    return rows == hands.captions and (current if current >= 0 else None) == draft.chosen


__all__ = [
    "ALT",
    "CTRL",
    "READY",
    "SHIFT",
    "EditorHands",
    "drafts",
    "lesson",
    "open_editor",
    "same_steps",
    "timeline",
]
