"""What the palette leads to, as values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from bik_explorer.model.entry import Kind
from bik_explorer.model.organisation import Organisation
from bik_explorer.model.timeline import Timeline
from bik_explorer.search.text import fold
from bik_explorer.ui.finding.palette.fuzzy import score
from bik_explorer.ui.wording import date_words, kind_name

MOST = 5_000
"""Things of a sort that are gone through at each key; of more entries, the index finds some."""


class Sort(StrEnum):
    """What a thing is; also the order in which equals stand."""

    ACTION = "action"
    ENTRY = "entry"
    ORGANISATION = "organisation"
    TOPIC = "topic"


@dataclass(frozen=True, slots=True)
class Thing:
    """`key` is its id within its sort. `names`: what it is called, the usual one first; `folded`: the same.

    `note` stands at the end of its line.
    """

    sort: Sort
    key: str
    names: tuple[str, ...]
    folded: tuple[str, ...]
    note: str = ""
    kind: Kind | None = None

    @property
    def id(self) -> str:
        """Its id among all things, for the list of those that were used."""
        return f"{self.sort}:{self.key}"

    @property
    def name(self) -> str:
        """What it is usually called."""
        return self.names[0]

    def worth(self, needle: str) -> float:
        """How well folded letters name it, 0 where they do not."""
        return max(score(needle, name) for name in self.folded)

    def meant_by(self, typed: str) -> str:
        """The name that the letters mean most; empty without letters."""
        needle = fold(typed)
        scores = [score(needle, name) for name in self.folded] if needle else [0.0]
        return self.names[scores.index(max(scores))] if max(scores) > 0 else ""


def _thing(sort: Sort, key: str, names: Iterable[str], note: str, kind: Kind | None = None) -> Thing:
    different = tuple(dict.fromkeys(name for name in names if name)) or (key,)
    return Thing(sort, key, different, tuple(map(fold, different)), note, kind)


def actions(made: Iterable[tuple[str, QAction]]) -> list[Thing]:
    """The commands that can be used now, with their keys."""
    native = QKeySequence.SequenceFormat.NativeText
    return [
        _thing(Sort.ACTION, id_, (action.text().replace("&", ""),), action.shortcut().toString(native))
        for id_, action in made
        if action.isEnabled()
    ]


def things_of(timeline: Timeline) -> list[Thing]:
    """Entries, unless there are too many, organisations and topics."""
    entries = (
        [entry_thing(timeline, place) for place in range(len(timeline))] if len(timeline) <= MOST else []
    )
    return [*entries, *_organisations(list(timeline.organisations.values())[:MOST]), *_topics(timeline)]


def entry_thing(timeline: Timeline, place: int) -> Thing:
    """An entry, by its short name, its title and its other names."""
    entry = timeline[place]
    note = f"{kind_name(entry.kind)} · {date_words(entry.start)}"
    return _thing(Sort.ENTRY, entry.id, (entry.label, entry.title, *entry.aliases), note, entry.kind)


def _organisations(known: Sequence[Organisation]) -> list[Thing]:
    note = QCoreApplication.translate("Palette", "Organisation")
    return [
        _thing(
            Sort.ORGANISATION,
            one.id,
            (one.name, *(former.name for former in one.former_names), *one.other_names),
            note,
        )
        for one in known
    ]


def _topics(timeline: Timeline) -> list[Thing]:
    note = QCoreApplication.translate("Palette", "Topic")
    return [_thing(Sort.TOPIC, one.id, (one.name,), note) for one in list(timeline.topics.values())[:MOST]]
