"""The tip tells why an entry was found."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtWidgets import QApplication

from bik_explorer.search import Field, Reason
from bik_explorer.style import THEMES
from bik_explorer.ui.canvas.tip import Tip
from bik_explorer.ui.canvas.why import Why
from tests.ui.canvas.hands import NO_BUTTON, NONE


def point_at(hands, id_: str) -> None:
    place = QPointF(hands.on(id_))
    event = QMouseEvent(
        QEvent.Type.MouseMove, place, hands.view.mapToGlobal(place), NO_BUTTON, NO_BUTTON, NONE
    )
    QApplication.sendEvent(hands.view, event)


def shown(hands) -> str:
    why = hands.view.findChild(Tip).findChild(Why)
    return why.accessibleName() if why is not None and not why.isHidden() else ""


def test_only_a_search_has_reasons(hands):
    hands.view.moves.reduced = True
    point_at(hands, "act")
    assert shown(hands) == ""
    hands.session.search("act")
    point_at(hands, "act")
    assert shown(hands).startswith("Found in title: ")
    hands.session.search("")
    point_at(hands, "act")
    assert shown(hands) == ""


@pytest.mark.parametrize("theme", sorted(THEMES))
def test_the_words_are_marked(qtbot, qapp, theme):
    colours = THEMES[theme]
    why = Why(None)
    qtbot.addWidget(why)
    why.tell(Reason(Field.SUMMARY, 0, "a word <b>in</b> the middle", ((2, 6),)), colours)
    why.resize(why.wanted + 20, why.height())
    image = why.grab().toImage()
    row = image.height() // 2
    seen = {image.pixelColor(x, row).name() for x in range(image.width())}
    assert QColor(colours.accent).name() in seen
    assert "<b>" in why.accessibleName()


def test_a_long_text_shows_its_match(qtbot, qapp):
    why = Why(None)
    qtbot.addWidget(why)
    text = "letters " * 200 + "found"
    why.tell(Reason(Field.SUMMARY, 0, text, ((len(text) - 5, len(text)),)), THEMES["light"])
    why.resize(300, why.height())
    image = why.grab().toImage()
    accent = QColor(THEMES["light"].accent).name()
    assert any(image.pixelColor(x, image.height() // 2).name() == accent for x in range(image.width()))
