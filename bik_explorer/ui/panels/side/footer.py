"""The foot of the panel: the first source in one line, and what can be done with what it tells of."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QPushButton, QVBoxLayout, QWidget

from bik_explorer.ui.panels.announcing import announce
from bik_explorer.ui.panels.elided import ElidedLabel
from bik_explorer.ui.panels.flow import FlowLayout
from bik_explorer.ui.panels.side.fitting import Fitter
from bik_explorer.ui.panels.side.lettering import Style

SAID_FOR = 2_000
"""Milliseconds for which the button says that it has copied."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What the foot shows: `citation` and `source` are plain texts, empty where there is none."""

    citation: str = ""
    source: str = ""
    on_timeline: bool = False
    compare: bool = False
    comparing: bool = False


class Footer(QWidget):
    """Stands still while the rest of the panel scrolls."""

    showWanted = Signal()
    compareWanted = Signal()
    swapWanted = Signal()
    stopWanted = Signal()
    copyWanted = Signal()

    def __init__(self, fitter: Fitter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fitter = fitter
        self._text = ""
        self.source = ElidedLabel()
        self.source.setProperty("muted", "true")
        self.show_button = _push(self.tr("Show on timeline"), self.showWanted)
        self.swap_button = _push(self.tr("Swap"), self.swapWanted)
        self.compare_button = _push(self.tr("Compare …"), self.compareWanted)
        self.stop_button = _push(self.tr("Stop comparing"), self.stopWanted)
        self.copy_button = _push(self.tr("Copy citation"), self.copyWanted)
        self.copyWanted.connect(self.copy)
        self._calm = QTimer(self, singleShot=True, interval=SAID_FOR)
        self._calm.timeout.connect(self._rest)
        self._lay_out()
        self._rest()
        self.use(fitter)

    @property
    def order(self) -> tuple[QAbstractButton, ...]:
        """The buttons, as the Tab key walks through them."""
        return self.show_button, self.compare_button, self.swap_button, self.stop_button, self.copy_button

    def _lay_out(self) -> None:
        sizes = self._fitter.sizes
        self.swap_button.setToolTip(self.tr("Changes the two places"))
        self.compare_button.setToolTip(self.tr("Choose what to put beside it"))
        box = QVBoxLayout(self)
        box.setContentsMargins(sizes.margin, sizes.gap, sizes.gap, sizes.gap)
        box.setSpacing(sizes.gap // 2)
        box.addWidget(self.source)
        buttons = QWidget()
        flow = FlowLayout(buttons, sizes.button_gap)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.arrange(self.order)
        box.addWidget(buttons)

    def show_offer(self, offer: Offer) -> None:
        """Offers this from now on."""
        self._text = offer.citation
        words = self.tr("Source: {source}").format(source=offer.source) if offer.source else ""
        self.source.setText(words)
        self.source.setVisible(bool(words))
        self.show_button.setVisible(offer.on_timeline)
        self.compare_button.setVisible(offer.compare)
        self.swap_button.setVisible(offer.comparing)
        self.stop_button.setVisible(offer.comparing)
        self.copy_button.setVisible(bool(offer.citation))
        self._rest()

    def copy(self) -> None:
        """Copies the citation and says so."""
        QGuiApplication.clipboard().setText(self._text)
        self.copy_button.setText(self.tr("Copied"))
        announce(self.copy_button, self.tr("Citation copied"))
        self._calm.start()

    def use(self, fitter: Fitter) -> None:
        """Takes on a theme and fonts."""
        self._fitter = fitter
        self.source.setFont(fitter.kinds.font(Style.SMALL))
        for button in self.order:
            button.setFont(fitter.kinds.font(Style.TAG))
        self._rest()
        self.copy_button.setMinimumWidth(self.copy_button.sizeHint().width())  # "Copied" needs no less
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(QPen(QColor(self._fitter.theme.hairline), 1.0))
            painter.drawLine(QPointF(0, 0.5), QPointF(self.width(), 0.5))

    def _rest(self) -> None:
        self._calm.stop()
        self.copy_button.setText(self.tr("Copy citation"))


def _push(text: str, wanted: Signal) -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(text)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAutoDefault(True)  # Enter presses it as well as Space
    button.clicked.connect(lambda _checked: wanted.emit())
    return button
