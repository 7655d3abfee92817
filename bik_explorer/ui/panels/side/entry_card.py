"""The panel's card for one entry: heading, notices, and tabs with their list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bik_explorer.ui.panels.side.commitments import commitment_rows
from bik_explorer.ui.panels.side.facts import fact_rows
from bik_explorer.ui.panels.side.fitting import Fitter
from bik_explorer.ui.panels.side.folds import Folds
from bik_explorer.ui.panels.side.head import entry_head
from bik_explorer.ui.panels.side.heading import Heading
from bik_explorer.ui.panels.side.notices import notice_rows
from bik_explorer.ui.panels.side.rows import Aim, Tab, Target
from bik_explorer.ui.panels.side.rows_view import RowsView
from bik_explorer.ui.panels.side.scroller import Scroller
from bik_explorer.ui.panels.side.signatories import signatory_rows
from bik_explorer.ui.panels.side.sources import source_rows
from bik_explorer.ui.panels.side.subject import Choice, Subject
from bik_explorer.ui.panels.side.tab_strip import TabStrip
from bik_explorer.ui.panels.side.tabs import TabSpec

ROWS_OF = {
    Tab.COMMITMENTS: commitment_rows,
    Tab.SIGNATORIES: signatory_rows,
    Tab.FACTS: fact_rows,
    Tab.SOURCES: source_rows,
}


STEP = "milestone:"
"""What the keys of the rows of milestones begin with."""


class EntryCard(QWidget):
    """Shows a `Subject`; `wanted` carries a target that lies elsewhere.

    Tab, folds and clicked row are kept here: they are no part of a shared view.
    """

    wanted = Signal(object)

    def __init__(self, fitter: Fitter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject: Subject | None = None
        self._wish: Tab | None = None
        self._unfolded: Folds = frozenset()
        self.heading = Heading(fitter)
        self.notices = RowsView(fitter)
        self.strip = TabStrip(fitter)
        self.body = RowsView(fitter)
        self.scroller = Scroller(fitter.sizes)
        self._lay_out(fitter)
        self._connect()
        self.use(fitter)

    def _lay_out(self, fitter: Fitter) -> None:
        sizes, column = fitter.sizes, self.scroller.column
        column.addWidget(self.heading)
        self.scroller.add_inset(self.notices, sizes.side)
        column.addSpacing(sizes.gap // 2)
        self.scroller.add_sticky(self.strip)
        column.addSpacing(sizes.gap + sizes.gap // 2)
        self.scroller.add_inset(self.body, sizes.side)
        column.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.scroller)

    def _connect(self) -> None:
        self.notices.setAccessibleName(self.tr("About this entry"))
        self.strip.tabs.tabChosen.connect(self.turn_to)
        for rows in (self.notices, self.body):
            rows.asked.connect(self._go)
            rows.reached.connect(lambda rect, rows=rows: self.scroller.reach_in(rows, rect))

    @property
    def order(self) -> tuple[QWidget, ...]:
        """What the Tab key walks through."""
        return *self.heading.texts, self.notices, self.strip.tabs, self.body

    @property
    def tab(self) -> Tab | None:
        """The tab that is shown: the one a person turned to if the entry has it, else the first."""
        tabs = self._subject.tabs() if self._subject else ()
        return self._wish if self._wish in tabs else next(iter(tabs), None)

    def show_subject(self, subject: Subject) -> bool:
        """Shows an entry from its top; the same one again, where it is. Whether it is another one."""
        before = self._subject
        fresh = before is None or before.entry is not subject.entry
        if before is None or fresh:
            self._subject, self._unfolded = subject, frozenset()
        else:
            self._subject = subject.choosing(before.choice)
        self.heading.show_head(entry_head(subject))
        self._show_notices()
        self._show_tabs()
        self._show_rows("" if fresh else self.body.current_key)
        if fresh:
            self.scroller.to_top()
        return fresh

    def show_milestone(self, place: int | None) -> None:
        """Marks the row of a milestone and brings it into sight; with None, takes the mark away."""
        choice = self._subject.choice if self._subject else None
        if place is None:
            if choice is not None and choice.key.startswith(STEP):
                self._set_choice(None)
                self._show_rows(self.body.current_key)
            return
        key = f"{STEP}{place}"
        if choice is None or choice.key != key:
            self._set_choice(Choice(key, str(place)))
            self._show_row(Tab.FACTS, key)

    def _show_row(self, tab: Tab, key: str) -> None:
        """Turns to a tab, and to a row of it."""
        self.turn_to(tab)
        self._show_rows(key)
        self.body.make_current(key)
        self.scroller.reach_in(self.body, self.body.row_rect(key))

    def use(self, fitter: Fitter) -> None:
        """Takes on a theme and fonts."""
        for part in (self.heading, self.strip, self.notices, self.body):
            part.use(fitter)

    def turn_to(self, tab: Tab) -> None:
        """Shows a tab and keeps to it from entry to entry; a long list begins at its top."""
        self._wish = tab
        self._show_tabs()
        self._show_rows()
        self.scroller.lay_out_now()
        bar = self.scroller.verticalScrollBar()
        bar.setValue(min(bar.value(), self.scroller.begin()))

    def focus_heading(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Puts the keyboard on the title."""
        self.scroller.verticalScrollBar().setValue(0)
        self.heading.focus(reason)

    def _show_notices(self) -> None:
        rows = notice_rows(self._subject, self._unfolded) if self._subject else ()
        self.notices.show_rows(rows, self.notices.current_key)
        self.notices.setVisible(bool(rows))

    def _show_tabs(self) -> None:
        subject = self._subject
        if subject is None:
            return
        matched, tabs = subject.marking.tabs(), subject.tabs()
        specs = tuple(TabSpec(tab, subject.tab_name(tab), subject.count(tab), tab in matched) for tab in tabs)
        self.strip.tabs.show_tabs(specs, self.tab)
        self.strip.setVisible(bool(tabs))

    def _show_rows(self, current: str = "") -> None:
        subject, tab = self._subject, self.tab
        rows = ROWS_OF[tab](subject) if subject and tab else ()
        self.body.show_rows(rows, current)
        self.body.setVisible(bool(rows))
        if subject and tab:
            self.body.setAccessibleName(subject.tab_name(tab))

    def _go(self, target: Target) -> None:
        if target.aim is Aim.TAB:
            self._go_to_tab(Tab(target.value))
        elif target.aim is Aim.SOURCE:
            self._go_to_source(target.value)
        elif target.aim is Aim.UNFOLD:
            self._unfolded |= {target.value}
            with self.notices.same_place():
                self._show_notices()
        elif target.aim is Aim.ACROSS:
            self._choose(Choice(target.key, target.value))
        else:
            self.wanted.emit(target)

    def _go_to_tab(self, tab: Tab) -> None:
        self.turn_to(tab)
        self.scroller.verticalScrollBar().setValue(self.scroller.begin())
        self.body.setFocus(Qt.FocusReason.MouseFocusReason)

    def _go_to_source(self, source: str) -> None:
        key = f"source:{source}"
        by_key = self.body.by_key
        self._set_choice(Choice(key, source))
        self._show_row(Tab.SOURCES, key)
        self.body.setFocus(Qt.FocusReason.OtherFocusReason if by_key else Qt.FocusReason.MouseFocusReason)

    def _choose(self, choice: Choice) -> None:
        """Opens what a row leads to right under it, or closes it again; the row stays in sight."""
        subject = self._subject
        if subject is None:
            return
        before = self.body.row_rect(choice.key).top()
        self._set_choice(None if subject.choice == choice else choice)
        self._show_rows(choice.key)
        self.scroller.lay_out_now()
        bar, row = self.scroller.verticalScrollBar(), self.body.row_rect(choice.key)
        bar.setValue(bar.value() + row.top() - before)
        for part in (self.body.inset_rect(), row):
            self.scroller.reach_in(self.body, part)

    def _set_choice(self, choice: Choice | None) -> None:
        if self._subject is not None:
            self._subject = self._subject.choosing(choice)
