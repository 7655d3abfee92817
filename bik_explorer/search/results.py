"""What a search gives: which entries match, in what order, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray


class Field(StrEnum):
    """The part of an entry in which something was found."""

    TITLE = "title"
    SUMMARY = "summary"
    COMMITMENT = "commitment"
    SIGNATORY = "signatory"
    SIGNATORY_LIST = "signatory list"
    TOPIC = "topic"
    FACT = "fact"
    FIGURE = "figure"
    MILESTONE = "milestone"
    DISPUTE = "dispute"
    SOURCE = "source"
    DATE = "date"
    KIND = "kind"
    STATUS = "status"


class Reason(NamedTuple):
    """Why an entry matches: the field, which one of its kind, its text and the matched [start, end) parts.

    `place` counts what the entry has of the field: commitments, signatories, signatory lists (role and note),
    topics of commitments in the order of first use, facts, figures, milestones, disputes, `all_sources()`.
    Titles: 0 the title, 1 the short one, then the aliases. Dates: 0 start, 1 end, 2 note.
    Kind: 0 kind, 1 form. Status: 0 status, 1 note. Summary: 0.
    """

    field: Field
    place: int
    text: str
    parts: tuple[tuple[int, int], ...] = ()


class Hit(NamedTuple):
    """A line of a list of results: the entry's place in the timeline, and the best reason why it is there.

    Where nothing says why (only facets, or only what is missing), the title without parts.
    """

    place: int
    field: Field
    text: str
    parts: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Results:
    """The answer to a query and facets. `mask`: shape (entries,). `places`: what matches, in time order.

    `counts`: by facet, as named in `model.facets`, then by value, how many entries match, each facet as if it
    alone were not set; counted when first looked at.
    `active`: whether a query or a facet narrows at all.
    """

    mask: NDArray[np.bool_]
    places: NDArray[np.int64]
    total: int
    query: str = ""
    active: bool = False
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.places)
