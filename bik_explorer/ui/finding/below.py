"""What hangs under the search box, one at a time: ways to go on, a card for a name, help in need."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from bik_explorer.search import Completion
from bik_explorer.ui.finding.kept import SavedSearch
from bik_explorer.ui.finding.memory import Memory
from bik_explorer.ui.finding.naming import Naming
from bik_explorer.ui.finding.offer import Does, Offer
from bik_explorer.ui.finding.offering import completions, is_name, remembered
from bik_explorer.ui.finding.offers import Offers
from bik_explorer.ui.finding.query_edit import QueryEdit
from bik_explorer.ui.finding.units import from_qt, to_qt
from bik_explorer.ui.panels.facet_values import names_of_all
from bik_explorer.ui.panels.search_hint import SearchHint
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming import Theming

_NOT_ASKED = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""The focus comes back by itself: from another window, or from a menu."""


class Below(QObject):
    """Decides what is shown there, and does what is taken."""

    def __init__(
        self,
        session: Session,
        theming: Theming,
        memory: Memory,
        box: QWidget,
        edit: QueryEdit,
        hint: SearchHint,
    ) -> None:
        super().__init__(box)
        self._session, self._memory = session, memory
        self._edit, self._hint = edit, hint
        self.offers = Offers(theming, box, edit)
        self.naming = Naming(memory, box)
        self._connect()

    def _connect(self) -> None:
        self._edit.textEdited.connect(self.complete)
        self._edit.pressed.connect(self.remind)
        self._edit.focusChanged.connect(self._follow_focus)
        self._edit.taken.connect(self._memory.use)
        self._memory.changed.connect(self._show_again)
        self._session.timelineChanged.connect(self.offers.close_up)
        self.offers.closed.connect(lambda: self._hold(False))
        self.offers.taken.connect(self._take)
        self.offers.removed.connect(self._remove)
        self.offers.renamed.connect(self._rename)
        self.naming.left.connect(lambda: self._edit.setFocus(Qt.FocusReason.PopupFocusReason))

    def place(self) -> None:
        """Follows the box."""
        for card in (self.offers, self.naming, self._hint):
            if not card.isHidden():
                card.place()

    def remind(self) -> None:
        """Offers the searches of before, in the empty box."""
        if not self._edit.text():
            self._show(remembered(self._session, self._memory.kept))

    def complete(self) -> None:
        """Offers how the query can go on at the cursor."""
        text = self._edit.text()
        ways = completions(self._session, text, from_qt(text, self._edit.cursorPosition()))
        value = any(isinstance(one.value, Completion) and not is_name(one.value) for one in ways)
        self._show(ways, eager=value)

    def name_search(self) -> None:
        """Asks for a name for the present search."""
        state = self._session.state
        if state.query.strip() or state.facets:
            self.offers.close_up()
            said = [state.query.strip(), *names_of_all(self._session.timeline, state.facets)]
            self.naming.name_search(state.query, state.facets, ", ".join(part for part in said if part))

    def _show(self, offers: tuple[Offer, ...], eager: bool = False) -> None:
        self.offers.offer(offers, eager)
        self._hold(self.offers.isVisible())

    def _hold(self, held: bool) -> None:
        self._hint.hold(held)

    def _follow_focus(self, focus: bool, reason: Qt.FocusReason) -> None:
        if focus and reason not in _NOT_ASKED:
            self.remind()
        elif not focus and reason is not Qt.FocusReason.PopupFocusReason:
            self.offers.close_up()
            self._memory.leave()

    def _show_again(self) -> None:
        """The searches of before have changed while they are shown."""
        if self.offers.isVisible() and not self._edit.text():
            self.remind()

    def _take(self, offer: Offer) -> None:
        if isinstance(offer.value, Completion):
            self._put(offer.value)
        elif offer.does is Does.CLEAR:
            self._memory.clear_recent()
        elif isinstance(offer.value, SavedSearch):
            self.offers.close_up()
            found = offer.value
            self._session.apply(replace(self._session.state, query=found.query, facets=found.facets))
        else:
            self.offers.close_up()
            self._session.search(str(offer.value))
            self._memory.use()

    def _put(self, completion: Completion) -> None:
        """Writes a completion as if it were typed, so that it can be undone; a value ends with a space."""
        text, edit = self._edit.text(), self._edit
        start, end = to_qt(text, completion.start), to_qt(text, completion.end)
        after = "" if is_name(completion) or text[completion.end :].startswith(" ") else " "
        edit.setSelection(start, end - start) if end > start else edit.setCursorPosition(start)
        edit.insert(completion.text + after)
        if is_name(completion):
            self.complete()
        else:
            self.offers.close_up()

    def _remove(self, offer: Offer) -> None:
        if isinstance(offer.value, SavedSearch):
            self._memory.forget(offer.value)
        else:
            self._memory.forget_recent(str(offer.value))

    def _rename(self, offer: Offer) -> None:
        if isinstance(offer.value, SavedSearch):
            self.offers.close_up()
            self.naming.name_search(offer.value.query, offer.value.facets, offer.value.name)
