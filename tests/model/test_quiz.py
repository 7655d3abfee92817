from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.loading.pack import load_pack
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Commitment, Entry, Kind, Signatory, SignatoryList
from bik_explorer.model.lesson import QuizKind, QuizPlan
from bik_explorer.model.organisation import Organisation
from bik_explorer.model.quiz import LEAST, MOST, Lack, lists_all, make_quiz, shuffled, told_apart
from bik_explorer.model.timeline import Timeline
from bik_explorer.paths import data
from tests.model.strategies import LANE_OF, LANES, partial_dates, timelines

PLANS = st.builds(QuizPlan, st.sampled_from(QuizKind), st.integers(-3, 40), st.integers())


def entry(id_: str, kind: Kind, start: str, **parts: object) -> Entry:
    title = parts.pop("title", f"The {id_}")
    return Entry(id_, kind, title, PartialDate.parse(start), LANE_OF[kind], **parts)


def timeline_of(*entries: Entry) -> Timeline:
    known = {id_: Organisation(id_, f"Company {id_}", "telecoms operator") for id_ in "abcdef"}
    return Timeline(lanes=LANES, organisations=known, entries=entries)


def roll(*ids: str, role: str = "signatory", **parts: object) -> SignatoryList:
    return SignatoryList(role, tuple(Signatory(id_) for id_ in ids), **parts)


@pytest.fixture(scope="module")
def pack() -> Timeline:
    return load_pack(data()).timeline


def quiz_of(kind: QuizKind, timeline: Timeline, cards: int = 6, seed: int = 1):
    return make_quiz(QuizPlan(kind, cards, seed), timeline, range(len(timeline)))


def test_a_plan_gives_the_same_quiz_on_every_machine(pack):
    """Written down: a lesson that was tried at home must ask the same in class."""
    order = quiz_of(
        QuizKind.ORDER, timeline_of(*(entry(f"e{n}", Kind.EVENT, str(2000 + n)) for n in range(9))), 5, 7
    )
    assert [card.id for card in order.cards] == ["e7", "e5", "e8", "e3", "e6"]


def test_shuffling_is_by_plain_chance_alone():
    assert shuffled(range(6), Random(3)) == shuffled(list(range(6)), Random(3)) == [0, 4, 3, 5, 2, 1]


@given(timelines(20), PLANS, st.randoms())
def test_the_order_of_the_places_does_not_matter(timeline, plan, chance):
    places = list(range(len(timeline)))
    mixed = places * 2
    chance.shuffle(mixed)
    assert make_quiz(plan, timeline, places) == make_quiz(plan, timeline, mixed)


@given(timelines(30), PLANS)
def test_a_quiz_has_cards_or_says_why_it_has_none(timeline, plan):
    quiz = make_quiz(plan, timeline, range(len(timeline)))
    assert bool(quiz.cards) == (quiz.lack is None)
    if quiz.cards:
        assert LEAST[plan.kind] <= len(quiz.cards) <= MOST[plan.kind]
        assert len({card.id for card in quiz.cards}) == len(quiz.cards)
        assert len({card.text for card in quiz.cards}) == len(quiz.cards)


@given(timelines(30), st.integers(3, 8), st.integers())
def test_the_order_in_time_is_certain_and_is_not_shown(timeline, cards, seed):
    quiz = quiz_of(QuizKind.ORDER, timeline, cards, seed)
    in_time = quiz.in_time
    for one, other in pairwise(in_time):
        assert told_apart(one.date, other.date)
        assert one.date.last_day < other.date.first_day
    assert not quiz.cards or quiz.cards != in_time


@given(partial_dates(), partial_dates())
def test_dates_are_told_apart_only_where_no_day_is_shared(one, other):
    apart = one.last_day < other.first_day or other.last_day < one.first_day
    assert told_apart(one, other) == told_apart(other, one)
    assert not told_apart(one, other) or apart
    if not one.about and not other.about:
        assert told_apart(one, other) == apart


def test_a_year_and_a_day_in_it_are_never_both_asked():
    timeline = timeline_of(
        entry("year", Kind.EVENT, "2010"),
        entry("day", Kind.EVENT, "2010-05-01"),
        entry("before", Kind.EVENT, "2001"),
        entry("after", Kind.EVENT, "2020"),
    )
    for seed in range(20):
        assert not {"year", "day"} <= {card.id for card in quiz_of(QuizKind.ORDER, timeline, 4, seed).cards}


def test_as_many_cards_as_there_can_be():
    wide = entry("wide", Kind.EVENT, "2010")
    months = [entry(f"m{month}", Kind.EVENT, f"2010-{month:02d}") for month in range(1, 6)]
    for seed in range(20):
        assert len(quiz_of(QuizKind.ORDER, timeline_of(wide, *months), 5, seed).cards) == 5


def test_what_names_its_year_is_asked_last_and_without_it():
    plain = [entry(f"e{n}", Kind.EVENT, str(2000 + n)) for n in range(3)]
    told = entry("told", Kind.REPORT, "2018", title="Evaluation 2018")
    ids = {
        card.id
        for seed in range(9)
        for card in quiz_of(QuizKind.ORDER, timeline_of(*plain, told), 3, seed).cards
    }
    assert "told" not in ids
    card = quiz_of(QuizKind.ORDER, timeline_of(*plain, told), 4).card("told")
    assert card.text == "Evaluation …"


