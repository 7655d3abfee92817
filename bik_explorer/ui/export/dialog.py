"""The export dialog: what kind of file, how it will look, where it goes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bik_explorer.export.credits import credits_of
from bik_explorer.export.outputs import OUTPUTS, Output
from bik_explorer.export.refusals import refusal_of
from bik_explorer.layout.geometry import Size
from bik_explorer.model.state import Page
from bik_explorer.style import Theme
from bik_explorer.ui.dialogs.parts import column, copy, heading, paragraph
from bik_explorer.ui.export.compose import credit_words
from bik_explorer.ui.export.destination import Destination
from bik_explorer.ui.export.file_names import proposed_name
from bik_explorer.ui.export.kinds import kind_words, losses_words, refusal_words
from bik_explorer.ui.export.options_form import PICTURES, OptionsForm
from bik_explorer.ui.export.png import TooLarge, pixels_of
from bik_explorer.ui.export.preview import Preview
from bik_explorer.ui.export.saving import FULL, Saving
from bik_explorer.ui.export.subject import Subject
from bik_explorer.ui.export.wish import (
    Scope,
    Wish,
    file_steps,
    is_quick,
    picture_of,
    scoped,
    size_of_view,
    work_of,
)
from bik_explorer.ui.jobs import Latest
from bik_explorer.ui.panels.announcing import announce

PREVIEW_MS = 150
"""Milliseconds without a change after which the preview follows."""
BEGINNING = 200
"""Entries of a data file that are looked at before it is saved."""
PATIENCE_MS = 250
"""Milliseconds after which work shows how far it is."""
KINDS_WIDTH, KINDS_MOST, KIND_HEIGHT, WIDTH, HEIGHT = 220, 290, 32, 940, 592


class ExportDialog(QDialog):
    """`frame`: the size of the page in the window. `folderUsed`: a file was saved there."""

    folderUsed = Signal(str)

    def __init__(
        self,
        subject: Subject,
        frame: Size,
        theme: Theme,
        day: date,
        folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._subject, self._frame, self._day = subject, frame, day
        size = size_of_view(subject, frame, day)
        wish = Wish(OUTPUTS[0], width=size[0], height=size[1], theme=theme.name)
        self.options = OptionsForm(subject, size, wish)
        self.preview = Preview(theme)
        self.destination = Destination(folder)
        self.saving = Saving(self)
        self._saved: Path | None = None
        self._texts, self._credits = Latest(self), Latest(self)
        self._previewing = QTimer(self, singleShot=True, interval=PREVIEW_MS)
        self._waiting = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._build()
        self._connect()
        self.kinds.setCurrentRow(0)
        self._look()
        self.kinds.setFocus()

    # what it is made of

    def _build(self) -> None:
        outer = column(self, self.tr("Export"))
        outer.addWidget(heading(self.tr("Export")))
        self.kinds = QListWidget()
        self.kinds.setAccessibleName(self.tr("Kind of file"))
        for output in OUTPUTS:
            words = kind_words(output)
            item = QListWidgetItem(words.name, self.kinds)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, words.use)
            item.setToolTip(words.name)
            item.setSizeHint(QSize(self.kinds.fontMetrics().horizontalAdvance(words.name), KIND_HEIGHT))
        room = self.kinds.sizeHintForColumn(0) + 32
        self.kinds.setFixedWidth(min(max(KINDS_WIDTH, room), KINDS_MOST))
        self._use = paragraph("", muted=True)
        self._losses = paragraph("", muted=True)
        right = QVBoxLayout()
        right.setSpacing(8)
        for widget in (self._use, self.options, self._losses, self.preview, self.destination):
            right.addWidget(widget, 1 if widget is self.preview else 0)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.kinds)
        middle.addLayout(right, 1)
        outer.addLayout(middle, 1)
        outer.addLayout(self._foot())
        self.save.setDefault(True)  # now that it has its dialog
        self.resize(WIDTH, HEIGHT)

    def _foot(self) -> QHBoxLayout:
        self.message = paragraph("")
        self.progress = QProgressBar()
        self.progress.setRange(0, FULL)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.progress.hide()
        self.copy_path = QPushButton(self.tr("Copy path"))
        self.copy_path.setAutoDefault(False)
        self.copy_path.hide()
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.save = QPushButton(self.tr("Save"))
        self.save.setProperty("primary", "true")
        box.addButton(self.save, QDialogButtonBox.ButtonRole.ActionRole)
        self.close_button = box.button(QDialogButtonBox.StandardButton.Close)
        self.close_button.setAutoDefault(False)
        self.close_button.setIcon(QIcon())  # some desktops put one there that our themes do not know
        box.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.message, 1)
        row.addWidget(self.progress, 1)
        row.addWidget(self.copy_path)
        row.addWidget(box)
        return row

    def _connect(self) -> None:
        self.kinds.currentRowChanged.connect(self._choose_kind)
        self.options.changed.connect(self._wish_changed)
        self._previewing.timeout.connect(self._look)
        self._texts.answered.connect(self.preview.show_text)
        self._credits.answered.connect(self._take_credits)
        self._waiting.timeout.connect(self._show_progress)
        self.destination.changed.connect(self._check)
        self.destination.wanted.connect(self._begin)
        self.save.clicked.connect(self.destination.ask)
        self.copy_path.clicked.connect(lambda: copy(str(self._saved)))
        self.saving.progressed.connect(self.progress.setValue)
        self.saving.writing.connect(lambda: self.close_button.setEnabled(False))
        self.saving.saved.connect(self._tell_saved)
        self.saving.failed.connect(self._tell_failed)

    # what is wished for

    def _choose_kind(self, row: int) -> None:
        output = OUTPUTS[max(row, 0)]
        self.options.show_output(output)
        self._use.setText(kind_words(output).use)
        self._wish_changed()

    def _wish_changed(self) -> None:
        """The preview follows when nothing changes any more; the name at once."""
        wish = self.options.wish
        self.destination.propose(self._name(wish.output), wish.output.extension)
        losses = losses_words(wish.output, partial=wish.scope is not Scope.ALL)
        self._losses.setText(losses)
        self._losses.setVisible(bool(losses))
        self._tell("")
        self._previewing.start()

    def _name(self, output: Output) -> str:
        part = scoped(self._subject, self.options.wish.scope)
        page = part.state.page
        shown = page.value if page is not Page.TIMELINE and output.id in PICTURES else ""
        told = credits_of(part.timeline, part.state, part.results, self._day, named=False)
        return proposed_name(told, shown, output.extension)

    def _look(self) -> None:
        """Makes the preview."""
        self._previewing.stop()
        self._texts.forget()
        self._credits.forget()
        wish, day = self.options.wish, self._day
        if wish.output.id not in (*PICTURES, "html"):
            self.preview.wait_for_text()
            self._texts.ask(work_of(self._subject, wish, day, BEGINNING))
        elif is_quick(part := scoped(self._subject, wish.scope), day):
            shown = wish if wish.output.id in PICTURES else replace(wish, width=1200, height=None)
            self.preview.show_picture(picture_of(self._subject, shown, day))
        else:
            self.preview.wait_for_picture()
            self._credits.ask(lambda: credit_words(part, day))
        self._check()

    def _take_credits(self, _words: object) -> None:
        """Now that the credits are known: how large what is in sight is, and how it looks."""
        if is_quick(self._subject, self._day):
            self.options.take_view_size(size_of_view(self._subject, self._frame, self._day))
        self._look()

    def _check(self) -> None:
        """Whether it can be saved; says why not, or how large the picture will be."""
        wish, picture = self.options.wish, self.preview.picture.picture
        words, ready = "", self.destination.possible
        if not ready:
            words = self.tr("Give the file a name without : / \\ ? * and the like.")
        elif wish.output.id in PICTURES and picture is None:
            ready = False
        elif wish.output.id in PICTURES:
            words, ready = self._size_words(wish, picture.size)
            if picture.cut:
                words += " " + self.tr("Not everything has room: choose “As high as it takes”.")
        self.save.setEnabled(ready and not self.saving.busy)
        if not self.saving.busy:
            self._tell(words)

    def _size_words(self, wish: Wish, size: Size) -> tuple[str, bool]:
        scale = wish.scale if wish.output.id == "png" else 1
        try:
            width, height = pixels_of(size, scale)
        except TooLarge as error:
            words = self.tr("{width} × {height} pixels are too many. Make the picture smaller or less sharp.")
            return words.format(width=error.args[0], height=error.args[1]), wish.output.id != "png"
        words = self.tr("{width} × {height} pixels.")
        return words.format(width=width, height=height), True

    # saving

    def _begin(self, file: Path) -> None:
        self.destination.setEnabled(False)
        self.options.setEnabled(False)
        self.kinds.setEnabled(False)
        self.save.setEnabled(False)
        self.close_button.setText(self.tr("Cancel"))
        self.copy_path.hide()
        self._tell("")
        self.progress.setValue(0)
        self._waiting.start()
        self.saving.begin(file_steps(self._subject, self.options.wish, self._day), file)

    def _show_progress(self) -> None:
        known = self.options.wish.output.needs_qt  # other files are made beside us, nobody knows how far
        self.progress.setRange(0, FULL if known else 0)
        self.message.hide()
        self.progress.show()

    def _end(self) -> None:
        """Back to choosing."""
        self._waiting.stop()
        self.progress.hide()
        self.message.show()
        for part in (self.destination, self.options, self.kinds, self.close_button):
            part.setEnabled(True)
        self.close_button.setText(self.tr("Close"))
        self._check()

    def _tell_saved(self, file: Path) -> None:
        self._saved = file
        self._end()
        self._tell(self.tr("Saved as {file}").format(file=file))
        self.copy_path.show()
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.folderUsed.emit(str(file.parent))

    def _tell_failed(self, error: Exception) -> None:
        self._end()
        if isinstance(error, TooLarge):
            self._check()
        elif isinstance(error, MemoryError):
            self._tell(self.tr("There is not enough memory for so large a picture. Make it smaller."))
        else:
            self._tell(refusal_words(refusal_of(error)))

    def _tell(self, words: str) -> None:
        self.message.setText(words)
        if words:
            announce(self, words)

    def reject(self) -> None:
        """Esc and Close: first what is under way is given up."""
        if not self.saving.busy:
            super().reject()
        elif self.saving.can_cancel:
            self.saving.cancel()
            self._end()
            self._tell(self.tr("Nothing was saved."))
            self.save.setFocus(Qt.FocusReason.OtherFocusReason)
