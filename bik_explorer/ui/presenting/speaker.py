"""The window of the teacher: the stage live, the next step, notes, steps to click, time, keys, screens."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, QTime, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from bik_explorer.style import SPEAKER
from bik_explorer.ui.lessons.captions import shown_title
from bik_explorer.ui.presenting.caption import Place
from bik_explorer.ui.presenting.mirror import Mirror, Preview
from bik_explorer.ui.presenting.notes import BY, Notes
from bik_explorer.ui.presenting.presenter import Presenter
from bik_explorer.ui.presenting.screens import key_of
from bik_explorer.ui.presenting.speaker_parts import (
    elapsed_words,
    keys_row,
    label,
    now_words,
    quiet_button,
    sign_button,
)
from bik_explorer.ui.presenting.speaker_sheet import speaker_sheet
from bik_explorer.ui.presenting.strip import StepStrip
from bik_explorer.ui.theming.palette import palette_of

EDGE, GAP, RIGHT = 32, 32, 0.36
"""Pixels at the edges and between the halves, and the share of the right one."""
NEXT = 0.34
"""The share of the height that the next step may take."""
TIGHT, LOW = 1200, 760
"""A narrower or lower window has less room between its parts."""
NEXT_MS = 160
"""The next step is drawn when the present one has come to the stage."""


class SpeakerWindow(QWidget):
    """`closed`: by the person. `swapWanted`: the screens are to be swapped. `sized`: notes of that size."""

    closed = Signal()
    swapWanted = Signal()
    offerTaken = Signal()
    sized = Signal(int)

    def __init__(self, presenter: Presenter, notes_size: int) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._presenter = presenter
        self._ours = False
        self.setObjectName("speaker")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setPalette(palette_of(SPEAKER))
        self.setStyleSheet(speaker_sheet())
        title = shown_title(presenter.state.lesson)
        self.setWindowTitle(self.tr("{lesson} – speaker window").format(lesson=title))
        self.setAccessibleName(self.tr("Speaker window"))
        self._preview = Preview(presenter.session.timeline, presenter.surface.theme)
        self._make(notes_size)
        self._lay_out()
        self._ticking = QTimer(self, interval=500)
        self._ticking.timeout.connect(self._tick)
        self._ticking.start()
        self._drawing = QTimer(self, singleShot=True, interval=NEXT_MS)
        self._drawing.timeout.connect(self._draw_next)
        presenter.changed.connect(self._follow)
        presenter.arrived.connect(self._arrive)
        presenter.session.stateChanged.connect(self._follow)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus()  # no button has the keyboard before Tab was pressed
        self._arrive()

    def _make(self, notes_size: int) -> None:
        presenter, lesson = self._presenter, self._presenter.state.lesson
        words = self.tr("Lesson: {title}").format(title=shown_title(lesson))
        self._words = words
        self._title, self._elapsed, self._clock = (
            label(words, "lesson"),
            label("", "elapsed"),
            label("", "clock"),
        )
        self._title.setMinimumWidth(60)
        self._now_words, self._next_words = label(muted=True), label(muted=True)
        self.now = Mirror(self.tr("The stage, live"), presenter.surface)
        self.now.pointed.connect(presenter.point)
        self.next = Mirror(self.tr("The next step"), None)
        self._notes_words = label(self.tr("Notes"), muted=True)
        self.notes = Notes(notes_size)
        self._smaller = sign_button("A−", self.tr("Smaller notes (Ctrl+−)"))
        self._larger = sign_button("A+", self.tr("Larger notes (Ctrl++)"))
        self._smaller.clicked.connect(lambda: self.size_notes(-1))
        self._larger.clicked.connect(lambda: self.size_notes(1))
        self._steps_words = label(self.tr("Steps"), muted=True)
        self.strip = StepStrip(lesson)
        self.strip.chosen.connect(presenter.go_to)
        self._keys = keys_row()
        self._seat = label("", "seat")
        self._offer = quiet_button(self.tr("Show the stage here"))
        self._offer.clicked.connect(self.offerTaken)
        self._swap = quiet_button(self.tr("Swap screens"))
        self._swap.clicked.connect(self.swapWanted)

    # where the parts are

    def _lay_out(self) -> None:
        self._rows = rows = QVBoxLayout(self)
        rows.addLayout(self._row(self._title, None, self._elapsed, self._clock, spacing=24))
        halves = QHBoxLayout()
        halves.setSpacing(GAP)
        self._left, self._right = QWidget(), QWidget()
        halves.addWidget(self._left)
        halves.addWidget(self._right, 1)
        left, right = QVBoxLayout(self._left), QVBoxLayout(self._right)
        for column in (left, right):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(8)
        for part in (self._now_words, self.now, self._steps_words, self.strip, self._keys):
            left.addWidget(part)
        left.addStretch(1)
        right.addWidget(self._next_words)
        right.addWidget(self.next)
        right.addLayout(self._row(self._notes_words, None, self._smaller, self._larger, spacing=6))
        right.addWidget(self.notes, 1)
        rows.addLayout(halves, 1)
        line = QFrame()
        line.setProperty("line", "true")
        line.setFixedHeight(1)
        rows.addWidget(line)
        rows.addLayout(self._row(self._seat, None, self._offer, self._swap, spacing=10))

    def _row(self, *parts: QWidget | None, spacing: int) -> QHBoxLayout:
        """Parts in a row; None takes the room that is left."""
        row = QHBoxLayout()
        row.setSpacing(spacing)
        for part in parts:
            if part is None:
                row.addStretch(1)
            else:
                row.addWidget(part)
        return row

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._name()

    def _name(self) -> None:
        """The title of the lesson as far as there is room beside the time."""
        room = (
            self.width()
            - 2 * EDGE
            - 3 * 24
            - sum(one.sizeHint().width() for one in (self._elapsed, self._clock))
        )
        metrics = self._title.fontMetrics()
        self._title.setText(metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, max(room, 60)))
        self._title.setAccessibleName(self._words)

    def _fit(self) -> None:
        """The stage as large as there is room for, in its form; in a low window only the first keys."""
        tight = self.width() < TIGHT or self.height() < LOW
        edge, gap = (EDGE // 2, 8) if tight else (EDGE, 12)
        self._rows.setContentsMargins(edge, edge * 3 // 4, edge, edge // 2)
        self._rows.setSpacing(gap)
        stage, room = self._presenter.surface.size(), self.width() - 2 * edge - GAP
        form = stage.width() / max(stage.height(), 1)
        left = round(room * (1 - RIGHT))
        flow = self._keys.layout()
        keys = flow.itemAt(0).sizeHint().height() if tight else flow.heightForWidth(left)
        self._keys.setFixedHeight(keys)
        ends = self._title.sizeHint().height() + self._swap.sizeHint().height() + 1 + 3 * gap
        words = 2 * self._now_words.sizeHint().height() + 4 * 8
        free = self.height() - edge * 5 // 4 - ends - words - self.strip.height() - keys - 4
        high = max(min(round(left / form), free), 68)
        left = max(round(high * form), round(room * 0.5))  # what the stage does not need is for the notes
        self._left.setFixedWidth(left)
        self.now.setFixedHeight(high)
        self.next.setFixedHeight(round(min((room - left) / form, self.height() * NEXT)))

    # what they say

    def _arrive(self, _step: object = None) -> None:
        """Another step: its notes, its place in the strip, and soon the one after it."""
        state = self._presenter.state
        self.notes.tell(state.step, self._presenter.session.timeline)
        self.strip.show_step(state.index)
        coming = self.tr("Next: step {number}").format(number=state.index + 2)
        self._next_words.setText(self.tr("Next: nothing") if state.is_last else coming)
        self._drawing.start()
        self._follow()

    def _follow(self, _changed: object = None) -> None:
        state = self._presenter.state
        self._now_words.setText(now_words(state, self._presenter.strayed))
        self.now.follow()
        self._tick()

    def _draw_next(self) -> None:
        state = self._presenter.state
        if state.coming is None:
            self.next.show_surface(None, self.tr("This is the last step."))
            return
        place = Place(state.index + 1, state.count)
        self._preview.show(state.coming, place, self._presenter.surface.size())
        self.next.show_surface(self._preview.surface)

    def _tick(self) -> None:
        state, now = self._presenter.state, self._presenter.clock()
        words = elapsed_words(state, now)
        if len(words) != len(self._elapsed.text()):
            self._elapsed.setText(words)
            self._name()
        self._elapsed.setText(words)
        over = "true" if state.is_over(now) else "false"
        if self._elapsed.property("over") != over:
            self._elapsed.setProperty("over", over)
            self._elapsed.style().polish(self._elapsed)
        self._clock.setText(QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat))

    def say_seat(self, words: str, offer: str = "", swaps: bool = True) -> None:
        """Where the stage is, and what could be done about it."""
        self._seat.setText(words)
        self._offer.setText(offer)
        self._offer.setAccessibleName(offer)
        self._offer.setVisible(bool(offer))
        self._swap.setVisible(swaps)
        self._fit()

    def size_notes(self, by: int) -> None:
        """Notes larger (1) or smaller (-1)."""
        self.notes.set_text_size(self.notes.text_size + by * BY)
        self.sized.emit(self.notes.text_size)

    # the window

    def put(self, screen: QScreen) -> None:
        """Opens on a screen, as large as that leaves room for."""
        self._screen_key = key_of(screen)
        self.setScreen(screen)
        self.setGeometry(screen.availableGeometry())
        self.showMaximized()

    @property
    def screen_key(self) -> str:
        """The screen that it was opened on."""
        return self._screen_key

    def leave(self) -> None:
        """Closes."""
        self._ours = True
        self._ticking.stop()
        self._drawing.stop()
        for signal, slot in (
            (self._presenter.changed, self._follow),
            (self._presenter.arrived, self._arrive),
            (self._presenter.session.stateChanged, self._follow),
        ):
            signal.disconnect(slot)
        self.hide()
        self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._ours:
            event.ignore()
            self.closed.emit()