def test_two_that_are_called_the_same_are_not_both_asked():
    same = [entry(f"r{year}", Kind.REPORT, str(year), title=f"Review {year}") for year in (2008, 2009, 2010)]
    assert quiz_of(QuizKind.ORDER, timeline_of(*same)).lack is Lack.FEW_DATES


def test_too_few_entries_are_no_quiz():
    empty = timeline_of()
    assert [quiz_of(kind, empty).lack for kind in QuizKind] == [
        Lack.FEW_DATES, Lack.NO_PROMISES, Lack.NO_LISTS,
    ]  # fmt: skip


FREE = (Commitment("Report bad content", sources=("s1",)),)
BOUND = (Commitment("Say something"), Commitment("Delete it", binding=True, article="8"))
LAW = entry("law", Kind.LAW, "2022", commitments=BOUND, sources=("act",))
CODE = entry("code", Kind.INITIATIVE, "2009", commitments=FREE)


def test_what_is_binding_says_why_and_where():
    cards = {card.id: card for card in quiz_of(QuizKind.BINDING, timeline_of(LAW, CODE)).cards}
    assert cards["law"].answer
    assert (cards["law"].reason, cards["law"].article, cards["law"].sources) == ("Delete it", "8", ("act",))
    assert not cards["code"].answer
    assert (cards["code"].reason, cards["code"].sources) == ("Report bad content", ("s1",))


def test_a_law_that_binds_nobody_is_not_asked_about():
    advice = entry("advice", Kind.LAW, "2006", commitments=FREE)
    assert quiz_of(QuizKind.BINDING, timeline_of(advice, CODE)).lack is Lack.NO_DUTIES
    assert quiz_of(QuizKind.BINDING, timeline_of(LAW, advice)).lack is Lack.NO_PROMISES
    mixed = entry("mixed", Kind.INITIATIVE, "2006", commitments=FREE + BOUND)
    assert quiz_of(QuizKind.BINDING, timeline_of(LAW, mixed)).lack is Lack.NO_PROMISES


def test_both_sides_are_asked_as_evenly_as_they_can_be():
    laws = [replace(LAW, id=f"law{n}", title=f"Law {n}") for n in range(5)]
    cards = quiz_of(QuizKind.BINDING, timeline_of(*laws, CODE), 4).cards
    assert [card.answer for card in cards].count(True) == 3
    codes = [replace(CODE, id=f"code{n}", title=f"Code {n}") for n in range(5)]
    cards = quiz_of(QuizKind.BINDING, timeline_of(*laws, *codes), 4).cards
    assert [card.answer for card in cards].count(True) == 2


LISTED = entry("listed", Kind.INITIATIVE, "2009", sources=("s",), signatory_lists=(
    SignatoryList("signatory", (Signatory("a", "Old a", sources=("sa",)), Signatory("b")), PartialDate(2010)),
    roll("f", role="associated member"),
))  # fmt: skip
OTHER = entry("other", Kind.INITIATIVE, "2011", signatory_lists=(roll("c", "f", "b", complete=False),))


def test_who_signed_and_who_did_not():
    quiz = quiz_of(QuizKind.SIGNED, timeline_of(LISTED, OTHER), 8)
    assert (quiz.about, quiz.as_of) == ("listed", PartialDate(2010))
    assert {card.id: card.answer for card in quiz.cards} == {"a": True, "b": True, "c": False}
    assert (quiz.card("a").reason, quiz.card("a").sources) == ("Old a", ("sa",))
    assert quiz.card("c").sources == ("s",)
    with pytest.raises(KeyError):
        quiz.card("f")


@pytest.mark.parametrize(
    "lists",
    [
        (roll("a", complete=False),),
        (roll("a"), roll("b", role="member", complete=False)),
        (roll("a", stated=2),),
        (roll("a", role="founding member"),),
        (roll("a", role="associated member"),),
        (),
    ],
)
def test_no_list_that_may_lack_a_name_is_asked_about(lists):
    one = entry("one", Kind.INITIATIVE, "2009", signatory_lists=lists)
    assert not lists_all(one)
    assert quiz_of(QuizKind.SIGNED, timeline_of(one, OTHER)).lack is Lack.NO_LISTS


@pytest.mark.parametrize("kind", QuizKind)
def test_every_answer_about_our_pack_has_its_source(pack, kind):
    for seed in range(12):
        quiz = quiz_of(kind, pack, 8, seed)
        assert quiz.lack is None
        assert len(quiz.cards) == 8
        for card in quiz.cards:
            assert card.sources
            assert set(card.sources) <= set(pack.sources)
            assert kind is not QuizKind.BINDING or card.reason


def test_no_card_to_be_put_in_order_tells_its_year(pack):
    for seed in range(20):
        for card in quiz_of(QuizKind.ORDER, pack, 8, seed).cards:
            assert str(card.date.year) not in card.text + card.detail
