"""Every code of the model has words, and dates are told as precisely as they are known."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Kind, RelationKind, Status
from bik_explorer.model.state import Page
from bik_explorer.search.results import Field
from bik_explorer.ui import wording

WORDS = [
    (wording.kind_name, Kind), (wording.kinds_name, Kind), (wording.status_name, Status),
    (wording.relation_words, RelationKind), (wording.field_name, Field), (wording.page_name, Page),
]  # fmt: skip


@pytest.fixture(autouse=True)
def british():
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


def entry(start: str, end: str = "", open_: bool = False) -> Entry:
    last = PartialDate.parse(end) if end else None
    return Entry("e", Kind.LAW, "E", PartialDate.parse(start), "law", end=last, open=open_)


@pytest.mark.parametrize(("words", "codes"), WORDS)
def test_every_code_has_its_own_words(words, codes):
    said = [words(code) for code in codes]
    assert all(said)
    assert len(set(said)) == len(said)


def test_some_words():
    assert wording.kinds_name(Kind.INITIATIVE) == "Industry initiatives"
    assert wording.relation_words(RelationKind.EVALUATED_BY) == "evaluated by"
    assert wording.status_name(Status.IN_FORCE) == "in force"


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("signatory", "Signatories"),
        ("founding member", "Founding members"),
        ("observer <b>", "Observer <b>"),
        ("", ""),
    ],
)
def test_roles(role, words):
    assert wording.role_words(role) == words


@pytest.mark.parametrize(("count", "words"), [(0, "0 entries"), (1, "1 entry"), (49, "49 entries")])
def test_counts(count, words):
    assert wording.entries_count(count) == words


@pytest.mark.parametrize(
    ("date", "words", "spoken"),
    [
        ("2011-12-01", "1 December 2011", "1 December 2011"),
        ("2012-05", "May 2012", "May 2012, day not known"),
        ("2012", "2012", "2012, day and month not known"),
        ("about 2007", "about 2007", "about 2007, day and month not known"),
        ("about 2007-02-06", "about 6 February 2007", "about 6 February 2007"),
    ],
)
def test_dates(date, words, spoken):
    assert wording.date_words(PartialDate.parse(date)) == words
    assert wording.date_spoken(PartialDate.parse(date)) == spoken


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (entry("2011-12-01", "2014"), "1 December 2011 to 2014"),
        (entry("2022-11-16", open_=True), "since 16 November 2022"),
        (entry("2012-05"), "May 2012"),
        (entry("2012", "2012"), "2012"),
        (entry("about 2007", "2010-01"), "about 2007 to January 2010"),
    ],
)
def test_spans(one, words):
    assert wording.span_words(one) == words


def test_months_are_in_the_persons_language():
    QLocale.setDefault(QLocale(QLocale.Language.French, QLocale.Country.France))
    assert wording.date_words(PartialDate.parse("2012-05")) == "mai 2012"
