"""The rows of the present picture: packed at once where that is quick, else in a job; density until then."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject

from bik_explorer.layout.arrangement import Arrangement, lane_names
from bik_explorer.layout.lanes import arrange, bare, counted, with_level
from bik_explorer.layout.setting import Setting
from bik_explorer.ui.jobs import Latest

AT_ONCE = 20_000
"""Entries: more are packed in a job."""
COUNTED_AT_ONCE = 300_000
"""Entries: of more, even the first density is left to a job."""


class Arranger(QObject):
    """Keeps the arrangement, and calls `tell` when a job has brought another one.

    `renewed`: that is of other entries or of another size; until then what there was before was shown.
    """

    def __init__(self, tell: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._tell = tell
        self._arrangement: Arrangement | None = None
        self._stale = self._renewing = self._uncounted = False
        self.renewed = False
        self._jobs = Latest(self)
        self._jobs.answered.connect(self._take)

    @property
    def busy(self) -> bool:
        """Whether a job is on its way."""
        return self._jobs.busy

    def forget(self) -> None:
        """Another timeline is shown: nothing of the arrangement holds."""
        self._arrangement = None
        self._jobs.forget()

    def renew(self) -> None:
        """Other entries, or another size: rows are packed anew; what is there stays until then."""
        self._stale = True
        self._jobs.forget()

    def arrangement(self, setting: Setting) -> Arrangement:
        """What there is for a setting: with rows at its zoom level, if they are known or quick to find."""
        kept = self._arrangement
        if kept is None or self._stale:
            kept = self._arrangement = self._begun(setting, kept)
        elif not self.busy and not kept.has_level(setting.scale.per_day):
            kept = self._arrangement = self._levelled(setting, kept)
        return kept

    def _begun(self, setting: Setting, before: Arrangement | None) -> Arrangement:
        """All that there is to know of few; of many, what is quick, or what there was in another size."""
        self._stale = self._renewing = False
        if _few(setting):
            return with_level(setting, arrange(setting))
        names = lane_names(setting, range(len(setting.timeline.lanes)))
        self._uncounted = before is None and len(setting.timeline) > COUNTED_AT_ONCE
        if self._uncounted:
            self._jobs.ask(lambda: counted(setting, names))
            return bare(setting, names)
        self._jobs.ask(lambda: with_level(setting, arrange(setting, names)))
        self._renewing = before is not None
        return counted(setting, names) if before is None else before

    def _levelled(self, setting: Setting, kept: Arrangement) -> Arrangement:
        if _few(setting):
            return with_level(setting, kept)
        self._jobs.ask(lambda: with_level(setting, kept))
        return kept

    def _take(self, arrangement: Arrangement) -> None:
        self._arrangement = arrangement
        self.renewed, self._renewing = self._renewing, False
        self._stale, self._uncounted = self._uncounted, False  # what is counted has no rows yet
        self._tell()


def _few(setting: Setting) -> bool:
    """Whether what is shown can be packed at once."""
    shown = len(setting.timeline) if setting.state.dim else int(np.count_nonzero(setting.results.mask))
    return shown <= AT_ONCE
