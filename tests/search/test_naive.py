"""The same as looking naively, word by word and entry by entry: queries, facets and counts."""

from __future__ import annotations

import unicodedata
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Commitment, Entry, Fact, Kind, Signatory, SignatoryList, Status
from bik_explorer.model.facets import Facets
from bik_explorer.model.organisation import Organisation
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.topic import Topic
from bik_explorer.search import Index, build_index

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
