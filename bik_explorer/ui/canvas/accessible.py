"""The timeline for screen readers.

A list whose children are the marks of the present frame, each with its dates and kind in words.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from bik_explorer.layout.geometry import Rect
from bik_explorer.model.entry import Entry
from bik_explorer.ui.canvas.exposing import expose
from bik_explorer.ui.canvas.timeline_view import TimelineView
from bik_explorer.ui.wording import kind_name, span_words, status_name


class Marks:
    """The marks of the timeline's frame, by the places of their entries."""

    def __init__(self, view: TimelineView) -> None:
        self.view = view

    @property
    def keys(self) -> Sequence[int]:
        """In the order of time."""
        return sorted(mark.place for mark in self.view.frame.marks)

    @property
    def current(self) -> int | None:
        """The selected entry."""
        selected = self.view.session.selected
        return None if selected is None else self.view.session.timeline.places[selected.id]

    def is_valid(self, key: int) -> bool:
        """Whether the timeline has so many entries."""
        return key < len(self.view.session.timeline)

    def is_chosen(self, key: int) -> bool:
        """Whether the entry is selected."""
        return key == self.current

    def name(self, key: int) -> str:
        """Label, dates, kind and status."""
        return spoken(self._entry(key))

    def description(self, key: int) -> str:
        """The summary."""
        return self._entry(key).summary

    def rect(self, key: int) -> Rect | None:
        """The mark with its label."""
        mark = self.view.frame.mark_of(key)
        return mark.target if mark else None

    def press(self, key: int) -> None:
        """Selects the entry and brings it into view."""
        self.view.session.select(self._entry(key).id, reveal=True)

    def _entry(self, key: int) -> Entry:
        return self.view.session.timeline[key]


def spoken(entry: Entry) -> str:
    """What a screen reader says of an entry: label, dates with their precision, kind, status."""
    parts = [entry.label, span_words(entry), kind_name(entry.kind)]
    if entry.status:
        parts.append(status_name(entry.status))
    if entry.disputes:
        parts.append(QCoreApplication.translate("Spoken", "sources differ"))
    return ", ".join(parts)


def install(view: TimelineView) -> None:
    """Makes the timeline known to screen readers, from now on."""
    nodes = expose(Marks(view))
    view.session.timelineChanged.connect(nodes.forget)
    view.session.selectionChanged.connect(nodes.tell_focus)
    view.session.resultsChanged.connect(nodes.tell_change)
