"""The palette: a card over the window, with a box to type in and the things that it may mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction, QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QVBoxLayout, QWidget

from bik_explorer.model.facets import Facets
from bik_explorer.model.state import CardKind
from bik_explorer.model.told import masked, told_timeline
from bik_explorer.ui.covering import cover_in
from bik_explorer.ui.finding.memory import Memory
from bik_explorer.ui.finding.palette.meaning import meant
from bik_explorer.ui.finding.palette.rows import (
    ROW,
    PaletteBox,
    ThingsDelegate,
    ThingsModel,
    ThingsView,
    spoken,
)
from bik_explorer.ui.finding.palette.things import MOST, Sort, Thing, actions, entry_thing, things_of
from bik_explorer.ui.panels.announcing import announce
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming import Theming

_WIDTH, _TOP, _EDGE, _ROWS, _VEIL = 600, 0.12, 8, 11, 0.7
_MOST_FOUND = 30
"""Entries that the index finds where there are too many to go through."""


class Palette(QWidget):
    """Lies over the whole window as a veil; a click beside the card, or Esc, puts it away."""

    def __init__(
        self,
        session: Session,
        theming: Theming,
        memory: Memory,
        made: Mapping[str, QAction],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._theming, self._memory, self._made = session, theming, memory, made
        self._of_timeline: list[Thing] | None = None
        self._things: list[Thing] = []
        self._before: QWidget | None = None
        self._build()
        window.installEventFilter(self)
        session.timelineChanged.connect(self._forget)
        self.hide()

    def open(self) -> None:
        """Comes up empty; goes away where it is up already."""
        if self.isVisible():
            self.close_up()
            return
        cover = cover_in(self._session)
        if self._of_timeline is None or cover:
            self._of_timeline = things_of(told_timeline(self._session.timeline, cover))
        self._things = [*actions(self._made.items()), *self._of_timeline]
        if cover:
            self._of_timeline = None  # with what is kept back, when that has been revealed
        self._before = QApplication.focusWidget()
        self.box.clear()
        self._find("")
        self.setGeometry(self.parentWidget().rect())
        self.show()
        self.raise_()
        self.box.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_up(self) -> None:
        """Goes away; the focus is again where it was."""
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
            self._before = None

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Commands"))
        self._card = QFrame(self)
        self._card.setProperty("card", "true")
        self.box = PaletteBox()
        self.box.setMaxLength(200)
        self.box.setPlaceholderText(self.tr("Go to a command, an entry, a company or a topic"))
        self.box.setAccessibleName(self.tr("Find a command, an entry, a company or a topic"))
        self.model = ThingsModel(self)
        self.list = ThingsView(self.model, self)
        self.list.setAccessibleName(self.tr("Commands and entries"))
        self.list.setItemDelegate(ThingsDelegate(self._session, self._theming, self.model, self.list))
        self._nothing = QLabel(self.tr("Nothing has that name."))
        self._nothing.setProperty("muted", "true")
        self._nothing.setContentsMargins(12, 6, 12, 10)
        column = QVBoxLayout(self._card)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.setSpacing(_EDGE)
        for part in (self.box, self.list, self._nothing):
            column.addWidget(part)
        self.box.textEdited.connect(self._find)
        self.box.stepped.connect(self._step)
        self.box.taken.connect(self._take_current)
        self.box.escaped.connect(self.close_up)
        self.list.clicked.connect(self._take)

    def _find(self, typed: str) -> None:
        things = meant(typed, self._things, self._memory.kept.picks, self._more)
        self.model.show(things, typed)
        self._nothing.setVisible(not things)
        self.list.setVisible(bool(things))
        self.list.setFixedHeight(min(max(len(things), 1), _ROWS) * ROW + 4)
        self.list.setCurrentIndex(self.model.index(0, 0))
        self._place()

    def _more(self, typed: str) -> Sequence[Thing]:
        """Of very many entries, those that a search finds first."""
        timeline = self._session.timeline
        if len(timeline) <= MOST:
            return ()
        cover = cover_in(self._session)
        places = self._session.index.search(typed, Facets()).places[:_MOST_FOUND].tolist()
        return [
            entry_thing(timeline, place)
            for place in places
            if masked(timeline[place], cover) is timeline[place]
        ]

    def _step(self, by: int) -> None:
        row = self.list.step(by)
        if row >= 0:
            announce(self.box, spoken(self.model.things[row]))

    def _take_current(self) -> None:
        self._take(self.list.currentIndex())

    def _take(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        thing = self.model.things[index.row()]
        self._memory.pick(thing.id)
        self.close_up()
        match thing.sort:
            case Sort.ACTION:
                self._made[thing.key].trigger()
            case Sort.ENTRY:
                self._session.select(thing.key, reveal=True)
            case Sort.ORGANISATION:
                self._session.show_card(CardKind.ORGANISATION, thing.key)
            case Sort.TOPIC:
                self._session.show_card(CardKind.TOPIC, thing.key)

    def _forget(self) -> None:
        self._of_timeline = None
        self.hide()

    # how it lies there

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(event, QResizeEvent):
            self.setGeometry(0, 0, event.size().width(), event.size().height())
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        width = min(_WIDTH, self.width() - 4 * _EDGE)
        self._card.setFixedWidth(max(width, 200))
        self._card.adjustSize()
        self._card.move((self.width() - self._card.width()) // 2, round(self.height() * _TOP))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._card.geometry().contains(event.position().toPoint()):
            self.close_up()

    def paintEvent(self, event: QPaintEvent) -> None:
        veil = QColor(self._theming.theme.paper)
        veil.setAlphaF(_VEIL)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), veil)
