"""Names for files: one that says what is in them, and another one where that is taken."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

from bik_explorer.export.credits import Credits

LONGEST = 80
"""Letters of a name that is proposed, without its extension."""
LONGEST_BYTES = 255
_GAPS = re.compile(r"[^\w.+-]+")
_FORBIDDEN = re.compile(r'[\x00-\x1f<>:"/\\|?*]')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def proposed_name(credits_: Credits, page: str, extension: str) -> str:
    """A name from the title of the pack, the search, and the years: `from-promises-to-law-telefonica.png`."""
    years = [
        f"{first}-{last}" if first < last else str(first) for first, last in filter(None, [credits_.years])
    ]
    filters = [one.name for one in credits_.filters]
    parts = [credits_.title or credits_.pack, page, credits_.query, *filters, *years]
    name = "-".join(filter(None, map(_slug, parts)))[:LONGEST].strip("-.")
    return f"{name or 'timeline'}.{extension}"


def _slug(text: str) -> str:
    """Small letters and hyphens, that every system and every web server takes."""
    plain = unicodedata.normalize("NFKD", text.lower())
    plain = "".join(one for one in plain if not unicodedata.combining(one))
    return _GAPS.sub("-", plain.replace("_", "-")).strip("-.")


def with_extension(name: str, extension: str) -> str:
    """The name with the extension of its kind; another known ending is kept as part of the name."""
    name = name.strip().rstrip(".")
    return name if name.lower().endswith(f".{extension}") else f"{name}.{extension}"


def is_possible(name: str) -> bool:
    """Whether every system takes the name: a file that is passed on should open anywhere."""
    if not name.strip(" .") or name != name.strip() or _FORBIDDEN.search(name):
        return False
    return not _DEVICES.fullmatch(name) and len(name.encode("utf-8", "replace")) <= LONGEST_BYTES


def free_name(file: Path, taken: Callable[[Path], bool] = Path.exists) -> Path:
    """The file, or one beside it with a number that is not taken: `timeline (2).png`."""
    number, free = 2, file
    while taken(free):
        free = file.with_name(f"{file.stem} ({number}){file.suffix}")
        number += 1
    return free
