"""The line at the bottom: how much is shown, what the hand can do, and what is wrong with the pack."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from bik_explorer.loading.problems import Problem
from bik_explorer.model.state import Page
from bik_explorer.search.results import Results
from bik_explorer.style import Theme
from bik_explorer.ui.finding.outside import outside
from bik_explorer.ui.panels.elided import ElidedLabel
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming import Theming
from bik_explorer.ui.theming.icons import icon
from bik_explorer.ui.wording import entries_count

LONGEST_QUERY = 40
"""Letters of a query that are repeated here."""


class StatusLine(QFrame):
    """Left what is shown of which pack, right a hint for the mouse; a button when the pack has problems.

    `allWanted`: all that is found is to come into view.
    """

    allWanted = Signal()

    def __init__(self, session: Session, theming: Theming, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._problems: tuple[Problem, ...] = ()
        self._build()
        session.resultsChanged.connect(self._show)
        session.viewportSettled.connect(self._show_again)
        session.timelineChanged.connect(self._show_again)
        session.pageChanged.connect(self._show_again)
        session.pageChanged.connect(self._show_hint)
        theming.themeChanged.connect(self._dress)
        self._dress(theming.theme)
        self._show(session.results)
        self._show_hint(session.state.page)

    def set_problems(self, problems: Sequence[Problem]) -> None:
        """Offers the problems of the pack; without any, the button is away."""
        self._problems = tuple(problems)
        self._button.setText(self._problems_text(len(problems)))
        self._button.setVisible(bool(problems))

    def set_wheel_zooms(self, zooms: bool) -> None:
        """Tells what the wheel does."""
        self._hint.setText(
            self.tr("Wheel zooms · drag pans · 0 fits all")
            if zooms
            else self.tr("Wheel scrolls · drag pans · 0 fits all")
        )

    def _show_hint(self, page: Page) -> None:
        """What the hand can do holds where there is time to move through."""
        self._hint.setVisible(page is not Page.SIGNATORIES)

    def show_problems(self) -> None:
        """Opens the list of problems."""
        from bik_explorer.ui.dialogs.problems import ProblemsDialog  # late: most packs have none

        ProblemsDialog(self._problems, self.window()).open()

    def _build(self) -> None:
        self._text = ElidedLabel()
        self._hint = QLabel()
        self.set_wheel_zooms(True)
        self._button = QToolButton()
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._button.setProperty("note", "true")
        self._button.setVisible(False)
        self._button.clicked.connect(self.show_problems)
        self._all = QPushButton()
        self._all.setProperty("link", "true")
        self._all.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._all.setAutoDefault(True)
        self._all.setVisible(False)
        self._all.clicked.connect(self.allWanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 20, 4)
        row.setSpacing(16)
        row.addWidget(self._text)
        row.addWidget(self._all)
        row.addStretch(1)
        row.addWidget(self._button)
        row.addWidget(self._hint)
        for label in (self._text, self._hint):
            label.setProperty("muted", "true")
        self.setFixedHeight(40)

    def _dress(self, theme: Theme) -> None:
        self._button.setIcon(icon("warning", theme, 16, "warning"))

    def _show_again(self, _change: object) -> None:
        self._show(self._session.results)

    def _show(self, results: Results) -> None:
        away = self._away(results)
        self._offer_all(len(results) if away else 0)
        rest = [away] if away else [self.tr("Esc clears") if results.query.strip() else "", self._pack()]
        self._text.setText(" · ".join(part for part in (self._found(results), *rest) if part))

    def _away(self, results: Results) -> str:
        """How many of the results are out of sight, in time; on the page of signatories there is none."""
        if not results.active or self._session.state.page is Page.SIGNATORIES:
            return ""
        where = outside(self._session.timeline, results, self._session.state.viewport)
        earlier = self.tr("%n earlier", "", where.earlier) if where.earlier else ""
        later = self.tr("%n later", "", where.later) if where.later else ""
        words = self.tr("not in view: {numbers}")
        return words.format(numbers=", ".join(part for part in (earlier, later) if part)) if where else ""

    def _offer_all(self, count: int) -> None:
        """Shows the button that brings all of them into view, when some are not."""
        self._all.setVisible(bool(count))
        if count:
            self._all.setText(self.tr("Show all %n", "", count) if count > 1 else self.tr("Show it"))
            self._all.setToolTip(self.tr("{does} (Shift+0)").format(does=self._all.text()))

    def _found(self, results: Results) -> str:
        if not results.active:
            return entries_count(results.total)
        query = results.query.strip()
        if not query:
            return self.tr("{found} of {total} entries shown").format(found=len(results), total=results.total)
        short = query if len(query) <= LONGEST_QUERY else query[:LONGEST_QUERY].rstrip() + "…"
        words = self.tr("{found} of {total} entries match “{query}”")
        return words.format(found=len(results), total=results.total, query=short)

    def _pack(self) -> str:
        pack = self._session.timeline.pack
        if pack.title and pack.version:
            return self.tr("{pack}, version {version}").format(pack=pack.title, version=pack.version)
        return pack.title

    def _problems_text(self, count: int) -> str:
        if count == 1:
            return self.tr("1 problem in this pack")
        return self.tr("%n problems in this pack", "", count)
