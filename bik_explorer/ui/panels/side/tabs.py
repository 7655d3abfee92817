"""The tabs of the panel with their counts; they close up in a narrow one, and a dot says where a match is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar, QWidget

from bik_explorer.ui.panels.side.fitting import Fitter
from bik_explorer.ui.panels.side.lettering import Style
from bik_explorer.ui.panels.side.prose import KEYBOARD
from bik_explorer.ui.panels.side.rows import Tab
from bik_explorer.ui.panels.side.tab_fitting import TabWidth, fit_tabs

LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class TabSpec:
    """One tab: its word, how many things it lists, and whether a match is among them."""

    tab: Tab
    name: str
    count: int
    matched: bool = False


class PanelTabs(QTabBar):
    """Emits `tabChosen` when a person turns to another tab."""

    tabChosen = Signal(object)

    def __init__(self, fitter: Fitter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fitter = fitter
        self._specs: tuple[TabSpec, ...] = ()
        self._ring = False
        self.setAccessibleName(self.tr("Parts of this entry"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setFixedHeight(fitter.sizes.tab_height)
        self.currentChanged.connect(self._tell)

    @property
    def specs(self) -> tuple[TabSpec, ...]:
        """The tabs that are shown."""
        return self._specs

    def show_tabs(self, specs: tuple[TabSpec, ...], current: Tab | None) -> None:
        """Shows these tabs, without telling of a change."""
        self.blockSignals(True)
        self._specs = specs
        while self.count() > len(specs):
            self.removeTab(self.count() - 1)
        for place, spec in enumerate(specs):
            self._show_tab(place, spec)
            if spec.tab is current:
                self.setCurrentIndex(place)
        self.blockSignals(False)
        self._lay_out_again()

    def use(self, fitter: Fitter) -> None:
        """Paints with another theme or font from now on."""
        self._fitter = fitter
        self._lay_out_again()

    def tabSizeHint(self, index: int) -> QSize:
        widths = self._widths()
        if index >= len(widths):
            return QSize(0, self._fitter.sizes.tab_height)
        gap = widths[index].gap if index < len(widths) - 1 else 0.0
        return QSize(int(widths[index].said + gap), self._fitter.sizes.tab_height)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._fitter.sizes.tab_height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._ring = True
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.count() - 1}
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif event.key() in ends:
            self.setCurrentIndex(ends[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in KEYBOARD
        super().focusInEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for place, width in enumerate(self._widths()[: self.count()]):
                self._paint_tab(painter, place, width)

    def _show_tab(self, place: int, spec: TabSpec) -> None:
        words = QCoreApplication.translate("PanelTabs", "{name}, {count}")
        words = words.format(name=spec.name, count=spec.count)
        if place < self.count():
            self.setTabText(place, words)
        else:
            self.addTab(words)
        self.setAccessibleTabName(place, words)

    def _paint_tab(self, painter: QPainter, place: int, width: TabWidth) -> None:
        theme, sizes, kinds = self._fitter.theme, self._fitter.sizes, self._fitter.kinds
        spec, current = self._specs[place], place == self.currentIndex()
        area = QRectF(self.tabRect(place))
        painter.setPen(QColor(theme.of("accent" if current else "ink" if self._hovered(place) else "muted")))
        painter.setFont(kinds.font(Style.TAB if width.small else Style.HEADING))
        painter.drawText(area, LEFT, self._shortened(spec.name, width))
        if width.count:
            painter.setPen(QColor(theme.muted))
            painter.setFont(kinds.font(Style.COUNT))
            painter.drawText(area.adjusted(width.name + sizes.tab_count_gap, 0, 0, 0), LEFT, str(spec.count))
        painter.setPen(Qt.PenStyle.NoPen)
        if current:
            top = area.bottom() - sizes.tab_underline
            painter.fillRect(QRectF(area.left(), top, width.said, sizes.tab_underline), QColor(theme.accent))
        if spec.matched:
            painter.setBrush(QColor(theme.warning))
            centre = QPointF(area.left() + width.name + 1, area.center().y() - 1.5 * sizes.dot)
            painter.drawEllipse(centre, sizes.dot / 2, sizes.dot / 2)
        if current and self._ring and self.hasFocus():
            self._paint_ring(painter, QRectF(area.left(), 0.0, width.said, area.height()))

    def _paint_ring(self, painter: QPainter, said: QRectF) -> None:
        sizes = self._fitter.sizes
        painter.setPen(QPen(QColor(self._fitter.theme.accent), sizes.focus))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = said.adjusted(-sizes.tab_count_gap, sizes.gap, sizes.tab_count_gap, -sizes.gap)
        ring.setLeft(max(ring.left(), sizes.focus / 2))
        painter.drawRoundedRect(ring, sizes.small_radius, sizes.small_radius)

    def _shortened(self, name: str, width: TabWidth) -> str:
        measure = QFontMetricsF(self._fitter.kinds.font(Style.TAB if width.small else Style.HEADING))
        if measure.horizontalAdvance(name) <= width.name + 0.5:
            return name
        return measure.elidedText(name, Qt.TextElideMode.ElideRight, width.name)

    def _hovered(self, place: int) -> bool:
        return self.underMouse() and self.tabAt(self.mapFromGlobal(self.cursor().pos())) == place

    def _widths(self) -> tuple[TabWidth, ...]:
        names, small, counts = (
            QFontMetricsF(self._fitter.kinds.font(style)) for style in (Style.HEADING, Style.TAB, Style.COUNT)
        )
        return fit_tabs(
            [names.horizontalAdvance(spec.name) for spec in self._specs],
            [small.horizontalAdvance(spec.name) for spec in self._specs],
            [counts.horizontalAdvance(str(spec.count)) for spec in self._specs],
            self.currentIndex(),
            self.width(),
            self._fitter.sizes,
        )

    def _tell(self, place: int) -> None:
        self._lay_out_again()
        if 0 <= place < len(self._specs):
            self.tabChosen.emit(self._specs[place].tab)

    def _lay_out_again(self) -> None:
        self.setIconSize(self.iconSize())  # Qt asks for the sizes of the tabs anew
        self.update()
