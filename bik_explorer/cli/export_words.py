"""The words of what is exported without a window: plain English."""

from __future__ import annotations

from bik_explorer.cli.check import counted
from bik_explorer.cli.handout_words import handout_words
from bik_explorer.export.credits import CreditsWords
from bik_explorer.export.words import ExportWords
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Kind, RelationKind, Status

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_KINDS = {
    Kind.PROGRAMME: ("Programme", "Programmes"),
    Kind.STRATEGY: ("Strategy", "Strategies"),
    Kind.INITIATIVE: ("Industry initiative", "Industry initiatives"),
    Kind.LAW: ("Law", "Laws"),
    Kind.REPORT: ("Report", "Reports"),
    Kind.EVENT: ("Event", "Events"),
}

_RELATIONS = {
    RelationKind.SUCCEEDS: "follows",
    RelationKind.SUCCEEDED_BY: "followed by",
    RelationKind.MAKES_LAW: "turns into law",
    RelationKind.MADE_LAW_BY: "turned into law by",
    RelationKind.HAS_PART: "includes",
}


def date_text(date: PartialDate) -> str:
    """As precise as it is known: `1 December 2011`, `May 2012`, `about 2007`."""
    day = f"{date.day} " if date.day is not None else ""
    month = f"{_MONTHS[date.month - 1]} " if date.month is not None else ""
    return f"{'about ' if date.about else ''}{day}{month}{date.year}"


def span_text(entry: Entry) -> str:
    """The dates of an entry: `1 December 2011 to 2014`, `since 16 November 2022`, `May 2012`."""
    start = date_text(entry.start)
    if entry.open:
        return f"since {start}"
    if entry.end is None or entry.end == entry.start:
        return start
    return f"{start} to {date_text(entry.end)}"


def credits_words() -> CreditsWords:
    """The words of credits."""
    return CreditsWords(
        whole="The whole timeline",
        search="Search: {query}",
        decade="{decade}s",
        years="{first} to {last}",
        all_shown="{what} ({entries})",
        shown="{what} ({count} of {entries})",
        sources="Sources: {names}",
        more="{names} and {count} more",
        version="Version {version}",
        made="made on {day}",
        licence="Licence: {licence}",
        kinds={kind.value: many for kind, (_, many) in _KINDS.items()},
        statuses={status.value: status.value for status in Status},
        entries=lambda count: counted(count, "entry", "entries"),
        day=date_text,
    )


def export_words() -> ExportWords:
    """The words of the data formats."""
    handout = handout_words()
    return ExportWords(
        credits=credits_words(),
        kind=lambda kind: _KINDS[kind][0],
        status=lambda status: status.value,
        role=handout.role,
        relation=lambda relation: _RELATIONS.get(relation, relation.value.replace("-", " ")),
        date=date_text,
        span=span_text,
        steps="Steps",
        commitments="Promises",
        duties="Duties in law",
        facts="Facts and figures",
        related="Related",
        disputes="Where sources differ",
        sources="Sources",
        article="Article {article}",
        unverified="{text} (not confirmed by a source)",
        not_all="not all names are known",
        handout=handout,
    )
