"""The words that exported files put around the data: headings, and names for codes. The caller has them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bik_explorer.export.credits import CreditsWords
from bik_explorer.export.handout_words import HandoutWords
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Kind, RelationKind, Status


@dataclass(frozen=True, slots=True)
class ExportWords:
    """Functions name a code or a date, texts are headings.

    `article` has {article}; `unverified` {text}; `until` {name} and {date}; `not_all` says that names are
    missing in a list. `note` stands before a remark about dates or status.
    """

    credits: CreditsWords
    kind: Callable[[Kind], str]
    status: Callable[[Status], str]
    role: Callable[[str], str]
    relation: Callable[[RelationKind], str]
    date: Callable[[PartialDate], str]
    span: Callable[[Entry], str]
    steps: str
    commitments: str
    duties: str
    facts: str
    related: str
    disputes: str
    sources: str
    article: str
    unverified: str
    not_all: str
    handout: HandoutWords
