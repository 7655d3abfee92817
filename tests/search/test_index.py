"""What is found: words, operators, facets and counts; and the same as looking naively."""

from __future__ import annotations

import unicodedata
from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Commitment, Entry, Fact, Kind, Signatory, SignatoryList, Status
from bik_explorer.model.facets import Facets
from bik_explorer.model.organisation import Organisation
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.topic import Topic
from bik_explorer.search import Index, build_index

ALL = ["mobile-2007", "ceo-2011", "strategy-2012", "report-2018", "dsa-2022"]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("telefonica", ["mobile-2007", "ceo-2011"]),
        ("TELEFÓNICA", ["mobile-2007", "ceo-2011"]),
        ("teliasonera", ["mobile-2007"]),
        ("o2", ["mobile-2007", "ceo-2011"]),
        ("report", ["ceo-2011", "report-2018", "dsa-2022"]),
        ('"report"', ["ceo-2011", "report-2018", "dsa-2022"]),
        ('"reports"', ["report-2018"]),
        ("reporting telefonica", ["ceo-2011"]),
        ("port", []),
        ("parental controls", ["mobile-2007"]),
        ('"control parental"', []),
        ("sur", ["strategy-2012"]),
        ("e-commerce", ["strategy-2012"]),
        ("e-com", ["strategy-2012"]),
        ("ecommerce", ["strategy-2012"]),
        ("ecom", ["strategy-2012"]),
        ('"ecommerce"', []),
        ("inter-net", ["ceo-2011", "strategy-2012"]),
        ("bik+", ["strategy-2012"]),
        ("2022/2065", ["dsa-2022"]),
        ("article 28", ["report-2018", "dsa-2022"]),
        ("Art. 28", ["report-2018", "dsa-2022"]),
        ("article 35", []),
        ("may 2012", ["strategy-2012"]),
        ("1 december 2011", ["ceo-2011"]),
        ("2011-12-01", ["ceo-2011"]),
        ("february 2024", ["dsa-2022"]),
        ("mobile-framework", ["mobile-2007"]),
        ("founding", ["mobile-2007"]),
        ("isp", ["ceo-2011"]),
        ("hand", ["mobile-2007"]),
        ("sixth", ["mobile-2007"]),
        ("gsma", ["mobile-2007"]),
        ("renewed", ["strategy-2012"]),
        ("ended", ["mobile-2007", "ceo-2011"]),
        ("regulation", ["dsa-2022"]),
        ("law", ["dsa-2022"]),
        ("-initiative", ["strategy-2012", "report-2018", "dsa-2022"]),
        ("report -law", ["ceo-2011", "report-2018"]),
        ("twitter OR teliasonera", ["mobile-2007", "report-2018"]),
        ("report twitter OR article", ["report-2018", "dsa-2022"]),
    ],
)
def test_words(found, text, ids):
    assert found(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("company:telia", ["mobile-2007"]),
        ("company:teliasonera", ["mobile-2007"]),
        ("signed-by:moviles", ["mobile-2007", "ceo-2011"]),
        ('company:"bt"', ["ceo-2011"]),
        ("company:twitter", []),
        ("-company:telefonica", ["strategy-2012", "report-2018", "dsa-2022"]),
        ("company:bt OR company:telia", ["mobile-2007", "ceo-2011"]),
        ("topic:reporting-tools", ["ceo-2011", "dsa-2022"]),
        ("topic:priv", ["ceo-2011", "dsa-2022"]),
        ("topic:report company:bt", ["ceo-2011"]),
        ("kind:law", ["dsa-2022"]),
        ("kind:laws", ["dsa-2022"]),
        ("kind:strategies", ["strategy-2012"]),
        ("kind:regulation", ["dsa-2022"]),
        ("kind:report", ["report-2018"]),
        ('status:"in force"', ["dsa-2022"]),
        ("status:act", ["strategy-2012"]),
        ("source:gsma", ["mobile-2007"]),
        ('source:"ec ceo"', ["ceo-2011"]),
        ("source:commission", ["ceo-2011"]),
        ("year:2009..2011", ["mobile-2007", "ceo-2011"]),
        ("year:2012", ["mobile-2007", "ceo-2011", "strategy-2012"]),
        ("year:2020", ["strategy-2012", "dsa-2022"]),
        ("year:2024", ["strategy-2012", "dsa-2022"]),
        ("year:2024-06", ["strategy-2012", "dsa-2022"]),
        ("year:2025", []),
        ("year:2012-06", ["mobile-2007", "ceo-2011", "strategy-2012"]),
        ("year:2019..", ["strategy-2012", "dsa-2022"]),
        ("before:2012", ["mobile-2007", "ceo-2011"]),
        ("before:..2011", ["mobile-2007", "ceo-2011"]),
        ("before:2012..", ["mobile-2007", "ceo-2011"]),
        ("after:2012..", ["strategy-2012", "report-2018", "dsa-2022"]),
        ("after:..2012", ["report-2018", "dsa-2022"]),
        ("after:2012", ["report-2018", "dsa-2022"]),
        ("after:2012-04", ["strategy-2012", "report-2018", "dsa-2022"]),
        ("-year:2012", ["report-2018", "dsa-2022"]),
        ("before:20", ALL),
    ],
)
def test_operators(found, text, ids):
    assert found(text) == ids


