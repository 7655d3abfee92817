"""A canvas in a window of its own, and hands on it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bik_explorer.style import LIGHT
from bik_explorer.ui.canvas.timeline_view import TimelineView
from bik_explorer.ui.session import Session
from tests.ui.canvas.hands import Hands, day
from tests.ui.canvas.packs import walk


@pytest.fixture
def make(qtbot):
    """Makes the hands on a shown canvas of a timeline, of a size."""

    def make(timeline=None, width=1000, height=600, reduced=True):
        session = Session(walk() if timeline is None else timeline)
        window = QWidget()
        qtbot.addWidget(window)
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        view = TimelineView(session, LIGHT)
        view.moves.reduced = reduced
        column.addWidget(view)
        window.resize(width, height)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        view.setFocus()
        qtbot.waitUntil(view.hasFocus)
        return Hands(session, window, view)

    return make


@pytest.fixture
def hands(make):
    return make()


@pytest.fixture
def near(hands):
    """2005 to 2015 in sight."""
    hands.look(day(2005), day(2015))
    return hands
