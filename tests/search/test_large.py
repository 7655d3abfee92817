"""A larger timeline: prepared in another thread, quick, the same before and after, and calm."""

from __future__ import annotations

import sys
import threading
import time

import pytest

from bik_explorer.model.facets import Facets
from bik_explorer.search import Index
from tests.bench.packs import made
from tests.search.test_hostile import HOSTILE

QUERIES = (
    *(
        "t",
        "te",
        "tele",
        "telefonica",
        "the",
        '"the"',
        "reporting tools",
        "online",
        "on-line",
        "1 december 2011",
    ),
    *(
        '"of the"',
        "2012",
        "-the",
        "children OR vodafone",
        "kind:law child",
        "company:voda -topic:age",
        "year:2009..2012",
    ),
    *("report year:2004", "zebra", "the zebra", "article 28", '"safer int', "status:act par"),
)
FACETS = (
    Facets(),
    Facets(kinds=("report", "event"), organisations=("telefonica",)),
    Facets(decades=("2000",)),
)


@pytest.fixture(scope="module")
def large():
    return made(3_000)


@pytest.fixture(scope="module")
def prepared(large):
    index = Index(large)
    index.prepare()
    return index


def test_a_dictionary_is_made_only_where_there_is_much(large, prepared, pack):
    pack.prepare()
    assert pack.is_prepared
    assert type(pack._found.finder).__name__ == "Scanner"
    assert type(prepared._found.finder).__name__ == "Dictionary"
    index = Index(large)
    assert not index.is_read
    index.read()
    assert index.is_read
    assert not index.is_prepared


@pytest.mark.parametrize("facets", FACETS, ids=range(len(FACETS)))
def test_the_same_by_looking_through_all_texts(large, prepared, facets):
    scanning = Index(large, small=len(large))
    for text in QUERIES:
        one, other = scanning.search(text, facets), prepared.search(text, facets)
        assert one.places.tolist() == other.places.tolist(), text
        assert dict(one.counts) == dict(other.counts)
        assert scanning.ranked(text, facets, 20) == prepared.ranked(text, facets, 20), text


def test_answers_while_it_is_prepared(large, prepared):
    expected = {text: prepared.search(text).places.tolist() for text in QUERIES}
    index, answered = Index(large), 0
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        worker = threading.Thread(target=index.prepare)
        worker.start()
        while worker.is_alive() or not answered:
            text = QUERIES[answered % len(QUERIES)]
            assert index.search(text).places.tolist() == expected[text]
            answered += 1
        worker.join()
    finally:
        sys.setswitchinterval(interval)
    assert index.is_prepared
    assert answered


def test_until_it_is_prepared_spellings_wait(large, prepared):
    index = Index(large)
    assert not index.suggest("telefonca").spellings
    index.prepare()
    assert index.suggest("telefonca").spellings == prepared.suggest("telefonca").spellings
    assert [one.query for one in index.suggest("telefonca").spellings] == ["Telefónica"]


@pytest.mark.parametrize("text", [*HOSTILE, '"of the" ' * 200, "e-c OR " * 300], ids=range(len(HOSTILE) + 2))
def test_hostile_queries_stay_quick(prepared, text):
    """Some milliseconds each; a hundred times that is surely a fault."""
    start = time.perf_counter()
    prepared.search(text)
    prepared.ranked(text)
    prepared.complete(text, 2_000)
    prepared.spans(text)
    prepared.suggest(text)
    assert time.perf_counter() - start < 2
