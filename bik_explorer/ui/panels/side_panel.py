"""The panel beside the timeline: all about an entry, an organisation or a topic, or two of them compared.

Without any of them it says what this timeline is.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QSizePolicy, QVBoxLayout, QWidget

from bik_explorer.model.crossings import Crossings
from bik_explorer.model.entry import Entry
from bik_explorer.model.facets import Facets
from bik_explorer.model.organisation import Organisation
from bik_explorer.model.state import Card, CardKind
from bik_explorer.model.topic import Topic
from bik_explorer.style import Theme
from bik_explorer.ui.links import open_link
from bik_explorer.ui.panels.side.candidates import entry_candidates, organisation_candidates
from bik_explorer.ui.panels.side.fitting import Fitter
from bik_explorer.ui.panels.side.footer import Footer
from bik_explorer.ui.panels.side.keeping import Keeping
from bik_explorer.ui.panels.side.labels import label_of
from bik_explorer.ui.panels.side.lettering import Type
from bik_explorer.ui.panels.side.marking import Marking
from bik_explorer.ui.panels.side.on_timeline import shown_on_timeline
from bik_explorer.ui.panels.side.pages import Pages
from bik_explorer.ui.panels.side.picker import Picker
from bik_explorer.ui.panels.side.rows import Aim, Target
from bik_explorer.ui.panels.side.rows_view import RowsView
from bik_explorer.ui.panels.side.sizes import PanelSizes
from bik_explorer.ui.panels.side.telling import Telling, telling
from bik_explorer.ui.panels.side.top_row import TopRow
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming import Theming

SHEET = """
QAbstractItemView, QAbstractItemView:focus, QTextEdit, QTextEdit:focus {
    background: transparent; border: none; padding: 0; }
