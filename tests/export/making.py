"""Credits and words for the tests of exported files."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bik_explorer.cli.export_words import export_words
from bik_explorer.export.credits import Credits, credits_of
from bik_explorer.model.lesson import Step, StepView
from bik_explorer.model.lesson_views import state_of
from bik_explorer.model.timeline import Timeline

DAY = date(2026, 11, 24)
WORDS = export_words()
ALL = StepView()


class Mask(NamedTuple):
    """What was found."""

    mask: NDArray[np.bool_]


def credits_for(timeline: Timeline, view: StepView = ALL, found: list[bool] | None = None) -> Credits:
    """The credits of a view; without `found`, all entries match."""
    mask = np.ones(len(timeline), dtype=bool) if found is None else np.array(found, dtype=bool)
    return credits_of(timeline, state_of(Step("", view), timeline), Mask(mask), DAY)


def whole(make, timeline: Timeline) -> bytes:
    """The file of all entries."""
    return make(timeline, range(len(timeline)), credits_for(timeline), WORDS)
