"""Rows of the Signatories tab: the lists by role, how complete they are, in how many others each one is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bik_explorer.model.entry import Entry, Signatory, SignatoryList
from bik_explorer.search import Field
from bik_explorer.ui.panels.side.lettering import Style
from bik_explorer.ui.panels.side.rows import Aim, Block, Row, Shape, Target
from bik_explorer.ui.panels.side.subject import Subject
from bik_explorer.ui.wording import date_words, role_words


def signatory_rows(subject: Subject) -> tuple[Row, ...]:
    """The signatories of each role under a heading; their places count through all lists."""
    rows: list[Row] = []
    place = 0
    for number, roll in enumerate(subject.entry.signatory_lists):
        rows += _head(number, roll, subject)
        for one in roll.signatories:
            rows.append(_row(place, one, roll, subject))
            place += 1
    return tuple(rows)


def known_words(roll: SignatoryList) -> str:
    """What a reader must know before counting a list; empty where it is complete."""
    count, stated = len(roll.signatories), roll.stated
    if stated is None or stated == count:
        if roll.complete:
            return ""
        return QCoreApplication.translate("SidePanel", "Only some of the names are known.")
    if not roll.complete and stated > count:
        words = QCoreApplication.translate("SidePanel", "Only {count} of at least {stated} names are known.")
    elif not roll.complete:
        return QCoreApplication.translate("SidePanel", "Only some of the names are known.")
    else:
        words = QCoreApplication.translate("SidePanel", "{count} names are listed; the source says {stated}.")
    return words.format(count=count, stated=stated)


def shown_name(one: Signatory, subject: Subject) -> str:
    """The name as signed, else today's, else the id that the pack does not describe."""
    known = subject.timeline.organisations.get(one.organisation)
    return one.name or (known.name if known else one.organisation)


def _head(number: int, roll: SignatoryList, subject: Subject) -> list[Row]:
    title, marking = role_words(roll.role), subject.marking
    if roll.as_of is not None:
        words = QCoreApplication.translate("SidePanel", "{role}, {date}")
        title = words.format(role=title, date=date_words(roll.as_of))
    head = Block(
        title,
        Style.HEADING,
        parts=marking.parts(Field.SIGNATORY_LIST, number, title),
        refs=subject.refs(roll.sources),
    )
    rows = [Row((head,), f"list:{number}", heading=True, first=not number)]
    known = known_words(roll)
    blocks = [Block(known, Style.QUIET, "warning")] if known else []
    if roll.note:
        parts = marking.parts(Field.SIGNATORY_LIST, number, roll.note)
        blocks.append(Block(roll.note, Style.QUIET, parts=parts))
    if blocks:
        rows.append(Row(tuple(blocks), f"note:{number}"))
    return rows


def _row(place: int, one: Signatory, roll: SignatoryList, subject: Subject) -> Row:
    key, name, marking = f"signatory:{place}", shown_name(one, subject), subject.marking
    parts = marking.parts(Field.SIGNATORY, place, name)
    blocks = [Block(name, Style.BODY, parts=parts, refs=subject.refs(one.sources))]
    texts = [text for text in (_details(one, roll, subject), one.note) if text]
    blocks += [Block(text, Style.SMALL, parts=marking.parts(Field.SIGNATORY, place, text)) for text in texts]
    known = one.organisation in subject.timeline.organisations
    return Row(
        blocks=tuple(blocks),
        key=key,
        shape=Shape.POINT,
        role=subject.role,
        target=Target(Aim.ORGANISATION, one.organisation, key) if known else None,
        matched=marking.hits(Field.SIGNATORY, place),
        tight=True,
    )


def _details(one: Signatory, roll: SignatoryList, subject: Subject) -> str:
    """Today's name, when it joined and left, in how many others it is."""
    known = subject.timeline.organisations.get(one.organisation)
    pieces = []
    if known and one.name and one.name != known.name:
        pieces.append(QCoreApplication.translate("SidePanel", "today {name}").format(name=known.name))
    membership = membership_words(one, roll, subject.entry)
    return " · ".join([*pieces, *membership, *_others(_elsewhere_count(one, subject))])


def membership_words(one: Signatory, roll: SignatoryList, entry: Entry) -> list[str]:
    """When it joined and left; not the date of the list, nor the beginning of all, again."""
    pieces = []
    if one.joined and one.joined not in (roll.as_of, entry.start):
        words = QCoreApplication.translate("SidePanel", "joined {date}")
        pieces.append(words.format(date=date_words(one.joined)))
    if one.left:
        words = QCoreApplication.translate("SidePanel", "left {date}")
        pieces.append(words.format(date=date_words(one.left)))
    return pieces


def _others(count: int) -> list[str]:
    if count == 1:
        return [QCoreApplication.translate("SidePanel", "also in 1 other")]
    words = QCoreApplication.translate("SidePanel", "also in {count} others")
    return [words.format(count=count)] if count else []


def _elsewhere_count(one: Signatory, subject: Subject) -> int:
    entries = subject.crossings.with_organisation(one.organisation)
    return sum(entry.id != subject.entry.id for entry in entries)
