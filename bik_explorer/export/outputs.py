"""Everything that a timeline can be exported as: names, extensions, and who makes it.

Pictures are painted with Qt, all the rest is made without it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bik_explorer.export.credits import credits_lines, credits_of, shown_places
from bik_explorer.export.formats import FORMATS, Format
from bik_explorer.export.words import ExportWords
from bik_explorer.layout.setting import Matches
from bik_explorer.model.lesson import Lesson
from bik_explorer.model.state import ViewState
from bik_explorer.model.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is exported: a view of a timeline, the entries that are found, the day it is made on, a lesson.

    `notes`: with what of the lesson is for the teacher. `most`: so many entries of a data file at most,
    to see how it begins; its credits are those of the whole.
    """

    timeline: Timeline
    state: ViewState
    results: Matches
    day: date
    lesson: Lesson | None = None
    notes: bool = False
    most: int | None = None


Maker = Callable[[Wanted, ExportWords], bytes]


@dataclass(frozen=True, slots=True)
class Output:
    """`id` is its name on the command line, `extension` that of its files, without a dot.

    `maker`: None for what needs Qt. `data`: what is known of a data format.
    """

    id: str
    extension: str
    maker: Maker | None = None
    data: Format | None = None
    takes_lesson: bool = False

    @property
    def needs_qt(self) -> bool:
        """Whether only a program with Qt can make it."""
        return self.maker is None


def _of_data(data: Format) -> Output:
    def make(wanted: Wanted, words: ExportWords) -> bytes:
        timeline, state = wanted.timeline, wanted.state
        places = [int(place) for place in shown_places(timeline, state, wanted.results)]
        told = credits_of(timeline, state, wanted.results, wanted.day)
        return data.make(timeline, places[: wanted.most], told, words)

    return Output(data.id, data.extension, make, data)


def _handout(wanted: Wanted, words: ExportWords) -> bytes:
    from bik_explorer.export.html import handout  # the largest of them

    timeline, state, results = wanted.timeline, wanted.state, wanted.results
    lines = credits_lines(credits_of(timeline, state, results, wanted.day), words.credits)
    text = handout(timeline, results, state, lines, words, lesson=wanted.lesson, notes=wanted.notes)
    return text.encode()


OUTPUTS = (
    Output("png", "png"),
    Output("svg", "svg"),
    Output("pdf", "pdf"),
    Output("html", "html", _handout, takes_lesson=True),
    *map(_of_data, FORMATS),
)
"""In the order in which they are offered."""


def output_of(id_: str) -> Output | None:
    """The output of that name."""
    return next((one for one in OUTPUTS if one.id == id_), None)


def outputs_for(file: Path) -> tuple[Output, ...]:
    """Those whose files end like that one."""
    extension = file.suffix.lower().removeprefix(".")
    return tuple(one for one in OUTPUTS if one.extension == extension)
