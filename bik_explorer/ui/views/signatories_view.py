"""The page of the signatories on screen: what a hand and the keyboard do with the table."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QWidget

from bik_explorer.layout.geometry import Rect, Size
from bik_explorer.layout.pages.plan import HEAD, NAME, Plan, SignatoriesPage, SignatoriesWords, Spot
from bik_explorer.layout.pages.signatories import SignatoriesFrame, signatories_frame
from bik_explorer.layout.pages.sizes import PageSizes
from bik_explorer.model.state import Card, CardKind
from bik_explorer.model.told import masked
from bik_explorer.model.veil import Hidden
from bik_explorer.ui.canvas.painter import rect_of
from bik_explorer.ui.covering import cover_in
from bik_explorer.ui.panels.announcing import announce
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming import Theming
from bik_explorer.ui.views.cell_keys import CellKeys
from bik_explorer.ui.views.page_view import PageView, plain
from bik_explorer.ui.views.scroll_bars import WIDTH, ScrollBars
from bik_explorer.ui.views.signatories_controls import SignatoriesControls
from bik_explorer.ui.views.table import Table
from bik_explorer.ui.views.table_hand import TableHand
from bik_explorer.ui.views.telling import Tale
from bik_explorer.ui.views.words import signatories_words

VEIL = 0.07
"""Opacity of what is laid over the row under the pointer."""


class SignatoriesView(PageView):
    """Paints the table and says what is where; a hand and keys of its own move over it."""

    def __init__(self, session: Session, theming: Theming, parent: QWidget | None = None) -> None:
        super().__init__(session, theming, parent)
        self.table = Table(session)
        self.sizes = PageSizes()
        self.keys = CellKeys(self)
        self._hand = TableHand(self)
        self.bars = ScrollBars(self, self.sizes.row)
        self.controls = SignatoriesControls(theming, self.table.columns, self)
        self.setAccessibleName(self.tr("Who signed what"))
        self.setAccessibleDescription(
            self.tr("A table of organisations and initiatives. Arrow keys move, Enter tells more.")
        )
        self._connect()

    def _connect(self) -> None:
        session = self.session
        session.timelineChanged.connect(self._take_timeline)
        session.resultsChanged.connect(self._find)
        session.dimChanged.connect(self._find)
        session.selectionChanged.connect(self.relay)
        for signal in (session.veilChanged, session.highlightChanged):
            signal.connect(self._take_veil)
        session.cardChanged.connect(self._show_card)
        self.bars.moved.connect(self.relay)
        self.controls.orderWanted.connect(lambda order: self.choose(order=order))
        self.controls.groupsWanted.connect(lambda grouped: self.choose(grouped=grouped))
        self.controls.pairWanted.connect(lambda pair: self.choose(pair=pair))

    # what is shown

    def choose(self, **changes: object) -> None:
        """Sorts, groups, or asks who signed one entry but not another."""
        self.table.choose(**changes)
        self._find_anew()
        if "pair" in changes and changes["pair"] is not None:
            announce(self, self.words.explanation)

    def _take_timeline(self, _timeline: object) -> None:
        self.table.forget_timeline()
        self.keys.cursor = None
        self.bars.go(0, 0)
        self._find_anew()

    def _take_veil(self, _changed: object) -> None:
        """Who was revealed last comes into sight."""
        self.table.forget_words()
        self.relay()
        veil = self.session.state.veil
        last = veil.revealed[-1] if veil.hides is Hidden.SIGNATORIES and veil.revealed else ""
        row = self.table.matrix.row_of.get(last) if self.isVisible() else None
        if row is not None:
            self.keys.reveal(Spot(row, NAME))

    def _find(self, _results: object) -> None:
        self.table.forget_results()
        self._find_anew()

    def _find_anew(self) -> None:
        self.relay()
        if self.isVisible():
            self.place()

    def _show_card(self, card: Card | None) -> None:
        """What the panel tells of comes into sight."""
        self.relay()
        if self.isVisible() and card is not None and card.kind is CardKind.ORGANISATION:
            row = self.table.matrix.row_of.get(card.id)
            if row is not None:
                self.keys.reveal(Spot(row, NAME))

    @property
    def words(self) -> SignatoriesWords:
        """What is written on the page."""
        signed = bool(self.table.signings.organisations)
        timeline, cover = self.session.timeline, cover_in(self.session)
        return signatories_words(timeline, self.table.matrix, self.theme, self.sizes, signed, cover)

    @property
    def page(self) -> SignatoriesPage:
        """All that the picture is made from; what controls take of it counts."""
        session, matrix = self.session, self.table.matrix
        hint = QSize(0, 0) if self.bare else self.controls.sizeHint()
        return SignatoriesPage(
            self.setting_of(session.results),
            matrix,
            self.words,
            self.bars.left,
            self.bars.top,
            Size(hint.width(), hint.height()),
            self.sizes,
        )

    def lay_out(self) -> SignatoriesFrame:
        frame = signatories_frame(self.page)
        self.bars.limit(frame.plan.overflow, frame.plan.body)
        return frame

    @property
    def plan(self) -> Plan:
        """What is where."""
        return self.picture.plan

    def place(self) -> None:
        if self.bare:
            self.controls.hide()
            return
        self.controls.show_choice(self.table.choice, self.table.pair_names())
        self.controls.setVisible(bool(self.table.signings.organisations))
        plan = self.plan
        body, room = plan.body, plan.head.controls
        self.controls.setGeometry(round(room.x), round(room.y), round(room.width), round(room.height))
        self.bars.place(
            QRect(self.width() - WIDTH - 2, round(body.y), WIDTH, round(body.height)),
            QRect(round(body.x), round(plan.sums.bottom), round(body.width), WIDTH),
        )

    # what is where

    def under(self, at: QPointF) -> Spot | None:
        return self.plan.spot_at(at.x(), at.y()) if self.table.matrix.organisations else None

    def area(self, thing: Spot) -> Rect:
        return self.plan.rect(thing)

    def tale(self, thing: Spot) -> Tale:
        tale = self.table.telling.tale(thing)
        if thing.row != HEAD or self.first_of_pair(thing) is None:
            return tale
        words = self.tr("Ctrl and click: who signed “{first}”, but not this one")
        first = self.session.timeline.find(self.session.state.selection)
        label = masked(first, cover_in(self.session)).label
        return Tale(tale.title, f"{tale.text}\n{words.format(first=label)}")

    def cursor_thing(self) -> Spot | None:
        return self.keys.spot

    def paint_hovered(self, painter: QPainter, thing: Spot) -> None:
        """A veil over the row, or over the head of the column."""
        plan = self.plan
        veil = QColor(self.theme.accent)
        veil.setAlphaF(VEIL)
        if thing.row == HEAD:
            rect = rect_of(plan.rect(thing)).adjusted(2, 0, -2, 0)
        else:
            row = rect_of(plan.row_rect(thing.row)).adjusted(-12, 0, 12, 0)
            rect = row.intersected(QRectF(0, plan.body.y, self.width(), plan.body.height))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(veil)
        painter.drawRoundedRect(rect, self.sizes.corner, self.sizes.corner)

    # choosing

    def choose_spot(self, spot: Spot, pairs: bool = False) -> None:
        """A head selects its entry; a name is told of in the panel; a cell does both.

        `pairs`: with the head of another entry selected, asks who signed that one but not this.
        """
        session, table = self.session, self.table
        self.keys.cursor = table.cursor_of(spot)
        if spot.row == HEAD:
            first, second = self.first_of_pair(spot), table.entry(spot.column).id
            if pairs and first is not None:
                self.choose(pair=(first, second))
            else:
                session.select(second)
            return
        card = Card(CardKind.ORGANISATION, table.matrix.organisations[spot.row])
        chosen = session.state.selection if spot.column == NAME else table.entry(spot.column).id
        session.apply(replace(session.state, card=card, selection=chosen, compare=None))

    def first_of_pair(self, head: Spot) -> str | None:
        """The selected entry, if it is the column of another head."""
        first = self.session.state.selection
        others = [id_ for id_, _ in self.table.columns() if id_ != self.table.entry(head.column).id]
        return first if first in others else None

    def leave(self) -> None:
        """Esc: first the question of two entries goes, then what is selected, then search and filters."""
        state = self.session.state
        if self.table.choice.pair is not None:
            self.choose(pair=None)
        elif state.selection is not None or state.card is not None:
            self.session.select(None)
        else:
            self.session.clear()

    # events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not plain(event) or not self.keys.press(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._hand.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hand.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._hand.release(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._hand.turn(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        spot = self.cursor_thing() if by_key else self.under(QPointF(event.pos()))
        if spot is not None:
            centre = self.area(spot).centre
            at = QPointF(*centre).toPoint() if by_key else event.pos()
            self._hand.open_menu(spot, self.mapToGlobal(at))
