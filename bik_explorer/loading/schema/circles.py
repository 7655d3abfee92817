"""Finds relations that lead back to where they began, without recursion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def closing_ties(ties: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """The ties (from, to) that close a circle when all are followed in order; without them there is none."""
    steps: dict[str, list[str]] = {}
    for start, end in ties:
        steps.setdefault(start, []).append(end)
    closing: set[tuple[str, str]] = set()
    done: set[str] = set()
    for root in steps:
        if root not in done:
            _walk(root, steps, done, closing)
    return closing


def _walk(root: str, steps: dict[str, list[str]], done: set[str], closing: set[tuple[str, str]]) -> None:
    """Depth first from one root; `way` is the path from it, with what is left to try at each point."""
    way: list[tuple[str, Iterator[str]]] = [(root, iter(steps[root]))]
    on_way = {root}
    while way:
        here, rest = way[-1]
        there = next(rest, None)
        if there is None:
            way.pop()
            on_way.remove(here)
            done.add(here)
        elif there in on_way:
            closing.add((here, there))
        elif there not in done:
            way.append((there, iter(steps.get(there, ()))))
            on_way.add(there)
