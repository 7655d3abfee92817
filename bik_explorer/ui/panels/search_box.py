"""The search box: filters at every key, tells how many entries match, and helps when none does."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from bik_explorer.model.serial import LONGEST_QUERY
from bik_explorer.search.results import Results
from bik_explorer.style import Theme
from bik_explorer.ui.panels.announcing import announce
from bik_explorer.ui.panels.search_hint import SearchHint
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming import Theming
from bik_explorer.ui.theming.icons import icon

LEAST, MOST, HEIGHT = 220, 440, 34
"""Widths and height in logical pixels."""
ANNOUNCE_MS = 600
"""Milliseconds without a key after which the count is read out: not one number per letter."""


class QueryEdit(QLineEdit):
    """The text itself, with the keys that mean something to a search."""

    focusChanged = Signal(bool)
    escaped = Signal()
    taken = Signal()
    nextWanted = Signal()
    previousWanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Escape:
                self.escaped.emit()
            case Qt.Key.Key_Down:
                self.nextWanted.emit()
            case Qt.Key.Key_Up:
                self.previousWanted.emit()
            case Qt.Key.Key_F3:
                (self.previousWanted if shift else self.nextWanted).emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                (self.previousWanted if shift else self.taken).emit()
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focusChanged.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focusChanged.emit(False)


class SearchBox(QFrame):
    """Writes the query into the session and shows the session's. `left`: Esc in the empty box."""

    left = Signal()
    nextWanted = Signal()
    previousWanted = Signal()

    def __init__(self, session: Session, theming: Theming, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("searchBox")
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(LEAST)
        self.setMaximumWidth(MOST)
        self._build()
        self.hint = SearchHint(session, self)
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

    def _build(self) -> None:
        self._glass = QLabel()
        self.edit = QueryEdit()
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
        self._clear = QToolButton()
        self._clear.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._clear.setAccessibleName(self.tr("Clear the search"))
        self._clear.setToolTip(self.tr("Clear the search"))
        row = QHBoxLayout(self)
        row.setContentsMargins(11, 0, 7, 0)
        row.setSpacing(8)
        for part in (self._glass, self.edit, self._count, self._key, self._clear):
            row.addWidget(part, 1 if part is self.edit else 0)

    def _connect(self, session: Session, theming: Theming) -> None:
        self.edit.textChanged.connect(session.search)
        self.edit.focusChanged.connect(self._show_focus)
        self.edit.escaped.connect(self._escape)
        self.edit.nextWanted.connect(self._next)
        self.edit.taken.connect(self._take)
        self.edit.previousWanted.connect(self.previousWanted)
        self._clear.clicked.connect(self._give_up)
        self.hint.left.connect(self.focus)
        session.resultsChanged.connect(self._show_results)
        theming.themeChanged.connect(self._dress)

    def _dress(self, theme: Theme) -> None:
        self._glass.setPixmap(icon("search", theme, 20, "muted").pixmap(20, 20))
        self._clear.setIcon(icon("close", theme, 14))

    def _show_results(self, results: Results) -> None:
        query = self._session.state.query
        if self.edit.text() != query:
            self.edit.setText(query)
        text = self.tr("{found} of {total}").format(found=len(results), total=results.total)
        self._count.setText(text if results.active else "")
        self.hint.show_results(results)
        self._show_parts()
        self._quiet.start()

    def _show_focus(self, focus: bool) -> None:
        self.setProperty("active", "true" if focus else "false")
        self.style().unpolish(self)
        self.style().polish(self)
        self._show_parts()

    def _show_parts(self) -> None:
        """The key is told while the box is empty and asleep; count and cross while they mean something."""
        active = self._session.results.active
        self._count.setVisible(active)
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
        self._place_hint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_hint()

    def _place_hint(self) -> None:
        if not self.hint.isHidden():
            self.hint.place()
