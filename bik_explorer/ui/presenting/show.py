"""A presentation on its screens: opens and closes the windows around the presenter, who loses nothing."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen

from bik_explorer.ui.lessons.captions import shown_title
from bik_explorer.ui.panels.announcing import announce
from bik_explorer.ui.presenting.awake import stay_awake
from bik_explorer.ui.presenting.keys import Command, Keys
from bik_explorer.ui.presenting.news import change_news, step_news
from bik_explorer.ui.presenting.presenter import Presenter
from bik_explorer.ui.presenting.screens import Seats, after_loss, key_of, screens, seats, swapped
from bik_explorer.ui.presenting.search_line import SearchLine
from bik_explorer.ui.presenting.seat_words import alone_words, notes_warning, offer_words, seat_words
from bik_explorer.ui.presenting.speaker import SpeakerWindow
from bik_explorer.ui.presenting.stage import StageWindow
from bik_explorer.ui.presenting.stage_notes import StageNotes

TRIES = 2
"""How often a stage that is astray is made anew."""


class Remembered(Protocol):
    """What lasts from one presentation to the next."""

    stage_screen: str
    notes_size: int


class Show(QObject):
    """`ended`: the windows are gone. `remember`: a name and a value that should last."""

    ended = Signal()
    remember = Signal(str, object)

    def __init__(self, presenter: Presenter, home: QScreen | None, kept: Remembered, parent: QObject) -> None:
        super().__init__(parent)
        self.presenter = presenter
        presenter.setParent(self)
        presenter.surface.expose()
        self._notes_size = kept.notes_size
        self.stage: StageWindow | None = None
        self.speaker: SpeakerWindow | None = None
        self._stage_notes: StageNotes | None = None
        self._tries = 0
        self._asked = False
        self._told = presenter.state
        self._keys = Keys(self)
        self._keys.wanted.connect(self.do)
        self._search = SearchLine(presenter)
        self._search.left.connect(self._leave_search)
        self._awake = stay_awake(self.tr("A lesson is being presented"), self)
        self._home = key_of(home) if home is not None else None
        self.seats = seats(list(screens()), self._home, kept.stage_screen)
        app = QGuiApplication.instance()
        app.screenRemoved.connect(self._lose)
        app.screenAdded.connect(self._gain)
        presenter.changed.connect(self._follow)
        presenter.arrived.connect(self._arrive)
        self._seat()
        self._arrive()

    # commands

    def do(self, command: Command, text: str = "") -> None:
        """Does what a key asks for: about windows here, the rest is the presenter's."""
        asked, self._asked = self._asked, command is Command.NOTES and self._would_show_notes
        self.presenter.ask(self._warning() if self._asked and not asked else "")
        if self._asked and not asked:
            return
        if command is Command.SWAP:
            self.swap()
        elif command is Command.FULL_SCREEN and self.stage is not None:
            self.stage.toggle_full_screen()
        elif command is Command.SEARCH:
            self._open_search()
        elif command in (Command.LARGER, Command.SMALLER):
            self._size_notes(1 if command is Command.LARGER else -1)
        elif command in (Command.NOTES_UP, Command.NOTES_DOWN):
            self._turn_notes(-2 if command is Command.NOTES_UP else 2)
        else:
            self.presenter.do(command, text)

    @property
    def _would_show_notes(self) -> bool:
        """Whether the key of the notes would show them to the class: M is beside N, which is "next"."""
        return self.speaker is None and self.stage is not None and not self.presenter.state.notes

    def _warning(self) -> str:
        if self.stage is not None:
            announce(self.stage, notes_warning())
        return notes_warning()

    def swap(self) -> None:
        """The stage goes to another screen; the speaker window to where it was."""
        found = screens()
        self._take(swapped(self.seats, list(found)))
        if self.seats.stage is not None and len(found) > 1:
            self.remember.emit("stage_screen", self.seats.stage)

    def end(self) -> None:
        """Closes all windows."""
        self.presenter.do(Command.END)

    def raise_windows(self) -> None:
        """Brings the windows before any other."""
        for window in (self.stage, self.speaker):
            if window is not None:
                window.raise_()
                window.activateWindow()

    def _size_notes(self, by: int) -> None:
        if self.speaker is not None:
            self.speaker.size_notes(by)
        elif self._stage_notes is not None:
            self._keep_size(self._stage_notes.size_notes(by))

    def _turn_notes(self, lines: int) -> None:
        if self.speaker is not None:
            self.speaker.notes.turn(lines)
        elif self._stage_notes is not None:
            self._stage_notes.notes.turn(lines)

    def _keep_size(self, size: int) -> None:
        self._notes_size = size
        self.remember.emit("notes_size", size)

    # the search on the stage

    def _open_search(self) -> None:
        if self.stage is None or self.presenter.quiz is not None:
            return
        self.stage.activateWindow()
        self._search.open()

    def _leave_search(self) -> None:
        if self.speaker is not None:
            self.speaker.activateWindow()

    # what follows from a state

    def _follow(self, state: object) -> None:
        if self.presenter.state.ended:
            self._close()
            return
        before, self._told = self._told, self.presenter.state
        window = self.speaker or self.stage
        if window is not None:
            announce(window, change_news(before, self._told, self.presenter.session.timeline))
        self._keys.quiz, self._keys.typed = self.presenter.quiz, bool(self.presenter.state.typed)
        self._show_notes()

    def _arrive(self, _step: object = None) -> None:
        """Another step: screen readers are told."""
        state, window = self.presenter.state, self.speaker or self.stage
        self._keys.quiz = self.presenter.quiz
        if self._stage_notes is not None:
            self._stage_notes.tell(state.step, self.presenter.session.timeline)
        if self.speaker is None:
            self._say_seats()
        if window is not None:
            announce(window, step_news(state, self.presenter.session.timeline))

    def _show_notes(self) -> None:
        """The notes over the only screen, as long as they are wanted."""
        wanted = self.presenter.state.notes and self.speaker is None and self.stage is not None
        if wanted and self._stage_notes is None and self.stage is not None:
            self._stage_notes = StageNotes(self.stage, self._notes_size)
            self._stage_notes.tell(self.presenter.step, self.presenter.session.timeline)
        elif not wanted and self._stage_notes is not None:
            self._stage_notes.leave()
            self._stage_notes = None

    # windows and screens

    def _take(self, wanted: Seats) -> None:
        if wanted != self.seats:
            self.seats = wanted
            self._tries = 0
            self._seat()

    def _seat(self) -> None:
        """Closes the windows that are on a wrong screen, and opens those that are missing."""
        found = screens()
        stage, speaker = self.seats
        if self.stage is not None and self.stage.screen_key != stage:
            self._close_stage()
        if self.speaker is not None and self.speaker.screen_key != speaker:
            self.speaker.leave()
            self.speaker = None
        if self.stage is None and stage in found:
            self._open_stage(found[stage])
        if self.speaker is None and speaker in found:
            self._open_speaker(found[speaker])
        self._show_notes()
        self._say_seats()

    def _open_stage(self, screen: QScreen) -> None:
        words = self.tr("{lesson} – stage").format(lesson=shown_title(self.presenter.state.lesson))
        self.stage = StageWindow(self.presenter.surface, screen, words)
        self.stage.closed.connect(self.end)
        self.stage.astray.connect(self._make_stage_anew)
        self.stage.painting.connect(self._mirror)
        self.stage.fill()
        self._keys.watch(self.stage)
        if self.speaker is None:
            self.stage.activateWindow()

    def _close_stage(self) -> None:
        if self._stage_notes is not None:
            self._stage_notes.leave()
            self._stage_notes = None
        if self.stage is not None:
            self.stage.leave()
            self.stage = None

    def _make_stage_anew(self) -> None:
        """A window that fills a screen is never moved."""
        self._tries += 1
        if self._tries <= TRIES and self.seats.stage in screens():
            self._close_stage()
            self._seat()

    def _open_speaker(self, screen: QScreen) -> None:
        self.speaker = SpeakerWindow(self.presenter, self._notes_size)
        self.speaker.closed.connect(self.end)
        self.speaker.swapWanted.connect(self.swap)
        self.speaker.offerTaken.connect(self._take_offer)
        self.speaker.sized.connect(self._keep_size)
        self.speaker.put(screen)
        self._keys.watch(self.speaker)
        self.speaker.activateWindow()

    def _mirror(self) -> None:
        if self.speaker is not None:
            self.speaker.now.follow()

    def _lose(self, screen: QScreen) -> None:
        """A screen goes: what was on it closes at once, and opens where there is room."""
        gone = key_of(screen)
        if self.stage is not None and gone == self.stage.screen_key:
            self._close_stage()
        if self.speaker is not None and gone == self.speaker.screen_key:
            self.speaker.leave()
            self.speaker = None
        self.seats = after_loss(self.seats, list(screens(without=screen)))
        QTimer.singleShot(0, self, self._seat)  # not while Qt is taking the screen away

    def _gain(self, screen: QScreen) -> None:
        """Another screen: offered, not taken; but a stage without any screen goes there."""
        if self.stage is None and self.speaker is None:
            self._take(seats(list(screens()), self._home))
        self._say_seats()

    def _take_offer(self) -> None:
        """The stage goes to the free screen, or over the speaker window if there is no other."""
        found = list(screens())
        free = [key for key in found if key != self.seats.speaker]
        self._take(Seats(free[0], self.seats.speaker) if free else Seats(self.seats.speaker, None))

    def _say_seats(self) -> None:
        """Where the stage is, in the speaker window; on the only screen, that there is another one."""
        found = screens()
        several = len(found) > 1
        if self.speaker is None:
            self.presenter.offer(alone_words(several, self.presenter.state.index == 0))
            return
        self.presenter.offer("")
        if self.stage is not None and self.seats.stage in found:
            self.speaker.say_seat(seat_words(found[self.seats.stage]), swaps=several)
            return
        free = [found[key] for key in found if key != self.seats.speaker]
        words = offer_words(free[0] if free else None)
        self.speaker.say_seat(self.tr("The stage has no screen."), words, swaps=False)

    def _close(self) -> None:
        """All is over: windows, the hold on the screen saver, what hears of screens."""
        app = QGuiApplication.instance()
        app.screenRemoved.disconnect(self._lose)
        app.screenAdded.disconnect(self._gain)
        self.presenter.changed.disconnect(self._follow)
        self._close_stage()
        if self.speaker is not None:
            self.speaker.leave()
            self.speaker = None
        self.presenter.surface.deleteLater()
        if self._awake is not None:
            self._awake.release()
        self.ended.emit()
        self.deleteLater()
