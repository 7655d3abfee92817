"""The foot of the panel: the first source in one line, and a button that copies a citation."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from bik_explorer.model.entry import Entry
from bik_explorer.model.timeline import Timeline
from bik_explorer.ui.panels.announcing import announce
from bik_explorer.ui.panels.elided import ElidedLabel
from bik_explorer.ui.panels.side.citation import citation, first_source, source_words
from bik_explorer.ui.panels.side.fitting import Fitter
from bik_explorer.ui.panels.side.sizes import Style
from bik_explorer.ui.theming.icons import icon

SAID_FOR = 2_000
"""Milliseconds for which the button says that it has copied."""


class Footer(QWidget):
    """Stands still while the rest of the panel scrolls."""

    def __init__(self, fitter: Fitter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fitter = fitter
        self._text = ""
        self.source = ElidedLabel()
        self.button = QToolButton()
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self.copy)
        self._calm = QTimer(self, singleShot=True, interval=SAID_FOR)
        self._calm.timeout.connect(self._offer)
        self._lay_out()
        self._offer()
        self.use(fitter)

    def _lay_out(self) -> None:
        sizes = self._fitter.sizes
        box = QHBoxLayout(self)
        box.setContentsMargins(sizes.margin, 0, sizes.bleed, 0)
        box.setSpacing(sizes.gap)
        box.addWidget(self.source, 1)
        box.addWidget(self.button)
        self.setFixedHeight(sizes.footer_height)
        self.source.setProperty("muted", "true")

    def show_entry(self, entry: Entry, timeline: Timeline) -> None:
        """Shows the first source of an entry, and copies its citation from now on."""
        self._text = citation(entry, timeline)
        source = first_source(entry, timeline)
        words = source_words(source) if source else ""
        text = QCoreApplication.translate("Footer", "Source: {source}") if words else ""
        self.source.setText(text.format(source=words))
        self._offer()

    def copy(self) -> None:
        """Copies the citation and says so."""
        QGuiApplication.clipboard().setText(self._text)
        self.button.setText(self.tr("Copied"))
        announce(self.button, self.tr("Citation copied"))
        self._calm.start()

    def use(self, fitter: Fitter) -> None:
        """Takes on a theme and fonts."""
        self._fitter = fitter
        self.source.setFont(fitter.kinds.font(Style.SMALL))
        self.button.setFont(fitter.kinds.font(Style.TAG))
        self.button.setIcon(icon("copy", fitter.theme, 16, "muted"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(QPen(QColor(self._fitter.theme.hairline), 1.0))
            painter.drawLine(QPointF(0, 0.5), QPointF(self.width(), 0.5))

    def _offer(self) -> None:
        self._calm.stop()
        self.button.setText(self.tr("Copy citation"))
        self.button.setAccessibleName(self.tr("Copy citation"))
