"""The timeline for screen readers.

A list whose children are the marks of the present frame, each with its dates and kind in words.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from bik_explorer.layout.frame import Frame
from bik_explorer.layout.geometry import Rect
from bik_explorer.layout.milestones import milestone_rect
from bik_explorer.model.entry import Entry, step_of
from bik_explorer.model.reveal import NO_COVER, Cover
from bik_explorer.model.told import masked
from bik_explorer.ui.canvas.crowds import CrowdKey, Crowds
from bik_explorer.ui.canvas.exposing import expose
from bik_explorer.ui.canvas.timeline_view import TimelineView
from bik_explorer.ui.covering import cover_in, spoken_label, told_dates
from bik_explorer.ui.wording import date_words, kind_name, status_name


class StepKey(NamedTuple):
    """A milestone: the place of its entry, and which one it is."""

    place: int
    number: int


Key = int | StepKey | CrowdKey


class Marks:
    """The marks of the timeline's frame by the places of their entries, milestones, and what is a crowd."""

    def __init__(self, view: TimelineView) -> None:
        self.view = view
        self._crowds = Crowds(view)
        self._known: tuple[Frame | None, list[Key]] = (None, [])

    @property
    def keys(self) -> Sequence[Key]:
        """In the order of time; at the end what is told lane by lane."""
        frame = self.view.frame
        if self._known[0] is not frame:  # asked for again and again, child by child
            self._known = (frame, self._keys())
        return self._known[1]

    def _keys(self) -> list[Key]:
        starts = self.view.session.timeline.columns.start
        marks = {mark.place for mark in self.view.frame.marks} | set(self._crowds.listed())
        timed = [(float(starts[place]), place) for place in sorted(marks)]
        timed += [(cluster.first, cluster) for cluster in self._crowds.clusters()]
        return [*(key for _, key in sorted(timed, key=lambda one: one[0])), *self._crowds.lanes()]

    @property
    def current(self) -> int | StepKey | None:
        """The selected entry, or its selected milestone."""
        session = self.view.session
        if session.selected is None:
            return None
        place, number = session.timeline.places[session.selected.id], session.state.milestone
        return place if number is None else StepKey(place, number)

    def is_valid(self, key: Key) -> bool:
        """Whether the timeline has it; a crowd must be in the picture."""
        if isinstance(key, CrowdKey):
            return self._crowds.is_there(key)
        place = key.place if isinstance(key, StepKey) else key
        there = place < len(self.view.session.timeline)
        return there and (place == key or step_of(self._entry(place), key.number) is not None)

    def is_chosen(self, key: Key) -> bool:
        """Whether the entry, or the milestone, is selected."""
        current = self.current
        return key == current or (isinstance(current, StepKey) and key == current.place)

    def parts(self, key: Key) -> Sequence[StepKey]:
        """The milestones of an entry, unless something of it is kept back."""
        if not isinstance(key, int) or self._told(key) is not self._entry(key):
            return ()
        return [StepKey(key, number) for number in range(len(self._entry(key).milestones))]

    def whole(self, key: Key) -> int | None:
        """The entry of a milestone."""
        return key.place if isinstance(key, StepKey) else None

    def name(self, key: Key) -> str:
        """Label, dates, kind and status; of a milestone its date and label."""
        if isinstance(key, CrowdKey):
            return self._crowds.name(key)
        if isinstance(key, StepKey) and self._told(key.place) is self._entry(key.place):
            step = self._entry(key.place).milestones[key.number]
            return f"{date_words(step.date)}: {step.label}"
        return spoken(self._entry(key.place if isinstance(key, StepKey) else key), self._cover)

    def description(self, key: Key) -> str:
        """The summary; of a milestone its entry."""
        if isinstance(key, CrowdKey):
            return self._crowds.description(key)
        if isinstance(key, StepKey):
            return self._told(key.place).label
        return self._told(key).summary

    def rect(self, key: Key) -> Rect | None:
        """The mark with its label; the sign of a milestone."""
        if isinstance(key, CrowdKey):
            return self._crowds.rect(key)
        place, number = key if isinstance(key, StepKey) else (key, None)
        mark = self.view.frame.mark_of(place)
        if mark is None or number is None:
            return mark.target if mark else None
        return milestone_rect(self.view.setting, mark, number)

    def press(self, key: Key) -> None:
        """Selects the entry, or the milestone, and brings it into view; lists the entries of a crowd."""
        if isinstance(key, CrowdKey):
            self._crowds.press(key)
            return
        place, number = key if isinstance(key, StepKey) else (key, None)
        self.view.session.select(self._entry(place).id, reveal=True, milestone=number)

    def _entry(self, key: int) -> Entry:
        return self.view.session.timeline[key]

    @property
    def _cover(self) -> Cover:
        return cover_in(self.view.session)

    def _told(self, key: int) -> Entry:
        """The entry as it may be told."""
        return masked(self._entry(key), self._cover)


def spoken(entry: Entry, cover: Cover = NO_COVER) -> str:
    """What a screen reader says of an entry: label, dates with their precision, kind, status.

    Nothing of what the `cover` keeps back.
    """
    told = masked(entry, cover)
    parts = [spoken_label(told, cover), told_dates(entry, cover), kind_name(entry.kind)]
    if entry.status:
        parts.append(status_name(entry.status))
    if told.disputes:
        parts.append(QCoreApplication.translate("Spoken", "sources differ"))
    return ", ".join(parts)


def install(view: TimelineView) -> None:
    """Makes the timeline known to screen readers, from now on."""
    nodes = expose(Marks(view))
    view.session.timelineChanged.connect(nodes.forget)
    view.session.milestoneChanged.connect(nodes.tell_focus)
    view.session.resultsChanged.connect(nodes.tell_change)
