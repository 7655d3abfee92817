"""The command to print."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bik_explorer.ui.actions.spec import ActionSpec, Menu
from bik_explorer.ui.print_commands import PrintCommands

translate = QCoreApplication.translate


def print_specs(do: PrintCommands) -> tuple[ActionSpec, ...]:
    """Print."""
    return (ActionSpec("print", translate("Actions", "Print …"), do.open_dialog, ("Ctrl+P",), Menu.PACK),)
