"""Whether a draft of a lesson was left: asked at each start, so it needs next to nothing."""

from __future__ import annotations

from bik_explorer import paths

STEM = "lesson-draft-"


def any_waiting() -> bool:
    """Whether there may be a draft."""
    return any(paths.state_folder().glob(f"{STEM}?.json"))
