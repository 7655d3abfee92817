"""Rows of the Sources tab: where sources differ, then each source, what it supports and where it leads."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Dispute, Entry
from bik_explorer.model.links import is_safe_link
from bik_explorer.model.source import Source
from bik_explorer.model.timeline import Timeline
from bik_explorer.search import Field
from bik_explorer.ui.panels.side.counting import Thing, counted
from bik_explorer.ui.panels.side.lettering import Style
from bik_explorer.ui.panels.side.marking import nothing
from bik_explorer.ui.panels.side.rows import Aim, Block, Parts, Row, Shape, Target
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
    marking = subject.marking
    return source_row(
        number,
        id_,
        subject.timeline,
        supports_words(subject.entry, id_),
        lambda text: marking.parts(Field.SOURCE, number - 1, text),
        matched=marking.hits(Field.SOURCE, number - 1),
        chosen=subject.chosen(f"source:{id_}"),
    )


def source_row(
    number: int,
    id_: str,
    timeline: Timeline,
    supports: str,
    parts: Callable[[str], Parts] = nothing,
    matched: bool = False,
    chosen: bool = False,
) -> Row:
    """A source with what it supports; a click opens its page, if it has a safe address."""
    known = timeline.sources.get(id_)
    missing = QCoreApplication.translate("SidePanel", "The pack does not describe this source.")
    url = known.url if known else ""
    blocks = _about(known, parts) if known else [Block(id_, Style.STRONG), Block(missing, Style.SMALL)]
    blocks.append(Block(supports, Style.SMALL))
    if is_safe_link(url):
        blocks.append(Block(f"{host(url)} ↗", Style.SMALL, "accent"))
    elif url:
        blocks.append(Block(url, Style.SMALL))
    return Row(
        blocks=tuple(blocks),
        key=f"source:{id_}",
        shape=Shape.NUMBER,
        lead=str(number),
        target=Target(Aim.LINK, url) if is_safe_link(url) else None,
        matched=matched,
        chosen=chosen,
    )


def _about(source: Source, parts: Callable[[str], Parts]) -> list[Block]:
    blocks = [Block(source.title, Style.STRONG, parts=parts(source.title))]
    about = " · ".join(piece for piece in (source.publisher, printed(source.date)) if piece)
    blocks += [Block(about, Style.QUIET, parts=parts(about))] if about else []
    blocks += [Block(source.note, Style.SMALL)] if source.note else []
    return blocks


def sources_heading(count: int) -> Row:
    """The heading of a list of sources at the foot of a card."""
    words = QCoreApplication.translate("SidePanel", "Sources · {count}").format(count=count)
    return Row((Block(words, Style.HEADING),), "sources", heading=True, first=False, rule=True)


def supported(things: Iterable[str]) -> str:
    """What a source supports, in words: "Supports: names, CEO Coalition"."""
    return QCoreApplication.translate("SidePanel", "Supports: {things}").format(things=", ".join(things))


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
    return supported(pieces)
