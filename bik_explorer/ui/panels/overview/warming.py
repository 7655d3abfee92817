"""The one slow import of the program, so that it can be done beside the event loop."""

from __future__ import annotations


def warm() -> None:
    """Imports what draws the strip. May run in a thread of its own: it makes classes and no Qt object."""
    import bik_explorer.ui.panels.overview.plot  # noqa: F401
