"""What can be seen only when all entries are read: aliases, relations, lanes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bik_explorer.loading.problems import Code
from bik_explorer.loading.schema.circles import closing_ties
from bik_explorer.loading.schema.context import Context
from bik_explorer.model.entry import Entry, Kind, Relation, RelationKind
from bik_explorer.model.pack import Lane

_COLOURS = {Kind.STRATEGY: "programme", Kind.EVENT: "report"}
_ORDERED = (RelationKind.SUCCEEDS, RelationKind.REPLACES)


def without_clashes(entries: Sequence[Entry], context: Context) -> tuple[Entry, ...]:
    """The entries without aliases that are an id or an alias of another one."""
    taken = dict(context.claimed.get("entry", {}))
    return tuple(
        replace(entry, aliases=tuple(_free(entry, taken, context))) if entry.aliases else entry
        for entry in entries
    )


def _free(entry: Entry, taken: dict[str, str], context: Context) -> Iterator[str]:
    for alias in entry.aliases:
        file, place = context.aliases[entry.id, alias]
        if alias in taken:
            context.report.add(Code.CLASHING_ALIAS, file, place, alias, taken[alias])
        else:
            taken[alias] = f"{file}:{place.line}"
            yield alias


def with_sound_relations(entries: Sequence[Entry], context: Context) -> tuple[Entry, ...]:
    """The entries with relations to other entries that exist, none of which runs in a circle."""
    names = {alias: entry.id for entry in entries for alias in entry.aliases}
    names |= {entry.id: entry.id for entry in entries}
    context.kept["entry"] = set(names)
    sound = [
        replace(one, relations=tuple(_known(one, names, context))) if one.relations else one
        for one in entries
    ]
    circles = {kind: closing_ties(_ties(sound, kind, names)) for kind in _ORDERED}
    if not any(circles.values()):
        return tuple(sound)
    return tuple(replace(one, relations=tuple(_straight(one, names, circles, context))) for one in sound)


def _known(entry: Entry, names: Mapping[str, str], context: Context) -> Iterator[Relation]:
    for relation in entry.relations:
        file, place = context.relations[entry.id, relation.kind, relation.entry]
        if not context.knows("entry", relation.entry, file, place):
            continue
        if names[relation.entry] == entry.id:
            context.report.add(Code.RELATED_TO_ITSELF, file, place, entry.id)
        else:
            yield relation


def _tie(
    entry: Entry, relation: Relation, kind: RelationKind, names: Mapping[str, str]
) -> tuple[str, str] | None:
    """A relation as (later, earlier) ids of one ordered kind, whichever side says it."""
    if relation.kind is kind:
        return entry.id, names[relation.entry]
    return (names[relation.entry], entry.id) if relation.kind is kind.inverse else None


def _ties(entries: Sequence[Entry], kind: RelationKind, names: Mapping[str, str]) -> list[tuple[str, str]]:
    ties = (_tie(entry, relation, kind, names) for entry in entries for relation in entry.relations)
    return [tie for tie in ties if tie is not None]


def _straight(
    entry: Entry,
    names: Mapping[str, str],
    circles: Mapping[RelationKind, set[tuple[str, str]]],
    context: Context,
) -> Iterator[Relation]:
    for relation in entry.relations:
        if any(_tie(entry, relation, kind, names) in ties for kind, ties in circles.items()):
            file, place = context.relations[entry.id, relation.kind, relation.entry]
            context.report.add(Code.CIRCLE, file, place, relation.kind, relation.entry)
        else:
            yield relation


def with_lanes(entries: Sequence[Entry], lanes: Sequence[Lane]) -> tuple[tuple[Entry, ...], tuple[Lane, ...]]:
    """Every entry in a lane: the one it names, else the first of its kind, else one made up from the kind.

    Lanes that are made up come below the others.
    """
    by_kind = {kind: lane.id for lane in reversed(lanes) for kind in lane.kinds}
    placed = tuple(
        one if one.lane else replace(one, lane=by_kind.get(one.kind, one.kind.value)) for one in entries
    )
    there, used = {lane.id for lane in lanes}, {entry.lane for entry in placed}
    made = [_made_up(kind) for kind in Kind if kind.value in used - there]
    return placed, (*lanes, *made)


def _made_up(kind: Kind) -> Lane:
    return Lane(kind.value, kind.value.capitalize(), (kind.value,), _COLOURS.get(kind, kind.value))
