"""An organisation as the panel tells of it: where it is listed, what it signed, from which sources."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from bik_explorer.model.crossings import Crossings
from bik_explorer.model.entry import Entry
from bik_explorer.model.organisation import Organisation
from bik_explorer.model.participation import Part, entries_of
from bik_explorer.ui.panels.side.numbering import Numbering


@dataclass(frozen=True)
class OrganisationSubject:
    """An organisation, and where it stands in the timeline."""

    organisation: Organisation
    crossings: Crossings

    @property
    def parts(self) -> tuple[Part, ...]:
        """The lists that it is on."""
        return self.crossings.parts(self.organisation.id)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Where it is listed, each once."""
        return entries_of(self.parts)

    @cached_property
    def signed(self) -> tuple[Entry, ...]:
        """Those of which it made the promises itself."""
        return entries_of(part for part in self.parts if part.signed)

    @cached_property
    def numbering(self) -> Numbering:
        """The sources of its names, then those of its parts."""
        named = [
            *self.organisation.sources,
            *(id_ for one in self.organisation.former_names for id_ in one.sources),
        ]
        return Numbering.of([*named, *(id_ for part in self.parts for id_ in part_sources(part))])


def part_sources(part: Part) -> tuple[str, ...]:
    """What says that an organisation is on a list: its own sources, else those of the list."""
    return part.signatory.sources or part.roll.sources
