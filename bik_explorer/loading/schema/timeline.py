"""All files of a pack to one timeline.

What is referred to is read first, so that every reference is checked where it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

from bik_explorer.loading.nodes import Fields, Node
from bik_explorer.loading.problems import Code
from bik_explorer.loading.report import Report
from bik_explorer.loading.schema.checks import with_lanes, with_sound_relations, without_clashes
from bik_explorer.loading.schema.context import Context
from bik_explorer.loading.schema.entries import read_entry
from bik_explorer.loading.schema.lessons import read_lesson
from bik_explorer.loading.schema.pack import read_era, read_lane, read_pack, read_topic
from bik_explorer.loading.schema.row import Row
from bik_explorer.loading.schema.sources import read_organisation, read_source
from bik_explorer.model.pack import PackInfo
from bik_explorer.model.timeline import Timeline


class _Named(Protocol):
    @property
    def id(self) -> str: ...


N = TypeVar("N", bound=_Named)


def read_timeline(documents: Sequence[tuple[str, Node]], report: Report, whole: bool) -> Timeline:
    """The timeline of (file, node) pairs; `whole` when no file is missing. Problems go to the report."""
    context = Context(report, whole)
    files = list(_rows(documents, context))
    lanes = _section(context, files, "lanes", "lane", read_lane)
    topics = _section(context, files, "topics", "topic", read_topic)
    sources = _section(context, files, "sources", "source", read_source)
    organisations = _section(context, files, "organisations", "organisation", read_organisation)
    eras = _section(context, files, "eras", "era", read_era)
    entries = _section(context, files, "entries", "entry", read_entry)
    sound = with_sound_relations(without_clashes(entries, context), context)
    placed, all_lanes = with_lanes(sound, lanes)
    context.kept["lane"] = {lane.id for lane in all_lanes}
    lessons = _section(context, files, "lessons", "lesson", read_lesson)
    pack = _pack(files, context)
    for row in files:
        row.finish()
    things = _by_id(topics), _by_id(organisations), _by_id(sources)
    return Timeline(pack, all_lanes, eras, *things, placed, lessons)


def _rows(documents: Sequence[tuple[str, Node]], context: Context) -> Iterator[Row]:
    for file, node in documents:
        if isinstance(node, Fields):
            yield Row(node, file, context)
        else:
            context.report.add(Code.NOT_A_MAPPING, file, node)


def _section(
    context: Context, files: Sequence[Row], key: str, thing: str, read: Callable[[Row], N]
) -> tuple[N, ...]:
    """A section of all files; from here on its ids are known."""
    values = tuple(value for row in files for value in row.rows(key, read))
    context.kept[thing] = {value.id for value in values}
    return values


def _by_id(values: Sequence[N]) -> dict[str, N]:
    return {value.id: value for value in values}


def _pack(files: Sequence[Row], context: Context) -> PackInfo:
    """The one section `pack`; the first one counts."""
    found: PackInfo | None = None
    for row in files:
        node = row.node("pack")
        if node is None:
            continue
        if not isinstance(node, Fields):
            row.report(Code.NOT_A_MAPPING, node, "pack")
        elif context.claim("section", "pack", row.file, node, Code.REPEATED_SECTION):
            head = Row(node, row.file, context)
            found = read_pack(head)
            head.finish()
    if found is None and files:
        files[0].report(Code.UNTITLED, files[0].place)
    return found or PackInfo()
