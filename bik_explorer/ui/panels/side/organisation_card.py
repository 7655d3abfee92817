"""What the panel tells of an organisation: its names, what it signed over time, what was promised there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from bik_explorer.model.entry import Kind
from bik_explorer.model.organisation import FormerName, Organisation
from bik_explorer.model.participation import Part, entries_of, maybe_also
from bik_explorer.ui.panels.side.across import YEAR
from bik_explorer.ui.panels.side.counting import listed
from bik_explorer.ui.panels.side.head import Head, heard_as
from bik_explorer.ui.panels.side.labels import label_of
from bik_explorer.ui.panels.side.lettering import Style
from bik_explorer.ui.panels.side.organisation_subject import OrganisationSubject, part_sources
from bik_explorer.ui.panels.side.promised import promised_rows
from bik_explorer.ui.panels.side.roles import role_name
from bik_explorer.ui.panels.side.rows import Aim, Block, Row, Shape, Target
from bik_explorer.ui.panels.side.signatories import membership_words
from bik_explorer.ui.panels.side.sources import source_row, sources_heading, supported
from bik_explorer.ui.wording import date_words


def organisation_head(subject: OrganisationSubject) -> Head:
    """The name of today, the kind with the country, and the note."""
    one, kind = subject.organisation, QCoreApplication.translate("SidePanel", "Organisation")
    return Head(
        title=one.name,
        badge=kind,
        heard=heard_as(kind),
        line=kind_and_country(one),
        line_heard=QCoreApplication.translate("SidePanel", "Kind and country"),
        body=one.note,
    )


def kind_and_country(one: Organisation) -> str:
    """What it is and where: "Telecoms operator · Sweden"; what is not known is left out."""
    return " · ".join(
        piece for piece in (one.kind[:1].upper() + one.kind[1:], country_name(one.country)) if piece
    )


def country_name(code: str) -> str:
    """The country of a code of two letters; a code that is none stays as it is."""
    territory = QLocale.codeToTerritory(code) if code.isascii() else QLocale.Country.AnyCountry
    return code if territory is QLocale.Country.AnyCountry else QLocale.territoryToString(territory)


def organisation_rows(subject: OrganisationSubject) -> tuple[Row, ...]:
    """Other names, what it signed, what was promised there by topic, and the sources."""
    return (
        *_names(subject),
        *_signed(subject),
        *promised_rows(subject.crossings, subject.signed),
        *_sources(subject),
    )


def _names(subject: OrganisationSubject) -> list[Row]:
    one = subject.organisation
    formerly = QCoreApplication.translate("SidePanel", "Formerly")
    other = QCoreApplication.translate("SidePanel", "Also called")
    column = max(formerly, other, key=len)
    rows = [
        _name(
            formerly if not place else "",
            former_words(name),
            column,
            f"former:{place}",
            subject,
            name.sources,
        )
        for place, name in enumerate(one.former_names)
    ]
    if one.other_names:
        rows.append(_name(other, ", ".join(one.other_names), column, "other", subject, ()))
    return rows


def _name(
    lead: str, words: str, column: str, key: str, subject: OrganisationSubject, sources: tuple[str, ...]
) -> Row:
    block = Block(words, Style.QUIET, "ink", refs=subject.numbering.refs(sources))
    return Row((block,), f"name:{key}", Shape.WORDS, lead=lead, column=column, tight=True)


def former_words(name: FormerName) -> str:
    """A former name with the date until which it was one."""
    if name.until is None:
        return name.name
    words = QCoreApplication.translate("SidePanel", "{name}, until {date}")
    return words.format(name=name.name, date=date_words(name.until))


def _signed(subject: OrganisationSubject) -> list[Row]:
    with_lists = subject.crossings.with_lists
    if not with_lists:
        return []
    rule = bool(_names(subject))
    rows = [Row((Block(signed_words(subject), Style.HEADING),), "signed", heading=True, first=not rule)]
    unsure = unsure_words(subject)
    if unsure:
        rows.append(Row((Block(unsure, Style.SMALL, "warning"),), "unsure", tight=True))
    return [*rows, *(_part(place, part, subject) for place, part in enumerate(subject.parts))]


def signed_words(subject: OrganisationSubject) -> str:
    """How many it signed of those whose signatories are known; "is listed in" where it only supports one."""
    with_lists = subject.crossings.with_lists
    initiatives = all(entry.kind is Kind.INITIATIVE for entry in with_lists)
    if all(part.signed for part in subject.parts):
        words = (
            QCoreApplication.translate(
                "SidePanel", "Signed {count} of {total} initiatives with a list of names"
            )
            if initiatives
            else QCoreApplication.translate(
                "SidePanel", "Signed {count} of {total} entries with a list of names"
            )
        )
    else:
        words = (
            QCoreApplication.translate(
                "SidePanel", "Listed in {count} of {total} initiatives with a list of names"
            )
            if initiatives
            else QCoreApplication.translate(
                "SidePanel", "Listed in {count} of {total} entries with a list of names"
            )
        )
    return words.format(count=len(subject.entries), total=len(with_lists))


def unsure_words(subject: OrganisationSubject) -> str:
    """What it may have signed as well, because a list is not complete; empty where all is known."""
    labels = [label_of(entry) for entry in maybe_also(subject.crossings.timeline, subject.parts)]
    if not labels:
        return ""
    words = (
        QCoreApplication.translate("SidePanel", "It may be in {entries} too: that list is not complete.")
        if len(labels) == 1
        else QCoreApplication.translate(
            "SidePanel", "It may be in {entries} too: those lists are not complete."
        )
    )
    return words.format(entries=listed(labels))


def _part(place: int, part: Part, subject: OrganisationSubject) -> Row:
    details = [role_name(part.roll.role)]
    if part.signatory.name and part.signatory.name != subject.organisation.name:
        words = QCoreApplication.translate("SidePanel", "as {name}")
        details.append(words.format(name=part.signatory.name))
    details += membership_words(part.signatory, part.roll, part.entry)
    refs = subject.numbering.refs(part_sources(part))
    blocks = [Block(label_of(part.entry), Style.STRONG), Block(" · ".join(details), Style.QUIET, refs=refs)]
    blocks += [Block(part.signatory.note, Style.SMALL)] if part.signatory.note else []
    return Row(
        blocks=tuple(blocks),
        key=f"part:{place}:{part.entry.id}",
        shape=Shape.YEAR,
        role="accent",
        lead=str(part.entry.start.year),
        column=YEAR,
        target=Target(Aim.ENTRY, part.entry.id),
    )


def _sources(subject: OrganisationSubject) -> list[Row]:
    numbers = subject.numbering.numbers
    if not numbers:
        return []
    timeline = subject.crossings.timeline
    return [
        sources_heading(len(numbers)),
        *(source_row(number, id_, timeline, _supports(id_, subject)) for id_, number in numbers.items()),
    ]


def _supports(source: str, subject: OrganisationSubject) -> str:
    one, things = subject.organisation, []
    if source in one.sources or any(source in name.sources for name in one.former_names):
        things.append(QCoreApplication.translate("SidePanel", "names and note"))
    entries = entries_of(tuple(part for part in subject.parts if source in part_sources(part)))
    return supported([*things, *map(label_of, entries)])
