"""Between what a person types or pastes and what a lesson can hold."""

from __future__ import annotations

import re
import unicodedata

from bik_explorer.loading.lesson_tidy import tidied
from bik_explorer.loading.reader import LONGEST_TEXT, REFUSED
from bik_explorer.model.lesson import Lesson

LONGEST = LONGEST_TEXT
"""Characters of one text."""
LONGEST_ID = 60
_SURROGATES = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """Without characters that do not show, or that reorder what is shown: no file may have them."""
    return _SURROGATES.sub("", REFUSED.sub("", text))[:LONGEST]


def same(one: Lesson, other: Lesson) -> bool:
    """Whether the same is read of both once they are saved; the id does not count."""
    if one == other:
        return True
    try:
        return tidied(one._replace(id="lesson")) == tidied(other._replace(id="lesson"))
    except ValueError:  # one of them cannot be saved as it is
        return False


def id_from(title: str) -> str:
    """An id made of the title's letters and digits: "Who's next? Größe" is "who-s-next-grosse"."""
    plain = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode("ascii")
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_ID].strip("-") or "lesson"
