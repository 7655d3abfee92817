"""A search as text to paste: as a command line, and as the lines of a lesson's step."""

from __future__ import annotations

import re
import shlex
from datetime import date
from subprocess import list2cmdline

from bik_explorer.model.facets import Facets
from bik_explorer.model.lesson import StepView
from bik_explorer.model.state import ViewState
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.viewport import Viewport
from bik_explorer.search.parse import QUOTES
from bik_explorer.ui.panels.facet_values import name_of

PROGRAM = "bik-explorer"
_OPERATORS = {"kinds": "kind", "statuses": "status", "topics": "topic", "organisations": "company"}
_NAMED = ("topics", "organisations")
IN_A_VIEW = 10
"""How far the fields of a view are indented in a file of lessons."""


def as_command_line(state: ViewState, timeline: Timeline, windows: bool = False) -> str:
    """What to type into a terminal to see the same; filters are written into the query."""
    query = as_query(state.query, state.facets, timeline)
    words = [PROGRAM]
    if query.startswith("-"):  # it excludes a word, and must not be taken for an option
        words.append(f"--search={query}")
    elif query:
        words += ["--search", query]
    if not _sees_all(state.viewport, timeline):
        words += ["--range", _range(state.viewport)]
    plain = [_printable(word) for word in words]
    return list2cmdline(plain) if windows else shlex.join(plain)


def as_step(state: ViewState) -> str:
    """The lines of YAML that show the search, to be pasted under `view:` of a lesson's step.

    They are indented as in a lesson that the program wrote.
    """
    from bik_explorer.loading.lesson_yaml import view_text  # with yaml, which a start does without

    return (
        view_text(StepView(query=state.query, facets=state.facets), IN_A_VIEW)
        or f'{" " * IN_A_VIEW}query: ""\n'
    )


def as_query(query: str, facets: Facets, timeline: Timeline) -> str:
    """A query that asks for the facets too, each value by its operator, several of a facet with OR."""
    asked = [
        " OR ".join(_asking(facet, value, timeline) for value in getattr(facets, facet))
        for facet in Facets.__dataclass_fields__
        if getattr(facets, facet)
    ]
    rest = re.sub(r"^\s*(OR\s+)+", "", query) if asked else query
    return " ".join([*asked, rest.strip()]).strip()


def _asking(facet: str, value: str, timeline: Timeline) -> str:
    if facet == "decades":
        return f"year:{value}..{value[:-1]}9"
    if facet == "years":
        return f"year:{value}"
    name = name_of(timeline, facet, value) if facet in _NAMED else value
    words = re.sub(f"[{QUOTES}]+", " ", name)
    return f'{_OPERATORS[facet]}:"{words}"'


def _sees_all(port: Viewport, timeline: Timeline) -> bool:
    first, last = timeline.span
    return port.start <= first and last <= port.end


def _range(port: Viewport) -> str:
    first, last = (date.fromordinal(max(int(day), 1)) for day in (port.start, port.end - 1))
    return f"{first.isoformat()}..{last.isoformat()}"


def _printable(text: str) -> str:
    """One line, without what a terminal would not take."""
    return "".join(_shown(one) for one in text)


def _shown(one: str) -> str:
    if one.isprintable():
        return one
    return "\ufffd" if "\ud800" <= one <= "\udfff" else " "
