"""The one serial form of a view state: versioned, checked, plain JSON values.

Session, lessons and links use it.
"""

from __future__ import annotations

from collections.abc import Mapping

from bik_explorer.model.facets import Facets
from bik_explorer.model.plain_values import (
    FARTHEST,
    card_or_none,
    facets,
    place_or_none,
    text,
    text_or_none,
    texts,
)
from bik_explorer.model.state import Page, ViewState
from bik_explorer.model.veil import Hidden, Veil
from bik_explorer.model.viewport import Limits, Viewport

FORMAT = 1
LONGEST_QUERY = 2_000


def to_plain(state: ViewState) -> dict[str, object]:
    """The state as JSON values."""
    port = state.viewport
    return {
        "format": FORMAT,
        "viewport": [port.start, port.end, port.top],
        "query": state.query,
        "facets": {name: list(getattr(state.facets, name)) for name in Facets.__dataclass_fields__},
        "selection": state.selection,
        "page": state.page.value,
        "dim": state.dim,
        "card": [state.card.kind.value, state.card.id] if state.card else None,
        "compare": state.compare,
        "band": state.band,
        "folded": list(state.folded),
        "lane_order": list(state.lane_order),
        "highlight": list(state.highlight),
        "veil": [state.veil.hides.value, *state.veil.revealed] if state.veil.hides else None,
        "milestone": state.milestone,
    }


def from_plain(plain: object, limits: Limits) -> ViewState:
    """The state that `to_plain` wrote, its viewport clamped; ValueError for none, or a newer format."""
    if not isinstance(plain, Mapping) or plain.get("format") != FORMAT:
        raise ValueError("not a view state of this format")
    return ViewState(
        viewport=_viewport(plain.get("viewport")).clamped(limits),
        query=text(plain.get("query", ""))[:LONGEST_QUERY],
        facets=_facets(plain.get("facets", {})),
        selection=text_or_none(plain.get("selection")),
        page=Page(text(plain.get("page", Page.TIMELINE.value))),
        dim=plain.get("dim") is True,
        card=card_or_none(plain.get("card")),
        compare=text_or_none(plain.get("compare")),
        band=plain.get("band") is True,
        folded=_texts(plain.get("folded", [])),
        lane_order=_texts(plain.get("lane_order", [])),
        highlight=_texts(plain.get("highlight", [])),
        veil=_veil(plain.get("veil")),
        milestone=place_or_none(plain.get("milestone")),
    )


def _viewport(plain: object) -> Viewport:
    if not isinstance(plain, list) or len(plain) != 3:
        raise ValueError("view state: viewport")
    if not all(isinstance(one, int | float) and abs(one) < FARTHEST for one in plain):
        raise ValueError("view state: viewport")
    start, end, top = (float(one) for one in plain)
    if not start < end:
        raise ValueError("view state: viewport")
    return Viewport(start, end, top)


def _veil(plain: object) -> Veil:
    if plain is None:
        return Veil()
    hides, *revealed = _texts(plain) or ("",)
    return Veil(Hidden(hides), tuple(revealed))


def _facets(plain: object) -> Facets:
    found = facets(plain)
    return Facets(*(tuple(dict.fromkeys(getattr(found, name))) for name in Facets.__dataclass_fields__))


def _texts(plain: object) -> tuple[str, ...]:
    """Texts, each once."""
    return tuple(dict.fromkeys(texts(plain)))
