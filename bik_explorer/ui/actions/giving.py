"""The commands that take a timeline out of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bik_explorer.ui.actions.spec import ActionSpec, Menu
from bik_explorer.ui.export_commands import ExportCommands

translate = QCoreApplication.translate


def giving_specs(do: ExportCommands) -> tuple[ActionSpec, ...]:
    """Export, copy."""
    return (
        ActionSpec(
            "export",
            translate("Actions", "Export …"),
            do.open_dialog,
            ("Ctrl+Shift+E",),
            Menu.PACK,
            section=True,
        ),
        ActionSpec(
            "copy-picture",
            translate("Actions", "Copy as picture"),
            do.copy_picture,
            ("Ctrl+Shift+C",),
            Menu.PACK,
        ),
    )
