"""Packs that were read without problems, as JSON, so that the next start reads no YAML.

Any doubt about a cache file means reading the YAML again.
"""

from __future__ import annotations

import contextlib
import json
import os
import time
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bik_explorer import __version__
from bik_explorer.loading.codec import decoder, to_plain
from bik_explorer.loading.files import PackFile
from bik_explorer.loading.writer import save_safely
from bik_explorer.model.entry import Entry
from bik_explorer.model.lesson import Lesson
from bik_explorer.model.organisation import Organisation
from bik_explorer.model.pack import Era, Lane, PackInfo
from bik_explorer.model.source import Source
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.topic import Topic

FORMAT = 4
"""To be raised when a field of the model changes."""
SETTLED = 2.0
"""Seconds since the last change of a file after which a further change is sure to show in its time."""


@dataclass(frozen=True, slots=True)
class _Stored:
    """What a cache file holds of a timeline."""

    pack: PackInfo
    lanes: tuple[Lane, ...]
    eras: tuple[Era, ...]
    topics: tuple[Topic, ...]
    organisations: tuple[Organisation, ...]
    sources: tuple[Source, ...]
    entries: tuple[Entry, ...]
    lessons: tuple[Lesson, ...]

    @classmethod
    def of(cls, timeline: Timeline) -> _Stored:
        return cls(
            timeline.pack,
            timeline.lanes,
            timeline.eras,
            tuple(timeline.topics.values()),
            tuple(timeline.organisations.values()),
            tuple(timeline.sources.values()),
            timeline.entries,
            timeline.lessons,
        )

    def timeline(self) -> Timeline:
        return Timeline(
            self.pack,
            self.lanes,
            self.eras,
            {topic.id: topic for topic in self.topics},
            {organisation.id: organisation for organisation in self.organisations},
            {source.id: source for source in self.sources},
            self.entries,
            self.lessons,
        )


def cached(folder: Path, files: Sequence[PackFile]) -> Timeline | None:
    """The timeline of exactly these files, or None when there is none or it is damaged."""
    try:
        head, _, body = _place(folder, files).read_bytes().partition(b"\n")
        if head.decode() != f"{_key(files)} {_digest(body)}":
            return None
        stored = decoder(_Stored)(json.loads(body))
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None
    return stored.timeline()


def keep(folder: Path, files: Sequence[PackFile], timeline: Timeline) -> None:
    """Store the timeline of these files, or say nothing: then the next start is slower, that is all."""
    newest = max((file.modified for file in files), default=0)
    if time.time() - newest / 1e9 < SETTLED:
        return
    body = json.dumps(to_plain(_Stored.of(timeline)), ensure_ascii=False, separators=(",", ":")).encode()
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        save_safely(_place(folder, files), f"{_key(files)} {_digest(body)}\n".encode() + body)


def _place(folder: Path, files: Sequence[PackFile]) -> Path:
    """One cache file for each pack, whatever its version."""
    first = Path(files[0].name).absolute()
    return folder / f"pack-{_digest(os.fsencode(first))}.json"


def _key(files: Sequence[PackFile]) -> str:
    """One line that changes with the program and with any file's path, size or time."""
    parts = [__version__, str(FORMAT)]
    parts += [f"{Path(file.name).absolute()}\0{file.size}\0{file.modified}" for file in files]
    return json.dumps(parts)


def _digest(data: bytes) -> str:
    """Against damage, not malice: what is read is checked anyway. `hashlib` would cost a start 4 ms."""
    return f"{zlib.crc32(data):08x}{len(data):x}"
