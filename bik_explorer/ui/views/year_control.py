"""The control for the state in one year: a slider over the years, and what is chosen."""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QToolButton, QWidget

from bik_explorer.layout.pages.force import covered_years
from bik_explorer.model.state import ViewState
from bik_explorer.style import Theme
from bik_explorer.ui.panels.chip import Chip
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming import Theming
from bik_explorer.ui.theming.icons import icon
from bik_explorer.ui.views.years import chosen_years, in_year, show_year

WIDTH = 150
"""Pixels: how long the slider is."""
SLIDER = """
QSlider { background: transparent; min-height: 24px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $hairline; }
QSlider::sub-page:horizontal { border-radius: 2px; background: $accent; }
QSlider::handle:horizontal {
    width: 12px; margin: -6px 0; border: 2px solid $accent; border-radius: 8px; background: $panel;
}
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus { background: $accent; }
"""


class YearControl(QWidget):
    """At the left end of the slider are all years. A whole drag is one step of the history."""

    def __init__(self, session: Session, theming: Theming, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._before: ViewState | None = None
        self._all = QLabel(self.tr("All years"))
        self._all.setProperty("muted", "true")
        self._chip = Chip(self.tr("State in {year}").format(year="0000"), theming.theme, "close")
        self._chip.setProperty("chosen", "true")
        self._chip.setToolTip(self.tr("Show all years"))
        self._earlier = self._button(self.tr("A year earlier"), -1)
        self._later = self._button(self.tr("A year later"), 1)
        self.slider = self._make_slider()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._all.setFixedWidth(self._chip.sizeHint().width())
        self._all.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._chip.setFixedWidth(self._chip.sizeHint().width())
        for part in (self._all, self._chip, self._earlier, self.slider, self._later):
            row.addWidget(part)
        self._chip.clicked.connect(lambda: show_year(session, None))
        session.stateChanged.connect(lambda _state: self.show_state())
        session.timelineChanged.connect(lambda _timeline: self.show_state())
        theming.themeChanged.connect(self._dress)
        self._dress(theming.theme)
        self.show_state()

    def show_state(self) -> None:
        """Shows which year is chosen; with several, none of them."""
        span = covered_years(self._session.timeline)
        years = chosen_years(self._session.state)
        self.slider.blockSignals(True)
        self.slider.setRange(span.start - 1, span.stop - 1)
        self.slider.setValue(years[0] if len(years) == 1 else span.start - 1)
        self.slider.blockSignals(False)
        told = ", ".join(str(year) for year in years)
        self._chip.set_name(self.tr("State in {year}").format(year=told))
        self._chip.setAccessibleName(self.tr("State in {year}: show all years").format(year=told))
        focused = self._chip.hasFocus()
        self._chip.setVisible(bool(years))
        self._all.setVisible(not years)
        if focused and not years:
            self.slider.setFocus()
        self.slider.setAccessibleDescription(told or self._all.text())

    def _make_slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setFixedWidth(WIDTH)
        slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        slider.setPageStep(5)
        slider.setAccessibleName(self.tr("State in one year"))
        slider.setToolTip(self.tr("State in one year; at the left end, all years"))
        slider.sliderPressed.connect(self._take_hold)
        slider.valueChanged.connect(self._slide)
        slider.sliderReleased.connect(self._let_go)
        return slider

    def _button(self, name: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFixedSize(28, 28)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAutoRepeat(True)
        button.clicked.connect(lambda: self.slider.setValue(self.slider.value() + step))
        return button

    def _year(self, value: int) -> int | None:
        return None if value <= self.slider.minimum() else value

    def _take_hold(self) -> None:
        self._before = self._session.state

    def _slide(self, value: int) -> None:
        """While the hand holds it, years come and go without a trace."""
        state = in_year(self._session.state, self._year(value))
        self._session.apply(state, remember=not self.slider.isSliderDown())

    def _let_go(self) -> None:
        """The year at which the hand lets go is what Back comes back from."""
        before, self._before = self._before, None
        now = self._session.state
        if before is not None and before != now:
            self._session.apply(before, remember=False)
            self._session.apply(now)

    def _dress(self, theme: Theme) -> None:
        self.slider.setStyleSheet(Template(SLIDER).substitute(asdict(theme)))
        self._chip.set_theme(theme)
        self._earlier.setIcon(icon("chevron-left", theme, 16))
        self._later.setIcon(icon("chevron-right", theme, 16))
