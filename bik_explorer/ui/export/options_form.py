"""The choices that fit a kind of file; what does not fit it is not there."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLabel, QSpinBox, QWidget

from bik_explorer.export.outputs import Output
from bik_explorer.ui.export.kinds import scope_words
from bik_explorer.ui.export.long_texts import NarrowCombo
from bik_explorer.ui.export.picture import Lettering
from bik_explorer.ui.export.png import LONGEST_SIDE, SCALES
from bik_explorer.ui.export.subject import Subject
from bik_explorer.ui.export.wish import Scope, Wish, count_of, scopes_of
from bik_explorer.ui.wording import entries_count

LEAST = 100
PICTURES = ("png", "svg", "pdf")

LABEL = QSize(72, 32)
"""Pixels: of the names of rows, so that all fields begin below each other."""


def row_label(text: str) -> QLabel:
    """The name of a row, in the middle of its first line."""
    label = QLabel(text)
    label.setMinimumSize(LABEL)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return label


class OptionsForm(QWidget):
    """Keeps the wish. `changed`: it is another one. `view_size`: of the picture of what is in sight."""

    changed = Signal()

    def __init__(self, subject: Subject, view_size: tuple[int, int], wish: Wish) -> None:
        super().__init__()
        self._subject, self._view_size = subject, view_size
        self.wish = wish
        self._build()
        self._fill()
        self.show_output(wish.output)
        self._connect()

    def show_output(self, output: Output) -> None:
        """Shows what can be chosen for a kind of file."""
        self.wish = replace(self.wish, output=output)
        picture = output.id in PICTURES
        lessons = output.takes_lesson and bool(self._subject.timeline.lessons)
        for row, shown in (
            (self._size_row, picture),
            (self._looks_row, picture),
            (self._letters_row, output.id == "svg"),
            (self._lesson_row, lessons),
        ):
            self._form.setRowVisible(row, shown)
        self.scale.setVisible(output.id == "png")
        self.transparent.setVisible(output.id in ("png", "svg"))

    def take_view_size(self, size: tuple[int, int]) -> None:
        """Takes the size of what is in sight, where it is known only later; sizes that were chosen stay."""
        wish, before = self.wish, self._view_size
        self._view_size = size
        if (wish.width, wish.height) == before:
            self._show_size(*size)
            self.wish = replace(wish, width=size[0], height=size[1])

    def _build(self) -> None:
        self._form = form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(8)
        self.scope = self._combo(self.tr("How much"))
        self.width_box, self.height_box = self._spin(self.tr("Width")), self._spin(self.tr("Height"))
        self.grown = QCheckBox(self.tr("As high as it takes"))
        self.theme = self._combo(self.tr("Colours"))
        self.scale = self._combo(self.tr("Sharpness"))
        self.transparent = QCheckBox(self.tr("Without paper"))
        self.letters = self._combo(self.tr("Letters"))
        self.lesson = self._combo(self.tr("Lesson"))
        self.notes = QCheckBox(self.tr("With the teacher's notes"))
        times = QLabel("×")
        self._size_row = self._row(self.width_box, times, self.height_box, self.grown)
        self._looks_row = self._row(self.theme, self.scale, self.transparent)
        self._letters_row = self._row(self.letters)
        self._lesson_row = self._row(self.lesson, self.notes)
        for name, field in (
            (self.tr("How much"), self.scope),
            (self.tr("Size"), self._size_row),
            (self.tr("Looks"), self._looks_row),
            (self.tr("Letters"), self._letters_row),
            (self.tr("Lesson"), self._lesson_row),
        ):
            form.addRow(row_label(name), field)

    def _row(self, *widgets: QWidget) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch(1)
        return box

    def _combo(self, name: str) -> NarrowCombo:
        made = NarrowCombo()
        made.setAccessibleName(name)
        return made

    def _spin(self, name: str) -> QSpinBox:
        made = QSpinBox()
        made.setRange(LEAST, LONGEST_SIDE)
        made.setSingleStep(20)
        made.setFixedWidth(92)
        made.setAlignment(Qt.AlignmentFlag.AlignRight)
        made.setKeyboardTracking(False)
        made.setAccessibleName(name)
        return made

    def _fill(self) -> None:
        for scope in scopes_of(self._subject):
            words = scope_words(scope, entries_count(count_of(self._subject, scope)))
            self.scope.addItem(words, scope)
        for name, text in (
            ("light", self.tr("Light colours")),
            ("dark", self.tr("Dark colours")),
            ("contrast", self.tr("High contrast")),
        ):
            self.theme.addItem(text, name)
        for scale in SCALES:
            self.scale.addItem(self.tr("{scale}× sharp").format(scale=scale), scale)
        for lettering, text in (
            (Lettering.EMBEDDED, self.tr("Typeface in the file")),
            (Lettering.LINKED, self.tr("Typeface of the reader, smaller file")),
            (Lettering.OUTLINED, self.tr("Letters as shapes, always the same")),
        ):
            self.letters.addItem(text, lettering)
        self.lesson.addItem(self.tr("None"), None)
        for lesson in self._subject.timeline.lessons:
            self.lesson.addItem(lesson.title or lesson.id, lesson.id)
        self.lesson.keep_narrow()
        wish = self.wish
        self.theme.setCurrentIndex(max(self.theme.findData(wish.theme), 0))
        self._show_size(wish.width, wish.height)
        self.notes.setEnabled(False)

    def _connect(self) -> None:
        self.scope.currentIndexChanged.connect(self._take_scope)
        for combo in (self.theme, self.scale, self.letters, self.lesson):
            combo.currentIndexChanged.connect(self._take)
        for box in (self.width_box, self.height_box):
            box.valueChanged.connect(self._take)
        for check in (self.grown, self.transparent, self.notes):
            check.toggled.connect(self._take)

    def _take_scope(self, _index: int) -> None:
        """What is in sight is as large as the window shows it; all else is as high as it takes."""
        in_sight = self.scope.currentData() == Scope.VIEW
        width, height = self._view_size if in_sight else (max(self._view_size[0], 1600), None)
        self._show_size(width, height)
        self._take()

    def _show_size(self, width: int, height: int | None) -> None:
        blockers = [QSignalBlocker(one) for one in (self.width_box, self.height_box, self.grown)]
        self.width_box.setValue(width)
        self.grown.setChecked(height is None)
        if height is not None:
            self.height_box.setValue(height)
        self.height_box.setEnabled(height is not None)
        del blockers

    def _take(self, _value: object = None) -> None:
        grown = self.grown.isChecked()
        self.height_box.setEnabled(not grown)
        self.notes.setEnabled(self.lesson.currentData() is not None)
        self.wish = replace(
            self.wish,
            scope=Scope(self.scope.currentData()),  # Qt keeps the plain text
            width=self.width_box.value(),
            height=None if grown else self.height_box.value(),
            scale=self.scale.currentData(),
            theme=self.theme.currentData(),
            transparent=self.transparent.isChecked(),
            lettering=Lettering(self.letters.currentData()),
            lesson=self.lesson.currentData(),
            notes=self.notes.isEnabled() and self.notes.isChecked(),
        )
        self.changed.emit()
