"""The pack itself as one YAML file, which BIK Explorer opens again; or a part of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bik_explorer.export.credits import Credits, credits_lines
from bik_explorer.export.texts import clean
from bik_explorer.export.words import ExportWords
from bik_explorer.model.entry import Entry
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.written import pack_fields as fields
from bik_explorer.model.written.lesson_fields import lesson_fields
from bik_explorer.model.written.yaml_text import Value, yaml_text


def pack_yaml(timeline: Timeline, places: Sequence[int], credits_: Credits, words: ExportWords) -> bytes:
    """All of the timeline, or the wanted entries with the organisations, topics and sources that they name.

    Lessons speak of the whole timeline, so they come with that only.
    """
    wanted = timeline if len(set(places)) == len(timeline) else part_of(timeline, places)
    head = "".join(f"# {clean(line)}\n" for line in credits_lines(credits_, words.credits) if line)
    return (head + _text(wanted)).encode()


def part_of(timeline: Timeline, places: Sequence[int]) -> Timeline:
    """The timeline with the entries at these places only, and nothing that they do not need."""
    kept = {timeline[place].id: timeline[place] for place in places}
    names = {name for entry in kept.values() for name in (entry.id, *entry.aliases)}
    entries = [_within(entry, names) for entry in kept.values()]
    signed = {one.organisation for entry in entries for one in entry.signatories}
    organisations = {id_: one for id_, one in timeline.organisations.items() if id_ in signed}
    topics = {topic for entry in entries for one in entry.commitments for topic in one.topics}
    used = {id_ for entry in entries for id_ in entry.all_sources()}
    used |= {id_ for era in timeline.eras for id_ in era.sources}
    for one in organisations.values():
        used.update(one.sources, *(former.sources for former in one.former_names))
    return replace(
        timeline,
        topics={id_: topic for id_, topic in timeline.topics.items() if id_ in topics},
        organisations=organisations,
        sources={id_: source for id_, source in timeline.sources.items() if id_ in used},
        entries=tuple(entries),
        lessons=(),
    )


def _within(entry: Entry, names: set[str]) -> Entry:
    """The entry without relations to others than these."""
    return replace(entry, relations=tuple(one for one in entry.relations if one.entry in names))


def _text(timeline: Timeline) -> str:
    lanes = {kind: lane.id for lane in reversed(timeline.lanes) for kind in lane.kinds}
    sections: Mapping[str, Value] = {
        "pack": fields.pack_fields(timeline.pack),
        "lanes": [fields.lane_fields(one) for one in timeline.lanes],
        "eras": [fields.era_fields(one) for one in timeline.eras],
        "topics": [fields.topic_fields(one) for one in timeline.topics.values()],
        "organisations": [fields.organisation_fields(one) for one in timeline.organisations.values()],
        "sources": [fields.source_fields(one) for one in timeline.sources.values()],
        "entries": [fields.entry_fields(one, lanes) for one in timeline],
        "lessons": [lesson_fields(one) for one in timeline.lessons],
    }
    return yaml_text(sections)
