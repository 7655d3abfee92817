"""Rows that say what was promised in several entries, by topic: a small block for each entry."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bik_explorer.model.crossings import Crossings
from bik_explorer.model.entry import Entry
from bik_explorer.model.participation import TopicPromises, promises_by_topic
from bik_explorer.ui.panels.side.labels import label_of
from bik_explorer.ui.panels.side.lettering import Style
from bik_explorer.ui.panels.side.rows import Aim, Block, Fill, Row, Target

FILL = {True: Fill.YES, False: Fill.NO, None: Fill.UNKNOWN}


def promised_rows(crossings: Crossings, entries: tuple[Entry, ...]) -> tuple[Row, ...]:
    """A heading, how to read the blocks, and a row for each topic; nothing without entries."""
    if not entries:
        return ()
    title = QCoreApplication.translate("SidePanel", "What it promised, by topic")
    heading = Row((Block(title, Style.HEADING),), "promised", heading=True, first=False, rule=True)
    found = promises_by_topic(crossings.timeline, entries)
    role = crossings.role(entries[0])
    rows = (_row(one, entries, role, crossings) for one in found)
    return (heading, Row((Block(_key_words(entries, bool(found)), Style.SMALL),), "key", tight=True), *rows)


def _key_words(entries: tuple[Entry, ...], found: bool) -> str:
    if not found:
        return QCoreApplication.translate("SidePanel", "This pack holds no promises of what it signed.")
    words = QCoreApplication.translate(
        "SidePanel", "A block for each one that it signed, filled where all who signed promised it."
    )
    if all(entry.commitments for entry in entries):
        return words
    unknown = QCoreApplication.translate("SidePanel", "Dotted: its promises are not in this pack.")
    return f"{words} {unknown}"


def _row(one: TopicPromises, entries: tuple[Entry, ...], role: str, crossings: Crossings) -> Row:
    name = crossings.timeline.topics[one.topic].name
    where = [
        f"{entry.start.year} {label_of(entry)}"
        for entry, promised in zip(entries, one.promised, strict=True)
        if promised
    ]
    words = QCoreApplication.translate("SidePanel", "{topic}: promised in {count} of {total}: {entries}")
    return Row(
        blocks=(Block(name, Style.QUIET, "ink"),),
        key=f"topic:{one.topic}",
        role=role,
        fills=tuple(FILL[promised] for promised in one.promised),
        target=Target(Aim.TOPIC, one.topic),
        tight=True,
        spoken=words.format(topic=name, count=one.count, total=len(entries), entries=", ".join(where)),
        tip=", ".join(where),
    )
