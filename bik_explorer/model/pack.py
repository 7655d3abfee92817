"""What a pack says about itself and how it divides its timeline: lanes down, eras across."""

from __future__ import annotations

from typing import NamedTuple

from bik_explorer.model.dates import PartialDate


class PackInfo(NamedTuple):
    """The head of a pack. `first` and `last`: what it covers, both included; None where it does not say."""

    id: str = ""
    title: str = ""
    version: str = ""
    language: str = "en"
    description: str = ""
    licence: str = ""
    credit: str = ""
    first: PartialDate | None = None
    last: PartialDate | None = None


class Lane(NamedTuple):
    """A labelled band. `colour` is one of the colours by meaning: programme, initiative, law, report."""

    id: str
    name: str
    kinds: tuple[str, ...] = ()
    colour: str = "report"


class Era(NamedTuple):
    """A named period above the timeline."""

    id: str
    name: str
    start: PartialDate
    end: PartialDate | None = None
    open: bool = False
    colour: str = "report"
    sources: tuple[str, ...] = ()
