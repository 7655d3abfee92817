"""Files bear the day that builds ask for, else today's."""

from __future__ import annotations

from datetime import date

import pytest

from bik_explorer.export.day import today


@pytest.mark.parametrize(("seconds", "day"), [("0", date(1970, 1, 1)), ("1795500000", date(2026, 11, 24))])
def test_the_day_that_is_asked_for(monkeypatch, seconds, day):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    assert today() == day


@pytest.mark.parametrize("nonsense", ["", "yesterday", "-1", "9" * 40, "²"])
def test_nonsense_is_today(monkeypatch, nonsense):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", nonsense)
    assert today() >= date(2026, 1, 1)
