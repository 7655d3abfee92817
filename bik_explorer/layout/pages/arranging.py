"""Which columns and rows of the table of signatories are shown, and in what order."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from bik_explorer.layout.matrix import Group, Matrix, Signings, Standing, name_of
from bik_explorer.model.reveal import collated
from bik_explorer.model.timeline import Timeline

Mask = NDArray[np.bool_]


class Order(StrEnum):
    """What rows are sorted by: the number signed, the name, or the first that was signed."""

    COUNT = "count"
    NAME = "name"
    FIRST = "first"


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person asks of the table. `pair`: only who signed the first entry but not the second, by id."""

    order: Order = Order.COUNT
    grouped: bool = False
    pair: tuple[str, str] | None = None


def matrix_of(
    timeline: Timeline,
    signings: Signings,
    mask: Mask,
    choice: Choice | None = None,
    only: Collection[str] | None = None,
    dim: bool = False,
) -> Matrix:
    """The columns that match and the organisations in them, sorted.

    `mask` has shape (entries,). `only`: no other organisations. `dim` keeps what does not match as ghosts.
    """
    choice = choice or Choice()
    found = mask[np.array(signings.places, dtype=np.int64)]
    shown = np.flatnonzero(found | dim)
    columns = tuple(signings.places[column] for column in shown)
    pair = _pair(timeline, columns, choice)
    named: Mask = signings.standing[:, shown] >= Standing.ASSOCIATED
    kept: Mask = np.any(named[:, found[shown]], axis=1)
    if pair is not None:
        kept &= named[:, pair[0]] & ~named[:, pair[1]]
    if only is not None:
        kept &= np.array([one in only for one in signings.organisations], dtype=np.bool_)
    rows, groups = _sorted(timeline, signings, named[:, found[shown]], kept, choice)
    organisations = tuple(signings.organisations[row] for row in rows)
    return Matrix(
        columns=columns,
        matching=tuple(found[shown].tolist()),
        organisations=organisations,
        names=tuple(name_of(timeline, one) for one in organisations),
        standing=signings.standing[rows][:, shown],
        groups=groups,
        pair=pair,
        known=len(signings.organisations),
    )


def _pair(timeline: Timeline, columns: tuple[int, ...], choice: Choice) -> tuple[int, int] | None:
    """The two columns that are asked about, where both are shown."""
    if choice.pair is None:
        return None
    there = {timeline[place].id: column for column, place in enumerate(columns)}
    first, second = (there.get(id_) for id_ in choice.pair)
    return None if first is None or second is None else (first, second)


def _sorted(
    timeline: Timeline, signings: Signings, named: Mask, kept: Mask, choice: Choice
) -> tuple[list[int], tuple[Group, ...]]:
    """The kept rows in their order, and their groups; `named` has shape (organisations, found columns)."""
    rows = np.flatnonzero(kept).tolist()
    counts = named.sum(axis=1)
    firsts = named.argmax(axis=1) if named.shape[1] else counts
    names = {row: collated(name_of(timeline, signings.organisations[row])) for row in rows}
    keys = {
        Order.COUNT: lambda row: (-counts[row], names[row]),
        Order.NAME: lambda row: (names[row],),
        Order.FIRST: lambda row: (firsts[row], -counts[row], names[row]),
    }
    rows.sort(key=keys[choice.order])
    return _grouped(timeline, signings, rows) if choice.grouped else (rows, ())


def _grouped(timeline: Timeline, signings: Signings, rows: list[int]) -> tuple[list[int], tuple[Group, ...]]:
    """The rows by kind of organisation, the largest group first, those of no kind last."""
    kinds: dict[str, list[int]] = {}
    for row in rows:
        known = timeline.organisations.get(signings.organisations[row])
        kinds.setdefault(known.kind if known else "", []).append(row)
    ordered: list[int] = []
    groups = []
    for kind in sorted(kinds, key=lambda kind: (not kind, -len(kinds[kind]), kind)):
        groups.append(Group(kind, len(ordered), len(kinds[kind])))
        ordered += kinds[kind]
    return ordered, tuple(groups)
