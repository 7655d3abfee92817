"""What a person has chosen, and the session that is restored at the next start.

One small JSON file, checked when read.
"""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from bik_explorer import paths

FORMAT = 1
LARGEST = 1_000_000
"""Bytes: a larger session file is not ours."""
THEMES = ("system", "light", "dark", "contrast")

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Preferences:
    """Choices that last: colours, what the wheel does, motion, the side panel and its width in pixels.

    Whether the list of results is shown, its height in pixels, its order. `searches`: recent and saved ones
    in their plain form, which is checked where it is used. `lesson`: the id of the one presented last,
    `stage_screen`: where, as `presenting.screens` knows it, `notes_size`: of the teacher's notes, in pixels.
    `export_folder`: where a file was saved last.
    """

    theme: str = "system"
    wheel_zooms: bool = True
    reduced_motion: bool = False
    panel: bool = True
    panel_width: int = 360
    results_list: bool = False
    list_height: int = 230
    best_first: bool = False
    searches: Mapping[str, object] | None = None
    lesson: str = ""
    stage_screen: str = ""
    notes_size: int = 20
    export_folder: str = ""


@dataclass(frozen=True, slots=True)
class Saved:
    """All that is kept.

    Preferences, the window's geometry (Qt's, base64), the pack's path (None: built in) and the view state's
    serial form.
    """

    preferences: Preferences = field(default_factory=Preferences)
    geometry: str = ""
    pack: str | None = None
    view: object = None


def session_file() -> Path:
    """Where the session is kept."""
    return paths.state_folder() / "session.json"


def read_session(file: Path) -> Saved:
    """The session of last time. A damaged file is renamed aside with its time, and a fresh session starts."""
    try:
        if file.stat().st_size > LARGEST:
            raise ValueError("too large")
        return _saved(json.loads(file.read_text("utf-8")))
    except FileNotFoundError:
        return Saved()
    except OSError as error:
        log.info("session not read: %s", error)
        return Saved()
    except (ValueError, RecursionError) as error:
        _set_aside(file, error)
        return Saved()


def write_session(file: Path, saved: Saved) -> None:
    """Keeps the session, safely. A place that cannot be written is no reason to disturb anyone."""
    from bik_explorer.loading.writer import save_safely  # not needed for the first paint

    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        save_safely(file, json.dumps({"format": FORMAT, **asdict(saved)}, indent=1).encode())
    except OSError as error:
        log.info("session not kept: %s", error)


def _set_aside(file: Path, error: Exception) -> None:
    """Keeps a damaged file for whoever wants to look into it."""
    aside = file.with_name(f"{file.stem}-damaged-{time.strftime('%Y%m%d-%H%M%S')}{file.suffix}")
    log.info("session file damaged (%s), kept as %s", error, aside.name)
    try:
        file.replace(aside)
    except OSError as second:
        log.info("damaged session file not kept: %s", second)


def _saved(plain: object) -> Saved:
    if not isinstance(plain, Mapping) or plain.get("format") != FORMAT:
        raise ValueError("not a session of this format")
    geometry, pack = plain.get("geometry", ""), plain.get("pack")
    if not isinstance(geometry, str) or not isinstance(pack, str | None):
        raise ValueError("geometry or pack")
    return Saved(_preferences(plain.get("preferences")), geometry, pack, plain.get("view"))


def _preferences(plain: object) -> Preferences:
    """The preferences that are sound; the others as at first."""
    found = Preferences()
    if not isinstance(plain, Mapping):
        return found
    for name in Preferences.__dataclass_fields__:
        value = plain.get(name)
        if type(value) is type(getattr(found, name)):
            found = replace(found, **{name: value})
    if found.theme not in THEMES:
        found = replace(found, theme="system")
    searches = plain.get("searches")
    return replace(
        found,
        panel_width=min(max(found.panel_width, 260), 900),
        list_height=min(max(found.list_height, 100), 900),
        searches=searches if isinstance(searches, Mapping) else None,
    )
