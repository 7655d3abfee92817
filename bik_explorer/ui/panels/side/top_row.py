"""The top of the panel: back, forward, and what kind of entry this is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from bik_explorer.ui.panels.side.badge import Badge
from bik_explorer.ui.panels.side.fitting import Fitter
from bik_explorer.ui.panels.side.subject import Subject
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming.icons import icon
from bik_explorer.ui.wording import kind_name

BUTTON = 32
ICON = 18


class TopRow(QWidget):
    """Stands still while the rest of the panel scrolls."""

    def __init__(self, session: Session, fitter: Fitter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = self._button(self.tr("Back"), self.tr("Back to the view before (Alt+Left)"))
        self.forward = self._button(self.tr("Forward"), self.tr("Forward again (Alt+Right)"))
        self.badge = Badge(fitter)
        self.back.clicked.connect(session.back)
        self.forward.clicked.connect(session.forward)
        session.historyChanged.connect(self._enable)
        self._lay_out(fitter)
        self._enable(False, False)
        self.use(fitter)

    def show_subject(self, subject: Subject) -> None:
        """Shows the kind of an entry and, where it is known, its form."""
        kind, form = kind_name(subject.entry.kind), subject.entry.form
        self.badge.show_kind(f"{kind} · {form}" if form else kind, subject.role)

    def use(self, fitter: Fitter) -> None:
        """Takes on a theme and fonts."""
        self.back.setIcon(icon("chevron-left", fitter.theme, ICON))
        self.forward.setIcon(icon("chevron-right", fitter.theme, ICON))
        self.badge.use(fitter)

    def _button(self, name: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(name)
        button.setToolTip(tip)
        button.setFixedSize(BUTTON, BUTTON)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setProperty("icon", "true")
        return button

    def _lay_out(self, fitter: Fitter) -> None:
        sizes = fitter.sizes
        box = QHBoxLayout(self)
        box.setContentsMargins(sizes.bleed, sizes.bleed, sizes.margin - 2, 0)
        box.setSpacing(0)
        box.addWidget(self.back)
        box.addWidget(self.forward)
        box.addStretch(1)
        box.addWidget(self.badge)

    def _enable(self, back: bool, forward: bool) -> None:
        self.back.setEnabled(back)
        self.forward.setEnabled(forward)
