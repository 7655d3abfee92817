"""The words of quizzes: kind, short, and the same on the stage, in a window and for screen readers."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

from bik_explorer.model.dates import PartialDate, Precision
from bik_explorer.model.lesson import QuizKind
from bik_explorer.model.quiz import Lack, Quiz, QuizCard
from bik_explorer.model.quiz_state import QuizState
from bik_explorer.model.timeline import Timeline
from bik_explorer.ui.wording import date_words

translate = QCoreApplication.translate

_TITLES = {
    QuizKind.ORDER: QT_TRANSLATE_NOOP("Quiz", "Put in order"),
    QuizKind.BINDING: QT_TRANSLATE_NOOP("Quiz", "Voluntary or binding?"),
    QuizKind.SIGNED: QT_TRANSLATE_NOOP("Quiz", "Who signed?"),
}
_LACKS = {
    Lack.FEW_DATES: QT_TRANSLATE_NOOP(
        "Quiz", "This needs at least three entries whose order in time is certain. A wider search finds more."
    ),
    Lack.NO_PROMISES: QT_TRANSLATE_NOOP(
        "Quiz",
        "This needs a promise that companies made freely, and none is shown. A wider search finds more.",
    ),
    Lack.NO_DUTIES: QT_TRANSLATE_NOOP(
        "Quiz", "This needs a law with a duty in it, and none is shown. A wider search finds more."
    ),
    Lack.NO_LISTS: QT_TRANSLATE_NOOP(
        "Quiz", "This needs an entry of which all signatories are known, and none is shown."
    ),
}


def quiz_title(kind: QuizKind) -> str:
    """What such a quiz is called: "Put in order"."""
    return translate("Quiz", _TITLES[kind])


def lack_words(lack: Lack) -> str:
    """Why there is no quiz, and what helps."""
    return translate("Quiz", _LACKS[lack])


def prompt(quiz: Quiz, timeline: Timeline) -> str:
    """What is asked."""
    entry = timeline.find(quiz.about) if quiz.about else None
    if quiz.kind is QuizKind.ORDER:
        return translate("Quiz", "What came first? Put the cards in order.")
    if entry is None:
        return quiz_title(quiz.kind)
    return translate("Quiz", "Who signed “{entry}”?").format(entry=entry.label)


def hint(state: QuizState, with_keys: bool = False) -> str:
    """What is still to be done, or how it went; `with_keys`: and at the beginning, how it is done."""
    if state.checked:
        return result(state)
    if state.finished:
        return translate("Quiz", "All is revealed.")
    quiz = state.quiz
    if quiz.kind is QuizKind.ORDER:
        left = len(state.loose)
        if with_keys and left == len(quiz.cards):
            return translate("Quiz", "Drag them onto the line, or use Enter and the arrow keys.")
        if left == 0:
            return translate("Quiz", "Ready to check.")
        return (
            translate("Quiz", "1 card is left.")
            if left == 1
            else translate("Quiz", "%n cards are left.", "", left)
        )
    if quiz.kind is QuizKind.BINDING:
        return translate("Quiz", "A promise of companies, or a law?")
    if quiz.as_of is None:
        return translate("Quiz", "Tick those that did.")
    return translate("Quiz", "Tick those that did, by the list of {date}.").format(
        date=date_words(quiz.as_of)
    )


def result(state: QuizState) -> str:
    """How it went, kindly."""
    right, all_ = state.right, len(state.quiz.cards)
    if right == all_:
        return translate("Quiz", "All {count} right. Well done!").format(count=all_)
    if 4 * right >= 3 * all_:
        words = translate("Quiz", "{right} of {count} right. Nearly there!")
    elif 2 * right >= all_:
        words = translate("Quiz", "{right} of {count} right. A good start.")
    elif state.quiz.kind is QuizKind.ORDER:
        words = translate("Quiz", "{right} of {count} right. Not easy! The dates show how it was.")
    else:
        words = translate("Quiz", "{right} of {count} right. Not easy! The cards show how it is.")
    return words.format(right=right, count=all_)


def bond_word(binding: bool) -> str:
    """One of the two answers."""
    return translate("Quiz", "Binding") if binding else translate("Quiz", "Voluntary")


def bond_note(card: QuizCard) -> str:
    """The answer in short: "Voluntary: a promise", "Binding: law, article 28"."""
    if not card.answer:
        return translate("Quiz", "Voluntary: a promise")
    if card.article:
        return translate("Quiz", "Binding: law, article {article}").format(article=card.article)
    return translate("Quiz", "Binding: law")


def signed_note(card: QuizCard) -> str:
    """The answer in short: "Signed as Facebook", "Did not sign"."""
    if not card.answer:
        return translate("Quiz", "Did not sign")
    if card.reason:
        return translate("Quiz", "Signed as {name}").format(name=card.reason)
    return translate("Quiz", "Signed")


def reason(quiz: Quiz, card: QuizCard) -> str:
    """Why that is the answer, in a sentence or two."""
    if quiz.kind is QuizKind.ORDER:
        return date_words(card.date) if card.date else ""
    if quiz.kind is QuizKind.SIGNED:
        if card.answer or quiz.as_of is None:
            return f"{signed_note(card)}."
        return translate("Quiz", "Not on the list of {date}.").format(date=date_words(quiz.as_of))
    if not card.answer:
        return translate("Quiz", "Voluntary: companies promised it, and no law made them. “{text}”").format(
            text=card.reason
        )
    if card.article:
        words = translate("Quiz", "Binding: it is law. Article {article}: “{text}”")
        return words.format(article=card.article, text=card.reason)
    return translate("Quiz", "Binding: it is law. “{text}”").format(text=card.reason)


def verdict_word(right: bool) -> str:
    """The word beside the tick or the cross."""
    return translate("Quiz", "Right") if right else translate("Quiz", "Not quite")


def place_word(right: bool, slot: int) -> str:
    """The word beside the tick or the cross of a card on the line."""
    if right:
        return translate("Quiz", "Right")
    return translate("Quiz", "Place {place}").format(place=slot + 1)


def short_date(date: PartialDate) -> str:
    """As precise as it is known, on little room: "13 Dec 2011", "Dec 2011", "2011"."""
    if date.precision is Precision.YEAR:
        return date_words(date)
    day = QDate(date.year, date.month or 1, date.day or 1)
    pattern = (
        translate("Quiz", "d MMM yyyy", "a short date; letters as in QLocale.toString")
        if date.precision is Precision.DAY
        else translate("Quiz", "MMM yyyy", "a short month; letters as in QLocale.toString")
    )
    words = QLocale().toString(day, pattern)
    return translate("Quiz", "about {date}").format(date=words) if date.about else words


def joined(*parts: str) -> str:
    """What a screen reader says of several things."""
    return ", ".join(part for part in parts if part)
