"""Small texts that several parts of the handout put together from the words that they are given."""

from __future__ import annotations

from dataclasses import asdict

from bik_explorer.export.words import ExportWords
from bik_explorer.model.entry import Entry


def dates_line(entry: Entry, words: ExportWords) -> str:
    """The dates and the status on one line."""
    status = words.status(entry.status) if entry.status else ""
    return " · ".join(filter(None, (words.span(entry), status)))


def capital(text: str) -> str:
    """With a large first letter."""
    return text[:1].upper() + text[1:]


def script_words(words: ExportWords, total: int) -> dict[str, str]:
    """What the script says, as data; `total` is how many entries there are."""
    said = words.handout
    return {
        **asdict(said.script),
        **asdict(said.cards),
        **asdict(said.board),
        "at_least": said.table.at_least,
        "total": words.credits.entries(total),
    }
