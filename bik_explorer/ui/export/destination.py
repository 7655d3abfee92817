"""Where the file goes: its name, its folder, and what to do where the name is taken."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bik_explorer.ui.dialogs.parts import paragraph
from bik_explorer.ui.export.file_names import free_name, is_possible, with_extension
from bik_explorer.ui.export.options_form import row_label
from bik_explorer.ui.panels.elided import ElidedLabel


def first_folder(last: str) -> Path:
    """The folder used last, if it is still there, else the person's documents, else the home folder."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    wanted = [Path(one) for one in (last, documents) if one]
    return next((one for one in wanted if one.is_dir()), Path.home())


class Destination(QWidget):
    """Name and folder. `changed`: another one. `wanted`: this file may be written, whatever is there."""

    changed = Signal()
    wanted = Signal(object)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._proposed, self._extension = "", ""
        self._build()

    def propose(self, name: str, extension: str) -> None:
        """Another default name; a name that a person has written stays, with the new extension."""
        before, self._extension = self._extension, extension
        if self.name.text() in ("", self._proposed):
            self.name.setText(name)
        elif before and before != extension:
            self.name.setText(with_extension(self.name.text().removesuffix(f".{before}"), extension))
        self._proposed = name

    @property
    def file(self) -> Path:
        """The file that is meant."""
        return self._folder / self._name

    @property
    def possible(self) -> bool:
        """Whether the name can be used."""
        return bool(self.name.text().strip()) and is_possible(self._name)

    @property
    def _name(self) -> str:
        return with_extension(self.name.text(), self._extension)

    def ask(self) -> None:
        """Wants the file written, after a question where it would replace another."""
        if not _is_there(self.file):
            self.wanted.emit(self.file)
            return
        words = self.tr("“{name}” is there already.").format(name=self.file.name)
        self._question.setText(words)
        free = free_name(self.file, _is_there)
        self.beside.setText(self.tr("Save as “{name}”").format(name=free.name.replace("&", "&&")))
        self._asking.show()
        self.beside.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of the file"))
        self.name.textChanged.connect(self._edited)
        self._place = ElidedLabel()
        self.choose = QPushButton(self.tr("Change …"))
        self.choose.setAccessibleName(self.tr("Change the folder"))
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self._choose_folder)
        row = QHBoxLayout()
        row.addWidget(self._place, 1)
        row.addWidget(self.choose)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.addRow(row_label(self.tr("Name")), self.name)
        form.addRow(row_label(self.tr("Folder")), row)
        self._build_question()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addWidget(self._asking)
        self._show_folder()

    def _build_question(self) -> None:
        self._asking = QWidget()
        self._question = paragraph("")
        self.beside = QPushButton(self.tr("Save beside it"))
        self.replace = QPushButton(self.tr("Replace it"))
        row = QHBoxLayout(self._asking)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._question, 1)
        for button in (self.replace, self.beside):
            button.setAutoDefault(True)
            row.addWidget(button)
        self.beside.clicked.connect(self._save_beside)
        self.replace.clicked.connect(self._replace)
        self._asking.hide()

    def _edited(self, _text: str) -> None:
        self._asking.hide()
        self.changed.emit()

    def _save_beside(self) -> None:
        self.name.setText(free_name(self.file, _is_there).name)
        self.wanted.emit(self.file)

    def _replace(self) -> None:
        self._asking.hide()
        self.wanted.emit(self.file)

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for the file"), str(self._folder))
        if chosen:
            self.use_folder(Path(chosen))

    def use_folder(self, folder: Path) -> None:
        """Saves there from now on."""
        self._folder = folder
        self._show_folder()
        self._edited("")

    def _show_folder(self) -> None:
        self._place.setText(str(self._folder))


def _is_there(file: Path) -> bool:
    try:
        return file.exists()
    except (OSError, ValueError):  # the attempt to write it will say what is wrong
        return False
