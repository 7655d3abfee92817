"""Little lessons about the little timeline, and a presentation of them."""

from __future__ import annotations

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.lesson import Lesson, Question, QuizKind, QuizPlan, Step, StepView
from bik_explorer.model.state import Page
from bik_explorer.model.veil import Hidden
from bik_explorer.ui.presenting.presenter import Presenter
from tests.ui.bars import little_timeline

YEARS = (PartialDate(2008), PartialDate(2013))
LONG = "Selbstverpflichtungserklärungen der Telekommunikationsunternehmen und ihre Durchsetzung " * 3

WALK = Lesson(
    "walk",
    "From promises to law",
    (
        Step("All of it", label="Start", notes="Say hello.\n\nAsk who has a phone."),
        Step(
            "Four pledges, one promise",
            StepView(span=YEARS, query="kind:initiative", selection="principles"),
            label="Promise",
            text="Every one of them asked for reporting tools.",
            question=Question("Why did it become law?", "Promises were not kept evenly."),
        ),
        Step("Which is which?", StepView(query="kind:initiative"), hide=Hidden.TITLES),
        Step("Who signed what?", StepView(page=Page.SIGNATORIES)),
        Step("What was promised", StepView(page=Page.COMMITMENTS)),
        Step("In which order?", StepView(query="kind:initiative"), quiz=QuizPlan(QuizKind.ORDER, 3)),
        Step("What is gone", StepView(selection="no-such-entry", highlight=("nor-this", "coalition"))),
        Step(LONG.strip(), text=LONG.strip(), label="Long"),
    ),
    minutes=20,
)


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def presenter_of(lesson: Lesson = WALK, first: int = 0, reduced: bool = True, clock=None) -> Presenter:
    """A presentation of the little timeline, its surface shown in no window."""
    return Presenter(lesson, little_timeline(), first, reduced=reduced, clock=clock or Clock())


def texts(presenter: Presenter) -> list[str]:
    """The lines in the caption band."""
    return [line for paragraph in presenter.surface.band.paragraphs for line in paragraph.lines]
