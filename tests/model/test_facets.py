"""The filters beside the query."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.model.facets import Facets

NAMES = st.sampled_from(tuple(Facets.__dataclass_fields__))
TOGGLES = st.lists(st.tuples(NAMES, st.sampled_from("abc")), max_size=12)


def after(toggles: list[tuple[str, str]]) -> Facets:
    facets = Facets()
    for facet, value in toggles:
        facets = facets.toggled(facet, value)
    return facets


@given(TOGGLES, NAMES, st.text(max_size=5))
def test_toggling_twice_is_the_same_choice(toggles, facet, value):
    facets = after(toggles)
    once = facets.toggled(facet, value)
    twice = once.toggled(facet, value)
    assert once != facets
    assert {name: set(getattr(twice, name)) for name in Facets.__dataclass_fields__} == {
        name: set(getattr(facets, name)) for name in Facets.__dataclass_fields__
    }


@given(TOGGLES)
def test_a_value_is_chosen_after_an_odd_number_of_toggles(toggles):
    facets = after(toggles)
    for facet in Facets.__dataclass_fields__:
        chosen = getattr(facets, facet)
        assert len(set(chosen)) == len(chosen)
        assert set(chosen) == {value for value in "abc" if toggles.count((facet, value)) % 2}


@given(TOGGLES)
def test_facets_are_true_where_anything_is_chosen(toggles):
    facets = after(toggles)
    assert bool(facets) == (facets != Facets())


def test_the_order_of_choosing_is_kept():
    facets = Facets().toggled("topics", "b").toggled("topics", "a").toggled("kinds", "law")
    assert facets == Facets(kinds=("law",), topics=("b", "a"))
    assert facets.toggled("topics", "b") == Facets(kinds=("law",), topics=("a",))
