"""Words that a mistyped one may have meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.search.spelling import Vocabulary, changes, letter_bits

WORDS = Vocabulary(
    {"telefonica", "telia", "report", "reports", "reporting", "tools", "told", "internet", "international"}
    | {"cat", "bat", "2012"}
)
SHORT = st.text("abcd", max_size=6)


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("telefonca", ["telefonica"]),
        ("reprot", ["report"]),
        ("tols", ["told", "tools"]),
        ("internt", ["internet"]),
        ("tlefo", ["telefonica"]),
        ("catt", ["cat"]),
        ("xyzzy", []),
        ("ct", []),
        ("2013", []),
        ("", []),
        ("x" * 1000, []),
    ],
)
def test_near(typed, near):
    assert WORDS.near(typed) == near


def test_begins_and_has():
    assert WORDS.begins("tele")
    assert WORDS.begins("telefonica")
    assert not WORDS.begins("telefonicas")
    assert not WORDS.begins("z")
    assert WORDS.has("report")
    assert not WORDS.has("repor")
    assert not WORDS.has("z")


def plain_changes(typed, word):
    """Optimal string alignment by its definition."""
    cost = {}
    for i in range(len(typed) + 1):
        for j in range(len(word) + 1):
            if not i or not j:
                cost[i, j] = i + j
                continue
            cost[i, j] = min(
                cost[i - 1, j] + 1, cost[i, j - 1] + 1, cost[i - 1, j - 1] + (typed[i - 1] != word[j - 1])
            )
            if i > 1 and j > 1 and typed[i - 2 : i] == word[j - 2 : j][::-1]:
                cost[i, j] = min(cost[i, j], cost[i - 2, j - 2] + 1)
    return min(cost[len(typed), j] for j in range(len(word) + 1)), cost[len(typed), len(word)]


@given(SHORT, SHORT, st.integers(0, 3))
def test_changes(typed, word, limit):
    others = ["", "dcba", word, "abcdabcdabcd"]
    found = changes(typed, others, limit)
    for place, other in enumerate(others):
        for meant, true in enumerate(plain_changes(typed, other)):
            assert found[meant][place] == true or (found[meant][place] > limit and true > limit)


@given(SHORT.filter(lambda word: len(word) > 4), st.lists(SHORT, max_size=6))
def test_the_quick_look_loses_nothing(typed, words):
    vocabulary = Vocabulary(words)
    distances = {word: plain_changes(typed, word)[1] for word in words if len(word) > 2}
    best = min(distances.values(), default=9)
    near = vocabulary.near(typed, most=9)
    if best <= 2:
        assert near
        assert all(distances[word] == best for word in near)


def test_letter_bits_do_not_count_letters():
    assert letter_bits("aab") == letter_bits("ba")
    assert letter_bits("a") != letter_bits("b")
