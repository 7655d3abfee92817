"""The search on the stage: a line in the caption band while one types; Enter keeps what was found."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from bik_explorer.layout.frame import Font
from bik_explorer.model.state import Page
from bik_explorer.style import BAND
from bik_explorer.ui.canvas.text import qt_font
from bik_explorer.ui.presenting.presenter import Presenter

SHARE = 0.34
"""Of the width of the band's last line."""
MARGIN = 0.08
"""The share of a view that stays free at either side of what was found."""


class SearchLine(QLineEdit):
    """Searches on every key. Esc clears first, then leaves. `left`: the keyboard is free again."""

    left = Signal()

    def __init__(self, presenter: Presenter) -> None:
        super().__init__(presenter.surface.band)
        self._presenter = presenter
        self.setAccessibleName(self.tr("Search on the stage"))
        self.setPlaceholderText(self.tr("Search"))
        self.setStyleSheet(
            f"QLineEdit {{ background: {BAND.field}; color: {BAND.ink}; border: 2px solid {BAND.accent};"
            f" border-radius: 6px; padding: 0 8px; selection-background-color: {BAND.accent};"
            f" selection-color: {BAND.on_accent}; }}"
        )
        self.textEdited.connect(presenter.search)
        presenter.session.resultsChanged.connect(self._count)
        self.returnPressed.connect(self._keep)
        self.editingFinished.connect(self._close)
        presenter.arrived.connect(self._give_up)
        self.hide()

    def open(self) -> None:
        """Takes the keyboard."""
        band = self._presenter.surface.band
        room = band.last_line().toRect()
        font = QFont(qt_font(Font(self._presenter.surface.sizes.least, 400)))
        self.setFont(font)
        width = round(room.width() * SHARE)
        self.setGeometry(room.center().x() - width // 2, room.y() - 4, width, room.height() + 8)
        self.setText(self._presenter.session.state.query)
        self.selectAll()
        self.show()
        self._count()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.text():
            self.clear()
            self._presenter.search("")
        else:
            self._close()

    def _count(self, _results: object = None) -> None:
        """How many entries were found, beside the line."""
        session, band = self._presenter.session, self._presenter.surface.band
        if self.isHidden():
            return
        words = self.tr("{found} of {all}").format(
            found=len(session.results.places), all=len(session.timeline)
        )
        band.set_field(self.width(), words if session.state.query.strip() else "")

    def _keep(self) -> None:
        """Enter: what was found comes into sight, all of it."""
        session, view = self._presenter.session, self._presenter.surface.timeline
        places, columns = session.results.places, session.timeline.columns
        if session.state.query.strip() and len(places) and session.state.page is Page.TIMELINE:
            first, last = session.timeline.span
            start, end = float(columns.start[places].min()), float(columns.end[places].max())
            limits = session.timeline.limits
            port = session.state.viewport.fitted(max(start, first), min(end, last), limits, MARGIN)
            view.moves.look(port, animated=True)

    def _give_up(self, _step: object) -> None:
        """Another step: what was typed was about the one before."""
        self._close()

    def _close(self) -> None:
        if not self.isHidden():
            self.clearFocus()
            self.hide()
            self._presenter.surface.band.set_field(0.0)
            self.left.emit()
