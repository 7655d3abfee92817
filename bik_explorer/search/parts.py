"""Every text of an entry that can be found, one by one: what the index reads and what reasons point at."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry
from bik_explorer.model.timeline import Timeline
from bik_explorer.search.dates import date_words
from bik_explorer.search.results import Field
from bik_explorer.search.tiers import ASIDE, COMMITMENT, DETAIL, NAME, REFERENCE, SUMMARY, TITLE


class Part(NamedTuple):
    """A text of an entry, in the terms of `Reason`, and how much it is worth, as in `tiers`.

    `value`: the organisation, topic, source, kind or status that it names.
    """

    field: Field
    place: int
    text: str
    tier: int
    value: str = ""


Plain = tuple[Field, int, str, int, str]
"""A part as a plain tuple: it takes a tenth of the time to make, and large timelines have millions."""
_Add = Callable[[Plain], None]


class Parts:
    """The texts of a timeline's entries. Remembers names and dates, which come again and again."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._names: dict[str, tuple[str, ...]] = {}
        self._dates: dict[PartialDate, tuple[str, str]] = {}

    def of(self, entry: Entry) -> list[Plain]:
        """The texts of an entry, none of them empty; those of one thing together."""
        parts: list[Plain] = []
        add = parts.append
        self._head(entry, add)
        if entry.commitments:
            self._commitments(entry, add)
        if entry.signatory_lists:
            self._signatories(entry, add)
        self._told(entry, add)
        for place, one in enumerate(entry.disputes):
            sayings = (saying.text for saying in one.sayings)
            _say(add, Field.DISPUTE, place, (one.about, *sayings, one.resolution), DETAIL)
        self._sources(entry, add)
        return parts

    def _dated(self, add: _Add, field: Field, place: int, date: PartialDate, tier: int) -> None:
        said = self._dates.get(date)
        if said is None:
            said = self._dates[date] = date_words(date), date.iso()
        for text in said:
            add((field, place, text, tier, ""))

    def _head(self, entry: Entry, add: _Add) -> None:
        """Titles, dates, summary, kind and form, status."""
        for place, text in enumerate((entry.title, entry.short, *entry.aliases)):
            if text:
                add((Field.TITLE, place, text, TITLE, ""))
        self._dated(add, Field.DATE, 0, entry.start, TITLE)
        if entry.end is not None:
            self._dated(add, Field.DATE, 1, entry.end, TITLE)
        if entry.date_note:
            add((Field.DATE, 2, entry.date_note, REFERENCE, ""))
        if entry.summary:
            add((Field.SUMMARY, 0, entry.summary, SUMMARY, ""))
        kind, status = entry.kind.value, entry.status
        add((Field.KIND, 0, kind, REFERENCE, kind))
        if entry.form:
            add((Field.KIND, 1, entry.form, REFERENCE, entry.form))
        if status is not None:
            add((Field.STATUS, 0, status.value, REFERENCE, status.value))
        if entry.status_note:
            add((Field.STATUS, 1, entry.status_note, REFERENCE, ""))

    def _commitments(self, entry: Entry, add: _Add) -> None:
        for place, one in enumerate(entry.commitments):
            numbered = one.article[:1].isdigit()
            article = f"Article {one.article}" if numbered else one.article
            _say(add, Field.COMMITMENT, place, (one.text, one.strand, article), COMMITMENT)
        for place, topic in enumerate(topics_of(entry)):
            known = self._timeline.topics.get(topic)
            add((Field.TOPIC, place, known.name if known else topic, NAME, topic))

    def _signatories(self, entry: Entry, add: _Add) -> None:
        for place, one in enumerate(entry.signatories):
            id_ = one.organisation
            names = self._names.get(id_)
            if names is None:
                names = self._names[id_] = names_of(self._timeline, id_)
            for name in (*names, one.name) if one.name else names:
                add((Field.SIGNATORY, place, name, NAME, id_))
            if one.note:
                add((Field.SIGNATORY, place, one.note, NAME, ""))
            for date in (one.joined, one.left):
                if date is not None:
                    self._dated(add, Field.SIGNATORY, place, date, ASIDE)
        for place, roll in enumerate(entry.signatory_lists):
            _say(add, Field.SIGNATORY_LIST, place, (roll.role, roll.note), NAME)
            if roll.as_of is not None:
                self._dated(add, Field.SIGNATORY_LIST, place, roll.as_of, ASIDE)

    def _told(self, entry: Entry, add: _Add) -> None:
        """Facts, figures and milestones."""
        for place, fact in enumerate(entry.facts):
            _say(add, Field.FACT, place, (fact.text,), DETAIL)
        for place, figure in enumerate(entry.figures):
            _say(add, Field.FIGURE, place, (figure.label, figure.value, figure.note), DETAIL)
            if figure.date is not None:
                self._dated(add, Field.FIGURE, place, figure.date, DETAIL)
        for place, step in enumerate(entry.milestones):
            _say(add, Field.MILESTONE, place, (step.label,), DETAIL)
            self._dated(add, Field.MILESTONE, place, step.date, DETAIL)

    def _sources(self, entry: Entry, add: _Add) -> None:
        for place, id_ in enumerate(entry.all_sources()):
            source = self._timeline.sources.get(id_)
            for text in (source.title, source.publisher) if source else (id_,):
                if text:
                    add((Field.SOURCE, place, text, REFERENCE, id_))


def _say(add: _Add, field: Field, place: int, texts: Iterable[str], tier: int) -> None:
    for text in texts:
        if text:
            add((field, place, text, tier, ""))


def parts_of(timeline: Timeline, entry: Entry) -> list[Part]:
    """The texts of one entry, none of them empty; those of one thing together."""
    return [Part(*plain) for plain in Parts(timeline).of(entry)]


def topics_of(entry: Entry) -> tuple[str, ...]:
    """Ids of the topics of an entry's commitments in the order of first use, each once."""
    return tuple(dict.fromkeys(topic for one in entry.commitments for topic in one.topics))


def names_of(timeline: Timeline, organisation: str) -> tuple[str, ...]:
    """Today's name of an organisation, then former and other ones; of an unknown one, its id."""
    known = timeline.organisations.get(organisation)
    if known is None:
        return (organisation,)
    names = (known.name, *(former.name for former in known.former_names), *known.other_names)
    return tuple(name for name in names if name)
