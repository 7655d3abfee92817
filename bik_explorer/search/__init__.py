"""How things are found: pure, fast, and each match explained."""

from __future__ import annotations

from bik_explorer.search.complete import Completion
from bik_explorer.search.index import Index, build_index
from bik_explorer.search.parse import parse_query
from bik_explorer.search.query import Operator, Query, Term
from bik_explorer.search.results import Field, Reason, Results
from bik_explorer.search.suggest import Obstacle, Spelling, Suggestions

__all__ = [
    "Completion",
    "Field",
    "Index",
    "Obstacle",
    "Operator",
    "Query",
    "Reason",
    "Results",
    "Spelling",
    "Suggestions",
    "Term",
    "build_index",
    "parse_query",
]
