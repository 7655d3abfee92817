"""The texts at the head of a card, each of which can be selected and copied."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bik_explorer.ui.panels.side.fitting import Fitter
from bik_explorer.ui.panels.side.head import Head
from bik_explorer.ui.panels.side.lettering import Style
from bik_explorer.ui.panels.side.prose import Prose


class Heading(QWidget):
    """A title, a line and a text; what is empty is not shown."""

    def __init__(self, fitter: Fitter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sizes = fitter.sizes
        self.title = Prose(Style.TITLE, sizes)
        self.line = Prose(Style.QUIET, sizes)
        self.body = Prose(Style.BODY, sizes)
        self.body.setAccessibleName(self.tr("Summary"))
        column = QVBoxLayout(self)
        side = sizes.margin - sizes.text_margin
        column.setContentsMargins(side, 0, side, 0)
        column.setSpacing(0)
        for text in self.texts:
            column.addWidget(text)

    @property
    def texts(self) -> tuple[Prose, ...]:
        """The texts from top to bottom."""
        return self.title, self.line, self.body

    def show_head(self, head: Head) -> None:
        """Shows other texts with their matches marked."""
        self.title.show_text(head.title, head.title_parts)
        self.line.show_text(head.line)
        self.body.show_text(head.body, head.body_parts)
        self.line.setVisible(bool(head.line))
        self.body.setVisible(bool(head.body))
        self.title.setAccessibleName(head.heard)
        self.line.setAccessibleName(head.line_heard)

    def use(self, fitter: Fitter) -> None:
        """Takes on a theme and fonts."""
        for text in self.texts:
            text.use(fitter.theme, fitter.kinds)

    def focus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Puts the keyboard on the title."""
        self.title.setFocus(reason)
