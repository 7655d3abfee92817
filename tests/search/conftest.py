"""A small timeline with something of every kind in it, and the built-in pack."""

from __future__ import annotations

import pytest

from bik_explorer import paths
from bik_explorer.loading import load_pack
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import (
    Commitment,
    Dispute,
    Entry,
    Fact,
    Figure,
    Kind,
    Milestone,
    Saying,
    Signatory,
    SignatoryList,
    Status,
)
from bik_explorer.model.organisation import FormerName, Organisation
from bik_explorer.model.pack import PackInfo
from bik_explorer.model.source import Source
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.topic import Topic
from bik_explorer.search import build_index

DATE = PartialDate.parse

ORGANISATIONS = (
    Organisation("telia", "Telia Company", former_names=(FormerName("TeliaSonera", DATE("2016-04")),)),
    Organisation("telefonica", "Telefónica", other_names=("O2",)),
    Organisation("x", "X", former_names=(FormerName("Twitter"),)),
    Organisation("bt", "BT Group", other_names=("Old Telecom",)),
)
TOPICS = (
    Topic("reporting-tools", "Reporting tools"),
    Topic("parental-controls", "Parental controls"),
    Topic("privacy", "Privacy settings"),
)
SOURCES = (
    Source("ec-ceo", "Coalition to make the internet a better place for kids", "European Commission"),
    Source("gsma-fw", "Safer mobile use", "GSMA Europe"),
)
ENTRIES = (
    Entry(
        id="mobile-2007",
        aliases=("mobile-framework",),
        kind=Kind.INITIATIVE,
        title="European Framework for Safer Mobile Use",
        start=DATE("2007-02-06"),
        end=DATE("2012"),
        lane="initiatives",
        status=Status.ENDED,
        summary="Telecoms companies promised to keep children safe on mobile phones.",
        sources=("gsma-fw",),
        commitments=(Commitment("Offer parental controls.", "Access control", ("parental-controls",)),),
        signatory_lists=(
            SignatoryList(
                "founding member",
                (Signatory("telia", "TeliaSonera"), Signatory("telefonica", "Telefónica Móviles S.A.")),
                note="The names of the signing day.",
            ),
        ),
        figures=(Figure("Signatories two years later", "83", DATE("2010-06"), "Counted by hand."),),
        disputes=(Dispute("The day", (Saying("7 February 2007"),), "We show the sixth."),),
    ),
    Entry(
        id="ceo-2011",
        kind=Kind.INITIATIVE,
        title="CEO Coalition to make the Internet a better place for kids",
        short="CEO Coalition",
        start=DATE("2011-12-01"),
        end=DATE("2014"),
        lane="initiatives",
        status=Status.ENDED,
        date_note="No source names the last day.",
        sources=("ec-ceo",),
        commitments=(
            Commitment("Simple and robust ways to report.", "Reporting tools", ("reporting-tools",)),
            Commitment("Settings that suit the user's age.", "Privacy", ("privacy",)),
        ),
        signatory_lists=(
            SignatoryList(
                "signatory",
                (
                    Signatory("telefonica", joined=DATE("2011-12-01"), left=DATE("2012")),
                    Signatory("bt", note="Through its ISP."),
                ),
            ),
        ),
        facts=(Fact("Thirty-one companies met in May, and in 2012 they told what they would do."),),
    ),
    Entry(
        id="strategy-2012",
        kind=Kind.STRATEGY,
        title="European Strategy for a Better Internet for Children",
        start=DATE("2012-05"),
        lane="programmes",
        status=Status.ACTIVE,
        open=True,
        status_note="Renewed as BIK+.",
        summary="A plan for e-commerce, schools and industry: «un internet plus sûr».",
    ),
    Entry(
        id="dsa-2022",
        kind=Kind.LAW,
        title="Regulation (EU) 2022/2065 on a Single Market For Digital Services",
        short="Digital Services Act",
        form="regulation",
        start=DATE("2022-11-16"),
        open=True,
        lane="law",
        status=Status.IN_FORCE,
        milestones=(
            Milestone(DATE("2020-12-15"), "proposed"),
            Milestone(DATE("2022-11-16"), "in force"),
            Milestone(DATE("2024-02-17"), "applies"),
        ),
        commitments=(
            Commitment(
                "Platforms for minors must be private and safe.",
                topics=("privacy",),
                binding=True,
                article="28",
            ),
            Commitment("A way to report illegal content.", topics=("reporting-tools",), article="16"),
        ),
    ),
    Entry(
        id="report-2018",
        kind=Kind.REPORT,
        title="Alliance: two years of reporting",
        start=DATE("2018-12"),
        lane="reports",
        facts=(Fact("Twitter (now X) and others sent reports; see Articles 28 and 35."),),
    ),
)


@pytest.fixture(scope="session")
def timeline():
    return Timeline(
        pack=PackInfo(first=DATE("1999"), last=DATE("2024")),
        topics={one.id: one for one in TOPICS},
        organisations={one.id: one for one in ORGANISATIONS},
        sources={one.id: one for one in SOURCES},
        entries=ENTRIES,
    )


@pytest.fixture
def index(timeline):
    return build_index(timeline)


@pytest.fixture
def found(index):
    """The ids of what a query finds, in the order of the results."""
    return lambda text, *facets: [index.timeline[place].id for place in index.search(text, *facets).places]


@pytest.fixture(scope="session")
def pack():
    """The index of the built-in pack."""
    return build_index(load_pack(paths.data()).timeline)
