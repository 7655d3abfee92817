"""Lessons of a teacher's own: a file with `lessons:` alone, read against the timeline that is open."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bik_explorer.loading.documents import read_file
from bik_explorer.loading.files import find_files
from bik_explorer.loading.nodes import Fields, Node
from bik_explorer.loading.problems import Code, Problem
from bik_explorer.loading.report import Report
from bik_explorer.loading.schema.context import Context
from bik_explorer.loading.schema.lessons import read_lesson
from bik_explorer.loading.schema.row import Row
from bik_explorer.model.lesson import Lesson
from bik_explorer.model.timeline import Timeline

SECTIONS = ("pack", "lanes", "eras", "topics", "organisations", "sources", "entries")
"""What a pack can hold beside lessons."""


@dataclass(frozen=True, slots=True)
class LoadedLessons:
    """What could be read of a file of lessons; `readable`: it could be, even if it holds none."""

    lessons: tuple[Lesson, ...] = ()
    problems: tuple[Problem, ...] = ()
    readable: bool = False


def load_lessons(path: Path, timeline: Timeline) -> LoadedLessons:
    """Read the lessons of a file, or of all files of a folder. Never raises on bad data.

    Ids that the timeline lacks are kept, and told as warnings. Sections of a pack are passed over.
    """
    report = Report()
    context = Context(report, kept=_ids(timeline))
    nodes = [(file.name, read_file(file, report)) for file in find_files(path, report)]
    rows = [row for name, node in nodes if (row := _row(name, node, context)) is not None]
    lessons = tuple(lesson for row in rows for lesson in row.rows("lessons", read_lesson))
    for row in rows:
        row.finish()
    return LoadedLessons(lessons, report.problems, bool(rows))


def is_lesson_file(path: Path) -> bool:
    """Whether it is one file (or a folder of one) with lessons and without any section of a pack."""
    files = find_files(path, Report())
    node = read_file(files[0], Report()) if len(files) == 1 else None
    return isinstance(node, Fields) and "lessons" in node.pairs and not node.pairs.keys() & set(SECTIONS)


def _row(name: str, node: Node | None, context: Context) -> Row | None:
    """The sections of a file."""
    if not isinstance(node, Fields):
        if node is not None:
            context.report.add(Code.NOT_A_MAPPING, name, node)
        return None
    row = Row(node, name, context)
    for section in SECTIONS:
        row.node(section)
    return row


def _ids(timeline: Timeline) -> dict[str, set[str]]:
    return {
        "entry": set(timeline.places),
        "organisation": set(timeline.organisations),
        "topic": set(timeline.topics),
        "source": set(timeline.sources),
        "lane": {lane.id for lane in timeline.lanes},
    }
