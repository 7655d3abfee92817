"""What may be told of entries and timelines while a veil is down: the rest is left out, not blurred."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bik_explorer.model.entry import Entry
from bik_explorer.model.organisation import Organisation
from bik_explorer.model.reveal import Cover, undated
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.veil import Hidden

SHORTEST = 3
"""Letters: shorter names are found in too many words."""


def masked(entry: Entry, cover: Cover) -> Entry:
    """The entry without what would give away its title or its date; its dates are still in it."""
    if cover.hides(Hidden.TITLES, entry.id):
        return _bare(entry, cover.sign(entry.id), "")
    if cover.hides_date(entry.id):
        return _bare(entry, undated(entry.title), undated(entry.short))
    return entry


def told_timeline(timeline: Timeline, cover: Cover) -> Timeline:
    """The timeline without the entries that are covered, or without the signatories."""
    if not cover:
        return timeline
    if cover.veil.hides is Hidden.SIGNATORIES:
        return _without_signatories(timeline, cover)
    kept = tuple(entry for entry in timeline if not _is_covered(entry, cover))
    return replace(timeline, entries=kept)


def _is_covered(entry: Entry, cover: Cover) -> bool:
    return entry.id in cover.ids or cover.hides_date(entry.id)


def _bare(entry: Entry, title: str, short: str) -> Entry:
    """Kind, dates and status alone, under another title."""
    return Entry(
        id=entry.id,
        kind=entry.kind,
        title=title,
        short=short,
        start=entry.start,
        end=entry.end,
        open=entry.open,
        end_unknown=entry.end_unknown,
        lane=entry.lane,
        status=entry.status,
    )


def _without_signatories(timeline: Timeline, cover: Cover) -> Timeline:
    """No name that is covered: neither on a list, nor in a text of an entry that has lists."""
    organisations = {id_: one for id_, one in timeline.organisations.items() if id_ not in cover.ids}
    hidden = [one for id_, one in timeline.organisations.items() if id_ in cover.ids]
    names = [name.casefold() for one in hidden for name in _names(one)]
    entries = tuple(_unsigned(entry, cover, names) if entry.signatory_lists else entry for entry in timeline)
    return replace(timeline, organisations=organisations, entries=entries)


def _unsigned(entry: Entry, cover: Cover, names: list[str]) -> Entry:
    lists = (
        roll._replace(
            signatories=tuple(one for one in roll.signatories if one.organisation not in cover.ids),
            complete=False,
            stated=None,
            note="",
        )
        for roll in entry.signatory_lists
    )
    return replace(
        entry,
        signatory_lists=tuple(roll for roll in lists if roll.signatories),
        summary="" if _names_one(entry.summary, names) else entry.summary,
        facts=tuple(fact for fact in entry.facts if not _names_one(fact.text, names)),
        disputes=(),
    )


def _names(one: Organisation) -> Iterable[str]:
    known = (one.name, *one.other_names, *(former.name for former in one.former_names))
    return (name for name in known if len(name) >= SHORTEST)


def _names_one(text: str, names: Iterable[str]) -> bool:
    folded = text.casefold()
    return any(name in folded for name in names)
