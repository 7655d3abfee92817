"""The one serial form of a view state: versioned, checked, plain JSON values.

Session, lessons and links use it.
"""

from __future__ import annotations

from collections.abc import Mapping

from bik_explorer.model.facets import Facets
from bik_explorer.model.state import Card, CardKind, Page, ViewState
from bik_explorer.model.veil import Hidden, Veil
from bik_explorer.model.viewport import Limits, Viewport

FORMAT = 1
LONGEST_QUERY = 2_000
FARTHEST = 1e9
"""Days and pixels; what is not a number, or infinite, is not below it."""


def to_plain(state: ViewState) -> dict[str, object]:
    """The state as JSON values."""
    port, facets = state.viewport, state.facets
    return {
        "format": FORMAT,
        "viewport": [port.start, port.end, port.top],
        "query": state.query,
        "facets": {name: list(getattr(facets, name)) for name in Facets.__dataclass_fields__},
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
    selection = plain.get("selection")
    facets = plain.get("facets", {})
    if not isinstance(facets, Mapping) or not isinstance(selection, str | None):
        raise ValueError("view state: facets or selection")
    return ViewState(
        viewport=_viewport(plain.get("viewport")).clamped(limits),
        query=_text(plain.get("query", ""))[:LONGEST_QUERY],
        facets=Facets(**{name: _texts(facets.get(name, [])) for name in Facets.__dataclass_fields__}),
        selection=selection,
        page=Page(_text(plain.get("page", Page.TIMELINE.value))),
        dim=plain.get("dim") is True,
        card=_card(plain.get("card")),
        compare=None if plain.get("compare") is None else _text(plain["compare"]),
        band=plain.get("band") is True,
        folded=_texts(plain.get("folded", [])),
        lane_order=_texts(plain.get("lane_order", [])),
        highlight=_texts(plain.get("highlight", [])),
        veil=_veil(plain.get("veil")),
        milestone=_place(plain.get("milestone")),
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


def _card(plain: object) -> Card | None:
    if plain is None:
        return None
    if not isinstance(plain, list) or len(plain) != 2:
        raise ValueError("view state: card")
    return Card(CardKind(_text(plain[0])), _text(plain[1]))


def _veil(plain: object) -> Veil:
    if plain is None:
        return Veil()
    hides, *revealed = _texts(plain) or ("",)
    return Veil(Hidden(hides), tuple(revealed))


def _place(plain: object) -> int | None:
    if plain is None:
        return None
    if not isinstance(plain, int) or isinstance(plain, bool) or not 0 <= plain < FARTHEST:
        raise ValueError("view state: milestone")
    return plain


def _text(plain: object) -> str:
    if not isinstance(plain, str):
        raise ValueError("view state: a text is missing")
    return plain


def _texts(plain: object) -> tuple[str, ...]:
    if not isinstance(plain, list):
        raise ValueError("view state: a list is missing")
    return tuple(dict.fromkeys(_text(one) for one in plain))
