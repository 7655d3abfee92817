"""Handouts to open in a browser: of the built-in pack, of many entries, and of data that means harm."""

from __future__ import annotations

from datetime import date

from bik_explorer.cli.export_words import credits_words, export_words
from bik_explorer.export.credits import credits_lines, credits_of
from bik_explorer.export.html import handout
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import (
    Commitment,
    Entry,
    Fact,
    Kind,
    Milestone,
    Signatory,
    SignatoryList,
)
from bik_explorer.model.facets import Facets
from bik_explorer.model.lesson import Lesson, Question, QuizKind, QuizPlan, Step, StepView
from bik_explorer.model.organisation import Organisation
from bik_explorer.model.pack import Era, Lane, PackInfo
from bik_explorer.model.source import Source
from bik_explorer.model.state import Card, CardKind, Page, ViewState
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.topic import Topic
from bik_explorer.model.veil import Hidden
from bik_explorer.model.viewport import Viewport
from bik_explorer.search import build_index

EVIL = (
    "<script>window.harmed = 1</script>",
    "</script><script>window.harmed = 2</script>",
    "<img src=x onerror='window.harmed = 3'>",
    '" onmouseover="window.harmed = 4" x="',
    "' onfocus='window.harmed = 5' autofocus='",
    "<!-- <script> --> & &lt;b&gt; ]]> \u2028 \u2029",
    "\u202egnp.exe\u202c\u2066x",
    "<style>body{display:none}</style>",
    "</title></style></textarea><svg onload='window.harmed = 6'>",
    "${window.harmed = 7} {{window.harmed}} javascript:window.harmed=8",
)
LINKS = (
    "javascript:window.harmed=9",
    "data:text/html,<script>1</script>",
    "https://example.org/\"onclick='window.harmed=10'",
    "file:///etc/passwd",
    "//example.org/x",
    "https://example.org/fine?a=1&b=2",
)


def home_view(timeline: Timeline, **fields) -> ViewState:
    """The first view: everything."""
    limits = timeline.limits
    port = Viewport(limits.first, limits.last).fitted(*timeline.span, limits, margin=0.012)
    return ViewState(port, **fields)


def made_handout(timeline: Timeline, query: str = "", state: ViewState | None = None, **options) -> str:
    """The handout of a timeline, narrowed by a query."""
    state = state or home_view(timeline, query=query)
    results = build_index(timeline).search(query)
    credits_ = credits_lines(credits_of(timeline, state, results, date(2026, 11, 24)), credits_words())
    return handout(timeline, results, state, credits_, export_words(), **options)


def hostile() -> Timeline:
    """Every text that can be shown is an attempt to break out of it."""
    sources = {f"s{n}": Source(f"s{n}", EVIL[n % 10], EVIL[3], url) for n, url in enumerate(LINKS)}
    entries = tuple(
        Entry(
            id=f"e{n}{text}",
            kind=list(Kind)[n % 6],
            title=f"{n} {text}",
            start=PartialDate(2000 + n),
            lane="l",
            short=text,
            form=text,
            end=None if n % 2 else PartialDate(2003 + n, 5),
            date_note=text,
            status_note=text,
            summary=text,
            sources=tuple(sources),
            milestones=(Milestone(PartialDate(2001 + n), text),),
            facts=(Fact(text, False),),
            commitments=(Commitment(text, text, ("t",), article=text),),
            signatory_lists=(SignatoryList(text, (Signatory("o", text, note=text),), note=text),),
        )
        for n, text in enumerate(EVIL)
    )
    return Timeline(
        pack=PackInfo("p", EVIL[1], EVIL[0], "en", EVIL[2], EVIL[5], EVIL[4]),
        lanes=(Lane("l", EVIL[8], (), 'law";}</style>'),),
        eras=(Era("x", EVIL[0], PartialDate(2000), colour="<b>"),),
        topics={"t": Topic("t", EVIL[7], EVIL[0])},
        organisations={"o": Organisation("o", EVIL[2])},
        sources=sources,
        entries=entries,
    )


