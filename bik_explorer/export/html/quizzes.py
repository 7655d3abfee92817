"""The quizzes of a lesson: questions and answers as HTML, and what the script needs to play them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bik_explorer.export.html.entries import source_item
from bik_explorer.export.html.markup import Html, shown, tag
from bik_explorer.export.words import ExportWords
from bik_explorer.model.lesson import Lesson, QuizKind
from bik_explorer.model.quiz import Quiz, QuizCard, make_quiz
from bik_explorer.model.timeline import Timeline
from bik_explorer.search import build_index

MOST_SOURCES = 3


def quizzes_of(lesson: Lesson | None, timeline: Timeline) -> list[Quiz | None]:
    """The quiz of each step about what the step finds; None for the others."""
    if lesson is None or all(step.quiz is None for step in lesson.steps):
        return [None] * (len(lesson.steps) if lesson else 0)
    index = build_index(timeline)
    return [
        make_quiz(step.quiz, timeline, index.search(step.view.query, step.view.facets).places.tolist())
        if step.quiz
        else None
        for step in lesson.steps
    ]


class QuizWriter:
    """Writes quizzes about a timeline."""

    def __init__(self, timeline: Timeline, words: ExportWords) -> None:
        self._timeline = timeline
        self._words = words
        self._said = words.handout.answer

    def html(self, quiz: Quiz, notes: bool) -> Html:
        """What is asked, the cards, and the answers: closed, but not for the teacher."""
        if quiz.lack:
            return tag("p", self._said.lack, class_="question")
        asked = tag("p", tag("b", self._title(quiz)), " ", self._asked(quiz), class_="question")
        cards = (tag("li", one.text, tag("small", one.detail) if one.detail else "") for one in quiz.cards)
        answers = (self._answer(quiz, card) for card in _told(quiz))
        kind = "ol" if quiz.kind is QuizKind.ORDER else "ul"
        details = tag(
            "details", tag("summary", self._said.answers), tag(kind, *answers, class_="answers"), open=notes
        )
        return tag("div", asked, tag("ul", *cards, class_="cards"), details, class_="still")

    def plain(self, quiz: Quiz) -> dict[str, Any] | None:
        """`answers`: of each card its place in time, or whether it is binding, or has signed.

        `told`: of each card which of the answers in the page is its own.
        """
        if quiz.lack:
            return None
        told = _told(quiz)
        order = quiz.kind is QuizKind.ORDER
        return {
            "kind": quiz.kind.value,
            "title": self._title(quiz),
            "asked": shown(self._asked(quiz)),
            "answers": [told.index(card) if order else card.answer for card in quiz.cards],
            "told": [told.index(card) for card in quiz.cards],
        }

    def _title(self, quiz: Quiz) -> str:
        said = self._said
        titles = {QuizKind.ORDER: said.order, QuizKind.BINDING: said.binding, QuizKind.SIGNED: said.signed}
        return titles[quiz.kind]

    def _asked(self, quiz: Quiz) -> str:
        said = self._said
        if quiz.kind is QuizKind.ORDER:
            return said.order_asked
        entry = self._timeline.find(quiz.about) if quiz.about else None
        if entry is None:
            return said.binding_asked
        words = said.signed_as_of if quiz.as_of else said.signed_asked
        return words.format(entry=entry.label, date=self._words.date(quiz.as_of) if quiz.as_of else "")

    def _answer(self, quiz: Quiz, card: QuizCard) -> Html:
        """The card by its whole name, its answer, why, and the pages that say so."""
        entry = self._timeline.find(card.id) if quiz.kind is not QuizKind.SIGNED else None
        known = (self._timeline.sources.get(id_) for id_ in card.sources)
        sources = [source_item(source) for source in known if source][:MOST_SOURCES]
        note, why = self._note(quiz, card), self._why(quiz, card)
        return tag(
            "li",
            tag("b", entry.label if entry else card.text),
            tag("span", note, class_="answer"),
            tag("p", why) if why and why != note else "",
            tag("ul", *sources, class_="quiz-sources") if sources else "",
        )

    def _note(self, quiz: Quiz, card: QuizCard) -> str:
        said = self._said
        if quiz.kind is QuizKind.ORDER:
            return self._words.date(card.date) if card.date else ""
        if quiz.kind is QuizKind.SIGNED:
            if not card.answer:
                return said.not_signed
            return said.has_signed_as.format(name=card.reason) if card.reason else said.has_signed
        if not card.answer:
            return said.is_voluntary
        return said.is_article.format(article=card.article) if card.article else said.is_binding

    def _why(self, quiz: Quiz, card: QuizCard) -> str:
        said = self._said
        if quiz.kind is QuizKind.ORDER:
            return ""
        if quiz.kind is QuizKind.SIGNED:
            missing = not card.answer and quiz.as_of is not None
            return (
                said.not_on_list.format(date=self._words.date(quiz.as_of)) if missing and quiz.as_of else ""
            )
        if not card.answer:
            return said.voluntary_why.format(text=card.reason)
        words = said.article_why if card.article else said.binding_why
        return words.format(article=card.article, text=card.reason)


def _told(quiz: Quiz) -> Sequence[QuizCard]:
    """The cards in the order of their answers."""
    return quiz.in_time if quiz.kind is QuizKind.ORDER else quiz.cards
