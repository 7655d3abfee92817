"""The words for what the model names in codes: kinds, status, relations, roles, dates. Plain, translated."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

from bik_explorer.model.dates import PartialDate, Precision
from bik_explorer.model.entry import Entry, Kind, RelationKind, Status
from bik_explorer.model.state import Page
from bik_explorer.search.results import Field

_KIND = {
    Kind.PROGRAMME: QT_TRANSLATE_NOOP("Wording", "Programme"),
    Kind.STRATEGY: QT_TRANSLATE_NOOP("Wording", "Strategy"),
    Kind.INITIATIVE: QT_TRANSLATE_NOOP("Wording", "Industry initiative"),
    Kind.LAW: QT_TRANSLATE_NOOP("Wording", "Law"),
    Kind.REPORT: QT_TRANSLATE_NOOP("Wording", "Report"),
    Kind.EVENT: QT_TRANSLATE_NOOP("Wording", "Event"),
}
_KINDS = {
    Kind.PROGRAMME: QT_TRANSLATE_NOOP("Wording", "Programmes"),
    Kind.STRATEGY: QT_TRANSLATE_NOOP("Wording", "Strategies"),
    Kind.INITIATIVE: QT_TRANSLATE_NOOP("Wording", "Industry initiatives"),
    Kind.LAW: QT_TRANSLATE_NOOP("Wording", "Laws"),
    Kind.REPORT: QT_TRANSLATE_NOOP("Wording", "Reports"),
    Kind.EVENT: QT_TRANSLATE_NOOP("Wording", "Events"),
}
_STATUS = {
    Status.ACTIVE: QT_TRANSLATE_NOOP("Wording", "active"),
    Status.PENDING: QT_TRANSLATE_NOOP("Wording", "pending"),
    Status.IN_FORCE: QT_TRANSLATE_NOOP("Wording", "in force"),
    Status.ENDED: QT_TRANSLATE_NOOP("Wording", "ended"),
    Status.REPEALED: QT_TRANSLATE_NOOP("Wording", "repealed"),
}
_RELATION = {
    RelationKind.BUILDS_ON: QT_TRANSLATE_NOOP("Wording", "builds on"),
    RelationKind.BASIS_FOR: QT_TRANSLATE_NOOP("Wording", "basis for"),
    RelationKind.EVALUATES: QT_TRANSLATE_NOOP("Wording", "evaluates"),
    RelationKind.EVALUATED_BY: QT_TRANSLATE_NOOP("Wording", "evaluated by"),
    RelationKind.SUCCEEDS: QT_TRANSLATE_NOOP("Wording", "follows"),
    RelationKind.SUCCEEDED_BY: QT_TRANSLATE_NOOP("Wording", "followed by"),
    RelationKind.MAKES_LAW: QT_TRANSLATE_NOOP("Wording", "turns into law"),
    RelationKind.MADE_LAW_BY: QT_TRANSLATE_NOOP("Wording", "turned into law by"),
    RelationKind.AMENDS: QT_TRANSLATE_NOOP("Wording", "amends"),
    RelationKind.AMENDED_BY: QT_TRANSLATE_NOOP("Wording", "amended by"),
    RelationKind.REPLACES: QT_TRANSLATE_NOOP("Wording", "replaces"),
    RelationKind.REPLACED_BY: QT_TRANSLATE_NOOP("Wording", "replaced by"),
    RelationKind.FUNDS: QT_TRANSLATE_NOOP("Wording", "funds"),
    RelationKind.FUNDED_BY: QT_TRANSLATE_NOOP("Wording", "funded by"),
    RelationKind.PART_OF: QT_TRANSLATE_NOOP("Wording", "part of"),
    RelationKind.HAS_PART: QT_TRANSLATE_NOOP("Wording", "includes"),
    RelationKind.ANNOUNCES: QT_TRANSLATE_NOOP("Wording", "announces"),
    RelationKind.ANNOUNCED_BY: QT_TRANSLATE_NOOP("Wording", "announced by"),
    RelationKind.SUPPORTS: QT_TRANSLATE_NOOP("Wording", "supports"),
    RelationKind.SUPPORTED_BY: QT_TRANSLATE_NOOP("Wording", "supported by"),
    RelationKind.ENDS: QT_TRANSLATE_NOOP("Wording", "ends"),
    RelationKind.ENDED_BY: QT_TRANSLATE_NOOP("Wording", "ended by"),
    RelationKind.APPLIES: QT_TRANSLATE_NOOP("Wording", "applies"),
    RelationKind.APPLIED_BY: QT_TRANSLATE_NOOP("Wording", "applied by"),
    RelationKind.RELATED: QT_TRANSLATE_NOOP("Wording", "related"),
}
_ROLE = {
    "signatory": QT_TRANSLATE_NOOP("Wording", "Signatories"),
    "member": QT_TRANSLATE_NOOP("Wording", "Members"),
    "founding member": QT_TRANSLATE_NOOP("Wording", "Founding members"),
    "associated member": QT_TRANSLATE_NOOP("Wording", "Associated members"),
    "member (implementation report)": QT_TRANSLATE_NOOP("Wording", "Members with an implementation report"),
    "supporting association": QT_TRANSLATE_NOOP("Wording", "Supporting associations"),
    "reported supporter": QT_TRANSLATE_NOOP("Wording", "Reported supporters"),
}
_FIELD = {
    Field.TITLE: QT_TRANSLATE_NOOP("Wording", "title"),
    Field.SUMMARY: QT_TRANSLATE_NOOP("Wording", "summary"),
    Field.COMMITMENT: QT_TRANSLATE_NOOP("Wording", "commitment"),
    Field.SIGNATORY: QT_TRANSLATE_NOOP("Wording", "company"),
    Field.SIGNATORY_LIST: QT_TRANSLATE_NOOP("Wording", "list of companies"),
    Field.TOPIC: QT_TRANSLATE_NOOP("Wording", "topic"),
    Field.FACT: QT_TRANSLATE_NOOP("Wording", "fact"),
    Field.FIGURE: QT_TRANSLATE_NOOP("Wording", "figure"),
    Field.MILESTONE: QT_TRANSLATE_NOOP("Wording", "step"),
    Field.DISPUTE: QT_TRANSLATE_NOOP("Wording", "where sources differ"),
    Field.SOURCE: QT_TRANSLATE_NOOP("Wording", "source"),
    Field.DATE: QT_TRANSLATE_NOOP("Wording", "date"),
    Field.KIND: QT_TRANSLATE_NOOP("Wording", "kind"),
    Field.STATUS: QT_TRANSLATE_NOOP("Wording", "status"),
}

_PAGE = {
    Page.TIMELINE: QT_TRANSLATE_NOOP("Wording", "Timeline"),
    Page.SIGNATORIES: QT_TRANSLATE_NOOP("Wording", "Signatories"),
    Page.COMMITMENTS: QT_TRANSLATE_NOOP("Wording", "Commitments"),
}


def _say(text: str) -> str:
    return QCoreApplication.translate("Wording", text)


def kind_name(kind: Kind) -> str:
    """One entry of the kind: "Industry initiative"."""
    return _say(_KIND[kind])


def kinds_name(kind: Kind) -> str:
    """Several entries of the kind: "Industry initiatives"."""
    return _say(_KINDS[kind])


def status_name(status: Status) -> str:
    """The status in the middle of a line: "in force"."""
    return _say(_STATUS[status])


def relation_words(relation: RelationKind) -> str:
    """What an entry does to the other one: "evaluated by"."""
    return _say(_RELATION[relation])


def role_words(role: str) -> str:
    """The heading of a list of signatories: "Founding members". Roles that a pack makes up stay."""
    return _say(_ROLE[role]) if role in _ROLE else role[:1].upper() + role[1:]


def field_name(field: Field) -> str:
    """Where a search found something, before its text: "commitment"."""
    return _say(_FIELD[field])


def entries_count(count: int) -> str:
    """A number of entries: "1 entry", "49 entries"."""
    if count == 1:
        return QCoreApplication.translate("Wording", "1 entry")
    return QCoreApplication.translate("Wording", "%n entries", "", count)


def date_words(date: PartialDate) -> str:
    """As precise as it is known: "1 December 2011", "May 2012", "2012", "about 2007"."""
    day = QDate(date.year, date.month or 1, date.day or 1)
    words = QLocale().toString(day, _pattern(date.precision))
    return QCoreApplication.translate("Wording", "about {date}").format(date=words) if date.about else words


def _pattern(precision: Precision) -> str:
    if precision is Precision.DAY:
        return QCoreApplication.translate("Wording", "d MMMM yyyy", "a date; letters as in QLocale.toString")
    if precision is Precision.MONTH:
        return QCoreApplication.translate("Wording", "MMMM yyyy", "a month; letters as in QLocale.toString")
    return "yyyy"


def date_spoken(date: PartialDate) -> str:
    """The date with what is not known, for those who see no soft edge: "2012, day and month not known"."""
    words = date_words(date)
    if date.precision is Precision.MONTH:
        return QCoreApplication.translate("Wording", "{date}, day not known").format(date=words)
    if date.precision is Precision.YEAR:
        return QCoreApplication.translate("Wording", "{date}, day and month not known").format(date=words)
    return words


def span_words(entry: Entry) -> str:
    """The dates of an entry: "1 December 2011 to 2014", "since 16 November 2022", "May 2012"."""
    start = date_words(entry.start)
    if entry.open:
        return QCoreApplication.translate("Wording", "since {start}").format(start=start)
    if entry.end is None or entry.end == entry.start:
        return start
    return QCoreApplication.translate("Wording", "{start} to {end}").format(
        start=start, end=date_words(entry.end)
    )


def page_name(page: Page) -> str:
    """The name of a page on its tab: "Timeline"."""
    return _say(_PAGE[page])
