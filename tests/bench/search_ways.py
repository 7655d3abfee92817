"""Ways to find what is typed: ours, and what else one could do, for comparison."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence

from bik_explorer.search import Index

Way = Callable[[str], int]
"""How many entries match a query."""


def ours(index: Index) -> Way:
    """As a person has it: what is found, and the counts of the kinds for the chips."""

    def count(text: str) -> int:
        results = index.search(text)
        assert sum(results.counts["kinds"].values()) == len(results)
        return len(results)

    return count


def plain(index: Index, texts: Sequence[str]) -> Way:
    """Looks into all folded texts with `in`."""

    def count(text: str) -> int:
        needles = needles_of(index, text)
        return sum(all(any(one in said for one in some) for some in needles) for said in texts)

    return count


class Fts5:
    """SQLite's full text search, by groups of three letters, in memory."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._database = sqlite3.connect(":memory:")
        self._database.execute("CREATE VIRTUAL TABLE said USING fts5(text, content='', tokenize='trigram')")
        self._database.executemany("INSERT INTO said(rowid, text) VALUES (?, ?)", enumerate(texts))
        self._database.commit()

    @property
    def nbytes(self) -> int:
        """The size of the database."""
        names = ("page_count", "page_size")
        pages, size = (self._database.execute(f"PRAGMA {name}").fetchone()[0] for name in names)
        return pages * size

    def way(self, index: Index) -> Way:
        """Asks for the same needles."""

        def count(text: str) -> int:
            clauses = (" OR ".join(f'"{one}"' for one in some) for some in needles_of(index, text))
            asked = " AND ".join(f"({clause})" for clause in clauses)
            found = self._database.execute("SELECT rowid FROM said WHERE said MATCH ?", (asked,))
            return len(found.fetchall())

        return count


def can_fts5(index: Index, text: str) -> bool:
    """It finds nothing shorter than three letters, of which the space before a word is one."""
    return all(len(one) >= 3 for some in needles_of(index, text) for one in some)


def needles_of(index: Index, text: str) -> list[tuple[str, ...]]:
    """For each clause what to look for, any of them; for queries of words alone."""
    return [tuple(one for term in clause for one in term.needles) for clause in index.parsed(text).clauses]


def typed(texts: Sequence[str]) -> Iterator[str]:
    """All that stands in the box while the texts are typed."""
    return (text[:end] for text in texts for end in range(1, len(text) + 1))