QPushButton { padding: 5px 9px; }
QPushButton:focus { padding: 4px 8px; }
"""
"""The lists and texts of the panel paint themselves: no field around them. Its buttons are small."""


class SidePanel(QFrame):
    """Follows the session. `left` says that a person wants back to the timeline (Esc)."""

    left = Signal()

    def __init__(self, session: Session, theming: Theming, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theming = session, theming
        self._sizes = PanelSizes()
        self._keeping = Keeping(session)
        self._shown: tuple[object, ...] = ()
        self._picker: Picker | None = None
        fitter = self._fitter()
        self._dress_frame()
        self.top, self.pages = TopRow(session, fitter, self), Pages(fitter, self)
        self.footer = Footer(fitter, self)
        self._lay_out()
        self._connect()
        self._refresh()
        self._mark_milestone()

    @property
    def picker(self) -> Picker:
        """The menu of what can be put beside, built when it is first needed."""
        if self._picker is None:
            self._picker = Picker(self._fitter(), self)
            self._picker.picked.connect(self._compare_with)
        return self._picker

    @property
    def telling(self) -> Telling:
        """What the panel tells of."""
        return telling(self._session.state, self._crossings.timeline)

    @property
    def _crossings(self) -> Crossings:
        return self._keeping.crossings

    def focus_heading(self) -> None:
        """Puts the keyboard on the heading."""
        self.pages.focus_heading()

    def sizeHint(self) -> QSize:
        return QSize(self._sizes.width, 2 * self._sizes.width)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _is_escape(event):
            event.accept()  # Esc leaves the panel, whatever it does elsewhere in the window
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _dress_frame(self) -> None:
        self.setProperty("card", "true")
        self.setStyleSheet(SHEET)
        self.setAccessibleName(self.tr("Details"))
        self.setMinimumWidth(self._sizes.narrowest)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)  # the frame itself takes its pixel from the content
        box.setSpacing(0)
        for part, share in ((self.top, 0), (self.pages, 1), (self.footer, 0)):
            box.addWidget(part, share)

    def _connect(self) -> None:
        session, footer = self._session, self.footer
        for signal in (
            session.selectionChanged,
            session.cardChanged,
            session.compareChanged,
            session.resultsChanged,
            session.timelineChanged,
            session.veilChanged,
            session.highlightChanged,
        ):
            signal.connect(self._refresh)
        session.milestoneChanged.connect(self._mark_milestone)
        self._theming.themeChanged.connect(self._dress)
        self.pages.wanted.connect(self._follow)
        self.pages.built.connect(self._set_order)
        self.pages.scrolled.connect(self.top.set_above)
        footer.showWanted.connect(self._show_on_timeline)
        footer.compareWanted.connect(self._choose_other)
        footer.swapWanted.connect(self._swap)
        footer.stopWanted.connect(self._stop_comparing)

    def _set_order(self) -> None:
        walked = (self.top.back, self.top.forward, *self.pages.order, *self.footer.order)
        for one, after in pairwise(walked):
            QWidget.setTabOrder(one, after)

    def _refresh(self, _change: object = None) -> None:
        """One change of the session tells of itself through several signals: the first of them is enough."""
        self._keeping.look()
        told, covered = self.telling, self._keeping.covered()
        now = (self._crossings.timeline, self._session.results, told.about, told.beside, covered)
        if self._shown and all(one is other for one, other in zip(self._shown, now, strict=True)):
            return
        self._shown = now
        if covered is not None:
            shown = self.pages.tell_covered(covered, self._keeping.head(covered))
        else:
            shown = self.pages.tell(told, self._crossings, self._marking(told.about))
        self.top.setVisible(bool(shown.badge))
        self.footer.setVisible(shown.offer is not None)
        if shown.badge:
            self.top.badge.show_kind(shown.badge, shown.role)
        if shown.offer is not None:
            self.footer.show_offer(shown.offer)

    def _mark_milestone(self, _change: object = None) -> None:
        """Shows which milestone of the entry is selected, if it is told of alone."""
        told = self.telling
        if isinstance(told.about, Entry) and told.beside is None:
            self.pages.entry.show_milestone(self._session.state.milestone)

    def _choose_milestone(self, place: int) -> None:
        """Selects it, or gives it up."""
        chosen = None if place == self._session.state.milestone else place
        self._session.select(self._session.state.selection, reveal=True, milestone=chosen)

    def _marking(self, about: object) -> Marking:
        """An entry that is selected but not among the results has nothing to mark."""
        session = self._session
        query = session.state.query
        if not isinstance(about, Entry) or not query.strip() or self._keeping.cover:
            return Marking()
        if not session.results.active or not session.results.mask[session.timeline.places[about.id]]:
            return Marking()
        return Marking(session.reasons(about), lambda text: session.index.marks(text, query))

    def _follow(self, target: Target) -> None:
        """Goes where a row leads; the keyboard goes on at the heading of what comes."""
        focus = QApplication.focusWidget()
        by_key = isinstance(focus, RowsView) and focus.by_key
        if target.aim is Aim.LINK:
            open_link(target.value, self.window())
            return
        if target.aim is Aim.MILESTONE:
            self._choose_milestone(int(target.value))
            return
        if target.aim is Aim.ENTRY:
            self._session.select(target.value, reveal=True)
        elif target.aim is Aim.ORGANISATION:
            self._session.show_card(CardKind.ORGANISATION, target.value)
        elif target.aim is Aim.TOPIC:
            self._session.show_card(CardKind.TOPIC, target.value)
        if by_key:
            self.focus_heading()

    def _show_on_timeline(self) -> None:
        session, about = self._session, self.telling.about
        if isinstance(about, Organisation):
            facets, entries = Facets(organisations=(about.id,)), self._crossings.with_organisation(about.id)
        elif isinstance(about, Topic):
            facets, entries = Facets(topics=(about.id,)), self._crossings.with_topic(about.id)
        else:
            return
        session.apply(shown_on_timeline(session.state, session.timeline, facets, entries))

    def _choose_other(self) -> None:
        """Opens the menu of what can be compared with what the panel tells of, but for what is beside it."""
        told, crossings = self.telling, self._crossings
        if isinstance(told.about, Entry):
            name, found = label_of(told.about), entry_candidates(told.about, crossings)
        elif isinstance(told.about, Organisation):
            name, found = told.about.name, organisation_candidates(told.about, crossings)
        else:
            return
        others = tuple(one for one in found if told.beside is None or one.id != told.beside.id)
        title = self.tr("Compare {name} with").format(name=name)
        self.picker.open_at(self.footer.compare_button, title, others)

    def _compare_with(self, id_: str, by_key: bool) -> None:
        self._session.compare(id_)
        reason = Qt.FocusReason.OtherFocusReason if by_key else Qt.FocusReason.MouseFocusReason
        self.pages.focus_heading(reason)

    def _stop_comparing(self) -> None:
        by_key = self.footer.stop_button.hasFocus()  # which is about to hide
        self._session.compare(None)
        if by_key:
            self.focus_heading()

    def _swap(self) -> None:
        told, state = self.telling, self._session.state
        if told.about is None or told.beside is None or isinstance(told.about, Topic):
            return
        if isinstance(told.about, Entry):
            state = replace(state, selection=told.beside.id)
        else:
            state = replace(state, card=Card(CardKind.ORGANISATION, told.beside.id))
        self._session.apply(replace(state, compare=told.about.id))

    def _dress(self, _theme: Theme) -> None:
        fitter = self._fitter()
        for part in (self.top, self.pages, self.footer, *([self._picker] if self._picker else [])):
            part.use(fitter)

    def _fitter(self) -> Fitter:
        return Fitter(self._theming.theme, Type(self.font()), self._sizes)


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