def test_nothing_asked_is_everything_and_reads_no_text(timeline):
    index = build_index(timeline)
    for text in ("", "  ", "company:", '"', "year:20", "😀"):
        results = index.search(text)
        assert not results.active
        assert results.mask.all()
        assert results.places.tolist() == list(range(len(timeline)))
        assert results.total == len(timeline)
    assert not index.is_read
    index.read()
    assert index.is_read


def test_results_know_what_was_asked(index):
    results = index.search(" Report ")
    assert (results.query, results.active, results.total, len(results)) == (" Report ", True, 5, 3)
    assert results.mask.dtype == np.bool_
    assert results.places.dtype == np.int64
    assert np.flatnonzero(results.mask).tolist() == results.places.tolist()
    assert index.search("", Facets(kinds=("law",))).active


@pytest.mark.parametrize(
    ("facets", "ids"),
    [
        (Facets(kinds=("law", "report")), ["report-2018", "dsa-2022"]),
        (Facets(topics=("privacy",)), ["ceo-2011", "dsa-2022"]),
        (Facets(topics=("privacy",), kinds=("law",)), ["dsa-2022"]),
        (Facets(organisations=("bt", "telia")), ["mobile-2007", "ceo-2011"]),
        (Facets(organisations=("nobody",)), []),
        (Facets(kinds=("law", "nothing")), ["dsa-2022"]),
    ],
)
def test_facets(found, facets, ids):
    assert found("", facets) == ids


def test_counts_of_everything(index):
    counts = index.search("").counts
    assert counts["kinds"] == {
        "programme": 0, "strategy": 1, "initiative": 2, "law": 1, "report": 1, "event": 0
    }  # fmt: skip
    assert counts["topics"] == {"reporting-tools": 2, "parental-controls": 1, "privacy": 2}
    assert counts["organisations"] == {"telia": 1, "telefonica": 2, "x": 0, "bt": 1}


def test_each_facet_is_counted_as_if_it_alone_were_not_set(index):
    counts = index.search("report", Facets(kinds=("initiative",), topics=("privacy",))).counts
    assert {kind: count for kind, count in counts["kinds"].items() if count} == {"initiative": 1, "law": 1}
    assert counts["topics"] == {"reporting-tools": 1, "parental-controls": 0, "privacy": 1}
    assert counts["organisations"] == {"telia": 0, "telefonica": 1, "x": 0, "bt": 1}


def test_an_empty_timeline():
    index = build_index(Timeline())
    assert index.search("report", Facets(kinds=("law",))).places.tolist() == []
    assert index.search("year:2012 company:x").places.tolist() == []
    assert not index.suggest("report")


def test_what_the_timeline_does_not_know_by_id_is_found_by_its_id():
    entry = Entry(
        "one", Kind.EVENT, "One", PartialDate(2001), "events", sources=("lost-source",),
        commitments=(Commitment("Text", topics=("lost-topic",)),),
        signatory_lists=(SignatoryList("signatory", (Signatory("lost-firm"),)),),
    )  # fmt: skip
    index = build_index(Timeline(entries=(entry,)))
    for text in (
        "lost-firm",
        "company:lost-firm",
        "topic:lost",
        "source:lost",
        "lost-topic",
        '"lost source"',
    ):
        assert len(index.search(text)) == 1
    assert index.search("").counts["organisations"] == {"lost-firm": 1}


# The same, told naively -------------------------------------------------------------------------------

WORDS = (
    "report",
    "Reporting",
    "reports",
    "child",
    "CHILDREN",
    "Telefónica",
    "téléfon",
    "safe",
    "e-commerce",
    "e",
)
TEXTS = st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join) | st.lists(st.sampled_from(WORDS)).map(
    ", ".join
)
KINDS = st.sampled_from([Kind.LAW, Kind.REPORT])
IDS = ("alpha", "beta", "gamma")
TERMS = st.tuples(
    st.lists(st.sampled_from([*WORDS, "rep", "telefonica", "ch", "commerce", "zzz"]), min_size=1, max_size=2),
    st.booleans(),
    st.booleans(),
)
CLAUSES = st.lists(st.lists(TERMS, min_size=1, max_size=2), max_size=3)
SOME_IDS = st.lists(st.sampled_from(IDS), max_size=2, unique=True).map(tuple)
YEARS = (1999, 2000, 2003, 2011)


def some(values):
    """Mostly none, as a person has it."""
    return st.just(()) | st.lists(st.sampled_from(values), max_size=2, unique=True).map(tuple)


FACETS = st.builds(
    Facets,
    kinds=some(["law", "report"]),
    statuses=some(["ended", "active"]),
    topics=some(IDS),
    organisations=some(IDS),
    decades=some(["1990", "2000", "2010"]),
    years=some(["1999", "2000", "2001", "2011"]),
)


