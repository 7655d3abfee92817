from __future__ import annotations

from pathlib import Path

import pytest

from bik_explorer.loading import Code
from bik_explorer.model.entry import Relation, RelationKind
from bik_explorer.model.pack import Lane


@pytest.fixture
def entries(load):
    """Loads entries from (id, more); gives the timeline and problems as (code, line, subject, detail)."""

    def entries(*rows, head=""):
        lines = [
            f"  - {{id: {id_}, kind: law, title: T, start: 2000{', ' if more else ''}{more}}}\n"
            for id_, more in rows
        ]
        loaded = load(head + "entries:\n" + "".join(lines))
        return loaded.timeline, [
            (one.code, one.line, one.subject, Path(one.detail).name) for one in loaded.problems
        ]

    return entries


def test_aliases_that_are_taken_are_left_out(entries):
    timeline, problems = entries(("a", "aliases: [x, b]"), ("b", "aliases: [x, y, a]"))
    assert problems == [
        (Code.CLASHING_ALIAS, 3, "b", "pack.yaml:4"),
        (Code.CLASHING_ALIAS, 4, "x", "pack.yaml:3"),
        (Code.CLASHING_ALIAS, 4, "a", "pack.yaml:3"),
    ]
    assert [entry.aliases for entry in timeline] == [("x",), ("y",)]


def test_an_alias_of_its_own_id_clashes(entries):
    assert entries(("a", "aliases: [a]"))[1] == [(Code.CLASHING_ALIAS, 3, "a", "pack.yaml:3")]


def test_relations_reach_ids_and_aliases(entries):
    timeline, problems = entries(
        ("a", "aliases: [x]"), ("b", "related: [{entry: x, relation: amends}, {entry: x, relation: amends}]")
    )
    assert problems == []
    a, b = timeline
    assert b.relations == (Relation(RelationKind.AMENDS, "x"),)
    assert timeline.relations(a) == (Relation(RelationKind.AMENDED_BY, "b"),)


def test_relations_to_nothing_and_to_itself_are_left_out(entries):
    timeline, problems = entries(
        ("alpha", "aliases: [x], related: [{entry: alpa, relation: amends}]"),
        ("b", "aliases: [y], related: [{entry: y, relation: related}, {entry: b, relation: related}]"),
    )
    assert problems == [
        (Code.UNKNOWN_ENTRY, 3, "alpa", "alpha"),
        (Code.RELATED_TO_ITSELF, 4, "b", ""),
        (Code.RELATED_TO_ITSELF, 4, "b", ""),
    ]
    assert [entry.relations for entry in timeline] == [(), ()]


def test_a_relation_to_an_entry_that_was_left_out_is_no_second_problem(load):
    loaded = load("""
        entries:
          - {id: a, kind: law, title: A, start: 2000, related: [{entry: b, relation: amends}]}
          - {id: b, kind: law, start: 2000}
    """)
    assert [(one.code, one.subject) for one in loaded.problems] == [(Code.MISSING, "title")]
    assert loaded.timeline[0].relations == ()


@pytest.mark.parametrize("relation", ["succeeds", "replaces"])
def test_a_circle_is_told_and_opened(entries, relation):
    def tie(to):
        return f"related: [{{entry: {to}, relation: {relation}}}]"

    timeline, problems = entries(("a", tie("b")), ("b", tie("c")), ("c", tie("a")))
    assert problems == [(Code.CIRCLE, 5, relation, "a")]
    assert [len(entry.relations) for entry in timeline] == [1, 1, 0]


def test_a_circle_said_from_both_sides(entries):
    _, problems = entries(
        ("a", "related: [{entry: b, relation: succeeds}]"),
        ("b", "aliases: [x], related: [{entry: a, relation: succeeds}]"),
    )
    assert [problem[:3] for problem in problems] == [(Code.CIRCLE, 4, "succeeds")]
    _, problems = entries(
        ("a", "related: [{entry: b, relation: succeeds}, {entry: b, relation: succeeded-by}]"), ("b", "")
    )
    assert [problem[0] for problem in problems] == [Code.CIRCLE]


def test_the_same_said_twice_and_other_relations_are_no_circle(entries):
    _, problems = entries(
        ("a", "related: [{entry: b, relation: succeeds}, {entry: b, relation: builds-on}]"),
        ("b", "related: [{entry: a, relation: succeeded-by}, {entry: a, relation: builds-on}]"),
        ("d", "related: [{entry: b, relation: succeeds}, {entry: a, relation: replaces}]"),
        ("c", "related: [{entry: a, relation: succeeds}, {entry: b, relation: succeeds}]"),
    )
    assert problems == []


def test_entries_go_to_the_lane_of_their_kind(entries):
    head = "lanes: [{id: one, name: One, kinds: [law]}, {id: two, name: Two, kinds: [law, event]}]\n"
    timeline, problems = entries(("a", ""), ("b", "lane: two"), ("c", "lane: three"), head=head)
    assert [entry.lane for entry in timeline] == ["one", "two", "one"]
    assert [problem[0] for problem in problems] == [Code.UNKNOWN_LANE]


def test_a_kind_without_a_lane_gets_one(load):
    loaded = load("""
        lanes: [{id: first, name: First, kinds: [report]}, {id: event, name: Happenings}]
        entries:
          - {id: a, kind: law, title: A, start: 2000}
          - {id: b, kind: strategy, title: B, start: 2001}
          - {id: c, kind: event, title: C, start: 2002}
          - {id: d, kind: report, title: D, start: 2003}
    """)
    assert loaded.problems == ()
    assert loaded.timeline.lanes == (
        Lane("first", "First", ("report",)),
        Lane("event", "Happenings"),
        Lane("strategy", "Strategy", ("strategy",), "programme"),
        Lane("law", "Law", ("law",), "law"),
    )
    assert [entry.lane for entry in loaded.timeline] == ["law", "strategy", "event", "first"]
