"""Two organisations side by side: kind, country and names, what they signed, what was promised there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bik_explorer.model.comparison import shares
from bik_explorer.model.entry import Entry
from bik_explorer.model.participation import is_complete, promises_by_topic
from bik_explorer.ui.panels.side.across import YEAR
from bik_explorer.ui.panels.side.compared import (
    LETTERS,
    Compared,
    Group,
    fact_rows,
    group,
    group_heading,
    side,
    title_words,
    topic_target,
)
from bik_explorer.ui.panels.side.counting import Thing, counted
from bik_explorer.ui.panels.side.folds import Fold, Folds
from bik_explorer.ui.panels.side.labels import label_of
from bik_explorer.ui.panels.side.lettering import Style
from bik_explorer.ui.panels.side.organisation_card import (
    country_name,
    former_words,
    signed_words,
)
from bik_explorer.ui.panels.side.organisation_subject import OrganisationSubject
from bik_explorer.ui.panels.side.rows import Aim, Block, Row, Shape, Target
from bik_explorer.ui.panels.side.topic_card import year_words

Pair = tuple[OrganisationSubject, OrganisationSubject]


def compare_organisations(pair: Pair, unfolded: Folds) -> Compared:
    """All rows for two organisations."""
    sides = tuple(
        side(
            place,
            one.organisation.name,
            signed_words(one),
            Target(Aim.ORGANISATION, one.organisation.id),
        )
        for place, one in enumerate(pair)
    )
    groups = (_signed(pair, unfolded), _topics(pair, unfolded))
    return Compared(
        title_words(*_names(pair)), (sides[0], sides[1]), _facts(pair), tuple(one for one in groups if one)
    )


def _names(pair: Pair) -> tuple[str, str]:
    return pair[0].organisation.name, pair[1].organisation.name


def _facts(pair: Pair) -> tuple[Row, ...]:
    both = [one.organisation for one in pair]
    kinds = [one.kind[:1].upper() + one.kind[1:] for one in both]
    former = [", ".join(former_words(name) for name in one.former_names) for one in both]
    years = [year_words(one.entries) if one.entries else "" for one in pair]
    return (
        *fact_rows(QCoreApplication.translate("Compared", "Kind"), *kinds),
        *fact_rows(
            QCoreApplication.translate("Compared", "Country"), *(country_name(one.country) for one in both)
        ),
        *fact_rows(QCoreApplication.translate("Compared", "Former names"), *former),
        *fact_rows(QCoreApplication.translate("Compared", "Years"), *years),
    )


def _signed(pair: Pair, unfolded: Folds) -> Group | None:
    found = shares(*([entry.id for entry in one.entries] for one in pair))
    if not any((found.first, found.both, found.second)):
        return None
    entries = {entry.id: entry for one in pair for entry in one.entries}
    heading = group_heading("signed", QCoreApplication.translate("Compared", "What they signed"))

    def row(id_: str, fold: Fold) -> Row:
        return _entry(entries[id_], fold)

    return group("signed", heading, found, _names(pair), row, unfolded)


def _entry(entry: Entry, fold: Fold) -> Row:
    """An entry; where its list is not complete, the other one may be in it too."""
    blocks = [Block(label_of(entry), Style.LINK)]
    if fold is not Fold.BOTH and not is_complete(entry):
        words = QCoreApplication.translate("Compared", "The list is not complete: {letter} may be in it too.")
        letter = LETTERS[1] if fold is Fold.FIRST else LETTERS[0]
        blocks.append(Block(words.format(letter=letter), Style.SMALL, "warning"))
    return Row(
        blocks=tuple(blocks),
        key=f"entry:{entry.id}",
        shape=Shape.YEAR,
        role="accent",
        lead=str(entry.start.year),
        column=YEAR,
        target=Target(Aim.ENTRY, entry.id),
        tight=True,
    )


def _topics(pair: Pair, unfolded: Folds) -> Group | None:
    timeline = pair[0].crossings.timeline
    counts = [{row.topic: row.count for row in promises_by_topic(timeline, one.signed)} for one in pair]
    found = shares(*counts)
    if not any((found.first, found.both, found.second)):
        return None
    heading = group_heading("topics", QCoreApplication.translate("Compared", "What they promised, by topic"))

    def row(topic: str, fold: Fold) -> Row:
        first, second = (one.get(topic, 0) for one in counts)
        words = QCoreApplication.translate("Compared", "A {first}, B {second}")
        times = words.format(first=counted(Thing.TIME, first), second=counted(Thing.TIME, second))
        blocks = [Block(timeline.topics[topic].name, Style.QUIET, "ink")]
        blocks += [Block(times, Style.SMALL)] if fold is Fold.BOTH and first != second else []
        return Row(
            blocks=tuple(blocks),
            key=f"topic:{topic}",
            shape=Shape.PROMISE,
            role="initiative",
            target=topic_target(topic, known=True),
            tight=True,
        )

    return group("topics", heading, found, _names(pair), row, unfolded)
