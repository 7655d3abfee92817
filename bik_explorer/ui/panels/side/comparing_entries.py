"""Two entries side by side: kind, dates and status, topics, signatories."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bik_explorer.model.comparison import shares
from bik_explorer.model.crossings import Crossings
from bik_explorer.model.entry import Entry
from bik_explorer.model.participation import is_complete, topics_of
from bik_explorer.model.promises import bond
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
from bik_explorer.ui.panels.side.counting import bonds_counted
from bik_explorer.ui.panels.side.folds import Fold, Folds
from bik_explorer.ui.panels.side.labels import label_of
from bik_explorer.ui.panels.side.lettering import Style
from bik_explorer.ui.panels.side.rows import Aim, Block, Row, Shape, Target
from bik_explorer.ui.wording import kind_name, relation_words, span_words, status_name

Pair = tuple[Entry, Entry]


def compare_entries(pair: Pair, crossings: Crossings, unfolded: Folds) -> Compared:
    """All rows for two entries; what neither has is left out."""
    sides = tuple(side(place, one.title, "", Target(Aim.ENTRY, one.id)) for place, one in enumerate(pair))
    groups = (_topics(pair, crossings, unfolded), _signatories(pair, crossings, unfolded))
    return Compared(
        title_words(*map(label_of, pair)),
        (sides[0], sides[1]),
        _facts(pair, crossings),
        tuple(one for one in groups if one is not None),
    )


def _facts(pair: Pair, crossings: Crossings) -> tuple[Row, ...]:
    kinds = [f"{kind_name(one.kind)} · {one.form}" if one.form else kind_name(one.kind) for one in pair]
    states = [status_name(one.status) if one.status else "" for one in pair]
    return (
        *fact_rows(QCoreApplication.translate("Compared", "Kind"), *kinds),
        *fact_rows(QCoreApplication.translate("Compared", "Dates"), *(span_words(one) for one in pair)),
        *fact_rows(QCoreApplication.translate("Compared", "Status"), *states),
        *fact_rows(QCoreApplication.translate("Compared", "Promises"), *(_promises(one) for one in pair)),
        *_related(pair, crossings),
    )


def _promises(entry: Entry) -> str:
    return bonds_counted(bond(entry, one) for one in entry.commitments)


def _related(pair: Pair, crossings: Crossings) -> tuple[Row, ...]:
    """How the first is tied to the second, in the words of its own card."""
    one, other = pair
    found = [tie.kind for tie in crossings.timeline.relations(one) if tie.entry == other.id]
    if not found:
        return ()
    title = QCoreApplication.translate("Compared", "How A is tied to B")
    heading = Row((Block(title, Style.HEADING),), "about:related", heading=True, first=False)
    words = [words[:1].upper() + words[1:] for words in map(relation_words, found)]
    return (heading, *(_tie(one, max(words, key=len)) for one in words))


def _tie(words: str, column: str) -> Row:
    other = Block(LETTERS[1], Style.QUIET, "ink")
    return Row((other,), f"tie:{words}", Shape.WORDS, lead=words, column=column, tight=True)


def _topics(pair: Pair, crossings: Crossings, unfolded: Folds) -> Group | None:
    if not any(one.commitments for one in pair):
        return None
    missing = QCoreApplication.translate("Compared", "This pack holds no promises of {letter}.")
    notes = [
        missing.format(letter=letter)
        for letter, one in zip(LETTERS, pair, strict=True)
        if not one.commitments
    ]
    heading = group_heading("topics", QCoreApplication.translate("Compared", "Topics"), *notes)
    found = shares(topics_of(pair[0]), topics_of(pair[1]))

    def row(topic: str, fold: Fold) -> Row:
        return _topic(topic, pair, fold, crossings)

    return group("topics", heading, found, (label_of(pair[0]), label_of(pair[1])), row, unfolded)


def _topic(topic: str, pair: Pair, fold: Fold, crossings: Crossings) -> Row:
    duties = tuple(_is_duty(topic, one) for one in pair)
    duty = duties[1] if fold is Fold.SECOND else duties[0]
    known = crossings.timeline.topics.get(topic)
    blocks = [Block(known.name if known else topic, Style.QUIET, "ink")]
    if fold is Fold.BOTH:
        duty = all(duties)
        if duties[0] != duties[1]:
            blocks.append(Block(_change(duties[0]), Style.SMALL, "law"))
    entry = pair[1] if fold is Fold.SECOND else pair[0]
    return Row(
        blocks=tuple(blocks),
        key=f"topic:{topic}",
        shape=Shape.DUTY if duty else Shape.PROMISE,
        role="law" if duty else crossings.role(entry),
        target=topic_target(topic, known is not None),
        tight=True,
    )


def _is_duty(topic: str, entry: Entry) -> bool:
    """Whether anything that an entry holds on a topic is binding."""
    return any(one.binding for one in entry.commitments if topic in one.topics)


def _change(first_is_duty: bool) -> str:
    if first_is_duty:
        return QCoreApplication.translate("Compared", "duty in A, voluntary in B")
    return QCoreApplication.translate("Compared", "voluntary in A, duty in B")


def _signatories(pair: Pair, crossings: Crossings, unfolded: Folds) -> Group | None:
    if not all(one.signatories for one in pair):
        return None  # one without names has nothing to compare
    notes = (_list_note(letter, one) for letter, one in zip(LETTERS, pair, strict=True))
    heading = group_heading("signatories", QCoreApplication.translate("Compared", "Signatories"), *notes)
    found = shares(*([signatory.organisation for signatory in one.signatories] for one in pair))

    def row(organisation: str, fold: Fold) -> Row:
        return _organisation(organisation, pair[1] if fold is Fold.SECOND else pair[0], crossings)

    return group("signatories", heading, found, (label_of(pair[0]), label_of(pair[1])), row, unfolded)


def _list_note(letter: str, entry: Entry) -> str:
    """What must be known before counting names."""
    if is_complete(entry):
        return ""
    words = QCoreApplication.translate(
        "Compared", "The list of {letter} is not complete: more may be in both."
    )
    return words.format(letter=letter)


def _organisation(organisation: str, entry: Entry, crossings: Crossings) -> Row:
    known = crossings.timeline.organisations.get(organisation)
    return Row(
        blocks=(Block(known.name if known else organisation, Style.QUIET, "ink"),),
        key=f"organisation:{organisation}",
        shape=Shape.POINT,
        role=crossings.role(entry),
        target=Target(Aim.ORGANISATION, organisation) if known else None,
        tight=True,
    )
