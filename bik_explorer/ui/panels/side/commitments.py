"""Rows of the Commitments tab: promises and duties by strand, and one topic followed across the years."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QCoreApplication

from bik_explorer.model.entry import Commitment
from bik_explorer.search import Field
from bik_explorer.ui.panels.side.across import across_rows
from bik_explorer.ui.panels.side.rows import Aim, Block, Row, Shape, Tag, Target
from bik_explorer.ui.panels.side.sizes import Style
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
        tags=(*_words(one), *_tags(one, key, strand, subject)),
        target=Target(Aim.TOPIC, one.topics[0], key) if one.topics else None,
        matched=marking.hits(Field.COMMITMENT, place),
        chosen=subject.chosen(key),
        spoken=_spoken(one, strand, subject),
    )


def _words(one: Commitment) -> tuple[Tag, ...]:
    if not one.binding:
        return ()
    duty = QCoreApplication.translate("SidePanel", "duty")
    return (Tag(f"{duty} · {article_words(one.article)}" if one.article else duty, "law"),)


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
    kind = (
        QCoreApplication.translate("SidePanel", "Duty")
        if one.binding
        else QCoreApplication.translate("SidePanel", "Voluntary commitment")
    )
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
    return across_rows(title, subject.crossings.with_topic(topic), subject, inset=inset)
