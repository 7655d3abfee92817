"""Small packs, written and read in one step."""

from __future__ import annotations

from textwrap import dedent

import pytest

from bik_explorer.loading import load_pack
from bik_explorer.loading.reader import read_nodes
from bik_explorer.loading.report import Report


@pytest.fixture
def write(tmp_path):
    """Writes files of a pack by name and gives its folder."""

    def write(**files):
        folder = tmp_path / "pack"
        for name, text in files.items():
            file = folder / (name.replace("__", "/") + ".yaml")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text if isinstance(text, bytes) else dedent(text).encode())
        return folder

    return write


@pytest.fixture
def load(write):
    """Loads a pack of one file that has a title already."""

    def load(text, title="pack: {title: A pack}\n"):
        return load_pack(write(pack=title + dedent(text)) / "pack.yaml")

    return load


@pytest.fixture
def entry(load):
    """Loads an entry with the given lines more; gives it and problems as (code, line, subject, detail)."""

    def entry(more="", **others):
        lines = {"kind": "event", "title": "One", "start": "2010"} | others
        head = "".join(f"    {key}: {value}\n" for key, value in lines.items())
        loaded = load(
            f"entries:\n  - id: one\n{head}" + "".join(f"    {line}\n" for line in dedent(more).splitlines())
        )
        found = loaded.timeline.find("one")
        return found, [(one.code, one.line, one.subject, one.detail) for one in loaded.problems]

    return entry


@pytest.fixture
def nodes():
    """Reads YAML to nodes; gives them and the problems as (code, line, column, subject, detail)."""

    def nodes(data):
        report = Report()
        root = read_nodes(data if isinstance(data, bytes) else data.encode(), "a.yaml", report)
        return root, [(one.code, one.line, one.column, one.subject, one.detail) for one in report.problems]

    return nodes
