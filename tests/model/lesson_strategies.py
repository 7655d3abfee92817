"""Random lessons, hostile texts among them."""

from __future__ import annotations

from hypothesis import strategies as st

from bik_explorer.model.entry import Kind, Status
from bik_explorer.model.facets import Facets
from bik_explorer.model.lesson import Lesson, Question, QuizKind, QuizPlan, Step, StepView
from bik_explorer.model.state import Card, CardKind, Page
from bik_explorer.model.veil import Hidden
from tests.model.strategies import partial_dates

HOSTILE = (
    "",
    "~",
    "null",
    "true",
    "No",
    "- a",
    "a: b",
    "a #b",
    "# a",
    "a:",
    "&a",
    "*a",
    "!a",
    "{a",
    "[a",
    "a, b]",
    "'",
    '"',
    "\\n",
    "'a'",
    '"a" b',
    "1999",
    "2012-01-01",
    "0x1F",
    "1e3",
    "> a",
    "| a",
    "|-\n a",
    "---",
    "...",
    "? a",
    "%a",
    "`a`",
    "@a",
    "a\nb",
    "a\n\n\n\nb",
    "  a\n   b",
    "a\r\nb\rc",
    "a\tb\t",
    "a\u2028b\u2029c",
    "a\u202eb\x00\x1b\ufeff",
    "\ud800",
    "\x85a",
    "ein ßehr langer Satz, 字 " * 9,
    "a  b " * 40,
    "x" * 300,
    "a \n b\n# c\n- d: e",
    "\u00a0\n\u00a0a",
    "😀",
    "a: |",
)
TEXTS = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=30), st.text("ab :#-'\"\n\t", max_size=20))
IDS = st.one_of(st.sampled_from(["dsa-2022", "a", "no", "telia"]), TEXTS)
LISTS = st.lists(IDS, max_size=4).map(tuple)
SPANS = st.tuples(partial_dates(100, 9900), partial_dates(100, 9900)).map(
    lambda pair: tuple(sorted(pair, key=lambda date: (date.first_day, date.last_day)))
)
MINUTES = st.none() | st.floats(0.01, 999)
FACETS = st.builds(
    Facets,
    kinds=st.lists(st.sampled_from(Kind).map(str), unique=True, max_size=3).map(tuple),
    statuses=st.lists(st.sampled_from(Status).map(str), unique=True, max_size=3).map(tuple),
    topics=LISTS,
    organisations=LISTS,
    decades=st.lists(st.sampled_from(["1990", "2000"]), unique=True).map(tuple),
    years=st.lists(st.integers(1000, 9999).map(str), unique=True, max_size=3).map(tuple),
)
VIEWS = st.builds(
    StepView,
    span=st.none() | SPANS,
    query=TEXTS,
    facets=FACETS,
    page=st.sampled_from(Page),
    selection=st.none() | IDS,
    highlight=LISTS,
    card=st.none() | st.builds(Card, st.sampled_from(CardKind), IDS),
    compare=st.none() | IDS,
    dim=st.booleans(),
    band=st.booleans(),
    folded=LISTS,
    lane_order=LISTS,
    milestone=st.none() | st.integers(0, 5) | st.integers(0, 2000),
    unknown_page=st.just(""),  # its own test: reading it again is a problem
)
STEPS = st.builds(
    Step,
    caption=TEXTS,
    view=VIEWS,
    label=TEXTS,
    text=TEXTS,
    notes=TEXTS,
    question=st.none() | st.builds(Question, TEXTS, TEXTS, LISTS),
    sources=LISTS,
    minutes=MINUTES,
    hide=st.none() | st.sampled_from(Hidden),
    quiz=st.none()
    | st.builds(QuizPlan, st.sampled_from(QuizKind), st.integers(1, 99), st.integers(0, 999_999_999)),
)
LESSONS = st.builds(
    Lesson,
    id=st.from_regex(r"[a-z0-9][a-z0-9-]{0,20}", fullmatch=True),
    title=TEXTS,
    steps=st.lists(STEPS, max_size=3).map(tuple),
    description=TEXTS,
    minutes=MINUTES,
    language=st.sampled_from(["en", "de", ""]),
)
