"""The page of commitments on screen: time moves as on the timeline, keys go from mark to mark."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from bik_explorer.layout.frame import Frame
from bik_explorer.layout.geometry import Rect, Size
from bik_explorer.layout.hit import mark_at
from bik_explorer.layout.pages.commitments import (
    CommitmentsFrame,
    CommitmentsPage,
    commitments_frame,
    regions_of,
)
from bik_explorer.layout.pages.force import Bundle, YearCount
from bik_explorer.layout.pages.sizes import PageSizes
from bik_explorer.layout.pages.strip import year_rect
from bik_explorer.layout.pages.topics import TopicRows, arrange_topics
from bik_explorer.model.state import CardKind
from bik_explorer.ui.canvas.drag import Drag
from bik_explorer.ui.canvas.gestures import Turn, turn_of
from bik_explorer.ui.canvas.moves import Moves
from bik_explorer.ui.canvas.timeline_view import TimelineView
from bik_explorer.ui.covering import cover_in
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming import Theming
from bik_explorer.ui.views.commitment_words import bundle_tale, commitments_words, topic_tale, year_tale
from bik_explorer.ui.views.mark_keys import MarkKeys, TopicSpot
from bik_explorer.ui.views.page_view import PageView, plain
from bik_explorer.ui.views.promises import Promises
from bik_explorer.ui.views.scroll_bars import WIDTH, ScrollBars
from bik_explorer.ui.views.telling import Tale
from bik_explorer.ui.views.year_control import YearControl
from bik_explorer.ui.views.years import chosen_years, show_year

Thing = Bundle | TopicSpot | YearCount


class CommitmentsView(PageView):
    """Paints the topics and says what is where. `like`: the timeline, whose wheel and motion it follows."""

    def __init__(
        self, session: Session, theming: Theming, like: TimelineView, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, theming, parent)
        self.promises = Promises(session)
        self._like = like
        self.sizes = PageSizes()
        self._rows: TopicRows | None = None
        self.keys = MarkKeys(self)
        self._moves = Moves(self)
        self._drag = Drag(self)
        self.bars = ScrollBars(self, self.sizes.pitch)
        self.controls = YearControl(session, theming, self)
        self.setAccessibleName(self.tr("What was promised, and what became law"))
        self.setAccessibleDescription(
            self.tr("Topics with their commitments in time. Arrow keys move, Enter tells more.")
        )
        self._connect()

    def _connect(self) -> None:
        session = self.session
        session.timelineChanged.connect(self._take_timeline)
        session.resultsChanged.connect(self._find)
        session.dimChanged.connect(self._find)
        for signal in (
            session.viewportChanged,
            session.selectionChanged,
            session.cardChanged,
            session.veilChanged,
            session.highlightChanged,
        ):
            signal.connect(self.relay)
        session.revealed.connect(self._reveal_entry)
        self.bars.moved.connect(self._scroll)

    @property
    def moves(self) -> Moves:
        """What moves it in time, in the way that the timeline moves."""
        self._moves.reduced = self._like.moves.reduced
        return self._moves

    # what is shown

    def _take_timeline(self, _timeline: object) -> None:
        self.moves.stop()
        self._drag.let_go()
        self.promises.forget(timeline=True)
        self.keys.cursor = None
        self._rows = None
        self.relay()

    def _find(self, _results: object) -> None:
        self.promises.forget()
        self._rows = None
        self.relay()

    def _reveal_entry(self, entry: object) -> None:
        """Selected from elsewhere: its first mark comes into sight."""
        if not self.isVisible():
            return
        place = self.session.timeline.places[entry.id]
        bundle = next((one for one in self.promises.shown if one.place == place), None)
        if bundle is not None:
            self.keys.reveal(bundle)

    def _scroll(self) -> None:
        self.session.look(replace(self.session.state.viewport, top=self.bars.top))

    @property
    def page(self) -> CommitmentsPage:
        """All that the picture is made from."""
        found, hint = self.promises, QSize(0, 0) if self.bare else self.controls.sizeHint()
        words = commitments_words(found.shown, found.years, bool(found.all), self.theme, self.sizes)
        return CommitmentsPage(
            self.setting_of(found.found),
            words,
            found.shown,
            found.counts,
            found.years,
            Size(hint.width(), hint.height()),
            self.sizes,
        )

    def lay_out(self) -> CommitmentsFrame:
        page = self.page
        if self._rows is None:
            self._rows = arrange_topics(page, regions_of(page).rows.height)
        picture = commitments_frame(page, self._rows)
        frame = picture.frame
        self.bars.limit(Size(0.0, frame.overflow), frame.body)
        self.bars.show_at(0.0, min(self.session.state.viewport.top, frame.overflow))
        return picture

    @property
    def frame(self) -> Frame:
        """The frame, as the timeline has one: for moving in time."""
        return self.picture.frame

    def place(self) -> None:
        if self.bare:
            self.controls.hide()
            return
        self.controls.setVisible(bool(self.promises.all))
        room, body = self.picture.controls, self.frame.body
        self.controls.setGeometry(round(room.x), round(room.y), round(room.width), round(room.height))
        self.bars.place(QRect(self.width() - WIDTH - 1, round(body.y), WIDTH, round(body.height)), QRect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._rows = None
        super().resizeEvent(event)

    # what is where

    def under(self, at: QPointF) -> Thing | None:
        x, y = at.x(), at.y()
        picture, body = self.picture, self.frame.body
        mark = mark_at(self.frame, x, y)
        if mark is not None:
            return picture.bundles[self.frame.marks.index(mark)]
        if picture.strip.contains(x, y):
            return self._year_at(x)
        if self.frame.names.contains(x, y) and body.height:
            for topic, band in zip(picture.topics, self.frame.lanes, strict=True):
                if band.rect.y <= y < band.rect.bottom:
                    return TopicSpot(topic)
        return None

    def _year_at(self, x: float) -> YearCount | None:
        picture = self.picture
        return next(
            (
                one
                for one in self.promises.counts
                if year_rect(self.frame.scale, one.year, picture.strip).contains(x, picture.strip.y)
            ),
            None,
        )

    def band(self, topic: str) -> Rect:
        """The row of a topic, in and out of sight."""
        return self.frame.lanes[self.picture.topics.index(topic)].rect

    def area(self, thing: Thing) -> Rect:
        if isinstance(thing, YearCount):
            return year_rect(self.frame.scale, thing.year, self.picture.strip)
        if isinstance(thing, TopicSpot):
            band = self.band(thing.topic)
            left = self.sizes.bleed
            return Rect(left, band.y, self.frame.names.width - left, band.height)
        if thing in self.picture.bundles:
            return self.frame.marks[self.picture.bundles.index(thing)].rect.grown(self.sizes.ring)
        return Rect(-1.0, -1.0, 0.0, 0.0)

    def tale(self, thing: Thing) -> Tale:
        timeline = self.session.timeline
        if isinstance(thing, YearCount):
            return year_tale(thing, cover_in(self.session))
        if isinstance(thing, TopicSpot):
            return topic_tale(timeline, thing.topic, self.promises.rows.get(thing.topic, ()))
        return bundle_tale(timeline, thing, cover_in(self.session))

    def cursor_thing(self) -> Bundle | TopicSpot | None:
        return self.keys.spot

    def _paint_hand(self, painter: QPainter) -> None:
        super()._paint_hand(painter)
        self._drag.paint(painter, QColor(self.theme.accent))

    # choosing

    def choose_thing(self, thing: Thing, beside: bool = False) -> None:
        """A mark selects its entry or puts it `beside` the selected one. A topic is told of, a year shown."""
        session = self.session
        if isinstance(thing, YearCount):
            show_year(session, None if chosen_years(session.state) == (thing.year,) else thing.year)
            return
        self.keys.cursor = thing
        if isinstance(thing, TopicSpot):
            session.show_card(CardKind.TOPIC, thing.topic)
            return
        choose = session.compare if beside and session.selected is not None else session.select
        choose(session.timeline[thing.place].id)

    def leave(self) -> None:
        """Esc: first what is selected goes, then search and filters."""
        state = self.session.state
        if state.selection is not None or state.card is not None:
            self.session.select(None)
        else:
            self.session.clear()

    # events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._drag.underway:
            self._drag.cancel()
        elif not plain(event) or not self.keys.press(event):
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        x = event.position().x()
        turn = turn_of(event, self._like.wheel_zooms, x < self.frame.body.x)
        event.accept()
        if turn != Turn():
            self._drag.let_go()
        self.moves.turn(turn, x)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.moves.stop()
        self.forget_hover()
        if event.button() == Qt.MouseButton.LeftButton:
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._drag.begin(event.position(), self.session.state.viewport, self.frame, zooms=shifted)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag.move(event.position(), event.timestamp())
        else:
            self.point_at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        if not left or not self._drag.end(event.position(), event.timestamp()):
            return
        thing = self.under(event.position())
        if thing is not None:
            self.choose_thing(thing, bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
