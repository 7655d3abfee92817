"""What a click and a double-click do: to a mark, to a cluster, to the empty canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from bik_explorer.layout.dense import Places
from bik_explorer.layout.density import members
from bik_explorer.layout.frame import Cluster
from bik_explorer.layout.geometry import Rect
from bik_explorer.layout.hit import cluster_at, mark_at
from bik_explorer.layout.milestones import milestone_at
from bik_explorer.ui.covering import cover_in

if TYPE_CHECKING:
    from bik_explorer.ui.canvas.timeline_view import TimelineView


class Targets:
    """Selects, opens, zooms."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view

    def click(self, at: QPointF, beside: bool = False) -> None:
        """Selects an entry, and the milestone whose sign it is; lists the entries of a cluster.

        `beside`: puts it beside the selected one.
        """
        session, frame = self._view.session, self._view.frame
        mark, cluster = mark_at(frame, at.x(), at.y()), cluster_at(frame, at.x(), at.y())
        if mark is not None:
            id_ = session.timeline[mark.place].id
            if beside and session.selected:
                session.compare(id_)
            else:
                session.select(id_, milestone=milestone_at(self._view.setting, mark, at.x()))
        elif cluster is not None:
            self.list_entries(self._members(cluster), cluster.rect)

    def double_click(self, at: QPointF) -> None:
        """Zooms to an entry, fits the members of a cluster, or zooms in."""
        frame, moves = self._view.frame, self._view.moves
        self._view.setFocus()  # a list that the first click has opened closes
        mark, cluster = mark_at(frame, at.x(), at.y()), cluster_at(frame, at.x(), at.y())
        if mark is not None:
            moves.show_whole(mark.place)
        elif cluster is not None:
            moves.show_all(self._members(cluster))
        else:
            moves.zoom(2.0, at.x(), animated=True)

    def _members(self, cluster: Cluster) -> Places:
        return members(self._view.session.timeline.columns, self._view.arrangement, cluster)

    def list_entries(self, places: Places, rect: Rect) -> None:
        """Opens a list of entries under what is drawn for them."""
        from bik_explorer.ui.canvas.cluster_list import ClusterList  # rarely wanted

        view = self._view
        self._view.clusterOpened.emit(places)
        found = ClusterList(view.session.timeline, places, view, cover_in(view.session))
        found.chosen.connect(self._select)
        found.open_at(QPointF(rect.x, rect.bottom + 1.0).toPoint())

    def _select(self, place: int) -> None:
        session = self._view.session
        session.select(session.timeline[place].id)
