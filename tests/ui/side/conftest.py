"""The side panel, shown and as wide as in the window."""

from __future__ import annotations

import pytest

from bik_explorer.ui.panels.side.fitting import Fitter
from bik_explorer.ui.panels.side.lettering import Type
from bik_explorer.ui.panels.side.sizes import PanelSizes
from bik_explorer.ui.panels.side_panel import SidePanel
from bik_explorer.ui.session import Session
from tests.ui.side.little import little_timeline


@pytest.fixture
def session(qapp):
    return Session(little_timeline())


@pytest.fixture
def panel(session, theming, qtbot):
    made = SidePanel(session, theming)
    qtbot.addWidget(made)
    made.resize(360, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.fixture
def card(panel, session, qapp):
    """The card of the coalition."""
    session.select("coalition")
    qapp.processEvents()
    return panel.pages.entry


@pytest.fixture
def fitter(theming, qapp):
    return Fitter(theming.theme, Type(qapp.font()), PanelSizes())
