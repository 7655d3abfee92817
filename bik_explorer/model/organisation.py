"""Companies, bodies and associations, with the names that they had."""

from __future__ import annotations

from typing import NamedTuple

from bik_explorer.model.dates import PartialDate


class FormerName(NamedTuple):
    """A name that an organisation had until a date."""

    name: str
    until: PartialDate | None = None
    sources: tuple[str, ...] = ()


class Organisation(NamedTuple):
    """A company, body or association under its name of today.

    `kind` is the pack's own word, `country` ISO 3166-1 alpha-2.
    """

    id: str
    name: str
    kind: str = ""
    country: str = ""
    former_names: tuple[FormerName, ...] = ()
    other_names: tuple[str, ...] = ()
    note: str = ""
    sources: tuple[str, ...] = ()
