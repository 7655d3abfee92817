"""What can be put beside the entry or the organisation that the panel tells of."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from bik_explorer.model.crossings import Crossings
from bik_explorer.model.entry import Entry
from bik_explorer.model.organisation import Organisation
from bik_explorer.search.text import BREAK, fold, padded


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something to choose; `detail` stands at the end of its line.

    `names`: all that it can be found by, folded.
    """

    id: str
    name: str
    detail: str
    names: str
    spoken: str


def entry_candidates(entry: Entry, crossings: Crossings) -> tuple[Candidate, ...]:
    """All other entries in the order of time: those of the same kind first."""
    others = [one for one in crossings.timeline if one.id != entry.id]
    return tuple(_entry(one) for one in sorted(others, key=lambda one: one.kind is not entry.kind))


def organisation_candidates(organisation: Organisation, crossings: Crossings) -> tuple[Candidate, ...]:
    """All other organisations by name."""
    others = [one for one in crossings.timeline.organisations.values() if one.id != organisation.id]
    found = (_organisation(one, len(crossings.with_organisation(one.id))) for one in others)
    return tuple(sorted(found, key=lambda one: (fold(one.name), one.id)))


def _entry(entry: Entry) -> Candidate:
    year = str(entry.start.year)
    names = padded(BREAK.join((entry.label, entry.title, year)))
    return Candidate(entry.id, entry.label, year, names, f"{entry.label}, {year}")


def _organisation(one: Organisation, count: int) -> Candidate:
    names = (one.name, *one.other_names, *(former.name for former in one.former_names))
    words = (
        QCoreApplication.translate("Candidates", "{name}, on 1 list")
        if count == 1
        else QCoreApplication.translate("Candidates", "{name}, on {count} lists")
    )
    return Candidate(
        one.id, one.name, str(count), padded(BREAK.join(names)), words.format(name=one.name, count=count)
    )
