"""Where the parts of the window stand, each place empty until its part is there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from bik_explorer.ui.theming import Theming

GAP, EDGE = 16, 20
TOP, FILTERS, OVERVIEW, STATUS = 54, 60, 50, 40
"""Pixels: the heights of the bars and of the overview."""
PANEL_USUAL, PANEL_LEAST, PANEL_NARROW = 360, 280, 300
NARROW = 1200
"""Pixels: in a narrower window the panel is narrower too, whatever was chosen."""
ABOVE_OVERVIEW = 12


class Blank(QWidget):
    """An empty place: a bar or a card of the same looks as what will stand there."""

    def __init__(self, theming: Theming, height: int = 0, card: bool = False, panel: bool = False) -> None:
        super().__init__()
        self._theming = theming
        self._card, self._panel = card, panel
        if height:
            self.setFixedHeight(height)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theming.theme
        with QPainter(self) as painter:
            if self._panel:
                painter.fillRect(self.rect(), QColor(theme.panel))
                painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(theme.hairline))
            if self._card:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(QColor(theme.hairline), 1))
                painter.setBrush(QColor(theme.panel))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)


class Places(QWidget):
    """Top bar, filters, timeline over overview beside the panel, status line.

    `panelResized`: the panel was given another width by hand, in pixels.
    """

    panelResized = Signal(int)

    def __init__(self, theming: Theming, view: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._wanted = PANEL_USUAL
        self._top, self._filters = Blank(theming, TOP, panel=True), Blank(theming, FILTERS)
        self._status = Blank(theming, STATUS)
        self._overview = Blank(theming, OVERVIEW, card=True)
        self._panel: QWidget = Blank(theming, card=True)
        self._left = QWidget()
        self._column = QVBoxLayout(self._left)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._rows = QVBoxLayout(self)
        self._lay_out(view)

    def _lay_out(self, view: QWidget) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(ABOVE_OVERVIEW)
        self._column.addWidget(view, 1)
        self._column.addWidget(self._overview)
        self._splitter.setHandleWidth(GAP)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._left)
        self._splitter.addWidget(self._panel)
        self._splitter.setStretchFactor(0, 1)
        self._panel.setMinimumWidth(PANEL_LEAST)
        self._splitter.splitterMoved.connect(self._tell_width)
        middle = QHBoxLayout()
        middle.setContentsMargins(EDGE, 0, EDGE, 0)
        middle.addWidget(self._splitter)
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

    def put_panel(self, panel: QWidget) -> None:
        """Puts the side panel into its place."""
        panel.setMinimumWidth(PANEL_LEAST)
        blank = self._splitter.replaceWidget(1, panel)
        blank.deleteLater()
        self._panel = panel
        self._share()

    def put_overview(self, overview: QWidget) -> None:
        """Puts the overview into its place."""
        self._column.replaceWidget(self._overview, overview)
        self._overview.deleteLater()

    def show_panel(self, shown: bool, width: int) -> None:
        """Shows the place of the panel, `width` pixels wide where the window is not narrow, or hides it."""
        self._wanted = width
        self._panel.setVisible(shown)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Gives the panel its width and the timeline the rest."""
        room = self.width() - 2 * EDGE - GAP
        panel = self._wanted if self.width() >= NARROW else min(PANEL_NARROW, self._wanted)
        self._splitter.setSizes([max(room - panel, 1), panel])

    def _tell_width(self) -> None:
        self.panelResized.emit(self._splitter.sizes()[1])
