"""What the commands do that take a timeline out of the window: export, and copy as a picture."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bik_explorer.layout.geometry import Size
    from bik_explorer.ui.desk import Desk
    from bik_explorer.ui.export.subject import Subject

LEAST_SHARP = 2.0
"""Pixels per logical pixel of a copied picture, at least: it is mostly pasted larger."""


class ExportCommands:
    """Everything it needs is imported when it is asked for: a start does without."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def open_dialog(self) -> None:
        """Asks what to export, how, and where to."""
        from bik_explorer.ui.export.destination import first_folder
        from bik_explorer.ui.export.dialog import ExportDialog

        desk = self._desk
        folder = first_folder(desk.preferences.export_folder)
        dialog = ExportDialog(self.subject(), self._frame(), desk.view.theme, today(), folder, desk.window())
        dialog.folderUsed.connect(lambda used: desk.change(export_folder=used))
        dialog.open()

    def copy_picture(self) -> None:
        """Puts what is in sight on the clipboard, with its credits."""
        from bik_explorer.layout.geometry import Size
        from bik_explorer.ui.export.compose import Shape, compose
        from bik_explorer.ui.export.png import image_steps
        from bik_explorer.ui.export.steps import finished
        from bik_explorer.ui.export.wish import size_of_view
        from bik_explorer.ui.panels.announcing import announce

        subject, view = self.subject(), self._desk.view
        size = size_of_view(subject, self._frame(), today())
        picture = compose(subject, Shape(Size(*size), view.theme), today())
        image = finished(image_steps(picture, max(view.devicePixelRatioF(), LEAST_SHARP)))
        QGuiApplication.clipboard().setImage(image)
        announce(view, QCoreApplication.translate("Export", "The picture is on the clipboard."))

    def _page(self) -> QWidget:
        """The page that is shown."""
        return self._desk.pages.current if self._desk.pages is not None else self._desk.view

    def _frame(self) -> Size:
        from bik_explorer.layout.geometry import Size

        page = self._page()
        return Size(float(page.width()), float(page.height()))

    def subject(self) -> Subject:
        """What the window shows; the table of signatories sorted and grouped as it is there."""
        from bik_explorer.ui.export.subject import subject_of

        table = getattr(self._page(), "table", None)
        return subject_of(self._desk.session, table.choice if table is not None else None)


def today() -> date:
    """The day that files bear."""
    from bik_explorer.export import day

    return day.today()
