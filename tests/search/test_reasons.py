"""Why an entry matches: the best field first, the matched parts marked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.search import Field, build_index
from bik_explorer.search.text import fold

SOURCE = "Coalition to [make] the internet a better place for kids"
SUMMARY = "A plan for e-commerce, schools and industry: «un internet plus [sûr]»."
TOGETHER = "A plan for [e-commerce], schools and industry: «un internet plus sûr»."
FACT = "Twitter (now X) and others sent reports; see [Articles 28] and 35."
QUERIES = ["report", "tele", "e-com", '"internet"', "article 28", "company:b", "topic:p", "a", "2012", "st"]


@pytest.fixture
def why(index):
    """For an entry's id and a query: field, place and text of each reason, marked parts in brackets."""

    def told(id_, text):
        return [
            (reason.field, reason.place, marked(reason.text, reason.parts))
            for reason in index.reasons(index.timeline.places[id_], text)
        ]

    return told


def marked(text, parts):
    for start, end in reversed(parts):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


@pytest.mark.parametrize(
    ("id_", "text", "first"),
    [
        ("mobile-2007", "telefonica", (Field.SIGNATORY, 1, "[Telefónica]")),
        ("mobile-2007", "teliasonera", (Field.SIGNATORY, 0, "[TeliaSonera]")),
        ("mobile-2007", "moviles", (Field.SIGNATORY, 1, "Telefónica [Móviles] S.A.")),
        ("mobile-2007", "founding", (Field.SIGNATORY_LIST, 0, "[founding] member")),
        ("mobile-2007", "signing day", (Field.SIGNATORY_LIST, 0, "The names of the [signing] [day].")),
        ("mobile-2007", '"signing day"', (Field.SIGNATORY_LIST, 0, "The names of the [signing day].")),
        ("mobile-2007", "control", (Field.COMMITMENT, 0, "Offer parental [control]s.")),
        ("mobile-2007", "counted", (Field.FIGURE, 0, "[Counted] by hand.")),
        ("mobile-2007", "83", (Field.FIGURE, 0, "[83]")),
        ("mobile-2007", "7 february", (Field.DISPUTE, 0, "[7 February] 2007")),
        ("mobile-2007", "gsma", (Field.SOURCE, 0, "[GSMA] Europe")),
        ("mobile-2007", "mobile-framework", (Field.TITLE, 2, "[mobile-framework]")),
        ("ceo-2011", "ceo", (Field.TITLE, 0, "[CEO] Coalition to make the Internet a better place for kids")),
        ("ceo-2011", "simple report", (Field.COMMITMENT, 0, "[Simple] and robust ways to [report].")),
        ("ceo-2011", "1 december 2011", (Field.DATE, 0, "[1 December 2011]")),
        ("ceo-2011", "2011-12", (Field.DATE, 0, "[2011-12]-01")),
        ("ceo-2011", "2014", (Field.DATE, 1, "[2014]")),
        ("ceo-2011", "last", (Field.DATE, 2, "No source names the [last] day.")),
        ("ceo-2011", "isp", (Field.SIGNATORY, 1, "Through its [ISP].")),
        ("ceo-2011", "company:bt", (Field.SIGNATORY, 1, "[BT] Group")),
        ("ceo-2011", "topic:priv", (Field.TOPIC, 1, "[Priv]acy settings")),
        ("ceo-2011", "status:end", (Field.STATUS, 0, "[end]ed")),
        ("ceo-2011", "source:ec-ceo make", (Field.SOURCE, 0, SOURCE)),
        ("ceo-2011", "kind:initiatives", (Field.KIND, 0, "initiative")),
        ("ceo-2011", "year:2013", (Field.DATE, 0, "1 December 2011")),
        ("ceo-2011", "before:2013", (Field.DATE, 0, "1 December 2011")),
        ("strategy-2012", "ecommerce", (Field.SUMMARY, 0, TOGETHER)),
        ("strategy-2012", "sur", (Field.SUMMARY, 0, SUMMARY)),
        ("strategy-2012", "bik+", (Field.STATUS, 1, "Renewed as [BIK]+.")),
        ("dsa-2022", "article 28", (Field.COMMITMENT, 0, "[Article 28]")),
        ("dsa-2022", "applies", (Field.MILESTONE, 2, "[applies]")),
        ("dsa-2022", "february 2024", (Field.MILESTONE, 2, "17 [February 2024]")),
        ("dsa-2022", "kind:reg", (Field.KIND, 1, "[reg]ulation")),
        ("report-2018", "art 28", (Field.FACT, 0, FACT)),
        ("report-2018", "zzz OR two", (Field.TITLE, 0, "Alliance: [two] years of reporting")),
    ],
)  # fmt: skip
def test_the_first_reason(why, id_, text, first):
    assert why(id_, text)[0] == first


def test_what_answers_more_of_the_query_comes_first(why):
    assert why("ceo-2011", "reporting simple ways tools") == [
        (Field.COMMITMENT, 0, "[Simple] and robust [ways] to report."),
        (Field.COMMITMENT, 0, "[Reporting] [tools]"),
        (Field.TOPIC, 0, "[Reporting] [tools]"),
    ]


def test_one_reason_for_all_names_of_a_signatory(why):
    assert why("mobile-2007", "telia") == [(Field.SIGNATORY, 0, "[Telia] Company")]


def test_no_reason_for_what_is_excluded_or_not_asked(why):
    assert why("ceo-2011", "-law") == []
    assert why("ceo-2011", "") == []
    assert why("ceo-2011", "company:telia") == []


def test_dates_of_details_come_last(why):
    assert why("ceo-2011", "december") == [
        (Field.DATE, 0, "1 [December] 2011"),
        (Field.SIGNATORY, 0, "1 [December] 2011"),
    ]
    assert [field for field, _, _ in why("ceo-2011", "2012")] == [Field.FACT, Field.SIGNATORY]
    assert [field for field, _, _ in why("mobile-2007", "2007")] == [Field.DATE, Field.DISPUTE]
    assert [field for field, _, _ in why("dsa-2022", "2022")] == [Field.TITLE, Field.DATE, Field.MILESTONE]


def test_marks_in_any_text(index):
    text = "Reporting tools: TELEFÓNICA re-reports"
    assert (
        marked(text, index.marks(text, "report telefonica -tools kind:law"))
        == "[Report]ing tools: [TELEFÓNICA] re-[report]s"
    )
    assert index.marks(text, "") == ()
    assert (
        marked("Rules for e-Commerce", index.marks("Rules for e-Commerce", "ecomm"))
        == "Rules for [e-Comm]erce"
    )


@given(st.sampled_from(QUERIES))
def test_every_match_has_reasons_and_only_matches_have(timeline, text):
    index = build_index(timeline)
    mask = index.search(text).mask
    for place in range(len(timeline)):
        reasons = index.reasons(place, text)
        assert bool(reasons) is bool(mask[place])
        for reason in reasons:
            assert all(0 <= start < end <= len(reason.text) for start, end in reason.parts)
            assert all(fold(reason.text[start:end]) for start, end in reason.parts)
