"""Rows of the Commitments tab: promises and duties by strand, and one topic followed across the years."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QCoreApplication

from bik_explorer.model.entry import Commitment, Entry
from bik_explorer.model.promises import Bond, bond
from bik_explorer.search import Field
from bik_explorer.ui.panels.side.across import across_rows
from bik_explorer.ui.panels.side.lettering import Style
from bik_explorer.ui.panels.side.rows import Aim, Block, Row, Shape, Tag, Target
from bik_explorer.ui.panels.side.subject import Choice, Subject

Placed = tuple[int, Commitment]


def commitment_rows(subject: Subject) -> tuple[Row, ...]:
    """The commitments by strand, then a topic across the years; a clicked one has its own right below."""
    rows: list[Row] = []
    for strand, group in groupby(enumerate(subject.entry.commitments), key=lambda placed: placed[1].strand):
        placed = list(group)
        alone = len(placed) == 1
        if strand and not alone:
            rows.append(_heading(strand, len(placed), subject, first=not rows))
        for one in placed:
            row = _row(one, subject, strand if alone else "")
            rows.append(row)
            if row.chosen and subject.choice:
                rows += _across(subject.choice.value, subject, inset=True)
    if not any(row.chosen for row in rows):
        rows += _across(next(iter(subject.topics), ""), subject, inset=False)
    return tuple(rows)


def _heading(strand: str, count: int, subject: Subject, first: bool) -> Row:
    duties = all(one.binding for one in subject.entry.commitments)
    words = (
        QCoreApplication.translate("SidePanel", "{strand}: {count} duties")
        if duties
        else QCoreApplication.translate("SidePanel", "{strand}: {count} commitments")
    )
    return Row(
        (Block(strand, Style.HEADING),),
        heading=True,
        first=first,
        spoken=words.format(strand=strand, count=count),
    )


def _row(placed: Placed, subject: Subject, strand: str) -> Row:
    place, one = placed
    key = f"commitment:{place}"
    marking = subject.marking
    parts = marking.parts(Field.COMMITMENT, place, one.text)
    body = Block(one.text, Style.QUIET if strand else Style.BODY, "ink", parts, subject.refs(one.sources))
    head = Block(strand, Style.STRONG, parts=marking.parts(Field.COMMITMENT, place, strand))
    return Row(
        blocks=(head, body) if strand else (body,),
        key=key,
        shape=Shape.DUTY if one.binding else Shape.PROMISE,
        role="law" if one.binding else subject.role,
        tags=(*bond_tags(subject.entry, one), *_tags(one, key, strand, subject)),
        target=_leads_to(one, key, subject),
        matched=marking.hits(Field.COMMITMENT, place),
        chosen=subject.chosen(key),
        spoken=_spoken(one, strand, subject),
    )


def _leads_to(one: Commitment, key: str, subject: Subject) -> Target | None:
    """To the first topic in other entries, right below; where no other has it, to all about the topic."""
    topic = next((topic for topic in one.topics if topic in subject.timeline.topics), None)
    if topic is None:
        return None
    return Target(Aim.ACROSS if len(subject.crossings.with_topic(topic)) > 1 else Aim.TOPIC, topic, key)


def bond_tags(entry: Entry, one: Commitment) -> tuple[Tag, ...]:
    """The word on what stands in a law: whether it is a duty, and its place in the act."""
    kind = bond(entry, one)
    if kind is Bond.VOLUNTARY:
        return ()
    duty = QCoreApplication.translate("SidePanel", "duty")
    word = duty if kind is Bond.DUTY else QCoreApplication.translate("SidePanel", "not binding")
    return (Tag(f"{word} · {article_words(one.article)}" if one.article else word, "law"),)


def bond_spoken(entry: Entry, one: Commitment) -> str:
    """The same as it is read out, before the text."""
    words = {
        Bond.DUTY: QCoreApplication.translate("SidePanel", "Duty"),
        Bond.LOOSE: QCoreApplication.translate("SidePanel", "Not binding"),
        Bond.VOLUNTARY: QCoreApplication.translate("SidePanel", "Voluntary commitment"),
    }
    return words[bond(entry, one)]


def article_words(article: str) -> str:
    """The place in an act: "Article 28b"; one that is not a number stays as it is written."""
    if not article[:1].isdigit():
        return article
    return QCoreApplication.translate("SidePanel", "Article {article}").format(article=article)


def _tags(one: Commitment, key: str, strand: str, subject: Subject) -> tuple[Tag, ...]:
    """The topics; one that says the same as the heading of the row is left out."""
    said = strand.casefold()
    return tuple(
        _tag(topic, key, subject) for topic in one.topics if subject.topic_name(topic).casefold() != said
    )


def _tag(topic: str, key: str, subject: Subject) -> Tag:
    name = subject.topic_name(topic)
    chosen = subject.choice == Choice(key, topic)
    known = topic in subject.timeline.topics
    matched = subject.marking.hits(Field.TOPIC, subject.topics.index(topic))
    return Tag(name, "report", Target(Aim.TOPIC, topic, key) if known else None, matched, chosen)


def _spoken(one: Commitment, strand: str, subject: Subject) -> str:
    kind = bond_spoken(subject.entry, one)
    pieces = [kind, strand, one.text.rstrip("."), *(subject.topic_name(topic) for topic in one.topics)]
    if one.article:
        pieces.append(article_words(one.article))
    return ". ".join(piece for piece in pieces if piece)


def _across(topic: str, subject: Subject, inset: bool) -> tuple[Row, ...]:
    if topic not in subject.timeline.topics:
        return ()
    title = QCoreApplication.translate("SidePanel", "“{topic}” across the years").format(
        topic=subject.topic_name(topic)
    )
    target = Target(Aim.TOPIC, topic)
    return across_rows(title, subject.crossings.with_topic(topic), subject, target, inset)
