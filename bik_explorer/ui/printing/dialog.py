"""The print dialog: what, on which paper, a look at every sheet; then to the printer or into a PDF file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QPushButton, QScrollArea, QWidget

from bik_explorer.export.credits import credits_of
from bik_explorer.export.refusals import refusal_of
from bik_explorer.layout.sheets.paper import Setup
from bik_explorer.model.state import Page
from bik_explorer.style import Theme
from bik_explorer.ui.dialogs.parts import column, heading, paragraph
from bik_explorer.ui.export.destination import Destination
from bik_explorer.ui.export.file_names import proposed_name
from bik_explorer.ui.export.kinds import refusal_words
from bik_explorer.ui.export.saving import Saving
from bik_explorer.ui.export.subject import Subject
from bik_explorer.ui.panels.announcing import announce
from bik_explorer.ui.printing.document import Document, document_of
from bik_explorer.ui.printing.form import PrintForm
from bik_explorer.ui.printing.pages_view import PagesView
from bik_explorer.ui.printing.pdf import pdf_of_sheets
from bik_explorer.ui.printing.printer import print_sheets, printer_for
from bik_explorer.ui.printing.wish import Matter, Wish

PREVIEW_MS = 60
"""Milliseconds without a change after which the preview follows."""
FORM_WIDTH, FORM_MOST, MARGIN, WIDTH, HEIGHT = 272, 400, 20, 980, 612


class PrintDialog(QDialog):
    """`folderUsed`: a file was saved there."""

    folderUsed = Signal(str)

    def __init__(
        self, subject: Subject, theme: Theme, day: date, folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._subject, self._day = subject, day
        upright = subject.state.page is Page.SIGNATORIES
        self.form = PrintForm(Wish(setup=Setup(landscape=not upright)), subject.timeline.lessons)
        self.pages = PagesView(theme)
        self.destination = Destination(folder)
        self.saving = Saving(self)
        self.document: Document = document_of(subject, self.form.wish, day)
        self._waiting = QTimer(self, singleShot=True, interval=PREVIEW_MS)
        self._build()
        self._connect()
        self.look()
        self.form.matter.setFocus()

    def _build(self) -> None:
        outer = column(self, self.tr("Print"))
        outer.addWidget(heading(self.tr("Print")))
        scroll = QScrollArea()
        scroll.setWidget(self.form)
        scroll.setWidgetResizable(True)
        scroll.setFixedWidth(max(FORM_WIDTH, min(self.form.widest + MARGIN, FORM_MOST)))
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(scroll)
        middle.addWidget(self.pages, 1)
        outer.addLayout(middle, 1)
        outer.addWidget(self.destination)
        outer.addLayout(self._foot())
        self.resize(WIDTH, HEIGHT)

    def _foot(self) -> QHBoxLayout:
        self.message = paragraph("")
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.save = QPushButton(self.tr("Save as PDF"))
        self.print = QPushButton(self.tr("Print …"))
        self.print.setProperty("primary", "true")
        self.print.setDefault(True)
        self.save.setAutoDefault(False)
        box.addButton(self.save, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(self.print, QDialogButtonBox.ButtonRole.ActionRole)
        close = box.button(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(False)
        close.setIcon(QIcon())  # some desktops put one there that our themes do not know
        box.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.message, 1)
        row.addWidget(box)
        return row

    def _connect(self) -> None:
        self.form.changed.connect(self._waiting.start)
        self._waiting.timeout.connect(self.look)
        self.destination.changed.connect(self._check)
        self.destination.wanted.connect(self._write)
        self.save.clicked.connect(self.destination.ask)
        self.print.clicked.connect(self._print)
        self.saving.saved.connect(self._tell_saved)
        self.saving.failed.connect(self._tell_failed)

    # what is shown

    def look(self) -> None:
        """Lays the sheets out and shows them."""
        self._waiting.stop()
        wish = self.form.wish
        self.document = document_of(self._subject, wish, self._day)
        told = self._count_words()
        self.pages.show_sheets(self.document.sheets, told)
        self.destination.propose(self._name(wish), "pdf")
        self._tell(told)
        self._check()

    def _count_words(self) -> str:
        count = len(self.document.sheets)
        return self.tr("1 sheet") if count == 1 else self.tr("{count} sheets").format(count=count)

    def _name(self, wish: Wish) -> str:
        """What is printed, in a name for a file."""
        subject = self._subject
        if wish.matter in (Matter.WHOLE, Matter.POSTER, Matter.LESSON):
            subject = subject.everything
        told = credits_of(subject.timeline, subject.state, subject.results, self._day)
        part = {Matter.LESSON: self.document.title, Matter.WORKSHEET: self.document.title}.get(wish.matter)
        if part == told.title:  # a lesson may be called as its pack is
            part = wish.matter.value
        return proposed_name(told, part or ("" if wish.matter is Matter.VIEW else wish.matter.value), "pdf")

    def _check(self) -> None:
        self.save.setEnabled(self.destination.possible and not self.saving.busy)

    # where it goes

    def _write(self, file: Path) -> None:
        self.save.setEnabled(False)
        self.look()
        self.saving.begin(pdf_of_sheets(self.document, self._day), file)

    def _tell_saved(self, file: Path) -> None:
        self._check()
        self._tell(self.tr("Saved as {file}").format(file=file))
        self.folderUsed.emit(str(file.parent))

    def _tell_failed(self, error: Exception) -> None:
        self._check()
        self._tell(refusal_words(refusal_of(error)))

    def _print(self) -> None:
        """Asks the system which printer, and sends the sheets there."""
        from PySide6.QtPrintSupport import QPrintDialog  # slow to come

        self.look()
        printer = printer_for(self.document, self.form.wish.setup)
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(lambda: self._send(printer))
        dialog.setModal(True)
        dialog.show()  # its `open` wants a receiver

    def _send(self, printer: object) -> None:
        if print_sheets(self.document, printer):  # type: ignore[arg-type]
            self._tell(self.tr("Sent to the printer."))
        else:
            self._tell(self.tr("The printer did not take it. Save it as PDF and print that."))

    def _tell(self, words: str) -> None:
        self.message.setText(words)
        if words:
            announce(self, words)

    def reject(self) -> None:
        """Esc and Close: not in the middle of writing."""
        if not self.saving.busy:
            super().reject()
