"""Counts of codes and acts per year."""

from __future__ import annotations

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Commitment, Entry, Kind, Milestone
from bik_explorer.model.in_force import count_per_year, is_act, is_code, years_of
from bik_explorer.model.pack import PackInfo
from bik_explorer.model.timeline import Timeline

YEARS = range(2000, 2010)
PROMISE, DUTY = Commitment("promise"), Commitment("duty", binding=True)


def entry(kind: Kind, start: str, *commitments: Commitment, **more: object) -> Entry:
    name = f"{kind}-{start}"
    return Entry(name, kind, name, PartialDate.parse(start), "lane", commitments=commitments, **more)


def timeline(*entries: Entry) -> Timeline:
    pack = PackInfo(first=PartialDate(2000), last=PartialDate(2009))
    return Timeline(pack=pack, entries=entries)


def test_a_code_is_an_initiative_with_promises_and_no_duty():
    assert is_code(entry(Kind.INITIATIVE, "2001", PROMISE))
    assert not is_code(entry(Kind.INITIATIVE, "2001"))
    assert not is_code(entry(Kind.INITIATIVE, "2001", PROMISE, DUTY))
    assert not is_code(entry(Kind.PROGRAMME, "2001", PROMISE))


def test_an_act_is_a_law_with_a_duty():
    assert is_act(entry(Kind.LAW, "2001", PROMISE, DUTY))
    assert not is_act(entry(Kind.LAW, "2001", PROMISE))
    assert not is_act(entry(Kind.EVENT, "2001", DUTY))


def test_the_years_of_an_entry():
    assert years_of(entry(Kind.LAW, "2003-12-31"), YEARS) == range(2003, 2004)
    assert years_of(entry(Kind.LAW, "2003", end=PartialDate(2005, 1)), YEARS) == range(2003, 2006)
    assert years_of(entry(Kind.LAW, "2003", open=True), YEARS) == range(2003, 2010)


def test_an_unknown_end_reaches_to_the_last_milestone():
    steps = (Milestone(PartialDate(2006), "report"), Milestone(PartialDate(2004), "signed"))
    assert years_of(entry(Kind.INITIATIVE, "2003", end_unknown=True, milestones=steps), YEARS) == range(
        2003, 2007
    )
    assert years_of(entry(Kind.INITIATIVE, "2003", end_unknown=True), YEARS) == range(2003, 2004)


def test_each_year_is_counted():
    code = entry(Kind.INITIATIVE, "2001", PROMISE, end=PartialDate(2002))
    act = entry(Kind.LAW, "2002", DUTY, open=True)
    shown = timeline(code, act)
    counts = count_per_year(shown, shown.entries)
    assert [one.year for one in counts] == list(YEARS)
    assert [one.codes for one in counts] == [0, 1, 1, 0, 0, 0, 0, 0, 0, 0]
    assert [one.acts for one in counts] == [0, 0, 1, 1, 1, 1, 1, 1, 1, 1]


def test_nothing_to_count():
    shown = timeline(entry(Kind.REPORT, "2001"))
    assert count_per_year(shown, shown.entries) == ()
