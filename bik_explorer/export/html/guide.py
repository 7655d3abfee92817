"""The bar that walks through a lesson, and the place where its quizzes are played: filled by the script."""

from __future__ import annotations

from bik_explorer.export.handout_words import StepWords
from bik_explorer.export.html.markup import Html, tag


def guide(words: StepWords) -> Html:
    """Where one is, the text of the step, what is kept back, and the way on."""
    buttons = (
        _button("reveal-next", words.reveal_next, "plain"),
        _button("reveal-all", words.reveal_all, "plain"),
        _button("step-back", words.back, "plain"),
        _button("step-next", words.next, "primary"),
        _button("step-end", words.end, "plain"),
    )
    return tag(
        "div",
        tag("p", id="step-count"),
        tag("div", id="step-text", tabindex="-1"),
        tag("p", id="step-told", role="status", class_="note"),
        tag("div", *buttons, role="group", aria_label=words.steps, class_="buttons"),
        id="guide",
        class_="card",
        role="region",
        aria_label=words.region,
        hidden=True,
    )


def _button(id_: str, name: str, class_: str) -> Html:
    return tag("button", name, type="button", id=id_, class_=class_)


def board() -> Html:
    """The page of a quiz: it takes the place of the timeline, which would tell the answers."""
    return tag(
        "section",
        tag("h2", id="quiz-title", tabindex="-1"),
        tag("p", id="quiz-asked", class_="lead"),
        tag("ol", id="quiz-cards"),
        tag("p", id="quiz-told", role="status"),
        tag("div", id="quiz-buttons", class_="buttons"),
        id="quiz",
        class_="page card scripted",
        aria_labelledby="quiz-title",
        hidden=True,
    )
