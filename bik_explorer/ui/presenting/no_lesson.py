"""What stands there where there is no lesson to present, with what to do about it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from bik_explorer.loading.lesson_file import load_lessons
from bik_explorer.model.timeline import Timeline
from bik_explorer.ui.dialogs.parts import column, finish, heading, paragraph
from bik_explorer.ui.dialogs.problem_words import problem_place, problem_words
from bik_explorer.ui.presenting.starting import file_named

WIDTH = 460
MOST = 6
"""Problems of a file that are told; the editor tells them all."""


class NoLessonDialog(QDialog):
    """`name`: the lesson that was asked for, if one was."""

    def __init__(self, timeline: Timeline, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        rows = column(self, self.tr("Present"))
        path = file_named(name) if name else None
        if path is not None:
            words = self.tr("“{name}” has no lesson that can be shown.").format(name=path.name)
        elif name:
            words = self.tr("There is no lesson “{name}” here.").format(name=name)
        else:
            words = self.tr("This pack has no lessons yet.")
        rows.addWidget(heading(words))
        if path is not None:
            self._add_problems(rows, path, timeline)
        titles = [lesson.title for lesson in timeline.lessons]
        if titles:
            rows.addWidget(paragraph(self.tr("This pack has:") + "\n" + "\n".join(titles)))
        else:
            rows.addWidget(
                paragraph(
                    self.tr(
                        "Show what you want the class to see, and choose Lesson ▸ Add this view to a lesson. "
                        "The built-in pack has finished lessons."
                    )
                )
            )
        finish(self, WIDTH)

    def _add_problems(self, rows: QVBoxLayout, path: Path, timeline: Timeline) -> None:
        """Why, as far as the file tells."""
        problems = load_lessons(path, timeline).problems[:MOST]
        told = [f"{problem_place(one)}: {problem_words(one)}" for one in problems]
        rows.addWidget(paragraph("\n".join(told) or self.tr("Its lessons have no steps."), muted=True))
