"""Quizzes made from the entries of a search: the same plan gives the same quiz on every machine.

Every answer carries what supports it, and what cannot be told for certain is not asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from random import Random
from typing import NamedTuple, TypeVar

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Commitment, Entry, Kind
from bik_explorer.model.lesson import QuizKind, QuizPlan
from bik_explorer.model.participation import is_complete, signs
from bik_explorer.model.promises import Bond, bond
from bik_explorer.model.reveal import undated
from bik_explorer.model.timeline import Timeline

LEAST = {QuizKind.ORDER: 3, QuizKind.BINDING: 2, QuizKind.SIGNED: 2}
"""Fewer cards are no quiz."""
MOST = {QuizKind.ORDER: 8, QuizKind.BINDING: 8, QuizKind.SIGNED: 12}
"""More cards cannot be read from the back of a room."""
FOUNDING = "found"
Thing = TypeVar("Thing")


class Lack(StrEnum):
    """Why there is no quiz."""

    FEW_DATES = "few dates"
    NO_PROMISES = "no promises"
    NO_DUTIES = "no duties"
    NO_LISTS = "no lists"


class QuizCard(NamedTuple):
    """A card with its answer.

    `id` is an entry's, or an organisation's where it is asked who signed. `text` and `detail` give nothing
    away. `answer`: binding, or has signed. `reason` is the pack's text that says so, `article` where in an
    act. `sources` are ids.
    """

    id: str
    text: str
    detail: str = ""
    date: PartialDate | None = None
    answer: bool = False
    reason: str = ""
    article: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quiz:
    """`cards` in the order in which they are shown; none where there is a `lack`.

    `about`: the id of the entry that is asked about, `as_of` the date of its list, if it is known.
    """

    kind: QuizKind
    seed: int = 1
    cards: tuple[QuizCard, ...] = ()
    about: str | None = None
    as_of: PartialDate | None = None
    lack: Lack | None = None

    @property
    def in_time(self) -> tuple[QuizCard, ...]:
        """The cards in the order of time, those without a date last."""
        return tuple(sorted(self.cards, key=lambda card: _days(card.date)))

    def card(self, id_: str) -> QuizCard:
        """The card of that id; KeyError."""
        found = next((card for card in self.cards if card.id == id_), None)
        if found is None:
            raise KeyError(id_)
        return found


def make_quiz(plan: QuizPlan, timeline: Timeline, places: Sequence[int]) -> Quiz:
    """The quiz of a plan about the entries at the places, whatever order these come in."""
    entries = [timeline[place] for place in sorted({int(place) for place in places})]
    count = min(max(plan.cards, LEAST[plan.kind]), MOST[plan.kind])
    chance = Random(plan.seed)  # noqa: S311 - nothing to keep secret: the same seed, the same quiz
    if plan.kind is QuizKind.ORDER:
        return _order(entries, count, chance, plan.seed)
    if plan.kind is QuizKind.BINDING:
        return _binding(entries, count, chance, plan.seed)
    return _signed(timeline, entries, count, chance, plan.seed)


def shuffled(things: Iterable[Thing], chance: Random) -> list[Thing]:
    """The things in another order; only `random()` is the same in every version of Python."""
    found = list(things)
    for last in range(len(found) - 1, 0, -1):
        other = int(chance.random() * (last + 1))
        found[last], found[other] = found[other], found[last]
    return found


def told_apart(one: PartialDate, other: PartialDate) -> bool:
    """Whether it is certain which of two dates is the earlier one."""
    first, second = sorted((_days(one), _days(other)))
    return first[1] < second[0]


def _days(date: PartialDate | None) -> tuple[int, int]:
    """First and last day that it can be; "about" may be as much again on either side."""
    if date is None:
        return 10_000_000, 10_000_000
    first, last = date.first_day, date.last_day
    spare = last - first + 1 if date.about else 0
    return first - spare, last + spare


def _order(entries: Sequence[Entry], count: int, chance: Random, seed: int) -> Quiz:
    """Entries whose dates can be told apart; those with a year in their names only where others lack."""
    mixed = shuffled(entries, chance)
    mixed.sort(key=lambda entry: undated(entry.label) != entry.label)
    by_text = {undated(entry.label): entry for entry in reversed(mixed)}
    pool = [entry for entry in mixed if by_text[undated(entry.label)] is entry]
    chosen = _apart(pool, count)
    if len(chosen) < count:  # the most that there are: always the one that is over first
        best = _apart(sorted(pool, key=lambda entry: _days(entry.start)[1]), len(pool))
        chosen = shuffled(best, chance)[:count] if len(best) > len(chosen) else chosen
    if len(chosen) < LEAST[QuizKind.ORDER]:
        return Quiz(QuizKind.ORDER, seed, lack=Lack.FEW_DATES)
    cards = [_order_card(entry) for entry in shuffled(chosen, chance)]
    if cards == sorted(cards, key=lambda card: _days(card.date)):
        cards = [*cards[1:], cards[0]]
    return Quiz(QuizKind.ORDER, seed, tuple(cards))


def _apart(pool: Sequence[Entry], count: int) -> list[Entry]:
    """The first ones of the pool that can be told apart from all before them."""
    chosen: list[Entry] = []
    for entry in pool:
        if len(chosen) < count and all(told_apart(entry.start, other.start) for other in chosen):
            chosen.append(entry)
    return chosen


def _order_card(entry: Entry) -> QuizCard:
    detail = undated(entry.title) if entry.title != entry.label else ""
    return QuizCard(entry.id, undated(entry.label), detail, entry.start, sources=entry.sources)


def _binding(entries: Sequence[Entry], count: int, chance: Random, seed: int) -> Quiz:
    """As many voluntary initiatives as laws, as far as there are."""
    free = shuffled((card for entry in entries if (card := _free_card(entry))), chance)
    bound = shuffled((card for entry in entries if (card := _law_card(entry))), chance)
    if not free or not bound:
        lack = Lack.NO_DUTIES if free else Lack.NO_PROMISES
        return Quiz(QuizKind.BINDING, seed, lack=lack)
    half = count // 2 + int(count % 2 == 1 and chance.random() < 0.5)
    laws = min(max(half, count - len(free)), len(bound))
    cards = shuffled([*bound[:laws], *free[: count - laws]], chance)
    return Quiz(QuizKind.BINDING, seed, tuple(cards))


def _free_card(entry: Entry) -> QuizCard | None:
    """An initiative of which all promises are voluntary."""
    bonds = {bond(entry, one) for one in entry.commitments}
    if entry.kind is not Kind.INITIATIVE or bonds != {Bond.VOLUNTARY}:
        return None
    return _bond_card(entry, entry.commitments[0], False)


def _law_card(entry: Entry) -> QuizCard | None:
    """A law of which a duty is known; one with an article first."""
    duties = [one for one in entry.commitments if bond(entry, one) is Bond.DUTY]
    if entry.kind is not Kind.LAW or not duties:
        return None
    return _bond_card(entry, next((one for one in duties if one.article), duties[0]), True)


def _bond_card(entry: Entry, said: Commitment, binding: bool) -> QuizCard:
    detail = entry.title if entry.title != entry.label else ""
    sources = said.sources or entry.sources
    return QuizCard(entry.id, entry.label, detail, entry.start, binding, said.text, said.article, sources)


def _signed(timeline: Timeline, entries: Sequence[Entry], count: int, chance: Random, seed: int) -> Quiz:
    """One entry whose lists are complete, and organisations on them and on other lists alone."""
    others = _signers(timeline)
    for entry in shuffled((entry for entry in entries if lists_all(entry)), chance):
        on_lists = {one.organisation for one in entry.signatories}
        rolls = [roll for roll in entry.signatory_lists if signs(roll.role)]
        inside = shuffled(
            dict.fromkeys(one.organisation for roll in rolls for one in roll.signatories), chance
        )
        outside = shuffled((id_ for id_ in others if id_ not in on_lists), chance)
        if not inside or not outside:
            continue
        half = count // 2 + int(count % 2 == 1 and chance.random() < 0.5)
        yes = min(max(half, count - len(outside)), len(inside))
        ids = shuffled([*inside[:yes], *outside[: count - yes]], chance)
        cards = tuple(_signed_card(timeline, entry, id_) for id_ in ids)
        return Quiz(QuizKind.SIGNED, seed, cards, entry.id, _as_of(entry))
    return Quiz(QuizKind.SIGNED, seed, lack=Lack.NO_LISTS)


def lists_all(entry: Entry) -> bool:
    """Whether who is not on the lists of an entry did not sign it.

    They are complete, hold at least as many names as a source counts, and not the founders alone.
    """
    rolls = [roll for roll in entry.signatory_lists if signs(roll.role)]
    later = any(not roll.role.casefold().startswith(FOUNDING) for roll in rolls)
    full = all(roll.stated is None or len(roll.signatories) >= roll.stated for roll in rolls)
    return is_complete(entry) and later and full


def _signers(timeline: Timeline) -> list[str]:
    """All who signed anything, in the order of time."""
    rolls = [roll for entry in timeline for roll in entry.signatory_lists if signs(roll.role)]
    return list(dict.fromkeys(one.organisation for roll in rolls for one in roll.signatories))


def _as_of(entry: Entry) -> PartialDate | None:
    """The date of the latest list."""
    dates = [roll.as_of for roll in entry.signatory_lists if signs(roll.role) and roll.as_of]
    return max(dates, key=lambda date: date.last_day, default=None)


def _signed_card(timeline: Timeline, entry: Entry, id_: str) -> QuizCard:
    known = timeline.organisations.get(id_)
    name, kind = (known.name, known.kind) if known else (id_, "")
    rolls = [roll for roll in entry.signatory_lists if signs(roll.role)]
    found = next(((roll, one) for roll in rolls for one in roll.signatories if one.organisation == id_), None)
    if found is None:
        listed = tuple(dict.fromkeys(id_ for roll in rolls for id_ in roll.sources))
        return QuizCard(id_, name, kind, sources=listed or entry.sources)
    roll, one = found
    as_signed = one.name if one.name != name else ""
    sources = one.sources or roll.sources or entry.sources
    return QuizCard(id_, name, kind, one.joined, True, as_signed, sources=sources)
