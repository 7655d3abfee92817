"""Rows of the Sources tab: where sources differ, then each source, what it supports and where it leads."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Dispute, Entry
from bik_explorer.model.links import is_safe_link
from bik_explorer.search import Field
from bik_explorer.ui.panels.side.counting import Thing, counted
from bik_explorer.ui.panels.side.rows import Aim, Block, Row, Shape, Target
from bik_explorer.ui.panels.side.sizes import Style
from bik_explorer.ui.panels.side.subject import Subject
from bik_explorer.ui.wording import date_words


def source_rows(subject: Subject) -> tuple[Row, ...]:
    """The disputes, if any, each in a box, then the sources by number."""
    rows: list[Row] = []
    if subject.entry.disputes:
        rows.append(
            Row(
                (Block(QCoreApplication.translate("SidePanel", "Sources differ"), Style.HEADING),),
                heading=True,
            )
        )
        rows += [_dispute(place, one, subject) for place, one in enumerate(subject.entry.disputes)]
        if subject.numbers:
            title = QCoreApplication.translate("SidePanel", "All sources")
            rows.append(Row((Block(title, Style.HEADING),), heading=True, first=False))
    rows += [_source(number, id_, subject) for id_, number in subject.numbers.items()]
    return tuple(rows)


def _dispute(place: int, one: Dispute, subject: Subject) -> Row:
    marking = subject.marking
    blocks = [Block(one.about, Style.STRONG, parts=marking.parts(Field.DISPUTE, place, one.about))]
    for saying in one.sayings:
        parts = marking.parts(Field.DISPUTE, place, saying.text)
        blocks.append(
            Block(saying.text, Style.BODY, parts=parts, refs=subject.refs(saying.sources), indent=True)
        )
    if one.resolution:
        parts = marking.parts(Field.DISPUTE, place, one.resolution)
        blocks.append(Block(one.resolution, Style.QUIET, "ink", parts))
    matched = marking.hits(Field.DISPUTE, place)
    return Row(tuple(blocks), f"dispute:{place}", matched=matched, boxed=True, spoken=_spoken_dispute(one))


def _spoken_dispute(one: Dispute) -> str:
    pieces = [QCoreApplication.translate("SidePanel", "Sources differ: {about}").format(about=one.about)]
    words = QCoreApplication.translate("SidePanel", "One says: {text}")
    pieces += [words.format(text=saying.text.rstrip(".")) for saying in one.sayings]
    return ". ".join([*pieces, *([one.resolution] if one.resolution else [])])


def _source(number: int, id_: str, subject: Subject) -> Row:
    key = f"source:{id_}"
    known = subject.timeline.sources.get(id_)
    supports = Block(supports_words(subject.entry, id_), Style.SMALL)
    if known is None:
        missing = Block(
            QCoreApplication.translate("SidePanel", "The pack does not describe this source."), Style.SMALL
        )
        return Row(
            (Block(id_, Style.STRONG), missing, supports),
            key,
            Shape.NUMBER,
            lead=str(number),
            chosen=subject.chosen(key),
        )
    parts = subject.marking.parts(Field.SOURCE, number - 1, known.title)
    blocks = [Block(known.title, Style.STRONG, parts=parts)]
    about = " · ".join(piece for piece in (known.publisher, printed(known.date)) if piece)
    blocks += (
        [Block(about, Style.QUIET, parts=subject.marking.parts(Field.SOURCE, number - 1, about))]
        if about
        else []
    )
    blocks += [Block(known.note, Style.SMALL)] if known.note else []
    blocks.append(supports)
    safe = is_safe_link(known.url)
    if safe:
        blocks.append(Block(f"{host(known.url)} ↗", Style.SMALL, "accent"))
    elif known.url:
        blocks.append(Block(known.url, Style.SMALL))
    return Row(
        blocks=tuple(blocks),
        key=key,
        shape=Shape.NUMBER,
        lead=str(number),
        target=Target(Aim.LINK, known.url) if safe else None,
        matched=subject.marking.hits(Field.SOURCE, number - 1),
        chosen=subject.chosen(key),
    )


def host(url: str) -> str:
    """The site that a link leads to."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def printed(date: str) -> str:
    """The date of a source in words; one that is not written as a date stays as it is."""
    try:
        return date_words(PartialDate.parse(date))
    except ValueError:
        return date


def supports_words(entry: Entry, source: str) -> str:
    """What of an entry a source supports: "Supports: title and dates, 3 facts, signatories"."""
    pieces = []
    if source in entry.sources:
        pieces.append(QCoreApplication.translate("SidePanel", "title and dates"))
    duties = bool(entry.commitments) and all(one.binding for one in entry.commitments)
    groups = (
        (Thing.STEP, [part.sources for part in entry.milestones]),
        (Thing.FACT, [part.sources for part in entry.facts]),
        (Thing.FIGURE, [part.sources for part in entry.figures]),
        (Thing.DUTY if duties else Thing.COMMITMENT, [part.sources for part in entry.commitments]),
    )
    for thing, parts in groups:
        count = sum(source in sources for sources in parts)
        pieces += [counted(thing, count)] if count else []
    signed = [roll.sources for roll in entry.signatory_lists] + [one.sources for one in entry.signatories]
    if any(source in sources for sources in signed):
        pieces.append(QCoreApplication.translate("SidePanel", "signatories"))
    if any(source in saying.sources for dispute in entry.disputes for saying in dispute.sayings):
        pieces.append(QCoreApplication.translate("SidePanel", "one side where sources differ"))
    return QCoreApplication.translate("SidePanel", "Supports: {things}").format(things=", ".join(pieces))
