"""What is exported from the window says the same as from the terminal, until it is translated."""

from __future__ import annotations

from dataclasses import fields

import pytest

from bik_explorer.cli import export_words as terminal
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Kind, RelationKind, Status
from bik_explorer.ui import export_words as window


@pytest.mark.parametrize("table", ["credits_words", "export_words"])
def test_the_texts_are_the_same(table, qapp):
    one, other = getattr(window, table)(), getattr(terminal, table)()
    texts = {field.name for field in fields(one) if isinstance(getattr(one, field.name), str)}
    assert len(texts) >= 9
    assert {name: getattr(one, name) for name in texts} == {name: getattr(other, name) for name in texts}


def test_the_names_are_the_same(qapp):
    one, other = window.export_words(), terminal.export_words()
    assert one.credits.kinds == other.credits.kinds
    assert one.credits.statuses == other.credits.statuses
    assert [one.kind(kind) for kind in Kind] == [other.kind(kind) for kind in Kind]
    assert [one.status(status) for status in Status] == [other.status(status) for status in Status]
    assert [one.relation(kind) for kind in RelationKind] == [other.relation(kind) for kind in RelationKind]
    roles = ("signatory", "member", "founding member", "supporting association", "friend of the pack")
    assert [one.role(role) for role in roles] == [other.role(role) for role in roles]
    assert one.role("signatory") == "Signatories"
    assert [one.credits.entries(count) for count in (0, 1, 2)] == ["0 entries", "1 entry", "2 entries"]
    assert [other.credits.entries(count) for count in (0, 1, 2)] == ["0 entries", "1 entry", "2 entries"]


@pytest.mark.parametrize(
    "end",
    [{}, {"open": True}, {"end_unknown": True}, {"end": PartialDate(2012, 5)}, {"end": PartialDate(2011)}],
)
def test_dates_are_the_same(end, qapp):
    entry = Entry("a", Kind.LAW, "A", PartialDate(2011, about=True), "x", **end)
    one, other = window.export_words(), terminal.export_words()
    assert one.span(entry) == other.span(entry)
    assert one.date(PartialDate(2011, 12, 1)) == other.date(PartialDate(2011, 12, 1)) == "1 December 2011"
