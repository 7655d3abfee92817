"""Fields whose texts come from data may be of any length: they stay narrow, and tell the whole on a tip."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from bik_explorer.ui.links import plain_tip

LETTERS = 28
BESIDE = 4
"""Pixels beside a text in its field."""


class NarrowCombo(QComboBox):
    """Ends what has no room in dots, where Qt would cut a letter in two."""

    def keep_narrow(self, letters: int = LETTERS) -> None:
        """Asks for room for so many letters at most; call it when all choices are there."""
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        longest = max((len(self.itemText(at)) for at in range(self.count())), default=0)
        self.setMinimumContentsLength(min(longest, letters))
        for at in range(self.count()):
            self.setItemData(at, plain_tip(self.itemText(at)), Qt.ItemDataRole.ToolTipRole)
        self.currentTextChanged.connect(self._tell_whole)
        self._tell_whole(self.currentText())

    def _tell_whole(self, text: str) -> None:
        """The title of a lesson may come from anyone: it is told as it is."""
        self.setToolTip(plain_tip(text))

    def shown_text(self) -> str:
        """What of the chosen text is to be read."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return self._elided(option)

    def _elided(self, option: QStyleOptionComboBox) -> str:
        control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(control, option, part, self).width() - BESIDE
        return self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self._elided(option)
        with QStylePainter(self) as painter:
            painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
            painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
