"""The only way out of the program: links to pages, checked before they are opened, shown before that."""

from __future__ import annotations

import html

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from bik_explorer.model.links import is_safe_link


def open_link(url: str, parent: QWidget | None) -> bool:
    """Opens a page in the browser; False, with a calm word, for an unsafe link or where nothing opens it."""
    if is_safe_link(url) and QDesktopServices.openUrl(QUrl(url, QUrl.ParsingMode.StrictMode)):
        return True
    _say_sorry(url, parent)
    return False


def _say_sorry(url: str, parent: QWidget | None) -> None:
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(QCoreApplication.translate("Links", "BIK Explorer"))
    box.setText(
        QCoreApplication.translate("Links", "This page could not be opened. Its address is:") + "\n\n" + url
    )
    box.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    box.open()


def plain_tip(text: str) -> str:
    """A tool tip with the text as it is: Qt would take what looks like HTML for it, and load files."""
    return f"<qt>{html.escape(text)}</qt>" if text else ""


class LinkButton(QPushButton):
    """A title that leads to a page, and says to which; greyed out where the address is not safe."""

    def __init__(self, title: str, url: str, parent: QWidget | None = None) -> None:
        super().__init__(title.replace("&", "&&"), parent)
        self.setProperty("link", "true")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(True)  # Enter follows it as well as Space
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setEnabled(is_safe_link(url))
        self.setToolTip(plain_tip(url))
        self.setAccessibleName(title)
        self.setAccessibleDescription(url)
        self.clicked.connect(lambda: open_link(url, self.window()))
