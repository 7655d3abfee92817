"""The keyboard on the page of commitments: a cursor that goes from mark to mark and to names of topics."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from bik_explorer.layout.pages.force import Bundle
from bik_explorer.ui.covering import cover_in
from bik_explorer.ui.panels.announcing import announce
from bik_explorer.ui.views.cell_keys import ENTER_KEYS
from bik_explorer.ui.views.commitment_words import bundle_spoken, topic_name

if TYPE_CHECKING:
    from bik_explorer.ui.views.commitments_view import CommitmentsView

SOME = 0.1
"""The share of the view that a little pan moves."""


@dataclass(frozen=True, slots=True)
class TopicSpot:
    """The name of a topic."""

    topic: str


class MarkKeys:
    """Left and Right in time, Up and Down to the neighbouring topic, Home and End to the ends of a row.

    Ctrl with Left and Right, and PageUp and PageDown, pan as on the timeline.
    """

    def __init__(self, view: CommitmentsView) -> None:
        self._view = view
        self.cursor: Bundle | TopicSpot | None = None

    @property
    def spot(self) -> Bundle | TopicSpot | None:
        """What the cursor is on; None where that is not shown."""
        rows = self._view.promises.rows
        if isinstance(self.cursor, Bundle):
            return self.cursor if self.cursor in rows.get(self.cursor.topic, ()) else None
        return self.cursor if self.cursor and self.cursor.topic in rows else None

    def press(self, event: QKeyEvent) -> bool:
        """Whether the key means something here."""
        key, ctrl = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        across = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        pages = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        width = self._view.frame.body.width
        if key in across and ctrl:
            self._view.moves.pan(across[key] * SOME * width, animated=True)
        elif key in pages:
            self._view.moves.pan(pages[key] * width, animated=True)
        elif key in across:
            self._step(across[key])
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._climb(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._end(key == Qt.Key.Key_End, ctrl)
        elif key == Qt.Key.Key_Escape:
            self._view.leave()
        elif key in ENTER_KEYS and self.spot is not None:
            self._view.choose_thing(self.spot)
            if key != Qt.Key.Key_Space:
                self._view.panelWanted.emit()
        else:
            return False
        return True

    def _row(self, topic: str) -> list[Bundle | TopicSpot]:
        """The stations of a row: its name, then its marks."""
        return [TopicSpot(topic), *self._view.promises.rows[topic]]

    def _step(self, step: int) -> None:
        spot = self.spot
        if spot is None:
            self._begin()
            return
        row = self._row(spot.topic)
        self._go(spot, row[min(max(row.index(spot) + step, 0), len(row) - 1)])

    def _end(self, last: bool, everywhere: bool) -> None:
        """The name or the last mark of the row; with Ctrl, of the first or the last row."""
        topics, spot = list(self._view.promises.rows), self.spot
        if not topics:
            return
        topic = topics[-1 if last else 0] if everywhere or spot is None else spot.topic
        self._go(spot, self._row(topic)[-1 if last else 0])

    def _climb(self, step: int) -> None:
        """To the next topic: from a name to its name, from a mark to the nearest in time."""
        topics, spot = list(self._view.promises.rows), self.spot
        if spot is None:
            self._begin()
            return
        topic = topics[min(max(topics.index(spot.topic) + step, 0), len(topics) - 1)]
        if isinstance(spot, TopicSpot):
            self._go(spot, TopicSpot(topic))
            return
        day = self._day(spot)
        self._go(spot, min(self._view.promises.rows[topic], key=lambda one: abs(self._day(one) - day)))

    def _begin(self) -> None:
        topics = list(self._view.promises.rows)
        if topics:
            self._go(None, TopicSpot(topics[0]))

    def _day(self, bundle: Bundle) -> float:
        return self._view.session.timeline[bundle.place].start.middle_day

    def _go(self, before: Bundle | TopicSpot | None, spot: Bundle | TopicSpot) -> None:
        """Another row is told as what has the focus, another mark of it as news."""
        self.cursor = spot
        self.reveal(spot)
        self._view.show_cursor()
        if before is not None and before.topic == spot.topic:
            timeline = self._view.session.timeline
            told = (
                bundle_spoken(timeline, spot, cover_in(self._view.session))
                if isinstance(spot, Bundle)
                else topic_name(timeline, spot.topic)
            )
            announce(self._view, told)

    def reveal(self, spot: Bundle | TopicSpot) -> None:
        """Brings a row, and the day of a mark, into sight, moving no more than that takes."""
        session, frame = self._view.session, self._view.frame
        band = self._view.band(spot.topic)
        port = session.state.viewport
        top = min(port.top, frame.overflow)
        top += min(band.y - frame.body.y, 0.0) + max(band.bottom - frame.body.bottom, 0.0)
        port = replace(port, top=min(max(top, 0.0), frame.overflow)) if top != port.top else port
        if isinstance(spot, Bundle):
            day = self._day(spot)
            port = port.revealed(day, day, session.timeline.limits)
        session.look(port)
