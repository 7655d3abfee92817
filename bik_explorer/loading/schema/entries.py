"""Entries and all that they hold, but for signatories."""

from __future__ import annotations

from bik_explorer.loading.nodes import Place
from bik_explorer.loading.schema.row import Row
from bik_explorer.loading.schema.signatories import read_signatory_list
from bik_explorer.model.entry import (
    Commitment,
    Dispute,
    Entry,
    Fact,
    Figure,
    Kind,
    Milestone,
    Relation,
    RelationKind,
    Saying,
    Status,
)


def read_entry(row: Row) -> Entry:
    """One of `entries`. `lane` stays empty where the entry names none: see `checks`."""
    id_ = row.own_id("entry")
    start = row.needed_date("start")
    unknown = row.text("end") == "unknown"
    end, is_open = (None, False) if unknown else row.end(start)
    return Entry(
        id=id_,
        kind=_kind(row),
        title=row.needed_text("title"),
        start=start,
        lane=_lane(row),
        short=row.text("short"),
        aliases=_aliases(row, id_),
        form=row.text("form"),
        end=end,
        open=is_open,
        end_unknown=unknown,
        date_note=row.text("date_note"),
        status=row.choice("status", Status),
        status_note=row.text("status_note"),
        summary=row.text("summary"),
        sources=row.sources(),
        milestones=row.rows("milestones", _milestone),
        facts=row.rows("facts", _fact),
        figures=row.rows("figures", _figure),
        commitments=row.rows("commitments", _commitment),
        signatory_lists=row.rows("signatories", read_signatory_list),
        relations=_relations(row, id_),
        disputes=row.rows("disputes", _dispute),
    )


def _kind(row: Row) -> Kind:
    kind = row.choice("kind", Kind)
    if kind is None:
        row.need("kind")
    return kind or Kind.EVENT


def _lane(row: Row) -> str:
    lane = row.text("lane")
    return lane if lane and row.context.knows("lane", lane, row.file, row.at("lane")) else ""


def _aliases(row: Row, id_: str) -> tuple[str, ...]:
    """Other ids; whether they clash is seen when all entries are read."""
    pairs = [(row.as_text(node, "aliases"), node) for node in row.items("aliases")]
    kept = {alias: Place(node.line, node.column) for alias, node in pairs if alias and row.as_id(alias, node)}
    row.context.aliases.update({(id_, alias): (row.file, place) for alias, place in kept.items()})
    return tuple(kept)


def _relations(row: Row, id_: str) -> tuple[Relation, ...]:
    """Ties to other entries; whether those exist is seen when all entries are read."""
    pairs = row.rows("related", _relation)
    for relation, place in pairs:
        row.context.relations.setdefault((id_, relation.kind, relation.entry), (row.file, place))
    return tuple(dict.fromkeys(relation for relation, _ in pairs))


def _relation(row: Row) -> tuple[Relation, Place]:
    kind = row.choice("relation", RelationKind)
    if kind is None:
        row.need("relation")
    return Relation(kind or RelationKind.RELATED, row.needed_text("entry")), row.place


def _milestone(row: Row) -> Milestone:
    return Milestone(
        row.needed_date("date"), row.needed_text("label"), row.flag("verified", True), row.sources()
    )


def _fact(row: Row) -> Fact:
    return Fact(row.needed_text("text"), row.flag("verified", True), row.sources())


def _figure(row: Row) -> Figure:
    label, value = row.needed_text("label"), row.needed_text("value")
    return Figure(label, value, row.date("date"), row.text("note"), row.sources())


def _commitment(row: Row) -> Commitment:
    return Commitment(
        text=row.needed_text("text"),
        strand=row.text("strand"),
        topics=row.references("topics", "topic"),
        binding=row.flag("binding", False),
        article=row.text("article"),
        sources=row.sources(),
    )


def _dispute(row: Row) -> Dispute:
    return Dispute(row.needed_text("about"), row.rows("sayings", _saying), row.text("resolution"))


def _saying(row: Row) -> Saying:
    return Saying(row.needed_text("text"), row.sources())
