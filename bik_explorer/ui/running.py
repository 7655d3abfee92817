"""The program with a timeline: session and desk, the packs that are opened, and the session that is kept."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from bik_explorer import paths
from bik_explorer.model.options import Options
from bik_explorer.model.serial import from_plain, to_plain
from bik_explorer.model.state import ViewState
from bik_explorer.ui import errors
from bik_explorer.ui.desk import Desk
from bik_explorer.ui.jobs import Latest
from bik_explorer.ui.main_window import MainWindow
from bik_explorer.ui.opening import Opened, open_pack
from bik_explorer.ui.preferences import Saved, session_file, write_session
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming import Theming

KEEP_MS = 4000
"""Milliseconds of rest after which the session is kept; a run that ends sooner has not proved itself."""


class Running(QObject):
    """Furnishes the window, and completes it piece by piece once the timeline has been painted."""

    timelinePainted = Signal()
    completed = Signal()

    def __init__(self, window: MainWindow, theming: Theming, saved: Saved, options: Options) -> None:
        super().__init__(window)
        self._window = window
        self._options = options
        kept = Path(saved.pack) if saved.pack else None
        self._opened = open_pack(options.pack or kept)
        self._lessons = self._opened.lessons
        if self._lessons is not None and kept is not None:
            self._opened = open_pack(kept)
        self.session = Session(self._opened.timeline, self)
        self._restore(saved)
        theming.dress()
        preferences = saved.preferences
        if options.theme:
            preferences = replace(preferences, theme=options.theme)
        self.desk = Desk(self.session, theming, preferences, window)
        self._keeping = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._rest = self._pieces()
        self._reading = Latest(self)
        self._connect()
        window.furnish(self.desk)
        self.desk.view.setFocus()

    def describe(self) -> str:
        """The view state, for the log."""
        return json.dumps(to_plain(self.session.state))

    def _connect(self) -> None:
        """Who asks for packs, and what makes the session worth keeping."""
        self.desk.view.painted.connect(self._painted)
        self.desk.packWanted.connect(self.open)
        self.desk.reloadWanted.connect(lambda: self.open(self._opened.unreadable or self._opened.path))
        self._window.packDropped.connect(self.open)
        self._window.closing.connect(self._keep)
        self._window.closing.connect(self._rest.clear)
        self._keeping.timeout.connect(self._keep)
        self.session.stateChanged.connect(lambda _state: self._keeping.start())
        self.desk.preferencesChanged.connect(lambda _preferences: self._keeping.start())

    # what comes after the first paint

    def _painted(self) -> None:
        self.desk.view.painted.disconnect(self._painted)
        self.timelinePainted.emit()
        if not self._options.bench_start:
            QTimer.singleShot(0, self._go_on)

    def _pieces(self) -> list[Callable[[], object]]:
        """All that is not needed for the first view, one piece per turn of the event loop."""
        desk = self.desk
        return [
            desk.add_bars,
            desk.add_panel,
            lambda: self._tell_problems(self._opened, asked=self._options.pack is not None),
            self._prepare_search,
            self._warm_overview,
            desk.add_accessibility,
            self._set_icon,
            self._offer_lesson,
            self.completed.emit,
            self._present,
        ]

    def _warm_overview(self) -> None:
        """Brings in what draws the overview beside the event loop: no other import is as slow."""
        from bik_explorer.ui.panels.overview import warm  # neither is needed for the first view
        from bik_explorer.ui.warming import Warming

        self._warming = Warming(warm, self)
        self._warming.finished.connect(self.desk.add_overview)
        self._warming.finished.connect(self._go_on)
        for end in (self._window.closing, QApplication.instance().aboutToQuit):
            end.connect(self._warming.wait)  # Qt aborts on a running thread
        self._warming.start()

    def _go_on(self) -> None:
        """The next piece, and the ones after it; the overview goes on by itself when it is warm."""
        if not self._rest:
            return
        piece = self._rest.pop(0)
        if piece != self._warm_overview:
            QTimer.singleShot(0, self._go_on)
        piece()

    def _prepare_search(self) -> None:
        """Reads the texts before the first key wants them; many of them in another thread."""
        index = self.session.index
        if index.wants_reading:
            self._reading.ask(index.prepare)
        else:
            index.prepare()

    def _present(self) -> None:
        """The lesson that the command line asks for."""
        if self._options.present is not None:
            self.desk.presenting.present_named(self._options.present)

    def _set_icon(self) -> None:
        from PySide6.QtGui import QIcon

        icon = paths.resources() / "icons" / "app" / "bik-explorer.svg"
        QApplication.setWindowIcon(QIcon(str(icon)))

    def _offer_lesson(self) -> None:
        """The lessons that were asked for, else one left unsaved; not where nobody is there to answer."""
        if self._options.screenshot or self._options.bench_start:
            return
        if self._lessons is not None:
            self.desk.lessons.offer_file(self._lessons)
        else:
            self.desk.lessons.offer()

    # packs

    def open(self, path: Path | None) -> None:
        """Shows another pack; None is the built-in one. A file of lessons is offered, and the pack stays."""
        opened = open_pack(path)
        if opened.lessons is not None:
            self.desk.lessons.offer_file(opened.lessons)
            return
        self._opened = opened
        self.session.open(self._opened.timeline)
        self._prepare_search()
        self._tell_problems(self._opened, asked=True)

    def _tell_problems(self, opened: Opened, asked: bool) -> None:
        """Puts the problems into the status line, and before the eyes of whoever asked for this pack."""
        self.desk.set_problems(opened.problems)
        if opened.unreadable is not None:
            from bik_explorer.ui.dialogs.problems import ProblemsDialog  # most packs have none

            ProblemsDialog(opened.problems, self._window, unreadable=opened.unreadable).open()
        elif opened.problems and asked:
            self.desk.show_problems()

    # the view of last time, and of this time

    def _restore(self, saved: Saved) -> None:
        session = self.session
        if _absolute(self._opened.path) == (saved.pack or "") and saved.view is not None:
            try:
                session.apply(from_plain(saved.view, session.timeline.limits))
            except ValueError as error:
                errors.log.info("view of last time not restored: %s", error)
        session.apply(wished(session, self._options))
        if self._options.select is not None and self._options.span is None:
            session.select(session.state.selection, reveal=True)
        session.start_history()

    def _keep(self) -> None:
        if self._options.screenshot or self._options.bench_start:
            return
        saved = Saved(
            preferences=self.desk.preferences,
            geometry=self._window.geometry_text(),
            pack=_absolute(self._opened.path) or None,
            view=to_plain(self.session.state),
        )
        write_session(session_file(), saved)


def _absolute(pack: Path | None) -> str:
    """The pack as it is kept; empty for the built-in one."""
    return str(pack.absolute()) if pack else ""


def wished(session: Session, options: Options) -> ViewState:
    """The session's state with what the command line asks for."""
    state = session.state
    if options.search is not None:
        state = replace(state, query=options.search)
    if options.select is not None:
        state = replace(state, selection=options.select)
    if options.page is not None:
        state = replace(state, page=options.page)
    if options.span is not None:
        first, last = options.span
        limits = session.timeline.limits
        port = state.viewport.fitted(first.first_day, last.last_day + 1, limits, margin=0.02)
        state = replace(state, viewport=port)
    return state
