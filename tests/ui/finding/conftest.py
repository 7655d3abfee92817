"""A search box with a memory, in a window."""

from __future__ import annotations

import pytest

from bik_explorer.ui.finding.memory import Memory
from bik_explorer.ui.panels.search_box import SearchBox
from tests.ui.bars import in_a_window


@pytest.fixture
def memory(little_session):
    """Nothing is remembered yet."""
    return Memory(little_session, parent=little_session)


@pytest.fixture
def box(qtbot, little_session, theming, memory):
    """A box in a window with something else that can have the focus."""
    return in_a_window(qtbot, SearchBox(little_session, theming, memory), 700)
