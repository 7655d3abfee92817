"""Reads the files of a pack from the disk and makes one timeline of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bik_explorer.loading.files import PackFile, reason
from bik_explorer.loading.nodes import Fields, Node, is_nothing
from bik_explorer.loading.problems import Code
from bik_explorer.loading.reader import LARGEST, read_nodes
from bik_explorer.loading.report import Report
from bik_explorer.loading.schema.timeline import read_timeline
from bik_explorer.model.timeline import Timeline


def read_documents(files: Sequence[PackFile], report: Report) -> tuple[Timeline, bool]:
    """The timeline of the files, and whether any of them is a mapping; problems go to the report."""
    documents = [(file.name, read_file(file, report)) for file in files]
    good = [(name, node) for name, node in documents if node is not None]
    timeline = read_timeline(good, report, whole=len(good) == len(documents))
    return timeline, any(isinstance(node, Fields) for _, node in good)


def read_file(file: PackFile, report: Report) -> Node | None:
    """The nodes of a file; one that holds nothing is an empty mapping."""
    try:
        with Path(file.name).open("rb") as handle:
            data = handle.read(LARGEST + 1)
    except OSError as error:
        report.add(Code.UNREADABLE, file.name, detail=reason(error))
        return None
    node = read_nodes(data, file.name, report)
    return Fields({}, 1, 1) if node is not None and is_nothing(node) else node
