"""How things are found: pure, fast, and each match explained."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from bik_explorer.search.results import Field, Hit, Reason, Results

if TYPE_CHECKING:
    from bik_explorer.search.complete import Completion
    from bik_explorer.search.index import Index, build_index
    from bik_explorer.search.parse import parse_query
    from bik_explorer.search.query import Operator, Query, Term
    from bik_explorer.search.spans import Role, Span, query_spans
    from bik_explorer.search.suggest import Obstacle, Spelling, Suggestions

_LATER = {
    "Completion": "complete",
    "Index": "index",
    "build_index": "index",
    "parse_query": "parse",
    "Operator": "query",
    "Query": "query",
    "Term": "query",
    "Role": "spans",
    "Span": "spans",
    "query_spans": "spans",
    "Obstacle": "suggest",
    "Spelling": "suggest",
    "Suggestions": "suggest",
}
"""What a start does without, by its module: results are shown before anything is searched."""

__all__ = [
    "Completion",
    "Field",
    "Hit",
    "Index",
    "Obstacle",
    "Operator",
    "Query",
    "Reason",
    "Results",
    "Role",
    "Span",
    "Spelling",
    "Suggestions",
    "Term",
    "build_index",
    "parse_query",
    "query_spans",
]


def __getattr__(name: str) -> object:
    if name not in _LATER:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
