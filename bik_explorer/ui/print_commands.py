"""What the command to print does."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bik_explorer.ui.desk import Desk
    from bik_explorer.ui.export_commands import ExportCommands


class PrintCommands:
    """Everything it needs is imported when it is asked for: a start does without."""

    def __init__(self, desk: Desk, giving: ExportCommands) -> None:
        self._desk, self._giving = desk, giving

    def open_dialog(self) -> None:
        """Asks what to print and how."""
        from bik_explorer.ui.export.destination import first_folder
        from bik_explorer.ui.export_commands import today
        from bik_explorer.ui.printing.dialog import PrintDialog

        desk = self._desk
        folder = first_folder(desk.preferences.export_folder)
        dialog = PrintDialog(self._giving.subject(), desk.view.theme, today(), folder, desk.window())
        dialog.folderUsed.connect(lambda used: desk.change(export_folder=used))
        dialog.open()
