"""Which organisations a query names, so that the table of signatories narrows to them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from bik_explorer.search import Field, Reason
from bik_explorer.search.text import fold

if TYPE_CHECKING:
    from bik_explorer.ui.session import Session


def named_organisations(session: Session, places: Iterable[int]) -> frozenset[str] | None:
    """The signatories of the entries at these places that the query, or the facet of companies, asks for.

    None where neither names any: words that are found in a title mean the entry, not a company called alike.
    """
    chosen = session.state.facets.organisations
    asked = _asked(session, list(places)) if session.state.query.strip() else None
    if not chosen:
        return asked
    return frozenset(chosen) if asked is None else frozenset(chosen) & asked


def _asked(session: Session, places: list[int]) -> frozenset[str] | None:
    query, index = session.state.query, session.index
    reasons = {place: index.reasons(place, query) for place in places}
    titles = {
        word
        for found in reasons.values()
        for one in found
        if one.field is Field.TITLE
        for word in _words(one)
    }
    named = {
        session.timeline[place].signatories[one.place].organisation
        for place, found in reasons.items()
        for one in found
        if one.field is Field.SIGNATORY and not (_words(one) and _words(one) <= titles)
    }
    return frozenset(named) or None


def _words(reason: Reason) -> set[str]:
    """What of the text was asked for, folded; nothing where an operator asked."""
    return {fold(reason.text[start:end]) for start, end in reason.parts}
