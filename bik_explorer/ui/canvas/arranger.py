"""The rows of the present picture: packed at once where that is quick, else in a job; density until then."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject

from bik_explorer.layout.arrangement import Arrangement, lane_names
from bik_explorer.layout.lanes import arrange, counted, with_level
from bik_explorer.layout.setting import Setting
from bik_explorer.ui.jobs import Latest

AT_ONCE = 20_000
"""Entries: more are packed in a job."""


class Arranger(QObject):
    """Keeps the arrangement, and calls `tell` when a job has brought another one."""

    def __init__(self, tell: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._tell = tell
        self._arrangement: Arrangement | None = None
        self._stale = False
        self._jobs = Latest(self)
        self._jobs.answered.connect(self._take)

    @property
    def busy(self) -> bool:
        """Whether a job is on its way."""
        return self._jobs.busy

    def forget(self) -> None:
        """Other entries are shown: nothing of the arrangement holds."""
        self._arrangement = None
        self._jobs.forget()

    def resize(self) -> None:
        """Rows are packed anew; what is there is shown until then."""
        self._stale = True
        self._jobs.forget()

    def arrangement(self, setting: Setting) -> Arrangement:
        """What there is for a setting: with rows at its zoom level, if they are known or quick to find."""
        kept = self._arrangement
        shown = len(setting.timeline) if setting.state.dim else int(np.count_nonzero(setting.results.mask))
        if kept is None or self._stale:
            self._stale = False
            if shown <= AT_ONCE:
                kept = self._arrangement = with_level(setting, arrange(setting))
                return kept
            names = lane_names(setting, range(len(setting.timeline.lanes)))
            self._jobs.ask(lambda: with_level(setting, arrange(setting, names)))
            kept = self._arrangement = counted(setting, names) if kept is None else kept
        elif not self.busy:
            kept = self._arrangement = self._levelled(setting, kept, shown)
        return kept

    def _levelled(self, setting: Setting, kept: Arrangement, shown: int) -> Arrangement:
        if kept.has_level(setting.scale.per_day):
            return kept
        if shown <= AT_ONCE:
            return with_level(setting, kept)
        self._jobs.ask(lambda: with_level(setting, kept))
        return kept

    def _take(self, arrangement: Arrangement) -> None:
        self._arrangement = arrangement
        self._tell()
