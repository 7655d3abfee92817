"""A whole desk in its window, with hands on it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bik_explorer.model.timeline import Timeline
from bik_explorer.ui.desk import Desk
from bik_explorer.ui.main_window import MainWindow
from bik_explorer.ui.preferences import Preferences
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming import Theming
from tests.ui.canvas.hands import Hands
from tests.ui.canvas.packs import walk


@dataclass
class DeskHands(Hands):
    """Hands on the timeline of a desk; keys go to whatever has the focus."""

    desk: Desk

    def trigger(self, action: str) -> None:
        self.desk.actions_by_id[action].trigger()

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget(), text)

    @property
    def focus(self) -> object:
        return QApplication.focusWidget()

    @property
    def selection(self) -> str | None:
        return self.session.state.selection


def open_desk(
    qtbot, timeline: Timeline | None = None, complete: bool = False, bars: bool = True, **preferences
) -> DeskHands:
    """A shown desk, without motion unless the preferences say otherwise; `complete`: with all its parts."""
    theming = Theming(QApplication.instance(), "light")
    theming.dress()
    window = MainWindow(theming)
    theming.setParent(window)
    qtbot.addWidget(window)
    session = Session(walk() if timeline is None else timeline, window)
    chosen = Preferences(**{"theme": "light", "reduced_motion": True} | preferences)
    desk = Desk(session, theming, chosen, window)
    if complete:
        desk.complete()
    elif bars:
        desk.add_bars()
    window.furnish(desk)
    window.resize(1200, 800)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    desk.view.setFocus()
    qtbot.waitUntil(desk.view.hasFocus)
    return DeskHands(session, window, desk.view, desk)
