"""Pages in windows of their own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bik_explorer.ui.canvas.timeline_view import TimelineView
from bik_explorer.ui.session import Session
from bik_explorer.ui.views.commitments_view import CommitmentsView
from bik_explorer.ui.views.signatories_view import SignatoriesView
from tests.layout.pages.packs import commitments, signatories
from tests.ui.views.hands import TableHands, TopicHands


@pytest.fixture
def in_window(qtbot):
    """Shows a page in a window, with the keyboard on it."""

    def show(view: QWidget, width: int, height: int) -> QWidget:
        window = QWidget()
        qtbot.addWidget(window)
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(view)
        window.resize(width, height)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        view.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(view.hasFocus)
        return window

    return show


@pytest.fixture
def table(in_window, theming):
    """Makes hands on the page of the signatories of a timeline."""

    def make(timeline=None, width=900, height=560) -> TableHands:
        session = Session(signatories() if timeline is None else timeline)
        view = SignatoriesView(session, theming)
        return TableHands(session, in_window(view, width, height), view)

    return make


@pytest.fixture
def topics(in_window, theming, qtbot):
    """Makes hands on the page of commitments of a timeline."""

    def make(timeline=None, width=900, height=560) -> TopicHands:
        session = Session(commitments() if timeline is None else timeline)
        like = TimelineView(session, theming.theme)
        qtbot.addWidget(like)
        like.moves.reduced = True
        view = CommitmentsView(session, theming, like)
        return TopicHands(session, in_window(view, width, height), view)

    return make
