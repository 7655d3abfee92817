"""The calm word after a fault of the program."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from bik_explorer.ui.dialogs.parts import column, copy, finish, heading, long_text, paragraph


class ErrorDialog(QDialog):
    """Says that one can go on, and has the details ready for those who can mend it."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, self.tr("BIK Explorer"))
        layout.addWidget(heading(self.tr("Something did not work")))
        layout.addWidget(
            paragraph(self.tr("This is a fault of the program, not yours. You can go on working."))
        )
        layout.addWidget(
            paragraph(
                self.tr("If it happens again, please send the details to those who make BIK Explorer."),
                muted=True,
            )
        )
        self.details = long_text(details, self.tr("Details"))
        self.details.setVisible(False)
        layout.addWidget(self.details, 1)
        self.show_button = QPushButton(self.tr("Show details"))
        self.show_button.clicked.connect(self._show_details)
        self.copy_button = QPushButton(self.tr("Copy details"))
        self.copy_button.clicked.connect(lambda: copy(details))
        finish(self, 460, buttons=(self.copy_button, self.show_button))

    def _show_details(self) -> None:
        self.details.setVisible(True)
        self.show_button.setVisible(False)
        self.resize(max(self.width(), 640), max(self.height(), 460))
        self.details.setFocus()
