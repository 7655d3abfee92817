"""Where the parts of the window stand, each place empty until its part is there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from bik_explorer.ui.beside import Beside
from bik_explorer.ui.theming import Theming

EDGE, ABOVE_OVERVIEW = 20, 12
TOP, FILTERS, OVERVIEW, STATUS = 54, 60, 50, 40
"""Pixels: the heights of the bars and of the overview."""


class Blank(QWidget):
    """An empty place: a bar or a card of the same looks as what will stand there."""

    def __init__(self, theming: Theming, height: int = 0, card: bool = False, bar: bool = False) -> None:
        super().__init__()
        self._theming = theming
        self._card, self._bar = card, bar
        if height:
            self.setFixedHeight(height)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theming.theme
        with QPainter(self) as painter:
            if self._bar:
                painter.fillRect(self.rect(), QColor(theme.panel))
                painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(theme.hairline))
            if self._card:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(QColor(theme.hairline), 1))
                painter.setBrush(QColor(theme.panel))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)


class Places(QWidget):
    """Top bar, filters, a page over the overview beside the panel, status line. `view` is the first page."""

    def __init__(self, theming: Theming, view: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._top, self._filters = Blank(theming, TOP, bar=True), Blank(theming, FILTERS)
        self._status = Blank(theming, STATUS)
        self._overview = Blank(theming, OVERVIEW, card=True)
        left = QWidget()
        self._column = QVBoxLayout(left)
        self._pages = QWidget()
        self._stack = QVBoxLayout(self._pages)
        self.beside = Beside(left, Blank(theming, card=True))
        self._rows = QVBoxLayout(self)
        self._lay_out(view)

    def _lay_out(self, view: QWidget) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(ABOVE_OVERVIEW)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(view)
        self._column.addWidget(self._pages, 1)
        self._column.addWidget(self._overview)
        middle = QHBoxLayout()
        middle.setContentsMargins(EDGE, 0, EDGE, 0)
        middle.addWidget(self.beside)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self._top)
        self._rows.addWidget(self._filters)
        self._rows.addLayout(middle, 1)
        self._rows.addWidget(self._status)

    def put_bars(self, top: QWidget, filters: QWidget, status: QWidget) -> None:
        """Puts the bars into their places."""
        for blank, bar in ((self._top, top), (self._filters, filters), (self._status, status)):
            self._rows.replaceWidget(blank, bar)
            blank.deleteLater()

    def show_page(self, page: QWidget, overview: bool) -> None:
        """Shows a page in the place of the one before, over the overview or without it."""
        if self._stack.indexOf(page) < 0:
            page.hide()
            self._stack.addWidget(page)
        pages = [self._stack.itemAt(place).widget() for place in range(self._stack.count())]
        for one in sorted(pages, key=lambda one: one is page):  # never two at once, which would squeeze both
            one.setVisible(one is page)
        self._overview.setVisible(overview)

    def put_list(self, results: QWidget) -> QSplitter:
        """Puts the list of results above the page, with a handle between them."""
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setHandleWidth(ABOVE_OVERVIEW)
        splitter.setChildrenCollapsible(False)
        self._column.replaceWidget(self._pages, splitter)
        self._column.setStretchFactor(splitter, 1)
        splitter.addWidget(results)
        splitter.addWidget(self._pages)
        splitter.setStretchFactor(1, 1)
        splitter.show()  # at once: the keyboard goes there next
        return splitter

    def put_overview(self, overview: QWidget) -> None:
        """Puts the overview into its place."""
        overview.setVisible(not self._overview.isHidden())
        self._column.replaceWidget(self._overview, overview)
        self._overview.deleteLater()
        self._overview = overview
