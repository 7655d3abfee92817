"""The span in words: years from afar, months from near, never more than the timeline covers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from bik_explorer.model.viewport import Viewport
from bik_explorer.ui.panels.overview.words import span_in_words
from tests.ui.overview.packs import day

COVERED = (day(1999), day(2025))


@pytest.fixture(autouse=True)
def british():
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (day(1998, 7, 3), day(2025, 7, 1), "1999 to 2024"),
        (day(2003, 6, 1), day(2007, 2, 1), "2003 to 2007"),
        (day(2004), day(2008), "2004 to 2007"),
        (day(2012, 5, 20), day(2013, 1, 10), "May 2012 to Jan 2013"),
        (day(2012, 5, 1), day(2012, 6, 1), "May 2012"),
        (day(2012, 5, 30) + 0.4, day(2012, 6, 29) + 0.4, "May 2012 to Jun 2012"),
        (day(1998, 7, 3), day(1998, 8, 2), "Jul 1998 to Aug 1998"),
        (day(1998, 12, 20), day(1999, 1, 19), "Jan 1999"),
    ],
)
def test_what_is_in_sight(start, end, words):
    assert span_in_words(Viewport(start, end), COVERED) == words


def test_early_years_have_no_zeros_and_no_thousands():
    assert span_in_words(Viewport(day(476), day(1453)), (day(400), day(1500))) == "476 to 1452"


def test_months_have_the_names_of_the_language():
    QLocale.setDefault(QLocale(QLocale.Language.French, QLocale.Country.France))
    assert span_in_words(Viewport(day(2012, 8, 1), day(2012, 9, 1)), COVERED) == "août 2012"
