"""What the panel is about at one moment: an entry, its timeline, its sources by number, its matches."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from PySide6.QtCore import QCoreApplication

from bik_explorer.model.crossings import Crossings
from bik_explorer.model.entry import Entry
from bik_explorer.model.participation import topics_of
from bik_explorer.model.timeline import Timeline
from bik_explorer.ui.panels.side.marking import Marking
from bik_explorer.ui.panels.side.numbering import Numbering
from bik_explorer.ui.panels.side.rows import Ref, Tab


@dataclass(frozen=True, slots=True)
class Choice:
    """The row that was clicked, by its key, and the topic or source that it is about."""

    key: str
    value: str


@dataclass(frozen=True)
class Subject:
    """Everything that the makers of rows need."""

    entry: Entry
    crossings: Crossings
    marking: Marking = field(default_factory=Marking)
    choice: Choice | None = None

    @property
    def timeline(self) -> Timeline:
        """The timeline that the entry is in."""
        return self.crossings.timeline

    @property
    def role(self) -> str:
        """The colour by meaning of the entry's lane."""
        return self.crossings.role(self.entry)

    @cached_property
    def numbering(self) -> Numbering:
        """The sources of the entry by number."""
        return Numbering(self.entry.all_sources())

    @property
    def numbers(self) -> Mapping[str, int]:
        """The number of each source, from 1, in the order of first use."""
        return self.numbering.numbers

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """The topics of the commitments in the order of first use, each once."""
        return topics_of(self.entry)

    def refs(self, sources: Iterable[str]) -> tuple[Ref, ...]:
        """The numbers of some sources, ascending."""
        return self.numbering.refs(sources)

    def choosing(self, choice: Choice | None) -> Subject:
        """The same with another row clicked."""
        return replace(self, choice=choice)

    def chosen(self, key: str) -> bool:
        """Whether that row was clicked."""
        return self.choice is not None and self.choice.key == key

    def topic_name(self, topic: str) -> str:
        """The name of a topic; its id where the pack does not describe it."""
        known = self.timeline.topics.get(topic)
        return known.name if known else topic

    def count(self, tab: Tab) -> int:
        """How many things a tab lists."""
        entry = self.entry
        counts = {
            Tab.COMMITMENTS: len(entry.commitments),
            Tab.SIGNATORIES: len(entry.signatories),
            Tab.FACTS: len(entry.milestones) + len(entry.facts) + len(entry.figures),
            Tab.SOURCES: len(self.numbers),
        }
        return counts[tab]

    def tabs(self) -> tuple[Tab, ...]:
        """The tabs that have something to show."""
        return tuple(tab for tab in Tab if self.count(tab) or (tab is Tab.SOURCES and self.entry.disputes))

    def tab_name(self, tab: Tab) -> str:
        """The word on a tab; laws have duties, not commitments."""
        if tab is Tab.COMMITMENTS and all(one.binding for one in self.entry.commitments):
            return QCoreApplication.translate("SidePanel", "Duties")
        names = {
            Tab.COMMITMENTS: QCoreApplication.translate("SidePanel", "Commitments"),
            Tab.SIGNATORIES: QCoreApplication.translate("SidePanel", "Signatories"),
            Tab.FACTS: QCoreApplication.translate("SidePanel", "Facts"),
            Tab.SOURCES: QCoreApplication.translate("SidePanel", "Sources"),
        }
        return names[tab]
