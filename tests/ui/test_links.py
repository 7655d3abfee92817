"""Only safe links are opened, and a link says where it leads."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from bik_explorer.ui.links import LinkButton, open_link, plain_tip

PAGE = "https://example.org/a?b=1&c=%20d#e"
UNSAFE = [
    "javascript:alert(1)",
    "file:///etc/passwd",
    "smb://host/share",
    "//host/share",
    "https://",
    "",
    "a.desktop",
]


@pytest.fixture
def opened(monkeypatch):
    """The addresses that the desktop is asked to open."""
    asked = []
    monkeypatch.setattr(
        QDesktopServices,
        "openUrl",
        lambda url: asked.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded)) or True,
    )
    return asked


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return window


def test_a_page_is_opened(opened, window):
    assert open_link(PAGE, window)
    assert opened == [PAGE]
    assert window.findChild(QMessageBox) is None


@pytest.mark.parametrize(
    "url", [*UNSAFE, "https://user:word@example.org", "https://example.org/" + "a" * 2000]
)
def test_anything_else_is_not(opened, window, url):
    assert not open_link(url, window)
    assert opened == []
    box = window.findChild(QMessageBox)
    assert box.textFormat() is Qt.TextFormat.PlainText
    assert url in box.text()
    box.close()


def test_a_desktop_that_cannot_open_pages_is_told_calmly(monkeypatch, window):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: False)
    assert not open_link(PAGE, window)
    box = window.findChild(QMessageBox)
    assert PAGE in box.text()
    box.close()


def test_a_link_says_where_it_leads(opened, qtbot):
    link = LinkButton("A & <b>title</b>", PAGE)
    qtbot.addWidget(link)
    assert link.accessibleName() == "A & <b>title</b>"
    assert link.accessibleDescription() == PAGE
    assert "https://example.org/a?b=1&amp;c=%20d#e" in link.toolTip()
    assert link.shortcut().isEmpty()
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    qtbot.keyClick(link, Qt.Key.Key_Space)
    assert opened == [PAGE, PAGE]


@pytest.mark.parametrize("url", UNSAFE)
def test_an_unsafe_link_cannot_be_followed(opened, qtbot, url):
    link = LinkButton("A title", url)
    qtbot.addWidget(link)
    assert not link.isEnabled()
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert opened == []


def test_a_tool_tip_shows_markup_as_text():
    assert plain_tip('<img src="//host/x">') == "<qt>&lt;img src=&quot;//host/x&quot;&gt;</qt>"
    assert plain_tip("") == ""
