"""Folding takes case, accents and ligatures off, and knows the way back."""

from __future__ import annotations

import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.search.text import BREAK, fold, fold_character, fold_with_places, merged, padded, words

ANY_TEXT = st.text(st.characters(exclude_categories=()))
TRICKY = st.text(st.sampled_from("aAéßœŒﬁ½ςΣΐй\u0301\u00ad\u200d\udc00 -|.\x1f\x00²İı字😀"), max_size=30)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Telefónica", "telefonica"),
        ("Telefo\u0301nica", "telefonica"),
        ("Straße", "strasse"),
        ("Œuvre, cœur, Ærø", "oeuvre coeur aero"),
        ("ﬁlter", "filter"),
        ("Łódź", "lodz"),
        ("ΟΔΟΣ ὁδός", "οδοσ οδοσ"),
        ("Ελλάδα", "ελλαδα"),
        ("Йод, ёлка", "иод елка"),
        ("e-Commerce", "e commerce"),
        ("2022/2065", "2022 2065"),
        ("Art. 28(1)", "art 28 1"),
        ("children’s", "children s"),
        ("safer_internet\tday\n", "safer internet day"),
        ("soft\u00adhyphen", "softhyphen"),
        ("ＡＢＣ №5", "abc no5"),
        ("€25 million…", "25 million"),
        ("😀 \udc00 \x00", ""),
        ("עברית العربية", "עברית العربية"),
    ],
)
def test_fold(text, folded):
    assert fold(text) == folded


def test_folding_again_changes_nothing_for_any_character():
    for code in range(sys.maxunicode + 1):
        once = fold_character(chr(code))
        if chr(code) != BREAK and once.strip() and not once.isascii():
            assert fold(once) == once.strip()


@given(ANY_TEXT | TRICKY)
def test_fold_agrees_with_the_way_back(text):
    folded = fold_with_places(text)
    assert folded.text == fold(text)
    assert len(folded.places) == len(folded.text)
    assert list(folded.places) == sorted(folded.places)
    assert all(0 <= place < len(text) for place in folded.places)


@given(ANY_TEXT | TRICKY)
def test_each_word_is_where_it_is_said_to_be(text):
    found = words(text)
    assert [word.text for word in found] == fold(text).replace("|", " ").split()
    for word in found:
        assert 0 <= word.start < word.end <= len(text)
        assert word.text in fold(text[word.start : word.end]).replace("|", " ").split()


@given(TRICKY, st.integers(1, 5))
def test_every_beginning_of_a_word_is_found_in_the_original(text, length):
    folded = fold_with_places(text)
    for word in words(text):
        beginning = word.text[:length]
        spans = folded.spans(f" {beginning}")
        assert any(start == word.start for start, _ in spans)
        for start, end in spans:
            assert beginning in fold(text[start:end])


def test_spans_take_the_accents_along():
    text = "Cafe\u0301, café; cafés"
    found = fold_with_places(text).spans(" cafe")
    assert [text[start:end] for start, end in found] == ["Cafe\u0301", "café", "café"]


def test_a_whole_word_does_not_end_within_one():
    assert fold_with_places("report, reporting").spans(" report ") == [(0, 6)]


def test_half_of_a_ligature_marks_all_of_it():
    assert fold_with_places("ﬁlter").spans(" f") == [(0, 1)]


def test_phrases_do_not_run_across_a_break():
    joined = padded(f"social{BREAK}networking")
    assert " social" in joined
    assert " networking" in joined
    assert " social networking" not in joined


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda pair: (min(pair), max(pair)))))
def test_merged_spans_cover_the_same_and_do_not_touch(spans):
    whole = merged(spans)
    covered = {place for start, end in spans for place in range(start, end)}
    assert {place for start, end in whole for place in range(start, end)} == covered
    assert all(before[1] < after[0] for before, after in pairwise(whole))
