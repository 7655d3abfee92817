"""A strip in a window of its own, and hands on it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bik_explorer.style import LIGHT
from bik_explorer.ui.panels.overview import Overview
from bik_explorer.ui.session import Session
from tests.ui.overview.hands import Hands
from tests.ui.overview.packs import story


@pytest.fixture
def make(qtbot):
    """Makes the hands on a shown strip of a timeline, and of a width."""

    def make(timeline=None, width=1000):
        session = Session(story() if timeline is None else timeline)
        window = QWidget()
        qtbot.addWidget(window)
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        strip = Overview(session, LIGHT)
        strip.motion.reduced = True
        column.addWidget(strip)
        window.resize(width, 50)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        strip.setFocus()
        qtbot.waitUntil(strip.hasFocus)
        return Hands(session, window, strip)

    return make


@pytest.fixture
def hands(make):
    return make()
