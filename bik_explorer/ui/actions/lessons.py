"""The commands about making lessons."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bik_explorer.ui.actions.spec import ActionSpec, Menu
from bik_explorer.ui.lesson_commands import LessonCommands

translate = QCoreApplication.translate


def lesson_specs(do: LessonCommands) -> tuple[ActionSpec, ...]:
    """Add a view, edit, open."""
    menu = Menu.LESSON
    return (
        ActionSpec(
            "add-view",
            translate("Actions", "Add this view to a lesson"),
            do.add_view,
            ("Ctrl+Shift+D",),
            menu,
            section=True,
        ),
        ActionSpec("edit-lesson", translate("Actions", "Edit a lesson …"), do.edit, ("Ctrl+Shift+L",), menu),
        ActionSpec("open-lesson", translate("Actions", "Open a lesson file …"), do.open, (), menu),
    )
