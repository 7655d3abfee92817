"""The pages for screen readers: each is a list of its rows."""

from __future__ import annotations

from collections.abc import Sequence

from bik_explorer.layout.geometry import Rect
from bik_explorer.layout.pages.plan import NAME, Spot
from bik_explorer.model.state import CardKind
from bik_explorer.ui.canvas.exposing import Nodes, Told, expose
from bik_explorer.ui.covering import cover_in
from bik_explorer.ui.views.commitment_words import topic_spoken, topic_tale
from bik_explorer.ui.views.commitments_view import CommitmentsView
from bik_explorer.ui.views.mark_keys import TopicSpot
from bik_explorer.ui.views.page_view import PageView
from bik_explorer.ui.views.signatories_view import SignatoriesView


class SignatoriesRows:
    """The organisations of the table, by their ids."""

    def __init__(self, view: SignatoriesView) -> None:
        self.view = view

    @property
    def keys(self) -> Sequence[str]:
        """In the order of the page."""
        return self.view.table.matrix.organisations

    @property
    def current(self) -> str | None:
        """The row that the cursor is in."""
        cursor = self.view.keys.cursor
        return cursor[0] if cursor and self.is_valid(cursor[0]) else None

    def is_valid(self, key: str | None) -> bool:
        """Whether the row is shown."""
        return key in self.view.table.matrix.row_of

    def is_chosen(self, key: str) -> bool:
        """Whether the panel tells of it."""
        return _is_told(self.view, CardKind.ORGANISATION, key)

    def name(self, key: str) -> str:
        """All that the organisation signed."""
        return self.view.table.telling.row(self._row(key))

    def description(self, key: str) -> str:
        """The names that it had."""
        return self.view.table.telling.tale(Spot(self._row(key), NAME)).text

    def rect(self, key: str) -> Rect | None:
        """The row, if any of it is in sight."""
        plan, row = self.view.plan, self._row(key)
        return plan.row_rect(row) if row in plan.rows_in_sight() else None

    def press(self, key: str) -> None:
        """Tells of it in the panel."""
        self.view.choose_spot(Spot(self._row(key), NAME))

    def parts(self, key: str) -> Sequence[str]:
        """None: a row is told as one."""
        return ()

    def whole(self, key: str) -> str | None:
        """None: a row is part of nothing."""
        return None

    def _row(self, key: str) -> int:
        return self.view.table.matrix.row_of[key]


class TopicRowsTold:
    """The topics with their commitments, by their ids."""

    def __init__(self, view: CommitmentsView) -> None:
        self.view = view

    @property
    def keys(self) -> Sequence[str]:
        """In the order of the page."""
        return tuple(self.view.promises.rows)

    @property
    def current(self) -> str | None:
        """The row that the cursor is in."""
        spot = self.view.keys.spot
        return None if spot is None else spot.topic

    def is_valid(self, key: str) -> bool:
        """Whether the row is shown."""
        return key in self.view.promises.rows

    def is_chosen(self, key: str) -> bool:
        """Whether the panel tells of it."""
        return _is_told(self.view, CardKind.TOPIC, key)

    def name(self, key: str) -> str:
        """The topic and all its marks."""
        session = self.view.session
        return topic_spoken(session.timeline, key, self.view.promises.rows[key], cover_in(session))

    def description(self, key: str) -> str:
        """What it is about."""
        return topic_tale(self.view.session.timeline, key, self.view.promises.rows[key]).text

    def rect(self, key: str) -> Rect | None:
        """The row, if any of it is in sight."""
        band, body = self.view.band(key), self.view.frame.body
        return band if band.y < body.bottom and band.bottom > body.y else None

    def press(self, key: str) -> None:
        """Tells of it in the panel."""
        self.view.choose_thing(TopicSpot(key))

    def parts(self, key: str) -> Sequence[str]:
        """None: a row is told as one."""
        return ()

    def whole(self, key: str) -> str | None:
        """None: a row is part of nothing."""
        return None


def _is_told(view: PageView, kind: CardKind, id_: str) -> bool:
    card = view.session.state.card
    return card is not None and card.kind is kind and card.id == id_


def install(view: PageView) -> Nodes:
    """Makes a page known to screen readers, from now on."""
    told: Told = SignatoriesRows(view) if isinstance(view, SignatoriesView) else TopicRowsTold(view)
    nodes = expose(told)
    view.session.timelineChanged.connect(nodes.forget)
    view.session.resultsChanged.connect(nodes.tell_change)
    view.cursorMoved.connect(nodes.tell_focus)
    return nodes
