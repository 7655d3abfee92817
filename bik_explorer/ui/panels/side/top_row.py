"""The top of the panel: back, forward, and what kind of thing it tells of."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from bik_explorer.ui.panels.side.badge import Badge
from bik_explorer.ui.panels.side.fitting import Fitter
from bik_explorer.ui.panels.side.sizes import PanelSizes
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming.icons import icon


class TopRow(QWidget):
    """Stands still while the rest of the panel scrolls or changes."""

    def __init__(self, session: Session, fitter: Fitter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sizes = fitter.sizes
        self._fitter = fitter
        self._above = False
        self.back = _button(self.tr("Back"), self.tr("Back to the view before (Alt+Left)"), sizes)
        self.forward = _button(self.tr("Forward"), self.tr("Forward again (Alt+Right)"), sizes)
        self.badge = Badge(fitter)
        self.back.clicked.connect(session.back)
        self.forward.clicked.connect(session.forward)
        session.historyChanged.connect(self._enable)
        self._lay_out(sizes)
        self._enable(session.can_go_back, session.can_go_forward)
        self.use(fitter)

    def use(self, fitter: Fitter) -> None:
        """Takes on a theme and fonts."""
        self._fitter = fitter
        self.back.setIcon(icon("chevron-left", fitter.theme, fitter.sizes.icon))
        self.forward.setIcon(icon("chevron-right", fitter.theme, fitter.sizes.icon))
        self.badge.use(fitter)

    def set_above(self, above: bool) -> None:
        """Draws a line where something has been scrolled away under it."""
        if above != self._above:
            self._above = above
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._above:
            with QPainter(self) as painter:
                painter.setPen(QPen(QColor(self._fitter.theme.hairline), 1.0))
                painter.drawLine(QPointF(0, self.height() - 0.5), QPointF(self.width(), self.height() - 0.5))

    def _lay_out(self, sizes: PanelSizes) -> None:
        box = QHBoxLayout(self)
        box.setContentsMargins(sizes.bleed, sizes.bleed, sizes.margin, sizes.bleed // 2)
        box.setSpacing(0)
        box.addWidget(self.back)
        box.addWidget(self.forward)
        box.addStretch(1)
        box.addWidget(self.badge)

    def _enable(self, back: bool, forward: bool) -> None:
        self.back.setEnabled(back)
        self.forward.setEnabled(forward)


def _button(name: str, tip: str, sizes: PanelSizes) -> QToolButton:
    button = QToolButton()
    button.setAccessibleName(name)
    button.setToolTip(tip)
    button.setFixedSize(sizes.button, sizes.button)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
