"""The words of what is exported from the window, translated."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bik_explorer.export.credits import CreditsWords
from bik_explorer.export.words import ExportWords
from bik_explorer.model.entry import Kind, Status
from bik_explorer.ui.handout_words import handout_words
from bik_explorer.ui.wording import (
    date_words,
    entries_count,
    kind_name,
    kinds_name,
    relation_words,
    role_words,
    span_words,
    status_name,
)

translate = QCoreApplication.translate


def credits_words() -> CreditsWords:
    """The words of credits."""
    return CreditsWords(
        whole=translate("Export", "The whole timeline"),
        search=translate("Export", "Search: {query}"),
        decade=translate("Export", "{decade}s", "a decade: 2000s"),
        years=translate("Export", "{first} to {last}", "years"),
        all_shown=translate("Export", "{what} ({entries})"),
        shown=translate("Export", "{what} ({count} of {entries})"),
        sources=translate("Export", "Sources: {names}"),
        more=translate("Export", "{names} and {count} more"),
        version=translate("Export", "Version {version}"),
        made=translate("Export", "made on {day}"),
        licence=translate("Export", "Licence: {licence}"),
        kinds={kind.value: kinds_name(kind) for kind in Kind},
        statuses={status.value: status_name(status) for status in Status},
        entries=entries_count,
        day=date_words,
    )


def export_words() -> ExportWords:
    """The words of the data formats."""
    return ExportWords(
        credits=credits_words(),
        kind=kind_name,
        status=status_name,
        role=role_words,
        relation=relation_words,
        date=date_words,
        span=span_words,
        steps=translate("Export", "Steps"),
        commitments=translate("Export", "Promises"),
        duties=translate("Export", "Duties in law"),
        facts=translate("Export", "Facts and figures"),
        related=translate("Export", "Related"),
        disputes=translate("Export", "Where sources differ"),
        sources=translate("Export", "Sources"),
        article=translate("Export", "Article {article}"),
        unverified=translate("Export", "{text} (not confirmed by a source)"),
        not_all=translate("Export", "not all names are known"),
        handout=handout_words(),
    )
