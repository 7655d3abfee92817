"""Collects problems while a pack is read: bounded, printable, in the order of the files."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from bik_explorer.loading.nodes import Node, Place
from bik_explorer.loading.problems import Code, Problem, Severity

MOST_PROBLEMS = 1_000
LONGEST = 200
"""Characters of a subject or detail that are kept."""
_MOST_SUGGESTIONS = 100
_MOST_CANDIDATES = 1_000
_LONGEST_WORD = 60
_TOP = Place()


class Report:
    """The problems of one pack. From MOST_PROBLEMS on they are counted only."""

    def __init__(self) -> None:
        self._problems: list[Problem] = []
        self._more = 0

    def __bool__(self) -> bool:
        return bool(self._problems)

    def add(
        self,
        code: Code,
        file: str,
        at: Node | Place = _TOP,
        subject: str = "",
        detail: str = "",
        severity: Severity | None = None,
    ) -> None:
        """Note a problem at a place of a file; `severity`: where it is not the one of the code."""
        if len(self._problems) >= MOST_PROBLEMS:
            self._more += 1
            return
        shown, told = printable(subject), printable(detail)
        self._problems.append(Problem(severity or code.severity, code, file, at.line, at.column, shown, told))

    def suggest(self, word: str, words: Iterable[str]) -> str:
        """The word that may be meant, or empty; not tried after many problems, as it takes time."""
        candidates = list(words)
        costly = len(candidates) > _MOST_CANDIDATES or len(word) > _LONGEST_WORD
        if costly or len(self._problems) > _MOST_SUGGESTIONS:
            return ""
        return next(iter(get_close_matches(word, candidates, n=1, cutoff=0.7)), "")

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems by file, line and column; the last one tells how many more there are."""
        found = sorted(self._problems, key=lambda one: (one.file, one.line, one.column))
        if self._more:
            code, last = Code.MORE, found[-1]
            found.append(Problem(code.severity, code, last.file, last.line, last.column, str(self._more)))
        return tuple(found)


def printable(text: str) -> str:
    """Short and without characters that a terminal or a label might obey."""
    shown = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    return shown if shown.isprintable() else "".join(one if one.isprintable() else "\ufffd" for one in shown)
