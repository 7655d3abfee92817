"""What the script needs to see whether a query names organisations: their names, as they can be found."""

from __future__ import annotations

from typing import Any

from bik_explorer.model.entry import Entry
from bik_explorer.model.timeline import Timeline
from bik_explorer.search.parts import Parts, names_of
from bik_explorer.search.results import Field
from bik_explorer.search.text import padded


def plain_signers(timeline: Timeline) -> dict[str, Any]:
    """`names`: by organisation its folded names. `lists`: by place of an entry whoever is on its lists.

    Of each of those the organisation, and what else is said there: the name as signed, a note, dates.
    `titles`: the folded titles of those entries, since what is found in a title means the entry.
    """
    parts = Parts(timeline)
    signed = [place for place, entry in enumerate(timeline) if entry.signatory_lists]
    ids = dict.fromkeys(one.organisation for place in signed for one in timeline[place].signatories)
    return {
        "names": {id_: [padded(name) for name in names_of(timeline, id_)] for id_ in ids},
        "lists": {place: _list(parts, timeline[place], timeline) for place in signed},
        "titles": {place: _titles(parts, timeline[place]) for place in signed},
    }


def _list(parts: Parts, entry: Entry, timeline: Timeline) -> list[list[Any]]:
    """[organisation, further texts …] of each signatory; those with a value of their own are names."""
    found: list[list[Any]] = [[one.organisation] for one in entry.signatories]
    for field, place, text, _, _ in parts.of(entry):
        if field is Field.SIGNATORY and text not in names_of(timeline, found[place][0]):
            found[place].append(padded(text))
    return found


def _titles(parts: Parts, entry: Entry) -> list[str]:
    return [padded(text) for field, _, text, _, _ in parts.of(entry) if field is Field.TITLE]
