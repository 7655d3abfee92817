"""The words that a person pastes under a quotation: what, when, from where, in which pack."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bik_explorer.model.entry import Entry
from bik_explorer.model.organisation import Organisation
from bik_explorer.model.pack import PackInfo
from bik_explorer.model.source import Source
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.topic import Topic
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
    return _in_pack(pieces, timeline.pack)


def organisation_citation(one: Organisation, years: str, timeline: Timeline) -> str:
    """The same for the card of an organisation, with the years in which it signed something."""
    words = (
        QCoreApplication.translate("Citation", "{name}: what it signed ({years}).")
        if years
        else QCoreApplication.translate("Citation", "{name}.")
    )
    return _in_pack([words.format(name=one.name, years=years)], timeline.pack)


def topic_citation(one: Topic, years: str, timeline: Timeline) -> str:
    """The same for the card of a topic, with the years of its promises and duties."""
    words = (
        QCoreApplication.translate("Citation", "{name}: promises and duties ({years}).")
        if years
        else QCoreApplication.translate("Citation", "{name}.")
    )
    return _in_pack([words.format(name=one.name, years=years)], timeline.pack)


def first_source(entry: Entry, timeline: Timeline) -> Source | None:
    """The first source of an entry that the pack describes."""
    return next((timeline.sources[one] for one in entry.all_sources() if one in timeline.sources), None)


def source_words(source: Source) -> str:
    """A source on one line: publisher, title, date."""
    return ", ".join(
        piece.rstrip(".") for piece in (source.publisher, source.title, printed(source.date)) if piece
    )


def _in_pack(pieces: list[str], pack: PackInfo) -> str:
    return " ".join([*pieces, *(one for one in (_pack_words(pack),) if one)])


def _pack_words(pack: PackInfo) -> str:
    if not pack.title:
        return ""
    if not pack.version:
        return QCoreApplication.translate("Citation", "In: {pack}, BIK Explorer.").format(pack=pack.title)
    words = QCoreApplication.translate("Citation", "In: {pack}, version {version}, BIK Explorer.")
    return words.format(pack=pack.title, version=pack.version)
