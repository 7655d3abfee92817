"""A search box with a memory, in a window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from bik_explorer.ui.finding.memory import Memory
from bik_explorer.ui.panels.search_box import SearchBox


@pytest.fixture
def memory(little_session):
    """Nothing is remembered yet."""
    return Memory(little_session, parent=little_session)


@pytest.fixture
def box(qtbot, little_session, theming, memory):
    """A box in a window with something else that can have the focus."""
    window = QWidget()
    layout = QVBoxLayout(window)
    window.other = QPushButton("other")
    box = SearchBox(little_session, theming, memory)
    layout.addWidget(window.other)
    layout.addWidget(box)
    layout.addStretch(1)
    window.resize(800, 700)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    window.other.setFocus()
    box.held = window  # or it is gone with this function
    return box
