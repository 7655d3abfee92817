"""Entries as plain values, complete and self-contained, for other programs to read."""

from __future__ import annotations

from typing import Any

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import (
    Commitment,
    Dispute,
    Entry,
    Fact,
    Figure,
    Milestone,
    Signatory,
    SignatoryList,
)
from bik_explorer.model.timeline import Timeline

Plain = dict[str, Any]


def plain_entry(timeline: Timeline, entry: Entry) -> Plain:
    """The entry as JSON values. Dates are ISO 8601 texts as precise as known, each with an `…about` flag.

    `end` is null for an open entry and for an unknown end; it equals `start` for a single date.
    """
    end = entry.start if entry.is_point else entry.end
    return {
        "id": entry.id,
        "aliases": list(entry.aliases),
        "kind": entry.kind.value,
        "lane": entry.lane,
        "title": entry.title,
        "short": entry.short,
        "form": entry.form,
        **_date("start", entry.start),
        **_date("end", end),
        "open": entry.open,
        "end_unknown": entry.end_unknown,
        "date_note": entry.date_note,
        "status": entry.status.value if entry.status else None,
        "status_note": entry.status_note,
        "summary": entry.summary,
        "sources": list(entry.sources),
        "milestones": [_milestone(one) for one in entry.milestones],
        "facts": [_fact(one) for one in entry.facts],
        "figures": [_figure(one) for one in entry.figures],
        "commitments": [_commitment(one) for one in entry.commitments],
        "signatories": [
            _signatory(timeline, roll.role, one) for roll in entry.signatory_lists for one in roll.signatories
        ],
        "signatory_lists": [_signatory_list(roll) for roll in entry.signatory_lists],
        "related": [{"entry": one.entry, "relation": one.kind.value} for one in timeline.relations(entry)],
        "disputes": [_dispute(one) for one in entry.disputes],
    }


def _date(name: str, date: PartialDate | None) -> Plain:
    return {name: date.iso() if date else None, f"{name}_about": bool(date and date.about)}


def _milestone(step: Milestone) -> Plain:
    known = {"label": step.label, "verified": step.verified, "sources": list(step.sources)}
    return _date("date", step.date) | known


def _fact(fact: Fact) -> Plain:
    return {"text": fact.text, "verified": fact.verified, "sources": list(fact.sources)}


def _figure(figure: Figure) -> Plain:
    known = {"label": figure.label, "value": figure.value, **_date("date", figure.date)}
    return known | {"note": figure.note, "sources": list(figure.sources)}


def _commitment(commitment: Commitment) -> Plain:
    return {
        "strand": commitment.strand,
        "text": commitment.text,
        "topics": list(commitment.topics),
        "binding": commitment.binding,
        "article": commitment.article,
        "sources": list(commitment.sources),
    }


def _signatory(timeline: Timeline, role: str, signatory: Signatory) -> Plain:
    """`name` is today's, `name_as_signed` the one that stood there, the same where nothing else is known."""
    today = timeline.organisations.get(signatory.organisation)
    name = today.name if today else signatory.organisation
    return {
        "organisation": signatory.organisation,
        "name": name,
        "name_as_signed": signatory.name or name,
        "role": role,
        **_date("joined", signatory.joined),
        **_date("left", signatory.left),
        "note": signatory.note,
        "sources": list(signatory.sources),
    }


def _signatory_list(roll: SignatoryList) -> Plain:
    return {
        "role": roll.role,
        **_date("as_of", roll.as_of),
        "complete": roll.complete,
        "stated": roll.stated,
        "note": roll.note,
        "sources": list(roll.sources),
    }


def _dispute(dispute: Dispute) -> Plain:
    sayings = [{"text": one.text, "sources": list(one.sources)} for one in dispute.sayings]
    return {"about": dispute.about, "sayings": sayings, "resolution": dispute.resolution}
