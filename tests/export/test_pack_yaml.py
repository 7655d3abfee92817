"""What is written is read again by the loader: the same timeline, and no problem."""

from __future__ import annotations

import itertools
from dataclasses import fields, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from bik_explorer.export.pack_yaml import pack_yaml, part_of
from bik_explorer.loading import load_pack
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import (
    Commitment,
    Dispute,
    Fact,
    Figure,
    Milestone,
    Relation,
    RelationKind,
    Saying,
    Signatory,
    SignatoryList,
)
from bik_explorer.model.facets import Facets
from bik_explorer.model.lesson import Lesson, Question, QuizKind, QuizPlan, Step, StepView
from bik_explorer.model.organisation import FormerName, Organisation
from bik_explorer.model.pack import Era, PackInfo
from bik_explorer.model.source import Source
from bik_explorer.model.state import Card, CardKind, Page
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.topic import Topic
from bik_explorer.model.veil import Hidden
from tests.export.making import WORDS, credits_for, whole
from tests.model.strategies import partial_dates, timelines

LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Cf", "Cn", "Co", "Zl", "Zp"))
NASTY = (
    "null",
    "~",
    "true",
    "12",
    "2012-01-01",
    "- a",
    "a: b",
    "#a",
    "[a",
    "{a: b}",
    "&a",
    "*a",
    "'",
    '"\\n',
    "?",
)
TEXTS = st.text(LETTERS, max_size=20) | st.sampled_from(NASTY)
DATES = partial_dates(1999, 2024)
SOME_SOURCES = st.lists(st.sampled_from(["s", "t"]), max_size=2, unique=True).map(tuple)
ORGANISATIONS = st.sampled_from(["telia", "orange"])


def one_line(text):
    """As the loader makes it."""
    while "  " in text:
        text = text.replace("  ", " ")
    return text.strip(" ")


def texts(least=0):
    made = TEXTS.map(one_line)
    return made.filter(bool) if least else made


def parts(strategy):
    return st.lists(strategy, max_size=2).map(tuple)


PROSE = st.lists(texts(1), max_size=3).map("\n\n".join)
SIGNATORIES = st.lists(
    st.builds(Signatory, ORGANISATIONS, texts(), st.none() | DATES, st.none(), texts(), SOME_SOURCES),
    max_size=2,
    unique_by=lambda one: one.organisation,
).map(tuple)
ENTRY_PARTS = st.fixed_dictionaries(
    {
        "title": texts(1),
        "short": texts(),
        "form": texts(),
        "date_note": texts(),
        "status_note": texts(),
        "summary": texts(),
        "sources": SOME_SOURCES,
        "milestones": parts(st.builds(Milestone, DATES, texts(1), st.booleans(), SOME_SOURCES)),
        "facts": parts(st.builds(Fact, texts(1), st.booleans(), SOME_SOURCES)),
        "figures": parts(st.builds(Figure, texts(1), texts(1), st.none() | DATES, texts(), SOME_SOURCES)),
        "commitments": parts(
            st.builds(
                Commitment, texts(1), texts(), st.just(("privacy",)), st.booleans(), texts(), SOME_SOURCES
            )
        ),
        "signatory_lists": parts(
            st.builds(
                SignatoryList,
                texts(1),
                SIGNATORIES,
                st.none() | DATES,
                st.booleans(),
                st.none() | st.integers(0, 999),
                texts(),
                SOME_SOURCES,
            )
        ),
        "disputes": parts(
            st.builds(Dispute, texts(1), parts(st.builds(Saying, texts(1), SOME_SOURCES)), texts())
        ),
    }
)
VIEWS = st.builds(
    StepView,
    st.none() | st.just((PartialDate(2000), PartialDate(2010, 5, about=True))),
    texts(),
    st.just(Facets(("law",), ("in force",), ("privacy",), ("telia",), ("2000",), ("2009",))),
    st.sampled_from(Page),
    selection=st.none() | st.just("entry-0"),
    milestone=st.none() | st.integers(0, 3),
    highlight=st.just(("entry-0",)),
    card=st.none() | st.just(Card(CardKind.ORGANISATION, "telia")) | st.just(Card(CardKind.TOPIC, "privacy")),
    dim=st.booleans(),
    band=st.booleans(),
    compare=st.none(),
    folded=st.just(("law",)),
    lane_order=st.just(("reports", "law")),
    unknown_page=st.just(""),
)
STEPS = st.builds(
    Step,
    texts(1),
    VIEWS,
    texts(),
    PROSE,
    PROSE,
    st.none() | st.builds(Question, PROSE.filter(bool), PROSE, SOME_SOURCES),
    SOME_SOURCES,
    st.none() | st.sampled_from([0.5, 2.0, 45.0]),
    st.none() | st.sampled_from(Hidden),
    st.none() | st.builds(QuizPlan, st.sampled_from(QuizKind), st.integers(1, 9), st.integers(0, 99)),
)
LESSONS = parts(
    st.builds(Lesson, st.just(""), texts(1), parts(STEPS), PROSE, st.none() | st.just(20.0), st.just("en"))
)


