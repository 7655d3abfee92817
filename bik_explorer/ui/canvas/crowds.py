"""What is drawn together, for screen readers: clusters one by one, the rest of each lane summed up."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from PySide6.QtCore import QCoreApplication

from bik_explorer.layout.dense import DenseLane, Level, level_of
from bik_explorer.layout.density import members
from bik_explorer.layout.frame import Cluster
from bik_explorer.layout.geometry import Rect
from bik_explorer.model.dates import PartialDate
from bik_explorer.ui.wording import date_words, entries_count

if TYPE_CHECKING:
    from bik_explorer.layout.dense import Places
    from bik_explorer.ui.canvas.timeline_view import TimelineView

LISTED = 250
"""Marks without labels of one picture that are told one by one; more are summed up lane by lane."""
YEARS, MONTHS = 500.0, 45.0
"""Days: spans that are longer are told in years, in months."""


class ClusterKey(NamedTuple):
    """A cluster: its lane and the days in which its entries begin."""

    lane: int
    first: float
    last: float


class LaneKey(NamedTuple):
    """What of a lane is drawn together, without clusters."""

    lane: int


CrowdKey = ClusterKey | LaneKey


class Crowds:
    """Of the present picture; keys that it does not show have no place in it."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view

    def listed(self) -> list[int]:
        """The places of marks without labels, where they are few enough."""
        batches = self._view.frame.batches
        few = sum(len(batch.places) for batch in batches) <= LISTED
        return [place for batch in batches for place in batch.places.tolist()] if few else []

    def clusters(self) -> list[ClusterKey]:
        """Those in sight."""
        frame = self._view.frame
        there = (one for one in frame.clusters if one.rect.overlaps(frame.body))
        return [ClusterKey(one.lane, one.first, one.last) for one in there]

    def lanes(self) -> list[LaneKey]:
        """The lanes of which something is told of in no other way, top to bottom."""
        return [LaneKey(band.lane) for band in self._view.frame.lanes if self._count(band.lane)]

    def name(self, key: CrowdKey) -> str:
        """How many, and from when to when."""
        if isinstance(key, ClusterKey):
            cluster = self._cluster(key)
            count, first, last = (cluster.size if cluster else 0), key.first, key.last
        else:
            port = self._view.session.state.viewport
            begin, end = self._view.session.timeline.span
            count = self._count(key.lane)
            first, last = max(port.start, begin), min(port.end, end)
        words = QCoreApplication.translate("Spoken", "{entries}, {dates}")
        told = words.format(entries=entries_count(count), dates=days_words(first, last))
        if self._view.setting.cover.dates:
            told = entries_count(count)
        return told if isinstance(key, ClusterKey) else f"{self._lane_name(key.lane)}: {told}"

    def description(self, key: CrowdKey) -> str:
        """In which lane, and what pressing does."""
        words = QCoreApplication.translate("Spoken", "In the lane {lane}. Press to list them.")
        return words.format(lane=self._lane_name(key.lane))

    def rect(self, key: CrowdKey) -> Rect | None:
        """The count of a cluster, or the lane, as far as it is in sight."""
        body = self._view.frame.body
        if isinstance(key, ClusterKey):
            cluster = self._cluster(key)
            return cluster.rect if cluster and cluster.rect.overlaps(body) else None
        band = next((one.rect for one in self._view.frame.lanes if one.lane == key.lane), None)
        if band is None or not band.overlaps(body):
            return None
        top, bottom = max(band.y, body.y), min(band.bottom, body.bottom)
        return Rect(body.x, top, body.width, bottom - top)

    def is_there(self, key: CrowdKey) -> bool:
        """Whether the present picture has it."""
        return self._cluster(key) is not None if isinstance(key, ClusterKey) else self._count(key.lane) > 0

    def press(self, key: CrowdKey) -> None:
        """Lists its entries."""
        rect = self.rect(key)
        if rect is not None:
            self._view.targets.list_entries(self._places(key), rect)

    def _cluster(self, key: ClusterKey) -> Cluster | None:
        return next(
            (one for one in self._view.frame.clusters if key == (one.lane, one.first, one.last)), None
        )

    def _count(self, lane: int) -> int:
        frame = self._view.frame
        batches = [] if self.listed() else frame.batches
        drawn = sum(len(batch.places) for batch in batches if batch.lane == lane)
        dense = self._unclustered(lane)
        if dense is None:
            return drawn
        port = self._view.session.state.viewport
        edges = np.array([port.start, port.end])
        level = self._level(dense)
        rowless = int(dense.run.active(edges)[0]) - (int(level.run.active(edges)[0]) if level else 0)
        return drawn + rowless

    def _unclustered(self, lane: int) -> DenseLane | None:
        """The lane as one that is counted, where no clusters tell of it."""
        if any(one.lane == lane for one in self._view.frame.clusters):
            return None
        return next((one for one in self._view.arrangement.dense if one.lane == lane), None)

    def _level(self, dense: DenseLane) -> Level | None:
        base = self._view.arrangement.base
        return dense.at(level_of(self._view.frame.scale.per_day, base))[0]

    def _places(self, key: CrowdKey) -> Places:
        """In the order of time."""
        timeline, frame = self._view.session.timeline, self._view.frame
        if isinstance(key, ClusterKey):
            cluster = self._cluster(key)
            found = members(timeline.columns, self._view.arrangement, cluster) if cluster else []
            return np.asarray(found, dtype=np.int32)
        parts = [batch.places for batch in frame.batches if batch.lane == key.lane]
        dense = self._unclustered(key.lane)
        if dense is not None:
            port, places = self._view.session.state.viewport, dense.run.places
            there = (timeline.columns.start[places] < port.end) & (timeline.columns.end[places] > port.start)
            level = self._level(dense)
            with_rows = level.run.places if level else places[:0]
            parts.append(np.setdiff1d(places[there], with_rows))
        return np.sort(np.concatenate(parts)).astype(np.int32)

    def _lane_name(self, lane: int) -> str:
        return self._view.session.timeline.lanes[lane].name


def days_words(first: float, last: float) -> str:
    """The days in [first, last), as roughly as it takes: "2009 to 2011", "March 2009", "2 May 2012"."""
    start, end = date.fromordinal(int(first)), date.fromordinal(max(int(np.ceil(last)) - 1, int(first)))
    days = last - first
    parts = 1 if days > YEARS else 2 if days > MONTHS else 3
    one, other = (date_words(PartialDate(*(day.year, day.month, day.day)[:parts])) for day in (start, end))
    if one == other:
        return one
    return QCoreApplication.translate("Wording", "{start} to {end}").format(start=one, end=other)
