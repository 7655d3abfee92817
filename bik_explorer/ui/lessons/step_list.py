"""The left of the editor: the steps, and what can be done with the chosen one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from bik_explorer.model.lesson import Lesson
from bik_explorer.model.lesson_draft import Draft
from bik_explorer.model.timeline import Timeline
from bik_explorer.ui.lessons.steps_model import StepsModel
from bik_explorer.ui.lessons.steps_view import StepsView
from bik_explorer.ui.theming import Theming

translate = QCoreApplication.translate


class StepList(QFrame):
    """A card: how many steps and minutes, the steps, and buttons."""

    def __init__(
        self,
        timeline: Timeline,
        theming: Theming,
        actions: Mapping[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.model = StepsModel(timeline, self)
        self.view = StepsView(self.model, theming)
        self._count = QLabel()
        self._count.setProperty("strong", "true")
        self._time = QLabel()
        self._time.setProperty("muted", "true")
        self.buttons = {id_: self._button(actions[id_]) for id_ in ("add", "duplicate", "delete")}
        self.buttons |= {id_: self._button(actions[id_]) for id_ in ("earlier", "later")}
        self.buttons["add"].setText(self.tr("Add this view"))
        self._lay_out()

    def _button(self, action: QAction) -> QPushButton:
        button = QPushButton(action.text())
        button.setAutoDefault(False)
        button.setToolTip(action.toolTip())
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        return button

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(6)
        grid.addWidget(self.buttons["add"], 0, 0, 1, 2)
        for place, id_ in enumerate(("earlier", "later", "duplicate", "delete")):
            grid.addWidget(self.buttons[id_], 1 + place // 2, place % 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 12, 10, 12)
        column.setSpacing(8)
        head = QGridLayout()
        head.setContentsMargins(6, 0, 6, 0)
        head.addWidget(self._count, 0, 0)
        head.addWidget(self._time, 0, 1, Qt.AlignmentFlag.AlignRight)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addLayout(grid)

    def in_tab_order(self) -> list[QWidget]:
        """What the Tab key goes through."""
        return [self.view, *self.buttons.values()]

    def show_draft(self, draft: Draft, timeline: Timeline) -> None:
        """Shows the steps of a draft, its chosen one chosen."""
        steps = draft.lesson.steps
        self.model.show(draft.lesson, timeline)
        self.view.walk_to(draft.chosen)
        count = len(steps)
        self._count.setText(self.tr("1 step") if count == 1 else self.tr("%n steps", "", count))
        self._time.setText(_time_words(draft.lesson))


def _time_words(lesson: Lesson) -> str:
    """The minutes of all steps, and of the lesson, as far as they are said."""
    minutes = sum(step.minutes or 0.0 for step in lesson.steps)
    if not minutes:
        return ""
    if lesson.minutes is None:
        return translate("LessonEditor", "{minutes} min").format(minutes=f"{minutes:g}")
    words = translate("LessonEditor", "{minutes} of {all} min")
    return words.format(minutes=f"{minutes:g}", all=f"{lesson.minutes:g}")