@st.composite
def full_timelines(draw):
    """Everything that a pack can hold, all of it used."""
    bare = draw(timelines(4).filter(len))
    entries = tuple(replace(entry, **draw(ENTRY_PARTS)) for entry in bare)
    tied = Relation(RelationKind.SUCCEEDS, entries[0].id)
    if len(entries) > 1:
        entries = (*entries[:-1], replace(entries[-1], relations=(tied,), aliases=("another",)))
    names = [draw(texts(1)) for _ in range(5)]
    organisations = (
        Organisation(
            "telia", names[0], "operator", "SE", (FormerName(names[1], draw(DATES), ("s",)),), ("x",)
        ),
        Organisation("orange", names[2], note=draw(texts()), sources=("t",)),
    )
    sources = (Source("s", names[3], url="https://example.org/a#b?c=1&d=:e"), Source("t", names[4]))
    lessons = tuple(one._replace(id=f"lesson-{at}") for at, one in enumerate(draw(LESSONS)))
    return replace(
        bare,
        pack=bare.pack._replace(id="p", title=draw(texts(1)), version=draw(texts()), credit=draw(texts())),
        eras=(Era("era", names[0], PartialDate(1999), PartialDate(2010), False, "law", ("s",)),),
        topics={"privacy": Topic("privacy", names[1], draw(texts()))},
        organisations={one.id: one for one in organisations},
        sources={one.id: one for one in sources},
        entries=entries,
        lessons=lessons,
    )


def read(data):
    with TemporaryDirectory() as folder:
        file = Path(folder) / "pack.yaml"
        file.write_bytes(data)
        return load_pack(file)


@settings(max_examples=40, phases=(Phase.explicit, Phase.generate))
@given(full_timelines())
def test_any_timeline_comes_back(timeline):
    loaded = read(whole(pack_yaml, timeline))
    assert loaded.problems == ()
    for part in fields(Timeline):
        assert getattr(loaded.timeline, part.name) == getattr(timeline, part.name)


def test_the_built_in_pack_comes_back(root):
    timeline = load_pack(root / "data").timeline
    loaded = read(whole(pack_yaml, timeline))
    assert loaded.problems == ()
    assert loaded.timeline == timeline


def test_a_part_comes_with_what_it_names_and_nothing_else(root):
    timeline = load_pack(root / "data").timeline
    places = [place for place, entry in enumerate(timeline) if entry.kind.value == "initiative"]
    loaded = read(pack_yaml(timeline, places, credits_for(timeline), WORDS))
    assert loaded.problems == ()
    part = loaded.timeline
    assert [entry.id for entry in part] == [timeline[place].id for place in places]
    assert set(part.organisations) == {one.organisation for entry in part for one in entry.signatories}
    assert 0 < len(part.sources) < len(timeline.sources)
    assert part.lessons == ()


@pytest.mark.parametrize("size", [0, 1, 2])
def test_any_part_of_the_built_in_pack_has_no_problem(root, size):
    timeline = load_pack(root / "data").timeline
    for places in itertools.islice(itertools.combinations(range(len(timeline)), size), 0, 1200, 150):
        loaded = read(pack_yaml(timeline, places, credits_for(timeline), WORDS))
        assert loaded.problems == ()
        assert loaded.timeline == part_of(timeline, places)


def test_a_lane_that_is_not_that_of_the_kind_is_said(root):
    timeline = load_pack(root / "data").timeline
    moved = replace(timeline[0], lane=timeline.lanes[-1].id)
    assert moved.lane != timeline[0].lane
    loaded = read(whole(pack_yaml, replace(timeline, entries=(moved, *timeline.entries[1:]))))
    assert loaded.timeline[0] == moved


def test_it_begins_with_the_credits_as_remarks():
    pack = PackInfo("p", "A: pack", "7")
    text = whole(pack_yaml, Timeline(pack)).decode()
    assert text.startswith("# A: pack\n# The whole timeline (0 entries)\n# Version 7")
