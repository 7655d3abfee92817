"""What the panel tells of a topic: its promises and duties from first to last, and who promised it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QCoreApplication

from bik_explorer.model.crossings import Crossings
from bik_explorer.model.entry import Entry
from bik_explorer.model.participation import is_complete
from bik_explorer.model.promises import Bond, Promise, promisers
from bik_explorer.model.topic import Topic
from bik_explorer.ui.panels.side.commitments import bond_spoken, bond_tags
from bik_explorer.ui.panels.side.counting import Thing, bonds_counted, counted
from bik_explorer.ui.panels.side.folds import Fold, Folds, few, more_rows
from bik_explorer.ui.panels.side.head import Head, heard_as
from bik_explorer.ui.panels.side.labels import label_of
from bik_explorer.ui.panels.side.lettering import Style
from bik_explorer.ui.panels.side.numbering import Numbering
from bik_explorer.ui.panels.side.rows import Aim, Block, Row, Shape, Target
from bik_explorer.ui.panels.side.sources import source_row, sources_heading, supported

FEW = 6
"""As many organisations are shown at once."""


@dataclass(frozen=True)
class TopicSubject:
    """A topic, and what the timeline holds on it."""

    topic: Topic
    crossings: Crossings

    @property
    def promises(self) -> tuple[Promise, ...]:
        """The commitments and duties on it."""
        return self.crossings.promises(self.topic.id)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries that hold them, each once."""
        return self.crossings.with_topic(self.topic.id)

    @cached_property
    def numbering(self) -> Numbering:
        """The sources of the promises by number."""
        return Numbering.of(id_ for one in self.promises for id_ in one.commitment.sources)


def topic_head(subject: TopicSubject) -> Head:
    """The name, how many promises and duties there are in which years, and the description."""
    kind = QCoreApplication.translate("SidePanel", "Topic")
    words = count_words(subject)
    return Head(
        title=subject.topic.name,
        badge=kind,
        heard=heard_as(kind),
        line=words,
        line_heard=QCoreApplication.translate("SidePanel", "How many"),
        body=subject.topic.description,
    )


def count_words(subject: TopicSubject) -> str:
    """How many, and when: "6 voluntary promises, 1 duty · 2007 to 2022"."""
    if not subject.promises:
        return QCoreApplication.translate("SidePanel", "This pack holds no promise on it.")
    return f"{bonds_counted(one.bond for one in subject.promises)} · {year_words(subject.entries)}"


def year_words(entries: tuple[Entry, ...]) -> str:
    """The years of entries that stand in the order of time: "2007 to 2022"."""
    first, last = entries[0].start.year, entries[-1].start.year
    words = QCoreApplication.translate("SidePanel", "{first} to {last}")
    return str(first) if first == last else words.format(first=first, last=last)


def topic_rows(subject: TopicSubject, unfolded: Folds) -> tuple[Row, ...]:
    """The promises on their line, who made them, and the sources."""
    return (*_promises(subject), *_promisers(subject, unfolded), *_sources(subject))


def _promises(subject: TopicSubject) -> list[Row]:
    promises = subject.promises
    if not promises:
        return []
    title = (
        QCoreApplication.translate("SidePanel", "From the first promise to the law")
        if {one.commitment.binding for one in promises} == {True, False}
        else QCoreApplication.translate("SidePanel", "In the order of time")
    )
    heading = Row((Block(title, Style.HEADING),), "over-time", heading=True)
    return [heading, *(_promise(place, subject) for place in range(len(promises)))]


def _promise(place: int, subject: TopicSubject) -> Row:
    """The entry is named before the first of its promises."""
    one = subject.promises[place]
    entry, commitment, law = one.entry, one.commitment, one.bond is not Bond.VOLUNTARY
    again = place > 0 and subject.promises[place - 1].entry is entry
    title = QCoreApplication.translate("SidePanel", "{year} · {entry}")
    words = title.format(year=entry.start.year, entry=label_of(entry))
    text = Block(commitment.text, Style.BODY, refs=subject.numbering.refs(commitment.sources))
    return Row(
        blocks=(text,) if again else (Block(words, Style.STRONG), text),
        key=f"promise:{place}",
        shape=Shape.DUTY if commitment.binding else Shape.PROMISE,
        role="law" if law else subject.crossings.role(entry),
        tags=bond_tags(entry, commitment),
        target=Target(Aim.ENTRY, entry.id),
        first=place == 0,
        last=place == len(subject.promises) - 1,
        spine=True,
        spoken=_spoken(one, words),
    )


def _spoken(one: Promise, words: str) -> str:
    return f"{words}. {bond_spoken(one.entry, one.commitment)}. {one.commitment.text.rstrip('.')}"


def _promisers(subject: TopicSubject, unfolded: Folds) -> list[Row]:
    timeline = subject.crossings.timeline
    found = list(promisers(timeline, subject.topic.id).items())
    if not found:
        return []
    title = QCoreApplication.translate("SidePanel", "Organisations that promised it · {count}")
    block = Block(title.format(count=len(found)), Style.HEADING)
    rows = [Row((block,), "promisers", heading=True, first=False, rule=True)]
    if not all(is_complete(entry) for entry in subject.entries if entry.signatories):
        words = QCoreApplication.translate("SidePanel", "At least: not all lists of names are complete.")
        rows.append(Row((Block(words, Style.SMALL, "warning"),), "unsure", tight=True))
    shown = few(found, FEW, Fold.PROMISERS, unfolded)
    rows += [_promiser(organisation, count, subject) for organisation, count in shown]
    return [*rows, *more_rows(len(found) - len(shown), Fold.PROMISERS, Shape.POINT)]


def _promiser(organisation: str, count: int, subject: TopicSubject) -> Row:
    known = subject.crossings.timeline.organisations.get(organisation)
    name = known.name if known else organisation
    words = f"{name} · {counted(Thing.TIME, count)}" if count > 1 else name
    return Row(
        blocks=(Block(words, Style.QUIET, "ink"),),
        key=f"organisation:{organisation}",
        shape=Shape.POINT,
        role="initiative",
        target=Target(Aim.ORGANISATION, organisation) if known else None,
        tight=True,
    )


def _sources(subject: TopicSubject) -> list[Row]:
    numbers = subject.numbering.numbers
    if not numbers:
        return []
    rows = (
        source_row(number, id_, subject.crossings.timeline, _supports(id_, subject))
        for id_, number in numbers.items()
    )
    return [sources_heading(len(numbers)), *rows]


def _supports(source: str, subject: TopicSubject) -> str:
    labels = {label_of(one.entry): None for one in subject.promises if source in one.commitment.sources}
    return supported(labels)
