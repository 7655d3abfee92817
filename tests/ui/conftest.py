"""What the tests of the window share."""

from __future__ import annotations

import pytest

from bik_explorer.ui.session import Session
from bik_explorer.ui.theming import Theming
from tests.ui.bars import little_timeline


@pytest.fixture
def theming(qapp):
    """The light theme."""
    made = Theming(qapp, "light")
    made.dress_controls()
    return made


@pytest.fixture
def little_session(qapp):
    """A session of the little timeline."""
    return Session(little_timeline())
