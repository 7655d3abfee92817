"""The filters: a chip for each kind, menus of topics and companies, a chip for what is chosen there."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget

from bik_explorer.model.entry import Kind
from bik_explorer.model.timeline import Timeline
from bik_explorer.search.results import Results
from bik_explorer.style import Theme
from bik_explorer.ui.panels.chip import HEIGHT, Chip
from bik_explorer.ui.panels.facet_chip import FacetChip
from bik_explorer.ui.panels.facet_values import name_of
from bik_explorer.ui.panels.flow import FlowLayout
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming import Theming
from bik_explorer.ui.wording import entries_count, kinds_name

_EDGE, _ABOVE, _BELOW, _GAP, _MOST_ROWS = 20, 16, 14, 8, 3


class FilterBar(QScrollArea):
    """Wraps onto up to three rows, and scrolls after that. Backspace gives up the last filter."""

    def __init__(self, session: Session, theming: Theming, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theming = theming
        self._kinds: dict[Kind, Chip] = {}
        self._chosen: dict[tuple[str, str], Chip] = {}
        self._build()
        session.timelineChanged.connect(self._show_timeline)
        session.resultsChanged.connect(self._show_results)
        theming.themeChanged.connect(self._dress)
        self._show_timeline(session.timeline)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        most = _ABOVE + _BELOW + _MOST_ROWS * HEIGHT + (_MOST_ROWS - 1) * _GAP
        return min(self._flow.heightForWidth(width), most)

    def sizeHint(self) -> QSize:
        return QSize(self._flow.sizeHint().width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, _ABOVE + HEIGHT + _BELOW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace:
            self._give_up_last()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Filters"))
        inside = QWidget()
        inside.setProperty("bare", "true")
        self.setWidget(inside)
        self._flow = FlowLayout(inside, _GAP)
        self._flow.setContentsMargins(_EDGE, _ABOVE, _EDGE, _BELOW)
        self._label = QLabel(self.tr("Show"), inside)
        self._label.setProperty("muted", "true")
        self._topics = FacetChip(
            self._session, self._theming, "topics", self.tr("Any topic"), self.tr("Topics"), inside
        )
        names = self.tr("Any company"), self.tr("Companies")
        self._organisations = FacetChip(self._session, self._theming, "organisations", *names, inside)
        self._clear = QPushButton(self.tr("Clear all"), inside)
        self._clear.setProperty("link", "true")
        self._clear.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._clear.setAutoDefault(True)
        self._clear.clicked.connect(self._session.clear)

    def _show_timeline(self, timeline: Timeline) -> None:
        for chip in self._kinds.values():
            chip.hide()
            chip.deleteLater()
        totals: dict[Kind, int] = {}
        for entry in timeline:
            totals[entry.kind] = totals.get(entry.kind, 0) + 1
        self._kinds = {kind: self._kind_chip(kind, totals[kind]) for kind in Kind if kind in totals}
        self._topics.setVisible(bool(timeline.topics))
        self._organisations.setVisible(bool(timeline.organisations))
        self._show_results(self._session.results)

    def _kind_chip(self, kind: Kind, total: int) -> Chip:
        chip = Chip(kinds_name(kind), self._theming.theme, parent=self.widget())
        chip.setCheckable(True)
        chip.set_mark(kind, colour_of(self._session.timeline, kind))
        chip.set_count(total, total)
        chip.clicked.connect(lambda: self._session.toggle("kinds", kind.value))
        chip.show()
        return chip

    def _show_results(self, results: Results) -> None:
        counts = results.counts.get("kinds", {})
        chosen = self._session.state.facets.kinds
        for kind, chip in self._kinds.items():
            count = counts.get(kind.value, 0)
            chip.set_count(count)
            chip.setChecked(kind.value in chosen)
            chip.setAccessibleName(
                self.tr("{name}, {count}").format(name=chip.name, count=entries_count(count))
            )
        self._show_chosen()
        self._clear.setVisible(results.active)
        self._arrange()

    def _show_chosen(self) -> None:
        """A chip for each chosen topic and company; those that stay keep their place and the focus."""
        facets = self._session.state.facets
        wanted = [(facet, value) for facet in ("topics", "organisations") for value in getattr(facets, facet)]
        gone = [self._chosen.pop(key) for key in list(self._chosen) if key not in wanted]
        if any(chip.hasFocus() for chip in gone):
            (self._topics if self._topics.isVisible() else self._organisations).setFocus()
        for chip in gone:
            chip.hide()
            chip.deleteLater()
        self._chosen = {key: self._chosen.get(key) or self._chosen_chip(*key) for key in wanted}

    def _chosen_chip(self, facet: str, value: str) -> Chip:
        name = name_of(self._session.timeline, facet, value)
        chip = Chip(name, self._theming.theme, "close", self.widget())
        chip.setProperty("chosen", "true")
        chip.setToolTip(self.tr("Give up this filter"))
        chip.setAccessibleName(self.tr("Filter {name}: give it up").format(name=name))
        chip.clicked.connect(lambda: self._session.toggle(facet, value))
        chip.show()
        return chip

    def _arrange(self) -> None:
        chips = (*self._kinds.values(), self._topics, self._organisations, *self._chosen.values())
        self._flow.arrange((self._label, *chips, self._clear))
        self.updateGeometry()

    def _give_up_last(self) -> None:
        facets = self._session.state.facets
        for facet in ("organisations", "topics", "kinds"):
            if values := getattr(facets, facet):
                self._session.toggle(facet, values[-1])
                return

    def _dress(self, theme: Theme) -> None:
        for chip in (*self._kinds.values(), self._topics, self._organisations, *self._chosen.values()):
            chip.set_theme(theme)


def colour_of(timeline: Timeline, kind: Kind) -> str:
    """The colour by meaning of the lane that a kind belongs to."""
    return next((lane.colour for lane in timeline.lanes if kind.value in lane.kinds), "report")
