"""Who takes part in an entry, a list for each role."""

from __future__ import annotations

from collections.abc import Iterator

from bik_explorer.loading.nodes import Place
from bik_explorer.loading.problems import Code
from bik_explorer.loading.schema.row import Row
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Signatory, SignatoryList


def read_signatory_list(row: Row) -> SignatoryList:
    """One of an entry's `signatories`."""
    role = row.needed_text("role")
    return SignatoryList(
        role=role,
        signatories=tuple(_once(row, role)),
        as_of=row.date("as_of"),
        complete=row.flag("complete", True),
        stated=row.number("stated"),
        note=row.text("note"),
        sources=row.sources(),
    )


def _once(row: Row, role: str) -> Iterator[Signatory]:
    """The list's signatories, each organisation once."""
    seen: set[str] = set()
    for signatory, place in row.rows("names", _signatory, plain="organisation"):
        if signatory.organisation in seen:
            row.report(Code.SIGNS_TWICE, place, signatory.organisation, role)
            continue
        seen.add(signatory.organisation)
        yield signatory


def _signatory(row: Row) -> tuple[Signatory, Place]:
    joined = row.date("joined")
    signatory = Signatory(
        organisation=_organisation(row),
        name=row.text("name"),
        joined=joined,
        left=_left(row, joined),
        note=row.text("note"),
        sources=row.sources(),
    )
    return signatory, row.place


def _organisation(row: Row) -> str:
    id_ = row.needed_text("organisation")
    if id_ and not row.context.knows("organisation", id_, row.file, row.at("organisation")):
        row.bad = True
    return id_


def _left(row: Row, joined: PartialDate | None) -> PartialDate | None:
    left = row.date("left")
    if left is not None and joined is not None and left.last_day < joined.first_day:
        row.report(Code.LEFT_BEFORE_JOINED, row.at("left"), left.iso(), joined.iso())
        return None
    return left
