"""The web handout."""

from __future__ import annotations

from bik_explorer.export.html.handout import handout

__all__ = ["handout"]
