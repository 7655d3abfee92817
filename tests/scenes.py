"""Windows beside the main one, for the pictures of the documents (`tests/screenshots.py`)."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.ui.presenting.screens import Stand

STEP = 4
"""The step of the lesson that is presented; the third of the titles is revealed."""


def stage(stand: Stand) -> QWidget:
    """What the class sees."""
    _present(stand)
    return stand.show.stage


def speaker(stand: Stand) -> QWidget:
    """What the teacher sees."""
    _present(stand)
    return stand.show.speaker


def _present(stand: Stand) -> None:
    from PySide6.QtCore import Qt

    stand.key(Qt.Key.Key_F5, stand.window)
    for key in (Qt.Key.Key_1 + STEP, Qt.Key.Key_Return, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown):
        stand.key(Qt.Key(key), stand.show.stage)


def editor(stand: Stand) -> QWidget:
    """A lesson in the making."""
    commands = stand.desk.lessons
    commands.authoring.begin(stand.desk.session.timeline.lessons[0])
    commands.edit()
    return commands.editor


def quiz(stand: Stand) -> QWidget:
    """A quiz for a pupil alone."""
    from bik_explorer.ui.quiz.quiz_dialog import QuizDialog

    stand.desk.actions_by_id["quiz-binding"].trigger()
    return next(one for one in stand.app.topLevelWidgets() if isinstance(one, QuizDialog))


def printing(stand: Stand) -> QWidget:
    """A worksheet before it is printed."""
    from bik_explorer.ui.printing.dialog import PrintDialog
    from bik_explorer.ui.printing.wish import Matter

    stand.desk.actions_by_id["print"].trigger()
    dialog = next(one for one in stand.app.topLevelWidgets() if isinstance(one, PrintDialog))
    dialog.form.matter.setCurrentIndex(dialog.form.matter.findData(Matter.WORKSHEET.value))
    dialog.look()
    dialog.destination._place.setText("/home/teacher/Documents")
    return dialog


SCENES: dict[str, Callable[[Stand], QWidget]] = {
    "stage": stage,
    "speaker": speaker,
    "editor": editor,
    "quiz": quiz,
    "print": printing,
}


def take(scene: str, file: str, width: int, height: int) -> None:
    """Saves a picture of the scene."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from tests.ui.presenting.screens import Stand

    stand = Stand()
    widget = SCENES[scene](stand)
    if not widget.isFullScreen():
        widget.resize(width, height)
    QTest.qWait(500)  # previews follow a little later
    image = widget.grab().toImage()
    image.setDevicePixelRatio(1.0)
    smooth = Qt.TransformationMode.SmoothTransformation
    image.scaled(width, height, Qt.AspectRatioMode.IgnoreAspectRatio, smooth).save(file)
    if stand.faults.found:
        sys.exit("\n".join(stand.faults.found))
    os._exit(0)  # the windows need not be taken down


if __name__ == "__main__":
    take(sys.argv[1], sys.argv[2], *map(int, sys.argv[3].split("x")))