def hostile_lesson() -> Lesson:
    """Steps with a card, a comparison, a veil and quizzes of hostile texts."""
    views = (
        StepView(page=Page.SIGNATORIES, card=Card(CardKind.ORGANISATION, "o"), compare="o"),
        StepView(page=Page.SIGNATORIES, card=Card(CardKind.ORGANISATION, "o")),
        StepView(page=Page.COMMITMENTS, card=Card(CardKind.TOPIC, "t")),
        StepView(selection=f"e0{EVIL[0]}", compare=f"e1{EVIL[1]}", highlight=(EVIL[3],), folded=(EVIL[0],)),
    )
    shown = (Step(EVIL[at], view, text=EVIL[at + 1]) for at, view in enumerate(views))
    hidden = (Step(EVIL[3], StepView(page=page), hide=hide) for page, hide in zip(Page, Hidden, strict=True))
    quizzes = (Step(EVIL[4], StepView(), quiz=QuizPlan(kind)) for kind in QuizKind)
    question = Step(EVIL[5], question=Question(EVIL[6], EVIL[7], (EVIL[8],)))
    return Lesson("l", EVIL[0], (*shown, *hidden, *quizzes, question), EVIL[1])


def two_steps() -> Lesson:
    """A lesson that narrows and then shows one entry."""
    return Lesson(
        "l",
        "Two steps",
        (
            Step("Laws alone", StepView(query="kind:law"), text="Look at the laws.", notes="Ask them."),
            Step(
                "One of them",
                StepView(
                    (PartialDate(2018), PartialDate(2024)), selection="dsa-2022", highlight=("dsa-2022",)
                ),
                question=Question("What changed?", "It became a duty."),
            ),
        ),
        "For a short lesson.",
    )


COURSE = (
    Step("Titles", StepView(query="kind:law"), hide=Hidden.TITLES),
    Step(
        "Dates",
        StepView(
            (PartialDate(2020), PartialDate(2024)),
            facets=Facets(kinds=("law", "event")),
            highlight=("dsa-2022", "tiktok-proceedings-2024"),
        ),
        hide=Hidden.DATES,
    ),
    Step(
        "Signatories",
        StepView(facets=Facets(organisations=("google", "apple", "nokia")), page=Page.SIGNATORIES),
        hide=Hidden.SIGNATORIES,
    ),
    Step("A topic", StepView(page=Page.COMMITMENTS, card=Card(CardKind.TOPIC, "reporting-tools"))),
    Step(
        "An organisation",
        StepView(page=Page.SIGNATORIES, card=Card(CardKind.ORGANISATION, "facebook")),
    ),
    Step(
        "Two organisations",
        StepView(page=Page.SIGNATORIES, card=Card(CardKind.ORGANISATION, "apple"), compare="google"),
    ),
    Step("Two entries", StepView(selection="dsa-2022", compare="ceo-coalition-2011")),
    Step("Lanes", StepView(band=True, folded=("reports",), lane_order=("law", "initiatives"))),
    Step("Lost", StepView(selection="no-such-entry", highlight=("nor-this",)), sources=("nowhere",)),
    Step("Milestone", StepView(selection="dsa-2022", milestone=2)),
    Step("Order", StepView(), quiz=QuizPlan(QuizKind.ORDER, 5, 10)),
    Step("Binding", StepView(), quiz=QuizPlan(QuizKind.BINDING, 6, 241)),
    Step("Signed", StepView(query="alliance"), quiz=QuizPlan(QuizKind.SIGNED, 8, 927)),
    Step("No quiz", StepView(query="xyzzy"), quiz=QuizPlan(QuizKind.ORDER, 5, 1)),
)


def all_of_it() -> Lesson:
    """A lesson whose steps use everything that a step can."""
    return Lesson("all", "All of it", COURSE)
