"""The choices for paper; what does not fit what is printed is not there."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget

from bik_explorer.layout.sheets.paper import Paper
from bik_explorer.layout.sheets.poster import MOST_SHEETS
from bik_explorer.layout.sheets.worksheet import Blank
from bik_explorer.model.lesson import Lesson
from bik_explorer.ui.export.long_texts import NarrowCombo
from bik_explorer.ui.printing.wish import Matter, Wish
from bik_explorer.ui.printing.words import blank_name
from bik_explorer.ui.printing.worksheet import KINDS

LEAST_CARDS, MOST_CARDS = 2, 12
SPACE = 8
"""Pixels below a field."""
LETTERS = 16


class PrintForm(QWidget):
    """Keeps the wish. `changed`: it is another one."""

    changed = Signal()

    def __init__(self, wish: Wish, lessons: tuple[Lesson, ...]) -> None:
        super().__init__()
        self.wish = wish
        self._lessons = lessons
        self._boxes: dict[QWidget, QWidget] = {}
        self._build()
        self._show_wish()

    @property
    def widest(self) -> int:
        """Pixels that the longest choice needs, hidden or not."""
        return max(one.sizeHint().width() for one in (self.again, self.notes, self.key, self.plain))

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        self._rows = rows
        self.matter = self._combo(self.tr("Print"), self._matters())
        self.paper = self._combo(self.tr("Paper"), self._papers())
        self.turned = self._combo(self.tr("Direction"), self._directions())
        self.across = self._spin(self.tr("Sheets across"), 1, MOST_SHEETS)
        self.down = self._spin(self.tr("Sheets down"), 1, MOST_SHEETS)
        self.lesson = self._combo(self.tr("Lesson"), [(one.title, one.id) for one in self._lessons])
        self.blank = self._combo(self.tr("Question"), [(blank_name(one), one.value) for one in Blank])
        self.cards = self._spin(self.tr("Cards"), LEAST_CARDS, MOST_CARDS)
        self.again = QPushButton(self.tr("Other cards"))
        self.again.setAutoDefault(False)
        self.again.clicked.connect(lambda: self._take(seed=self.wish.seed + 1))
        rows.addWidget(self.again)
        self.notes = self._check(self.tr("With the teacher's notes and answers"), "notes")
        self.key = self._check(self.tr("With an answer sheet"), "key")
        self.plain = self._check(self.tr("Black and white, with patterns"), "plain")
        rows.addStretch(1)

    def _matters(self) -> list[tuple[str, str]]:
        words = {
            Matter.VIEW: self.tr("This view"),
            Matter.WHOLE: self.tr("The whole timeline, on one sheet"),
            Matter.POSTER: self.tr("The whole timeline, as a poster"),
            Matter.LESSON: self.tr("A lesson"),
            Matter.WORKSHEET: self.tr("A worksheet about this view"),
        }
        return [(text, one.value) for one, text in words.items() if one is not Matter.LESSON or self._lessons]

    def _papers(self) -> list[tuple[str, str]]:
        return [("A4", Paper.A4.value), ("A3", Paper.A3.value), (self.tr("Letter"), Paper.LETTER.value)]

    def _directions(self) -> list[tuple[str, str]]:
        return [(self.tr("Upright"), "upright"), (self.tr("Across"), "across")]

    def _labelled(self, name: str, field: QWidget) -> None:
        label = QLabel(name)
        label.setBuddy(field)
        field.setAccessibleName(name)
        box = self._boxes[field] = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, SPACE)
        column.setSpacing(4)
        column.addWidget(label)
        column.addWidget(field)
        self._rows.addWidget(box)

    def _combo(self, name: str, values: list[tuple[str, str]]) -> NarrowCombo:
        made = NarrowCombo()
        for text, value in values:
            made.addItem(text, value)
        made.keep_narrow(LETTERS)
        made.currentIndexChanged.connect(self._read)
        self._labelled(name, made)
        return made

    def _spin(self, name: str, least: int, most: int) -> QSpinBox:
        made = QSpinBox()
        made.setRange(least, most)
        made.lineEdit().setTextMargins(SPACE, 0, 0, 0)
        made.valueChanged.connect(self._read)
        self._labelled(name, made)
        return made

    def _check(self, text: str, field: str) -> QCheckBox:
        made = QCheckBox(text)
        made.toggled.connect(lambda on: self._take(**{field: on}))
        self._rows.addWidget(made)
        return made

    # from the wish to the fields, and back

    def _show_wish(self) -> None:
        wish = self.wish
        for combo, value in (
            (self.matter, wish.matter.value),
            (self.paper, wish.setup.paper.value),
            (self.turned, "across" if wish.setup.landscape else "upright"),
            (self.lesson, wish.lesson.id if wish.lesson else None),
            (self.blank, wish.blank.value),
        ):
            with QSignalBlocker(combo):
                combo.setCurrentIndex(max(combo.findData(value), 0))
        for spin, number in ((self.across, wish.across), (self.down, wish.down), (self.cards, wish.cards)):
            with QSignalBlocker(spin):
                spin.setValue(number)
        for box, on in ((self.notes, wish.notes), (self.key, wish.key), (self.plain, wish.plain)):
            with QSignalBlocker(box):
                box.setChecked(on)
        self._show_fitting()

    def _show_fitting(self) -> None:
        """Hides what has no meaning for what is printed."""
        matter = self.wish.matter
        worksheet = matter is Matter.WORKSHEET
        quiz = worksheet and self.wish.blank in KINDS
        for field, shown in (
            (self.across, matter is Matter.POSTER),
            (self.down, matter is Matter.POSTER),
            (self.lesson, matter is Matter.LESSON),
            (self.blank, worksheet),
            (self.cards, quiz),
        ):
            self._boxes[field].setVisible(shown)
        self.again.setVisible(quiz)
        self.notes.setVisible(matter is Matter.LESSON)
        self.key.setVisible(worksheet)

    def _read(self, _value: object = None) -> None:
        """The fields to the wish; another matter is printed the way round that suits it."""
        before = self.wish
        matter = Matter(self.matter.currentData())
        landscape = self.turned.currentData() == "across"
        if matter is not before.matter:
            landscape = matter not in (Matter.LESSON, Matter.WORKSHEET)
        setup = replace(before.setup, paper=Paper(self.paper.currentData()), landscape=landscape)
        chosen = self.lesson.currentData()
        self.wish = replace(
            before,
            matter=matter,
            setup=setup,
            across=self.across.value(),
            down=self.down.value(),
            lesson=next((one for one in self._lessons if one.id == chosen), None),
            blank=Blank(self.blank.currentData()),
            cards=self.cards.value(),
        )
        self._show_wish()
        self.changed.emit()

    def _take(self, **changes: object) -> None:
        self.wish = replace(self.wish, **changes)  # type: ignore[arg-type]
        self.changed.emit()
