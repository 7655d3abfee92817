"""The overview strip under the timeline. pyqtgraph comes with `warm`, or with the first strip."""

from __future__ import annotations

from bik_explorer.ui.panels.overview.strip import Overview
from bik_explorer.ui.panels.overview.warming import warm

__all__ = ["Overview", "warm"]
