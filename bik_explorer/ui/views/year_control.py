"""The control for the state in one year: a slider over the years, and what is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QToolButton, QWidget

from bik_explorer.layout.pages.force import covered_years
from bik_explorer.model.state import ViewState
from bik_explorer.style import Theme
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming import Theming
from bik_explorer.ui.theming.icons import icon
from bik_explorer.ui.views.years import chosen_years, in_year

WIDTH = 150
"""Pixels: how long the slider is."""
FEW = 2
"""So many years are told one by one."""
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
        self._told: object = None
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._earlier = self._button(self.tr("A year earlier"), -1)
        self._later = self._button(self.tr("A year later"), 1)
        self.slider = self._make_slider()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for part in (self._label, self._earlier, self.slider, self._later):
            row.addWidget(part)
        session.stateChanged.connect(self.show_state)
        session.timelineChanged.connect(self.show_state)
        theming.themeChanged.connect(self._dress)
        self._dress(theming.theme)
        self.show_state()

    def show_state(self, _changed: object = None) -> None:
        """Shows which year is chosen; with several, the slider stays at its left end."""
        span, years = covered_years(self._session.timeline), chosen_years(self._session.state)
        if (span, years) == self._told:
            return
        self._told = span, years
        self.slider.blockSignals(True)
        self.slider.setRange(span.start - 1, span.stop - 1)
        self.slider.setValue(years[0] if len(years) == 1 else span.start - 1)
        self.slider.blockSignals(False)
        self._label.setText(self._words(years))
        self._label.setMinimumWidth(self._label.fontMetrics().horizontalAdvance(self._words((2000,))))
        self.slider.setAccessibleDescription(self._label.text())

    def _words(self, years: Sequence[int]) -> str:
        if not years:
            return self.tr("All years")
        if len(years) > FEW:
            return self.tr("State in %n years", "", len(years))
        return self.tr("State in {years}").format(years=", ".join(str(year) for year in years))

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
        self.slider.setStyleSheet(Template(SLIDER).substitute(theme._asdict()))
        self._earlier.setIcon(icon("chevron-left", theme, 16))
        self._later.setIcon(icon("chevron-right", theme, 16))
