"""The filters: a chip for each kind, menus of the other facets, a chip for what is chosen there."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget

from bik_explorer.model.entry import Kind
from bik_explorer.model.facets import Facets
from bik_explorer.model.timeline import Timeline
from bik_explorer.search.results import Results
from bik_explorer.style import Theme
from bik_explorer.ui.panels.chip import HEIGHT, Chip
from bik_explorer.ui.panels.facet_chip import FacetChip
from bik_explorer.ui.panels.facet_values import name_of
from bik_explorer.ui.panels.filter_fitting import WIDE, Arrangement, Widths, arrange, rows
from bik_explorer.ui.panels.flow import FlowLayout
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming import Theming
from bik_explorer.ui.wording import entries_count, kinds_name

_EDGE, _ABOVE, _BELOW, _MOST_ROWS = 20, 16, 14, 3


class FilterBar(QScrollArea):
    """One row, in which menus gather where it is narrow; what is chosen may go on below, and scrolls.

    Backspace gives up the last filter.
    """

    def __init__(self, session: Session, theming: Theming, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theming = theming
        self._kinds: dict[Kind, Chip] = {}
        self._chosen: dict[tuple[str, str], Chip] = {}
        self._there: tuple[str, ...] = ()
        self._build()
        session.timelineChanged.connect(self._show_timeline)
        session.resultsChanged.connect(self._show_results)
        theming.themeChanged.connect(self._dress)
        self._show_timeline(session.timeline)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        widths, inside = self._widths(), width - 2 * _EDGE
        one = arrange(widths, inside)
        clear = [widths.clear] * self._session.results.active
        count = min(rows([*widths.of(one), *widths.chosen, *clear], one.gap, inside), _MOST_ROWS)
        return _ABOVE + _BELOW + count * HEIGHT + (count - 1) * one.gap

    def sizeHint(self) -> QSize:
        return QSize(self._flow.sizeHint().width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, _ABOVE + HEIGHT + _BELOW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

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
        self._flow = FlowLayout(inside, WIDE)
        self._flow.setContentsMargins(_EDGE, _ABOVE, _EDGE, _BELOW)
        self._label = QLabel(self.tr("Show"), inside)
        self._label.setProperty("muted", "true")
        self._kinds_menu = self._menu_chip("kinds", self.tr("Any kind"), self.tr("Kinds"))
        self._menus = {
            "topics": self._menu_chip("topics", self.tr("Any topic"), self.tr("Topics")),
            "organisations": self._menu_chip("organisations", self.tr("Any company"), self.tr("Companies")),
            "statuses": self._menu_chip("statuses", self.tr("Any status"), self.tr("Status")),
            "decades": self._menu_chip("decades", self.tr("Any decade"), self.tr("Decades")),
        }
        more = self.tr("More filters")
        self._more = FacetChip(self._session, self._theming, (), more, more, inside)
        self._clear = QPushButton(self.tr("Clear all"), inside)
        self._clear.setProperty("link", "true")
        self._clear.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._clear.setAutoDefault(True)
        self._clear.clicked.connect(self._session.clear)

    def _menu_chip(self, facet: str, anything: str, some: str) -> FacetChip:
        return FacetChip(self._session, self._theming, ((facet, some),), anything, some, self.widget())

    def _show_timeline(self, timeline: Timeline) -> None:
        for chip in self._kinds.values():
            chip.hide()
            chip.deleteLater()
        totals: dict[Kind, int] = {}
        for entry in timeline:
            totals[entry.kind] = totals.get(entry.kind, 0) + 1
        self._kinds = {kind: self._kind_chip(kind, totals[kind]) for kind in Kind if kind in totals}
        self._there = facets_there(timeline)
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
        """A chip for each value that is chosen in a menu; those that stay keep their place and the focus."""
        facets = self._session.state.facets
        wanted = [(facet, value) for facet in Facets.__dataclass_fields__ for value in getattr(facets, facet)]
        gone = [self._chosen.pop(key) for key in list(self._chosen) if key not in wanted]
        if any(chip.hasFocus() for chip in gone):
            self._any_menu().setFocus()
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
        return chip

    def _any_menu(self) -> FacetChip:
        """A menu that can be seen, to put the focus on."""
        return next((chip for chip in self._menus.values() if chip.isVisible()), self._more)

    # where they stand

    def _told(self, kinds: bool) -> list[Chip]:
        """The chips of what is chosen, but for kinds that have a chip anyway."""
        known = {kind.value for kind in self._kinds} if kinds else set()
        return [
            chip for (facet, value), chip in self._chosen.items() if facet != "kinds" or value not in known
        ]

    def _widths(self) -> Widths:
        return Widths(
            label=self._label.sizeHint().width(),
            kinds=[chip.sizeHint().width() for chip in self._kinds.values()],
            kinds_menu=self._kinds_menu.sizeHint().width(),
            menus={facet: self._menus[facet].sizeHint().width() for facet in self._there},
            more=self._more.sizeHint().width(),
            chosen=[chip.sizeHint().width() for chip in self._told(kinds=True)],
            clear=self._clear.sizeHint().width(),
        )

    def _arrange(self) -> None:
        one = arrange(self._widths(), self.viewport().width() - 2 * _EDGE)
        menus = [self._menus[facet] for facet in self._there if facet in one.menus]
        gathered = [facet for facet in self._there if facet not in one.menus]
        self._more.set_facets([(facet, self._menus[facet].some) for facet in gathered])
        kinds = list(self._kinds.values()) if one.kinds else [self._kinds_menu] * bool(self._kinds)
        shown = [*kinds, *menus, *[self._more] * bool(gathered), *self._told(one.kinds)]
        self._show_only(shown, one)
        self._flow.set_gap(one.gap)
        self._flow.arrange((*[self._label] * one.label, *shown, self._clear))
        self.updateGeometry()

    def _show_only(self, shown: list[Chip], one: Arrangement) -> None:
        """Hides what is gathered; the focus goes on to what took its place."""
        all_of_them = (*self._kinds.values(), self._kinds_menu, *self._menus.values(), self._more)
        had_focus = any(chip.hasFocus() for chip in all_of_them if chip not in shown)
        for chip in (*all_of_them, *self._chosen.values()):
            chip.setVisible(chip in shown)
        self._label.setVisible(one.label and bool(shown))
        if had_focus and shown:
            self._any_menu().setFocus()

    def _give_up_last(self) -> None:
        facets = self._session.state.facets
        for facet in reversed(Facets.__dataclass_fields__):
            if values := getattr(facets, facet):
                self._session.toggle(facet, values[-1])
                return

    def _dress(self, theme: Theme) -> None:
        menus = (self._kinds_menu, *self._menus.values(), self._more)
        for chip in (*self._kinds.values(), *menus, *self._chosen.values()):
            chip.set_theme(theme)


def facets_there(timeline: Timeline) -> tuple[str, ...]:
    """The facets, kinds aside, that can narrow the timeline, in the order of the bar."""
    first, last = (date.fromordinal(int(day)).year // 10 for day in (timeline.span[0], timeline.span[1] - 1))
    there = {
        "topics": bool(timeline.topics),
        "organisations": bool(timeline.organisations),
        "statuses": any(entry.status for entry in timeline),
        "decades": bool(timeline.entries) and first < last,
    }
    return tuple(facet for facet, is_there in there.items() if is_there)


def colour_of(timeline: Timeline, kind: Kind) -> str:
    """The colour by meaning of the lane that a kind belongs to."""
    return next((lane.colour for lane in timeline.lanes if kind.value in lane.kinds), "report")
