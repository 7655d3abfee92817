"""What hangs under the search box now: ways to go on with the query, or the searches of before."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bik_explorer.search import Completion, Operator
from bik_explorer.ui.finding.kept import Kept, SavedSearch
from bik_explorer.ui.finding.offer import Does, Offer
from bik_explorer.ui.panels.facet_values import names_of_all
from bik_explorer.ui.session import Session

LEAST_LETTERS = 2
"""Letters of a word before operators are offered for it: most words that begin with one are just words."""


def completions(session: Session, text: str, cursor: int) -> tuple[Offer, ...]:
    """How the query can go on at the cursor; nothing where it stands there already, or before all is read."""
    if session.index.wants_reading:
        return ()
    ways = session.index.complete(text, cursor, session.state.facets)
    different = (one for one in ways if text[one.start : one.end] != one.text)
    begun = (one for one in different if not is_name(one) or one.end - one.start >= LEAST_LETTERS)
    return tuple(_completion(one) for one in begun)


def is_name(completion: Completion) -> bool:
    """Whether it is the name of an operator, not one of its values."""
    return completion.text.endswith(":")


def operators() -> tuple[Offer, ...]:
    """All operators, for the empty box."""
    return tuple(
        Offer(
            f"{one.value}:",
            Does.COMPLETE,
            Completion(f"{one.value}:", 0, 0, f"{one.value}:"),
            _told(one.value),
        )
        for one in Operator
        if one.value and one is not Operator.SIGNED_BY
    )


def remembered(session: Session, kept: Kept) -> tuple[Offer, ...]:
    """Saved searches, recent ones, and the words that narrow a search."""
    translate = QCoreApplication.translate
    saved = [_saved(session, one) for one in kept.saved]
    recent = [Offer(one, Does.SEARCH, one, icon="recent") for one in kept.recent]
    offers = [Offer(translate("Offers", "Saved searches")), *saved] if saved else []
    if recent:
        offers += [Offer(translate("Offers", "Recent searches")), *recent]
        offers.append(Offer(translate("Offers", "Clear recent searches"), Does.CLEAR))
    return (*offers, Offer(translate("Offers", "Narrow a search")), *operators())


def _saved(session: Session, search: SavedSearch) -> Offer:
    said = [search.query.strip(), *names_of_all(session.timeline, search.facets)]
    detail = " · ".join(part for part in said if part and part != search.name)
    return Offer(search.name, Does.SHOW, search, detail, icon="star")


def _completion(one: Completion) -> Offer:
    """A value with the number of entries that the whole query finds then."""
    if is_name(one):
        return Offer(one.label, Does.COMPLETE, one, _told(one.text.rstrip(":")))
    return Offer(one.label, Does.COMPLETE, one, note=str(one.count))


def _told(operator: str) -> str:
    """What an operator is for, for a reader of 13."""
    translate = QCoreApplication.translate
    return {
        "company": translate("Offers", "a company or body that takes part"),
        "signed-by": translate("Offers", "a company that signed"),
        "topic": translate("Offers", "what a promise is about"),
        "kind": translate("Offers", "law, report, initiative …"),
        "status": translate("Offers", "active, ended, in force …"),
        "source": translate("Offers", "where a fact comes from"),
        "year": translate("Offers", "2012, or 2009..2012"),
        "before": translate("Offers", "begun before a date"),
        "after": translate("Offers", "begun after a date"),
    }.get(operator, "")
