"""What stands there where there is no lesson to present, with what to do about it."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from bik_explorer.model.timeline import Timeline
from bik_explorer.ui.dialogs.parts import column, finish, heading, paragraph

WIDTH = 460


class NoLessonDialog(QDialog):
    """`name`: the lesson that was asked for, if one was."""

    def __init__(self, timeline: Timeline, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        rows = column(self, self.tr("Present"))
        if name:
            words = self.tr("There is no lesson “{name}” here.").format(name=name)
        else:
            words = self.tr("This pack has no lessons yet.")
        rows.addWidget(heading(words))
        titles = [lesson.title for lesson in timeline.lessons]
        if titles:
            rows.addWidget(paragraph(self.tr("It has:") + "\n" + "\n".join(titles)))
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
