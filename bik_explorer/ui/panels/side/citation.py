"""The words that a person pastes under a quotation: what, when, from where, in which pack."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bik_explorer.model.entry import Entry
from bik_explorer.model.pack import PackInfo
from bik_explorer.model.source import Source
from bik_explorer.model.timeline import Timeline
from bik_explorer.ui.panels.side.sources import printed
from bik_explorer.ui.wording import span_words


def citation(entry: Entry, timeline: Timeline) -> str:
    """One line of plain text: title, dates, first source, pack and its version."""
    head = QCoreApplication.translate("Citation", "{title} ({dates}).").format(
        title=entry.title, dates=span_words(entry)
    )
    source = first_source(entry, timeline)
    pieces = [head]
    if source is not None:
        words = QCoreApplication.translate("Citation", "Source: {source}.").format(
            source=source_words(source)
        )
        pieces.append(f"{words} {source.url}" if source.url else words)
    pieces += [one for one in (_pack_words(timeline.pack),) if one]
    return " ".join(pieces)


def first_source(entry: Entry, timeline: Timeline) -> Source | None:
    """The first source of an entry that the pack describes."""
    return next((timeline.sources[one] for one in entry.all_sources() if one in timeline.sources), None)


def source_words(source: Source) -> str:
    """A source on one line: publisher, title, date."""
    return ", ".join(
        piece.rstrip(".") for piece in (source.publisher, source.title, printed(source.date)) if piece
    )


def _pack_words(pack: PackInfo) -> str:
    if not pack.title:
        return ""
    if not pack.version:
        return QCoreApplication.translate("Citation", "In: {pack}, BIK Explorer.").format(pack=pack.title)
    words = QCoreApplication.translate("Citation", "In: {pack}, version {version}, BIK Explorer.")
    return words.format(pack=pack.title, version=pack.version)
