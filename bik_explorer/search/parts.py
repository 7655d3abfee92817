"""Every text of an entry that can be found, one by one: what the index reads and what reasons point at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, SignatoryList
from bik_explorer.model.timeline import Timeline
from bik_explorer.search.dates import date_words
from bik_explorer.search.results import Field


class Part(NamedTuple):
    """A text of an entry, in the terms of `Reason`.

    `value`: the organisation, topic, source, kind or status that it names. `aside`: a date of a mere detail.
    """

    field: Field
    place: int
    text: str
    value: str = ""
    aside: bool = False


def parts_of(timeline: Timeline, entry: Entry) -> Iterator[Part]:
    """The texts of an entry, some of them empty, in the order of `Field`."""
    for place, text in enumerate((entry.title, entry.short, *entry.aliases)):
        yield Part(Field.TITLE, place, text)
    yield Part(Field.SUMMARY, 0, entry.summary)
    yield from _commitments(entry)
    yield from _signatories(timeline, entry)
    for place, topic in enumerate(topics_of(entry)):
        known = timeline.topics.get(topic)
        yield Part(Field.TOPIC, place, known.name if known else topic, topic)
    yield from _told(entry)
    yield from _disputes(entry)
    for place, id_ in enumerate(entry.all_sources()):
        source = timeline.sources.get(id_)
        yield Part(Field.SOURCE, place, source.title if source else id_, id_)
        if source:
            yield Part(Field.SOURCE, place, source.publisher, id_)
    yield from _head(entry)


def topics_of(entry: Entry) -> tuple[str, ...]:
    """Ids of the topics of an entry's commitments in the order of first use, each once."""
    return tuple(dict.fromkeys(topic for one in entry.commitments for topic in one.topics))


def names_of(timeline: Timeline, organisation: str) -> tuple[str, ...]:
    """Today's name of an organisation, then former and other ones; of an unknown one, its id."""
    known = timeline.organisations.get(organisation)
    if known is None:
        return (organisation,)
    return (known.name, *(former.name for former in known.former_names), *known.other_names)


def _dates(field: Field, place: int, date: PartialDate | None, aside: bool = False) -> Iterator[Part]:
    if date is not None:
        yield Part(field, place, date_words(date), aside=aside)
        yield Part(field, place, date.iso(), aside=aside)


def _commitments(entry: Entry) -> Iterator[Part]:
    for place, one in enumerate(entry.commitments):
        yield Part(Field.COMMITMENT, place, one.text)
        yield Part(Field.COMMITMENT, place, one.strand)
        if one.article:
            numbered = one.article[0].isdigit()
            yield Part(Field.COMMITMENT, place, f"Article {one.article}" if numbered else one.article)


def _signatories(timeline: Timeline, entry: Entry) -> Iterator[Part]:
    for place, one in enumerate(entry.signatories):
        for name in (*names_of(timeline, one.organisation), one.name):
            yield Part(Field.SIGNATORY, place, name, one.organisation)
        yield Part(Field.SIGNATORY, place, one.note)
        yield from _dates(Field.SIGNATORY, place, one.joined, aside=True)
        yield from _dates(Field.SIGNATORY, place, one.left, aside=True)
    yield from _rolls(entry.signatory_lists)


def _rolls(rolls: Iterable[SignatoryList]) -> Iterator[Part]:
    for place, roll in enumerate(rolls):
        yield Part(Field.SIGNATORY_LIST, place, roll.role)
        yield Part(Field.SIGNATORY_LIST, place, roll.note)
        yield from _dates(Field.SIGNATORY_LIST, place, roll.as_of, aside=True)


def _told(entry: Entry) -> Iterator[Part]:
    """Facts, figures and milestones."""
    for place, fact in enumerate(entry.facts):
        yield Part(Field.FACT, place, fact.text)
    for place, figure in enumerate(entry.figures):
        for text in (figure.label, figure.value, figure.note):
            yield Part(Field.FIGURE, place, text)
        yield from _dates(Field.FIGURE, place, figure.date)
    for place, step in enumerate(entry.milestones):
        yield Part(Field.MILESTONE, place, step.label)
        yield from _dates(Field.MILESTONE, place, step.date)


def _disputes(entry: Entry) -> Iterator[Part]:
    for place, one in enumerate(entry.disputes):
        for text in (one.about, *(saying.text for saying in one.sayings), one.resolution):
            yield Part(Field.DISPUTE, place, text)


def _head(entry: Entry) -> Iterator[Part]:
    """Dates, kind and form, status."""
    yield from _dates(Field.DATE, 0, entry.start)
    yield from _dates(Field.DATE, 1, entry.end)
    yield Part(Field.DATE, 2, entry.date_note)
    yield Part(Field.KIND, 0, entry.kind.value, entry.kind.value)
    yield Part(Field.KIND, 1, entry.form, entry.form)
    if entry.status is not None:
        yield Part(Field.STATUS, 0, entry.status.value, entry.status.value)
    yield Part(Field.STATUS, 1, entry.status_note)
