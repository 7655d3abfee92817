"""The data formats: how each is called, who makes it, and what it cannot carry."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bik_explorer.export.calendar_file import calendar_file
from bik_explorer.export.credits import Credits
from bik_explorer.export.markdown import markdown
from bik_explorer.export.pack_yaml import pack_yaml
from bik_explorer.export.spreadsheet import spreadsheet
from bik_explorer.export.timelinejs import timelinejs_csv, timelinejs_json
from bik_explorer.export.vis import vis_json
from bik_explorer.export.words import ExportWords
from bik_explorer.model.timeline import Timeline

Make = Callable[[Timeline, Sequence[int], Credits, ExportWords], bytes]
"""The timeline, the places of the entries that are wanted, and what to say of them, to a file."""


class Loss(StrEnum):
    """What gets lost. The words for it are the caller's."""

    PRECISION = "precision"
    """That only the month or the year is known, or only roughly: the text says it, the date does not."""
    OPEN_ENDS = "open-ends"
    """That something has not ended, or on a day that is not known."""
    STEPS = "steps"
    """Milestones as dates of their own."""
    COMMITMENTS = "commitments"
    SIGNATORIES = "signatories"
    SIGNATORY_DETAILS = "signatory-details"
    """When each joined and left, and notes about them."""
    ORGANISATIONS = "organisations"
    """Countries, kinds and former names of companies."""
    FACTS = "facts"
    """Facts and figures."""
    RELATIONS = "relations"
    DISPUTES = "disputes"
    SOURCE_PLACES = "source-places"
    """Which source supports which fact: an entry's sources are given together."""
    ERAS = "eras"
    LESSONS = "lessons"


@dataclass(frozen=True, slots=True)
class Format:
    """A data format. `id` is its name on the command line, `extension` that of its files, without a dot.

    `partial_losses`: what is lost too when not all entries are wanted.
    """

    id: str
    extension: str
    make: Make
    losses: tuple[Loss, ...]
    partial_losses: tuple[Loss, ...] = ()


_ALWAYS = (Loss.SIGNATORY_DETAILS, Loss.ORGANISATIONS, Loss.SOURCE_PLACES, Loss.LESSONS)
_STORY = (
    Loss.PRECISION,
    Loss.OPEN_ENDS,
    Loss.COMMITMENTS,
    Loss.FACTS,
    Loss.RELATIONS,
    Loss.DISPUTES,
    *_ALWAYS,
)

FORMATS = (
    Format("csv", "csv", spreadsheet, (Loss.DISPUTES, Loss.ERAS, *_ALWAYS)),
    Format("timelinejs", "json", timelinejs_json, (Loss.STEPS, *_STORY)),
    Format("timelinejs-csv", "csv", timelinejs_csv, (Loss.STEPS, *_STORY)),
    Format("vis", "json", vis_json, (Loss.STEPS, Loss.SIGNATORIES, *_STORY)),
    Format("ics", "ics", calendar_file, (Loss.SIGNATORIES, Loss.ERAS, *_STORY)),
    Format("md", "md", markdown, (Loss.ERAS, *_ALWAYS)),
    Format("yaml", "yaml", pack_yaml, (), (Loss.LESSONS,)),
)
"""In the order in which they are offered."""


def format_of(id_: str) -> Format | None:
    """The format of that name."""
    return next((one for one in FORMATS if one.id == id_), None)
