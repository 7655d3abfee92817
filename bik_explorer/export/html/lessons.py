"""The steps of a lesson as HTML, and what the script needs to show the view of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

from bik_explorer.export.html.entries import part, source_item
from bik_explorer.export.html.markup import Html, join, tag
from bik_explorer.export.html.quizzes import QuizWriter, quizzes_of
from bik_explorer.export.words import ExportWords
from bik_explorer.model.lesson import Lesson, Question, Step
from bik_explorer.model.lesson_views import missing, state_of
from bik_explorer.model.quiz import Quiz
from bik_explorer.model.state import ViewState
from bik_explorer.model.timeline import Timeline

Plain = dict[str, object]


def lesson_html(lesson: Lesson, timeline: Timeline, words: ExportWords, notes: bool) -> Html:
    """Title and steps; the teacher's notes and answers only where `notes` asks for them."""
    writer = StepWriter(timeline, words, notes)
    quizzes = quizzes_of(lesson, timeline)
    steps = (writer.step(number, one, quizzes[number]) for number, one in enumerate(lesson.steps))
    return join(
        tag("h2", lesson.title, id="lesson-title", tabindex="-1"),
        tag("p", lesson.description, class_="lead") if lesson.description else "",
        tag("ol", *steps, class_="lesson"),
    )


class StepWriter:
    """Writes the steps of a lesson."""

    def __init__(self, timeline: Timeline, words: ExportWords, notes: bool) -> None:
        self._timeline = timeline
        self._notes = notes
        self._said = words.handout.step
        self._sources_said = words.handout.entry.sources
        self._quizzes = QuizWriter(timeline, words)

    def step(self, number: int, step: Step, quiz: Quiz | None) -> Html:
        """Caption, text, question, quiz, notes and sources, and the way to the view."""
        said = self._said
        teacher = tag("div", tag("h4", said.teacher), *_paragraphs(step.notes), class_="teacher")
        lost = ", ".join(missing(step, self._timeline))
        show = said.play if quiz and not quiz.lack else said.show
        return tag(
            "li",
            tag("h3", step.caption),
            *_paragraphs(step.text),
            self._question(step.question),
            self._quizzes.html(quiz, self._notes) if quiz else "",
            teacher if self._notes and step.notes else "",
            tag("p", said.missing.format(names=lost), class_="note") if lost else "",
            self._sources(step.sources),
            tag(
                "button",
                show,
                type="button",
                class_="plain scripted",
                data_step=number,
                aria_describedby=f"step-{number}",
            ),
            id=f"step-{number}",
            aria_label=step.caption,
        )

    def _question(self, question: Question | None) -> Html:
        if question is None:
            return Html("")
        asked = tag("p", tag("b", self._said.question), " ", question.text, class_="question")
        if not self._notes or not question.answer:
            return asked
        answer = tag("p", tag("b", self._said.answer), " ", question.answer, class_="teacher")
        return join(asked, answer, self._sources(question.sources))

    def _sources(self, ids: Iterable[str]) -> Html:
        known = self._timeline.sources
        return part(self._sources_said, (source_item(known[id_]) for id_ in ids if id_ in known), "sources")


def _paragraphs(text: str) -> Iterable[Html]:
    return (tag("p", one.strip()) for one in text.split("\n\n") if one.strip())


def plain_view(state: ViewState, timeline: Timeline) -> Plain:
    """What the script needs of a view state; entries by their place."""
    places = timeline.places
    facets = {name: list(values) for name, values in asdict(state.facets).items() if values}
    compared = places.get(state.compare, state.compare) if state.compare else None
    return {
        "port": [state.viewport.start, state.viewport.end],
        "query": state.query,
        "facets": facets,
        "selection": places.get(state.selection) if state.selection else None,
        "page": state.page.value,
        "highlight": [places[id_] for id_ in state.highlight if id_ in places],
        "dim": state.dim,
        "card": [state.card.kind.value, state.card.id] if state.card else None,
        "compare": state.compare if state.card else compared,
        "band": state.band,
        "folded": list(state.folded),
        "order": list(state.lane_order),
        "hides": state.veil.hides.value if state.veil.hides else None,
        "milestone": state.milestone,
    }


def plain_steps(lesson: Lesson | None, timeline: Timeline, words: ExportWords) -> list[Plain]:
    """The view of each step, and its quiz."""
    if lesson is None:
        return []
    writer = QuizWriter(timeline, words)
    return [
        {"view": plain_view(state_of(step, timeline), timeline), "quiz": writer.plain(quiz) if quiz else None}
        for step, quiz in zip(lesson.steps, quizzes_of(lesson, timeline), strict=True)
    ]
