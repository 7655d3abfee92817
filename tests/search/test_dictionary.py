"""The dictionary of a large timeline: exactly what looking through all texts finds."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bik_explorer.search import building
from bik_explorer.search.building import build_dictionary
from bik_explorer.search.scan import Scanner
from bik_explorer.search.tiers import TIERS

WORDS = st.sampled_from(["a", "ab", "abc", "b", "ba", "the", "then", "2012", "é", "ω", "𐐷x"])
SAID = st.lists(st.tuples(st.integers(0, TIERS - 1), st.lists(WORDS, max_size=5)), max_size=4)
TEXTS = st.lists(SAID.map(lambda said: [(0, []), *said]), min_size=1, max_size=12)
BEGUN = st.tuples(
    st.lists(WORDS, max_size=2), st.sampled_from(["a", "ab", "t", "th", "the", "z", "2", "é", "𐐷"])
)
NEEDLES = BEGUN.map(lambda asked: " " + " ".join([*asked[0], asked[1]])) | st.lists(
    WORDS, min_size=1, max_size=3
).map(lambda words: f" {' '.join(words)} ")


def written(said):
    """A text as it is read."""
    return "".join(f" {' '.join([f'|{tier}', *words])}" for tier, words in said) + " "


@pytest.fixture(params=[(256, 8_192), (2, 3), (1, 1)], ids=str)
def blocks(request, monkeypatch):
    """Texts are taken so many at a time, by Python and by numpy."""
    monkeypatch.setattr(building, "_BLOCK", request.param[0])
    monkeypatch.setattr(building, "_LARGE_BLOCK", request.param[1])


@settings(max_examples=150)
@given(
    TEXTS, st.lists(NEEDLES, min_size=1, max_size=6), st.integers(0, TIERS), st.sampled_from([0.01, 0.25, 9])
)
def test_the_same_as_looking_through_all_texts(texts, needles, tier, often):
    said = [written(one) for one in texts]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(building, "_OFTEN", often)
        patch.setattr(building, "_BLOCK", 2)
        patch.setattr(building, "_LARGE_BLOCK", 3)
        dictionary = build_dictionary(said)
    for needle in needles:
        for of in (TIERS, tier):
            assert dictionary.mask(needle, None, of).tolist() == Scanner(said).mask(needle, None, of).tolist()


def test_blocks_do_not_show(blocks):
    said = [written([(0, ["the", "a"]), (3, ["then"] * number)]) for number in range(7)]
    dictionary = build_dictionary(said)
    assert list(dictionary.words()) == ["a", "the", "then"]
    assert np.flatnonzero(dictionary.mask(" then then then then then ")).tolist() == [5, 6]
    assert dictionary.mask(" the ").all()
    assert not dictionary.mask(" a then").any()
    assert not dictionary.mask(" th", None, 0).sum() < 7


def test_what_is_said_often_has_a_mask_of_its_own():
    dictionary = build_dictionary([written([(0, ["the", "rare"[: 1 + number % 4]])]) for number in range(40)])
    words = list(dictionary.words())
    assert (words.index("the"), words.index("the") + 1) in dictionary._ready
    assert dictionary.mask(" the").all()
    assert dictionary.nbytes > 0
