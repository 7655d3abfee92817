"""The steps of a lesson as HTML, and what the script needs to show the view of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

from bik_explorer.export.html.entries import part, source_item
from bik_explorer.export.html.markup import Html, join, tag
from bik_explorer.model.facets import Facets
from bik_explorer.model.lesson import Lesson, Question, Step
from bik_explorer.model.lesson_views import state_of
from bik_explorer.model.state import CardKind, ViewState
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.veil import Hidden

Plain = dict[str, object]


def lesson_html(lesson: Lesson, timeline: Timeline, notes: bool) -> Html:
    """Title and steps; the teacher's notes and answers only where `notes` asks for them."""
    steps = (_step(number, one, timeline, notes) for number, one in enumerate(lesson.steps))
    return join(
        tag("h2", lesson.title, id="lesson-title", tabindex="-1"),
        tag("p", lesson.description, class_="lead") if lesson.description else "",
        tag("ol", *steps, class_="lesson"),
    )


def _step(number: int, step: Step, timeline: Timeline, notes: bool) -> Html:
    return tag(
        "li",
        tag("h3", step.caption),
        *_paragraphs(step.text),
        _question(step.question, timeline, notes),
        tag("div", tag("h4", "For the teacher"), *_paragraphs(step.notes), class_="teacher")
        if notes and step.notes
        else "",
        part("Sources", _sources(step.sources, timeline), "sources"),
        tag(
            "button",
            "Show this on the timeline",
            type="button",
            class_="plain scripted",
            data_step=number,
            aria_describedby=f"step-{number}",
        ),
        id=f"step-{number}",
        aria_label=step.caption,
    )


def _question(question: Question | None, timeline: Timeline, notes: bool) -> Html:
    if question is None:
        return Html("")
    asked = tag("p", tag("b", "Question: "), question.text, class_="question")
    if not notes or not question.answer:
        return asked
    answer = tag("p", tag("b", "Answer: "), question.answer, class_="teacher")
    return join(asked, answer, part("Sources", _sources(question.sources, timeline), "sources"))


def _sources(ids: Iterable[str], timeline: Timeline) -> Iterable[Html]:
    return (source_item(timeline.sources[id_]) for id_ in ids if id_ in timeline.sources)


def _paragraphs(text: str) -> Iterable[Html]:
    return (tag("p", one.strip()) for one in text.split("\n\n") if one.strip())


def plain_view(state: ViewState, timeline: Timeline) -> Plain:
    """What the script needs of a view state; entries by their place."""
    facets = {name: list(values) for name, values in asdict(state.facets).items() if values}
    return {
        "port": [state.viewport.start, state.viewport.end],
        "query": state.query,
        "facets": facets,
        "selection": timeline.places.get(state.selection) if state.selection else None,
        "page": state.page.value,
        "highlight": [timeline.places[id_] for id_ in state.highlight if id_ in timeline.places],
        "dim": state.dim,
        "organisations": _organisations(state),
        "covered": state.veil.hides is Hidden.TITLES,
    }


def _organisations(state: ViewState) -> list[str]:
    """Those that stand out in the table of who signed what."""
    if state.card is None or state.card.kind is not CardKind.ORGANISATION:
        return []
    return [state.card.id, *([state.compare] if state.compare else [])]


def plain_steps(lesson: Lesson | None, timeline: Timeline) -> list[Plain]:
    """The view of each step."""
    steps = lesson.steps if lesson else ()
    return [
        {"caption": step.caption, "view": plain_view(state_of(step, timeline), timeline)} for step in steps
    ]


def facet_names(timeline: Timeline) -> dict[str, dict[str, str]]:
    """The names of the values of facets that the steps of a lesson may choose."""
    names: dict[str, dict[str, str]] = {name: {} for name in Facets.__dataclass_fields__}
    names["topics"] = {id_: topic.name for id_, topic in timeline.topics.items()}
    names["organisations"] = {id_: one.name for id_, one in timeline.organisations.items()}
    return names
