"""The commands that present a lesson."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bik_explorer.ui.actions.spec import ActionSpec, Menu
from bik_explorer.ui.presenting_commands import PresentingCommands

translate = QCoreApplication.translate


def presenting_specs(do: PresentingCommands) -> tuple[ActionSpec, ...]:
    """From the start, and from where one was; the lessons of the pack follow them in the menu."""
    return (
        ActionSpec("present", translate("Actions", "Present"), do.from_start, ("F5",), Menu.LESSON),
        ActionSpec(
            "present-here",
            translate("Actions", "Present from the step last shown"),
            do.from_here,
            ("Shift+F5",),
            Menu.LESSON,
        ),
    )
