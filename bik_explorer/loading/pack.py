"""The way in: a path to a timeline and the problems of its files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bik_explorer.loading.cache import cached, keep
from bik_explorer.loading.files import find_files
from bik_explorer.loading.problems import Problem
from bik_explorer.loading.report import Report
from bik_explorer.model.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Loaded:
    """What could be read of a pack; `readable`: at least one of its files could be, else all is empty."""

    timeline: Timeline
    problems: tuple[Problem, ...] = ()
    readable: bool = False


def load_pack(path: Path, cache: Path | None = None) -> Loaded:
    """Read a pack: a folder of YAML files (and of folders of them), or one file. Never raises on bad data.

    `cache`: a folder for compiled packs, made when needed; None for none.
    """
    report = Report()
    files = find_files(path, report)
    folder = cache if files and not report else None
    timeline = cached(folder, files) if folder is not None else None
    if timeline is not None:
        return Loaded(timeline, (), True)
    # Brings in yaml, which a cached pack does without.
    from bik_explorer.loading.documents import read_documents

    timeline, readable = read_documents(files, report)
    if folder is not None and not report:
        keep(folder, files, timeline)
    return Loaded(timeline, report.problems, readable)
