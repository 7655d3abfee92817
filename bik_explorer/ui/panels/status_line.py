"""The line at the bottom: how much is shown, what the hand can do, and what is wrong with the pack."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from bik_explorer.loading.problems import Problem
from bik_explorer.search.results import Results
from bik_explorer.style import Theme
from bik_explorer.ui.panels.elided import ElidedLabel
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming import Theming
from bik_explorer.ui.theming.icons import icon
from bik_explorer.ui.wording import entries_count

LONGEST_QUERY = 40
"""Letters of a query that are repeated here."""


class StatusLine(QFrame):
    """Left what is shown of which pack, right a hint for the mouse; a button when the pack has problems."""

    def __init__(self, session: Session, theming: Theming, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._problems: tuple[Problem, ...] = ()
        self._build()
        session.resultsChanged.connect(self._show)
        session.timelineChanged.connect(lambda _timeline: self._show(session.results))
        theming.themeChanged.connect(self._dress)
        self._dress(theming.theme)
        self._show(session.results)

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
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 20, 4)
        row.setSpacing(16)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        row.addWidget(self._hint)
        for label in (self._text, self._hint):
            label.setProperty("muted", "true")
        self.setFixedHeight(40)

    def _dress(self, theme: Theme) -> None:
        self._button.setIcon(icon("warning", theme, 16, "warning"))

    def _show(self, results: Results) -> None:
        parts = [self._found(results), self._pack()]
        if results.query.strip():
            parts.insert(1, self.tr("Esc clears"))
        self._text.setText(" · ".join(part for part in parts if part))

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
