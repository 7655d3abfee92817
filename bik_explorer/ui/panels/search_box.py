"""The search box: filters at every key, tells how many entries match, and helps when none does."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from bik_explorer.model.serial import LONGEST_QUERY
from bik_explorer.search.results import Results
from bik_explorer.style import Theme
from bik_explorer.ui.finding.below import Below
from bik_explorer.ui.finding.memory import Memory
from bik_explorer.ui.finding.query_edit import QueryEdit
from bik_explorer.ui.panels.announcing import announce
from bik_explorer.ui.panels.search_hint import SearchHint
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming import Theming
from bik_explorer.ui.theming.icons import icon

if TYPE_CHECKING:
    from bik_explorer.search.spans import Span

LEAST, MOST, HEIGHT = 220, 440, 34
"""Widths and height in logical pixels."""
ANNOUNCE_MS = 600
"""Milliseconds without a key after which the count is read out: not one number per letter."""
ROOMY = 300
"""Logical pixels of width from which on there is room for the star."""
_BUTTON = 22


class SearchBox(QFrame):
    """Writes the query into the session and shows the session's. `left`: Esc in the empty box.

    `memory`: the searches of before; without one, those of this run. `listWanted`: the list of results is to
    come, or to go.
    """

    left = Signal()
    nextWanted = Signal()
    previousWanted = Signal()
    listWanted = Signal()

    def __init__(
        self, session: Session, theming: Theming, memory: Memory | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theming = theming
        self._memory = memory or Memory(session, parent=self)
        self.setObjectName("searchBox")
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(LEAST)
        self.setMaximumWidth(MOST)
        self._build()
        self.hint = SearchHint(session, self)
        self.below = Below(session, theming, self._memory, self, self.edit, self.hint)
        self._quiet = QTimer(self, singleShot=True, interval=ANNOUNCE_MS)
        self._quiet.timeout.connect(self._tell)
        self._connect(session, theming)
        self._dress(theming.theme)
        self._show_results(session.results)
        self._quiet.stop()

    def focus(self) -> None:
        """Puts the cursor into the box, its text selected."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    def set_list_shown(self, shown: bool) -> None:
        """Tells whether the list of results is there."""
        self._list.setChecked(shown)
        self._dress(self._theming.theme)

    def name_search(self) -> None:
        """Asks for a name under which the search is saved."""
        self.below.name_search()

    def _build(self) -> None:
        self._glass = QLabel()
        self.edit = QueryEdit(self._spans, self._theming.theme)
        self.edit.setMaxLength(LONGEST_QUERY)
        self.edit.setPlaceholderText(self.tr("Search initiatives, companies, commitments"))
        self.edit.setAccessibleName(self.tr("Search"))
        self.setFocusProxy(self.edit)
        self._count = QLabel()
        self._count.setProperty("muted", "true")
        self._key = QLabel("/")
        self._key.setProperty("key", "true")
        self._key.setFixedSize(34, 20)
        self._key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._star = self._button(self.tr("Save this search"))
        self._clear = self._button(self.tr("Clear the search"))
        self._list = self._button(self.tr("List of results"))
        self._list.setToolTip(self.tr("List of results (Ctrl+L)"))
        self._list.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(11, 0, 7, 0)
        row.setSpacing(8)
        for part in (self._glass, self.edit, self._count, self._key):
            row.addWidget(part, 1 if part is self.edit else 0)
        buttons = QHBoxLayout()
        buttons.setSpacing(2)
        for button in (self._star, self._clear, self._list):
            buttons.addWidget(button)
        row.addLayout(buttons)

    def _spans(self, text: str) -> Iterable[Span]:
        """What the parts of the query are, in the timeline that is shown now."""
        return self._session.index.spans(text)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setFixedSize(_BUTTON, _BUTTON)
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def _connect(self, session: Session, theming: Theming) -> None:
        self.edit.textChanged.connect(session.search)
        self.edit.focusChanged.connect(self._show_focus)
        self.edit.escaped.connect(self._escape)
        self.edit.nextWanted.connect(self._next)
        self.edit.taken.connect(self._take)
        self.edit.previousWanted.connect(self.previousWanted)
        self._star.clicked.connect(self.name_search)
        self._clear.clicked.connect(self._give_up)
        self._list.clicked.connect(self.listWanted)
        self._memory.changed.connect(self._show_star)
        self.hint.left.connect(self.focus)
        session.resultsChanged.connect(self._show_results)
        theming.themeChanged.connect(self._dress)

    def _dress(self, theme: Theme) -> None:
        self._glass.setPixmap(icon("search", theme, 20, "muted").pixmap(20, 20))
        self._clear.setIcon(icon("close", theme, 14))
        self._list.setIcon(icon("list", theme, 18, "accent" if self._list.isChecked() else "muted"))
        self.edit.set_theme(theme)
        self._show_star()

    def _show_star(self, _kept: object = None) -> None:
        """Full where the present search is saved."""
        saved = self._memory.present is not None
        name = self.tr("Saved search: rename or delete") if saved else self.tr("Save this search")
        self._star.setIcon(
            icon("star-full" if saved else "star", self._theming.theme, 16, "accent" if saved else "muted")
        )
        self._star.setAccessibleName(name)
        self._star.setToolTip(self.tr("{does} (Ctrl+D)").format(does=name))
        self._star.setVisible(self._session.results.active and self.width() >= ROOMY)

    def _show_results(self, results: Results) -> None:
        query = self._session.state.query
        if self.edit.text() != query:
            self.edit.setText(query)
        text = self.tr("{found} of {total}").format(found=len(results), total=results.total)
        self._count.setText(text if results.active else "")
        self.hint.show_results(results)
        self._show_parts()
        self._quiet.start()

    def _show_focus(self, focus: bool, _reason: object = None) -> None:
        self.setProperty("active", "true" if focus else "false")
        self.style().unpolish(self)
        self.style().polish(self)
        self._show_parts()

    def _show_parts(self) -> None:
        """The key is told while the box is empty and asleep; count and cross while they mean something."""
        active = self._session.results.active
        self._count.setVisible(active)
        self._show_star()
        self._clear.setVisible(bool(self.edit.text()))
        self._key.setVisible(not active and not self.edit.text() and not self.edit.hasFocus())

    def _next(self) -> None:
        if not self.hint.enter():
            self.nextWanted.emit()

    def _take(self) -> None:
        self.hint.refresh()
        if not self.hint.take_first():
            self.nextWanted.emit()

    def _escape(self) -> None:
        if self.edit.text():
            self._session.search("")
        else:
            self.left.emit()

    def _give_up(self) -> None:
        self._session.search("")
        self.focus()

    def _tell(self) -> None:
        results = self._session.results
        if not results.active:
            return
        words = self.tr("{found} of {total} entries").format(found=len(results), total=results.total)
        announce(self.edit, words if len(results) else self.hint.spoken)

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.below.place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.below.place()
        self._show_star()
