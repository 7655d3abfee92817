"""JSON values that are checked: only what is asked for comes out."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.model import plain_values as plain
from bik_explorer.model.facets import Facets
from bik_explorer.model.state import Card, CardKind

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
READERS = {
    plain.mapping: dict,
    plain.items: list,
    plain.pair: tuple,
    plain.text: str,
    plain.text_or_none: (str, type(None)),
    plain.texts: tuple,
    plain.place_or_none: (int, type(None)),
    plain.card_or_none: (Card, type(None)),
    plain.facets: Facets,
}


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__name__)
@given(ANYTHING)
def test_a_value_is_what_was_asked_for_or_refused(reader, value):
    try:
        found = reader(value)
    except ValueError:
        return
    assert isinstance(found, READERS[reader])


@pytest.mark.parametrize("value", [True, -1, 1.0, 10**9, "1", [1]])
def test_what_is_no_place_is_refused(value):
    with pytest.raises(ValueError, match="place"):
        plain.place_or_none(value)


def test_what_is_right_comes_out():
    value = json.loads('{"place": 3, "card": ["topic", "privacy"], "facets": {"kinds": ["law"]}}')
    assert plain.place_or_none(value["place"]) == 3
    assert plain.card_or_none(value["card"]) == Card(CardKind.TOPIC, "privacy")
    assert plain.facets(value["facets"]) == Facets(kinds=("law",))
