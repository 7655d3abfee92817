"""How far a quiz has come: what was placed and answered, what is checked, what is revealed. Pure moves."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bik_explorer.model.lesson import QuizKind
from bik_explorer.model.quiz import Quiz


@dataclass(frozen=True, slots=True)
class QuizState:
    """One moment of a quiz.

    `placed`: by slot of the line the id of the card on it; `given`: answers by id, the last one counts.
    `revealed`: ids whose answers are shown, in the order in which they were. `checked`: all are, and they are
    marked. Cards that are revealed do not move, and their answers do not change.
    """

    quiz: Quiz
    placed: tuple[str | None, ...] = ()
    given: tuple[tuple[str, bool], ...] = ()
    revealed: tuple[str, ...] = ()
    checked: bool = False

    @property
    def loose(self) -> tuple[str, ...]:
        """The ids of the cards that are on no slot, in the order of the quiz."""
        return tuple(card.id for card in self.quiz.cards if card.id not in self.placed)

    @property
    def ready(self) -> bool:
        """Whether it can be checked: all is placed or answered. Who has no tick has not signed."""
        if self.quiz.kind is QuizKind.ORDER:
            return bool(self.placed) and not self.loose
        if self.quiz.kind is QuizKind.SIGNED:
            return bool(self.quiz.cards)
        return bool(self.quiz.cards) and all(self.answer_to(card.id) is not None for card in self.quiz.cards)

    @property
    def finished(self) -> bool:
        """Whether every answer is shown."""
        return len(self.revealed) == len(self.quiz.cards)

    @property
    def right(self) -> int:
        """How many are right."""
        return sum(self.is_right(card.id) for card in self.quiz.cards)

    @property
    def to_reveal(self) -> tuple[str, ...]:
        """The ids of what is not revealed, in the order of revealing: that of time, or of the cards."""
        cards = self.quiz.in_time if self.quiz.kind is QuizKind.ORDER else self.quiz.cards
        return tuple(card.id for card in cards if card.id not in self.revealed)

    def answer_to(self, id_: str) -> bool | None:
        """What was answered; None where nothing was. Who has no tick has not signed."""
        found = dict(self.given).get(id_)
        return bool(found) if self.quiz.kind is QuizKind.SIGNED else found

    def right_slot(self, id_: str) -> int:
        """The slot on which a card belongs."""
        return [card.id for card in self.quiz.in_time].index(id_)

    def slot_of(self, id_: str) -> int | None:
        """The slot on which a card is."""
        return self.placed.index(id_) if id_ in self.placed else None

    def is_right(self, id_: str) -> bool:
        """Whether a card is where it belongs, or its answer is right."""
        if self.quiz.kind is QuizKind.ORDER:
            return self.slot_of(id_) == self.right_slot(id_)
        return self.answer_to(id_) == self.quiz.card(id_).answer


def begun(quiz: Quiz) -> QuizState:
    """The quiz with nothing done."""
    slots = len(quiz.cards) if quiz.kind is QuizKind.ORDER else 0
    return QuizState(quiz, (None,) * slots)


def put(state: QuizState, id_: str, slot: int) -> QuizState:
    """The card on a slot of the line; a card that is there goes to where the other one came from."""
    known = {card.id for card in state.quiz.cards}
    if id_ not in known or not 0 <= slot < len(state.placed) or id_ in state.revealed:
        return state
    there, before = state.placed[slot], state.slot_of(id_)
    if there in state.revealed:
        return state
    return replace(state, placed=_moved(state.placed, id_, slot, before, there))


def taken(state: QuizState, id_: str) -> QuizState:
    """The card off the line."""
    if id_ in state.revealed or id_ not in state.placed:
        return state
    return replace(state, placed=tuple(None if one == id_ else one for one in state.placed))


def answered(state: QuizState, id_: str, answer: bool) -> QuizState:
    """The answer to a card."""
    known = {card.id for card in state.quiz.cards}
    if state.quiz.kind is QuizKind.ORDER or id_ not in known or id_ in state.revealed:
        return state
    others = tuple(one for one in state.given if one[0] != id_)
    return replace(state, given=(*others, (id_, answer)))


def checked(state: QuizState) -> QuizState:
    """All answers shown, what was done stays to be compared; the same where it is not ready."""
    if state.checked or not state.ready:
        return state
    return replace(state, revealed=(*state.revealed, *state.to_reveal), checked=True)


def revealed_next(state: QuizState) -> QuizState:
    """The next answer shown: a card goes to its slot, an answer appears. The same where all are shown."""
    if not state.to_reveal:
        return state
    id_ = state.to_reveal[0]
    placed = state.placed
    if state.quiz.kind is QuizKind.ORDER:
        slot = state.right_slot(id_)
        placed = _moved(placed, id_, slot, state.slot_of(id_), placed[slot])
    return replace(state, placed=placed, revealed=(*state.revealed, id_))


def _moved(
    placed: tuple[str | None, ...], id_: str, slot: int, before: int | None, there: str | None
) -> tuple[str | None, ...]:
    slots = list(placed)
    if before is not None:
        slots[before] = there
    slots[slot] = id_
    return tuple(slots)
