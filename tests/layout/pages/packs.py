"""Timelines with signatories and commitments, made by hand and at random, and pages of them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import strategies as st

from bik_explorer.layout.geometry import Size
from bik_explorer.layout.matrix import Standing, signings_of
from bik_explorer.layout.pages.arranging import Choice, matrix_of
from bik_explorer.layout.pages.dots import force_items, standing_items
from bik_explorer.layout.pages.force import Force, bundles_of, counts_of
from bik_explorer.layout.pages.head import Key
from bik_explorer.layout.pages.plan import NO_CONTROLS, SignatoriesPage, SignatoriesWords
from bik_explorer.layout.pages.sizes import PageSizes
from bik_explorer.layout.pages.topics import CommitmentsPage, CommitmentsWords
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Commitment, Entry, Kind, Signatory, SignatoryList, Status
from bik_explorer.model.organisation import FormerName, Organisation
from bik_explorer.model.pack import Lane, PackInfo
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.topic import Topic
from bik_explorer.model.viewport import Viewport
from bik_explorer.style import LIGHT
from tests.layout.making import home, setting_of

LANES = (
    Lane("initiatives", "Industry initiatives", ("initiative",), "initiative"),
    Lane("law", "Law", ("law",), "law"),
)
RANGE = PackInfo(title="A little pack", first=PartialDate(2005), last=PartialDate(2024))
SIZES = PageSizes()
PAGE = Size(900.0, 560.0)


def date(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def signed(organisation: str, joined: str | None = None, **more: object) -> Signatory:
    return Signatory(organisation, joined=date(joined), **more)


def roll(*names: str | Signatory, role: str = "signatory", **more: object) -> SignatoryList:
    return SignatoryList(role, tuple(signed(one) if isinstance(one, str) else one for one in names), **more)


def entry(id_: str, start: str, kind: Kind = Kind.INITIATIVE, **more: object) -> Entry:
    lane = "law" if kind is Kind.LAW else "initiatives"
    return Entry(id_, kind, more.pop("title", id_.title()), PartialDate.parse(start), lane, **more)


def promise(*topics: str, binding: bool = False, text: str = "To do something.") -> Commitment:
    return Commitment(text, topics=topics, binding=binding)


def organisation(id_: str, kind: str = "", name: str = "", *former: str) -> Organisation:
    return Organisation(id_, name or id_.title(), kind, former_names=tuple(FormerName(one) for one in former))


def signatories() -> Timeline:
    """Three initiatives: one with two roles, one that others joined later, one whose list has gaps."""
    named = [
        organisation("telia", "operator", "Telia", "TeliaSonera"),
        organisation("orange", "operator"),
        organisation("émile", "maker", "Émile"),
        organisation("bebo", "network"),
        organisation("unicef"),
    ]
    return Timeline(
        pack=RANGE,
        lanes=LANES,
        organisations={one.id: one for one in named},
        entries=(
            entry("framework", "2007-02-06", signatory_lists=(
                roll(signed("telia", "2007-02-06", name="TeliaSonera"), "orange"),
                roll("unicef", role="associated member"),
            )),
            entry("coalition", "2011-12-01", signatory_lists=(
                roll("telia", "bebo", role="founding member"),
                roll("émile", role="member"),
            )),
            entry("principles", "2012-01", open=True, signatory_lists=(
                roll(signed("bebo", "2012-01"), signed("orange", "2014"), complete=False, stated=25),
            )),
            entry("report", "2013"),
        ),
    )  # fmt: skip


def commitments() -> Timeline:
    """Two topics promised and then made law or proposed; a promise on no topic, one on no known one."""
    return Timeline(
        pack=RANGE,
        lanes=LANES,
        topics={"reporting": Topic("reporting", "Reporting tools"), "privacy": Topic("privacy", "Privacy")},
        entries=(
            entry("framework", "2007-02-06", end=PartialDate(2010, 6), commitments=(promise("reporting"),)),
            entry("coalition", "2011-12-01", end=PartialDate(2014), commitments=(
                promise("reporting", "privacy"), promise("privacy"), promise(), promise("unknown"),
            )),
            entry("principles", "2012-01", open=True, commitments=(promise("reporting"),)),
            entry("draft", "2022-05-11", Kind.LAW, status=Status.PENDING, commitments=(promise("privacy"),)),
            entry("act", "2022-11-16", Kind.LAW, open=True, commitments=(
                promise("reporting", binding=True), promise("reporting", binding=True),
            )),
        ),
    )  # fmt: skip


def big(rows: int = 500, columns: int = 40, name: int = 300) -> Timeline:
    """So many organisations, each named in every third of so many initiatives; names of up to 300 letters."""
    ids = [f"organisation-{number}" for number in range(rows)]
    organisations = {
        id_: Organisation(
            id_, f"{id_} {'long ' * (number % (name // 5))}".strip(), ("maker", "operator", "")[number % 3]
        )
        for number, id_ in enumerate(ids)
    }
    entries = []
    for number in range(columns):
        names = [id_ for place, id_ in enumerate(ids) if (place * 7 + number) % 3 == 0]
        one = roll(*names, complete=bool(number % 5))
        title = f"Initiative {number} {'with many words ' * (number % 20)}".strip()
        entries.append(
            entry(f"initiative-{number}", str(2005 + number % 20), title=title, signatory_lists=(one,))
        )
    return Timeline(pack=RANGE, lanes=LANES, organisations=organisations, entries=tuple(entries))


SIGNATORIES_WORDS = SignatoriesWords(
    title="Who signed what",
    explanation="Each row is an organisation, each column an initiative.",
    signed="Signed",
    total="Names known",
    at_least="{count}+",
    group="{kind} · {count}",
    no_kind="Of no kind",
    nothing="No signatories match.",
    keys=(
        Key(lambda x, y: standing_items(Standing.SIGNED, x, y, LIGHT.initiative, LIGHT, SIZES), "signed"),
        Key(lambda x, y: standing_items(Standing.UNKNOWN, x, y, LIGHT.initiative, LIGHT, SIZES), "not known"),
    ),
    notes=("5 organisations", "Principles: 2 of at least 25 names are known."),
)
COMMITMENTS_WORDS = CommitmentsWords(
    title="What was promised",
    explanation="Each row is a topic.",
    in_force="In force in each year",
    no_topic="Without a topic",
    nothing="No commitments match.",
    keys=(Key(lambda x, y: force_items(Force.BINDING, 1, x, y, LIGHT, SIZES), "duty in law"),),
)


def signatories_page(
    timeline: Timeline,
    size: Size = PAGE,
    choice: Choice | None = None,
    left: float = 0.0,
    top: float = 0.0,
    controls: Size = NO_CONTROLS,
    **state: object,
) -> SignatoriesPage:
    """A page of all of a timeline, in light colours."""
    matrix = matrix_of(timeline, signings_of(timeline), np.ones(len(timeline), dtype=np.bool_), choice)
    setting = setting_of(timeline, size=size, **state)
    return SignatoriesPage(setting, matrix, SIGNATORIES_WORDS, left, top, controls)


def commitments_page(
    timeline: Timeline,
    size: Size = PAGE,
    viewport: Viewport | None = None,
    years: tuple[int, ...] = (),
    controls: Size = NO_CONTROLS,
    **state: object,
) -> CommitmentsPage:
    """A page of all of a timeline, in light colours."""
    setting = setting_of(timeline, viewport or home(timeline), size, **state)
    return CommitmentsPage(
        setting, COMMITMENTS_WORDS, bundles_of(timeline), counts_of(timeline, list(timeline)), years, controls
    )


IDS = tuple(f"o{number}" for number in range(12))
TOPICS = tuple(f"t{number}" for number in range(6))
WORDS = st.text("abc ", min_size=1, max_size=60)
ROLES = ("signatory", "founding member", "member", "associated member", "supporting association")
YEARS = st.integers(2005, 2024)


@st.composite
def rolls(draw: st.DrawFn) -> SignatoryList:
    names = draw(st.lists(st.sampled_from(IDS), max_size=8))
    joined = draw(st.none() | YEARS.map(PartialDate))
    return SignatoryList(
        draw(st.sampled_from(ROLES)),
        tuple(Signatory(name, joined=joined) for name in names),
        complete=draw(st.booleans()),
    )


@st.composite
def promises(draw: st.DrawFn) -> Commitment:
    topics = tuple(draw(st.lists(st.sampled_from((*TOPICS, "strange")), max_size=3, unique=True)))
    return Commitment(draw(WORDS), topics=topics, binding=draw(st.booleans()))


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    """Up to a dozen entries with any lists and any commitments; long names, dates alike, things not known."""
    entries = []
    for number in range(draw(st.integers(0, 12))):
        kind = draw(st.sampled_from((Kind.INITIATIVE, Kind.LAW)))
        made = entry(f"e{number}", str(draw(YEARS)), kind, title=draw(WORDS), open=draw(st.booleans()))
        entries.append(
            replace(
                made,
                status=draw(st.sampled_from((None, Status.PENDING))),
                signatory_lists=tuple(draw(st.lists(rolls(), max_size=2))),
                commitments=tuple(draw(st.lists(promises(), max_size=4))),
            )
        )
    known = draw(st.lists(st.sampled_from(IDS), unique=True))
    return Timeline(
        pack=RANGE,
        lanes=LANES,
        topics={id_: Topic(id_, draw(WORDS)) for id_ in TOPICS},
        organisations={
            id_: Organisation(id_, draw(WORDS), draw(st.sampled_from(("", "a", "b")))) for id_ in known
        },
        entries=tuple(entries),
    )


SIZES_OF_WINDOW = st.tuples(st.floats(240, 1600), st.floats(160, 1200)).map(lambda size: Size(*size))
