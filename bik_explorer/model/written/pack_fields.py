"""The sections of a pack as they are written (data/README.md). The writer leaves out what holds nothing."""

from __future__ import annotations

from collections.abc import Mapping

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
from bik_explorer.model.organisation import FormerName, Organisation
from bik_explorer.model.pack import Era, Lane, PackInfo
from bik_explorer.model.source import Source
from bik_explorer.model.topic import Topic
from bik_explorer.model.written.yaml_text import Value, Word

FORMAT = 1
"""The version of the format of packs."""

Written = dict[str, Value]


def date_field(date: PartialDate | None) -> Value:
    """A date as precise as it is known."""
    return None if date is None else Word(f"about {date.iso()}" if date.about else date.iso())


def range_field(first: PartialDate | None, last: PartialDate | None) -> Value:
    """Two dates with dots between them; both, or nothing."""
    if first is None or last is None:
        return None
    return Word(f"{date_field(first)}..{date_field(last)}")


def pack_fields(pack: PackInfo) -> Written:
    """The section `pack`."""
    return {
        "format": FORMAT,
        "id": pack.id,
        "title": pack.title,
        "version": pack.version,
        "language": pack.language,
        "description": pack.description,
        "range": range_field(pack.first, pack.last),
        "licence": pack.licence,
        "credit": pack.credit,
    }


def lane_fields(lane: Lane) -> Written:
    """One of `lanes`."""
    return {"id": lane.id, "name": lane.name, "kinds": list(lane.kinds), "colour": lane.colour}


def era_fields(era: Era) -> Written:
    """One of `eras`."""
    end = Word("open") if era.open else date_field(era.end)
    return {
        "id": era.id,
        "name": era.name,
        "start": date_field(era.start),
        "end": end,
        "colour": era.colour,
        "sources": list(era.sources),
    }


def topic_fields(topic: Topic) -> Written:
    """One of `topics`."""
    return dict(topic._asdict())


def source_fields(source: Source) -> Written:
    """One of `sources`."""
    return dict(source._asdict())


def organisation_fields(organisation: Organisation) -> Written:
    """One of `organisations`."""
    return {
        "id": organisation.id,
        "name": organisation.name,
        "kind": organisation.kind,
        "country": organisation.country,
        "former_names": [_former_name(one) for one in organisation.former_names],
        "other_names": list(organisation.other_names),
        "note": organisation.note,
        "sources": list(organisation.sources),
    }


def _former_name(former: FormerName) -> Written:
    return {"name": former.name, "until": date_field(former.until), "sources": list(former.sources)}


def entry_fields(entry: Entry, lanes: Mapping[str, str]) -> Written:
    """One of `entries`; `lanes`: the lane to which a kind belongs, which need not be said."""
    return {
        "id": entry.id,
        "aliases": list(entry.aliases),
        "kind": entry.kind.value,
        "lane": entry.lane if lanes.get(entry.kind.value) != entry.lane else None,
        "title": entry.title,
        "short": entry.short,
        "form": entry.form,
        "start": date_field(entry.start),
        "end": _end(entry),
        "date_note": entry.date_note,
        "status": entry.status.value if entry.status else None,
        "status_note": entry.status_note,
        "summary": entry.summary,
        "sources": list(entry.sources),
        "milestones": [_milestone(one) for one in entry.milestones],
        "facts": [_fact(one) for one in entry.facts],
        "figures": [_figure(one) for one in entry.figures],
        "commitments": [_commitment(one) for one in entry.commitments],
        "signatories": [_signatory_list(one) for one in entry.signatory_lists],
        "related": [{"entry": one.entry, "relation": one.kind.value} for one in entry.relations],
        "disputes": [_dispute(one) for one in entry.disputes],
    }


def _end(entry: Entry) -> Value:
    if entry.open or entry.end_unknown:
        return Word("open" if entry.open else "unknown")
    return date_field(entry.end)


def _unless(flag: bool, usual: bool) -> Value:
    """A flag that need not be said when it is as usual."""
    return None if flag is usual else flag


def _milestone(step: Milestone) -> Written:
    verified = _unless(step.verified, True)
    return {
        "date": date_field(step.date),
        "label": step.label,
        "verified": verified,
        "sources": list(step.sources),
    }


def _fact(fact: Fact) -> Written:
    return {"text": fact.text, "verified": _unless(fact.verified, True), "sources": list(fact.sources)}


def _figure(figure: Figure) -> Written:
    return dict(figure._asdict()) | {"date": date_field(figure.date), "sources": list(figure.sources)}


def _commitment(commitment: Commitment) -> Written:
    return {
        "strand": commitment.strand,
        "text": commitment.text,
        "topics": list(commitment.topics),
        "binding": _unless(commitment.binding, False),
        "article": commitment.article,
        "sources": list(commitment.sources),
    }


def _signatory_list(roll: SignatoryList) -> Written:
    return {
        "role": roll.role,
        "as_of": date_field(roll.as_of),
        "complete": _unless(roll.complete, True),
        "stated": roll.stated,
        "note": roll.note,
        "sources": list(roll.sources),
        "names": [_signatory(one) for one in roll.signatories],
    }


def _signatory(one: Signatory) -> Value:
    """An id where nothing else is said."""
    if one == Signatory(one.organisation):
        return one.organisation
    return {
        "organisation": one.organisation,
        "name": one.name,
        "joined": date_field(one.joined),
        "left": date_field(one.left),
        "note": one.note,
        "sources": list(one.sources),
    }


def _dispute(dispute: Dispute) -> Written:
    sayings: list[Value] = [{"text": one.text, "sources": list(one.sources)} for one in dispute.sayings]
    return {"about": dispute.about, "sayings": sayings, "resolution": dispute.resolution}