@st.composite
def timelines(draw):
    def entry(number):
        start = draw(st.sampled_from(YEARS))
        ends = [PartialDate(year) for year in YEARS if year >= start]
        return Entry(
            f"e{number}", draw(KINDS), draw(TEXTS), PartialDate(start), "lane",
            end=draw(st.none() | st.sampled_from(ends)),
            open=draw(st.booleans()),
            status=draw(st.sampled_from([None, Status.ENDED, Status.ACTIVE])),
            summary=draw(TEXTS),
            facts=tuple(Fact(draw(TEXTS)) for _ in range(draw(st.integers(0, 2)))),
            commitments=(Commitment(draw(TEXTS), topics=draw(SOME_IDS)),),
            signatory_lists=(SignatoryList("", tuple(Signatory(one) for one in draw(SOME_IDS))),),
        )  # fmt: skip

    return Timeline(
        topics={one: Topic(one, "topic") for one in IDS},
        organisations={one: Organisation(one, "firm") for one in IDS},
        entries=tuple(entry(number) for number in range(draw(st.integers(1, 5)))),
    )


def plain_words(text):
    letters = [one for one in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(one)]
    return "".join(one if one.isalnum() else " " for one in letters).split()


def naive_term(entry, term):
    asked, quoted, negated = term
    wanted = plain_words(" ".join(asked))
    texts = [entry.title, entry.summary, *(fact.text for fact in entry.facts), entry.commitments[0].text]

    def at(words, place):
        here = words[place : place + len(wanted)]
        if len(here) < len(wanted) or here[:-1] != wanted[:-1]:
            return False
        return here[-1] == wanted[-1] if quoted else here[-1].startswith(wanted[-1])

    all_words = [plain_words(text) for text in texts]
    all_words += [["law"], ["report"]][entry.kind is Kind.REPORT :][:1]
    return any(at(words, place) for words in all_words for place in range(len(words))) is not negated


def naive_values(entry, last):
    end = last if entry.open else (entry.end or entry.start).year
    if entry.kind is Kind.LAW and not entry.open:
        end = entry.start.year
    years = {str(year) for year in range(entry.start.year, end + 1)}
    return {
        "kinds": {entry.kind.value},
        "statuses": {entry.status.value} if entry.status else set(),
        "topics": set(entry.commitments[0].topics),
        "organisations": {one.organisation for one in entry.signatories},
        "decades": {year[:3] + "0" for year in years},
        "years": years,
    }


def naive_facet(values, facets, but=""):
    chosen = {name: set(getattr(facets, name)) for name in values if name != but}
    return all(values[name] & some for name, some in chosen.items() if some)


def written(clauses):
    """The text of a query with these clauses."""
    return " ".join(" OR ".join(map(_written, terms)) for terms in clauses)


def _written(term):
    """Two words without quotes are one term when a hyphen joins them."""
    asked, quoted, negated = term
    value = f'"{" ".join(asked)}"' if quoted else "-".join(asked)
    return f"-{value}" if negated else value


@settings(max_examples=150)
@given(timelines(), CLAUSES, FACETS)
def test_the_same_as_looking_naively(timeline, clauses, facets):
    last = max((one.end or one.start).year for one in timeline)
    values = [naive_values(one, last) for one in timeline]
    matching = [all(any(naive_term(one, term) for term in terms) for terms in clauses) for one in timeline]
    for index in (build_index(timeline), Index(timeline, small=0)):
        index.prepare()
        results = index.search(written(clauses), facets)
        passing = [naive_facet(one, facets) for one in values]
        assert results.mask.tolist() == [a and b for a, b in zip(matching, passing, strict=True)]
        assert set(results.counts) == set(values[0])
        for name, counts in results.counts.items():
            kept = [
                one
                for one, match in zip(values, matching, strict=True)
                if match and naive_facet(one, facets, name)
            ]
            assert {value: count for value, count in counts.items() if count} == Counter(
                value for one in kept for value in one[name]
            )


PIECES = (
    *(
        "report",
        "rep",
        '"tools"',
        '"',
        "-law",
        "-",
        "company:telia",
        "company:",
        "kind:",
        "year:2012",
        "year:20",
    ),
    *(
        "topic:priv",
        "article",
        "28",
        "may",
        "2012",
        "1",
        "december",
        "foo:bar",
        "é",
        "-company:",
        "before:2012",
    ),
)


@settings(max_examples=300)
@given(
    st.lists(st.sampled_from(PIECES), max_size=5),
    st.sampled_from(PIECES).filter(lambda piece: '"' not in piece),
)
def test_one_more_word_never_widens(timeline, pieces, word):
    text = " ".join(pieces)
    text += '"' * (text.count('"') % 2)
    index = build_index(timeline)
    before, after = index.search(text).mask, index.search(f"{text} {word}").mask
    assert not (after & ~before).any()


@given(
    st.lists(
        st.sampled_from(["rep", "repor", "report", "reporting", "t", "te", "tele", "x", "-a", "e-c"]),
        max_size=8,
    )
)
def test_what_was_asked_before_changes_nothing(timeline, texts):
    used = build_index(timeline)
    for text in texts:
        assert used.search(text).mask.tolist() == build_index(timeline).search(text).mask.tolist()
