"""The pages of the panel: nothing selected, an entry, a card, a comparison; each built when needed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from bik_explorer.model.crossings import Crossings
from bik_explorer.model.entry import Entry
from bik_explorer.model.organisation import Organisation
from bik_explorer.ui.panels.side.card_view import CardView
from bik_explorer.ui.panels.side.comparing_entries import compare_entries
from bik_explorer.ui.panels.side.comparing_organisations import compare_organisations
from bik_explorer.ui.panels.side.comparison_view import ComparisonView
from bik_explorer.ui.panels.side.empty_state import EmptyState
from bik_explorer.ui.panels.side.entry_card import EntryCard
from bik_explorer.ui.panels.side.fitting import Fitter
from bik_explorer.ui.panels.side.footer import Offer
from bik_explorer.ui.panels.side.head import Head, entry_head
from bik_explorer.ui.panels.side.marking import Marking
from bik_explorer.ui.panels.side.offers import (
    comparison_offer,
    entry_offer,
    organisation_offer,
    topic_offer,
)
from bik_explorer.ui.panels.side.organisation_card import (
    organisation_head,
    organisation_rows,
)
from bik_explorer.ui.panels.side.organisation_subject import OrganisationSubject
from bik_explorer.ui.panels.side.subject import Subject
from bik_explorer.ui.panels.side.telling import Telling
from bik_explorer.ui.panels.side.topic_card import TopicSubject, topic_head, topic_rows

Page = EmptyState | EntryCard | CardView | ComparisonView


@dataclass(frozen=True, slots=True)
class Shown:
    """What the frame around a page says: its badge, in the colours of a role, and what the foot offers."""

    badge: str = ""
    role: str = "report"
    offer: Offer | None = None


class Pages(QStackedWidget):
    """`wanted` carries a target that lies outside the page, `built` says that there is one more page.

    `scrolled` tells whether something of the page lies above what is seen of it.
    """

    wanted = Signal(object)
    built = Signal()
    scrolled = Signal(bool)

    def __init__(self, fitter: Fitter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fitter = fitter
        self._made: dict[type[Page], Page] = {}
        self._last: dict[QWidget, QWidget | None] = {}

    @property
    def empty(self) -> EmptyState:
        """What is shown without a selection."""
        return self._page(EmptyState)

    @property
    def entry(self) -> EntryCard:
        """The card of an entry."""
        return self._page(EntryCard)

    @property
    def card(self) -> CardView:
        """The card of an organisation or a topic."""
        return self._page(CardView)

    @property
    def comparison(self) -> ComparisonView:
        """Two of them side by side."""
        return self._page(ComparisonView)

    @property
    def order(self) -> tuple[QWidget, ...]:
        """What the Tab key walks through, of all pages that are built."""
        return tuple(widget for page in self._made.values() for widget in page.order)

    def tell(self, told: Telling, crossings: Crossings, marking: Marking) -> Shown:
        """Shows the page for what is to be told, where it was if that has not changed."""
        if told.about is None:
            fresh = self.empty.show_timeline(crossings.timeline)
            return self._turn_to(self.empty, fresh, Shown())
        if told.beside is not None:
            return self._compare(told, crossings)
        if isinstance(told.about, Entry):
            subject = Subject(told.about, crossings, marking)
            head, offer = entry_head(subject), entry_offer(told.about, crossings.timeline)
            return self._turn_to(
                self.entry, self.entry.show_subject(subject), Shown(head.badge, head.role, offer)
            )
        return self._tell_card(told, crossings)

    def tell_covered(self, thing: Entry | Organisation, head: Head) -> Shown:
        """Shows no more of a thing than that it is kept back."""
        fresh = self.card.show_card((thing.id, head), head, lambda _unfolded: ())
        return self._turn_to(self.card, fresh, Shown(head.badge, head.role))

    def use(self, fitter: Fitter) -> None:
        """Takes on a theme and fonts."""
        self._fitter = fitter
        for page in self._made.values():
            page.use(fitter)

    def focus_heading(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Puts the keyboard on the heading of the page, for that reason even where it is there already."""
        focus = QApplication.focusWidget()
        if self.isAncestorOf(focus):
            focus.clearFocus()
        self.currentWidget().focus_heading(reason)

    def _tell_card(self, told: Telling, crossings: Crossings) -> Shown:
        if isinstance(told.about, Organisation):
            one = OrganisationSubject(told.about, crossings)
            head, offer = organisation_head(one), organisation_offer(one)
            fresh = self.card.show_card(told.about, head, lambda _unfolded: organisation_rows(one))
        else:
            topic = TopicSubject(told.about, crossings)
            head, offer = topic_head(topic), topic_offer(topic)
            fresh = self.card.show_card(told.about, head, lambda unfolded: topic_rows(topic, unfolded))
        return self._turn_to(self.card, fresh, Shown(head.badge, head.role, offer))

    def _compare(self, told: Telling, crossings: Crossings) -> Shown:
        view, one, other = self.comparison, told.about, told.beside
        if isinstance(one, Entry):
            pair, others = (one, other), len(crossings.timeline)
            fresh = view.show_comparison(pair, lambda unfolded: compare_entries(pair, crossings, unfolded))
        else:
            both = (OrganisationSubject(one, crossings), OrganisationSubject(other, crossings))
            others = len(crossings.timeline.organisations)
            fresh = view.show_comparison((one, other), lambda unfolded: compare_organisations(both, unfolded))
        badge = QCoreApplication.translate("SidePanel", "Comparison")
        return self._turn_to(view, fresh, Shown(badge, offer=comparison_offer(others)))

    def _turn_to(self, page: Page, fresh: bool, shown: Shown) -> Shown:
        """Focus that was in the page before goes to the heading of the new one, or back to where it was."""
        before, focus = self.currentWidget(), QApplication.focusWidget()
        leaves = before is not None and before is not page and before.isAncestorOf(focus)
        if leaves:
            focus.clearFocus()  # else the stack gives it to any widget of the page
        self.setCurrentWidget(page)
        self._tell_scrolled()
        if leaves:
            self._take_focus(page, fresh, getattr(focus, "by_key", True))  # lists and texts know it
        self._last[before] = focus if leaves else None
        return shown

    def _take_focus(self, page: Page, fresh: bool, by_key: bool) -> None:
        reason = Qt.FocusReason.OtherFocusReason if by_key else Qt.FocusReason.MouseFocusReason
        last = self._last.get(page)
        if fresh or last is None:
            page.focus_heading(reason)
        else:
            last.setFocus(reason)

    def _page(self, kind: type[Page]) -> Page:
        if kind not in self._made:
            page = kind(self._fitter, self)  # a style sheet takes the fonts of what comes into it later
            self._made[kind] = page
            self.addWidget(page)
            if not isinstance(page, EmptyState):
                page.wanted.connect(self.wanted)
            page.scroller.verticalScrollBar().valueChanged.connect(self._tell_scrolled)
            self.built.emit()
        return self._made[kind]

    def _tell_scrolled(self, _value: int = 0) -> None:
        page = self.currentWidget()
        self.scrolled.emit(page is not None and page.scroller.verticalScrollBar().value() > 0)
