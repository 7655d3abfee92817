"""Reads a timeline: the folded text of each entry, every part after a mark, and all hyphenated words.

A text is ` |0 title |0 1 may 2012 |1 summary … `: the digit of a mark is the tier of what follows. No query
holds a mark, so that no phrase runs across one.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from bik_explorer.model.timeline import Timeline
from bik_explorer.search.compounds import Compounds, hyphenated
from bik_explorer.search.parts import Parts, Plain
from bik_explorer.search.text import BREAK, fold_marked
from bik_explorer.search.tiers import TIERS

MARKS = tuple(f"|{tier}" for tier in range(TIERS))
_BLOCK = 256
"""Entries that are folded at once: more hold up other threads for longer."""
_HEADS = tuple(f"{BREAK}{tier} " for tier in range(TIERS))
_NEXT = "e"


class Texts:
    """Folded texts by place. `compounds`: the hyphenated words in them."""

    def __init__(self, timeline: Timeline) -> None:
        parts, self.texts = Parts(timeline), list[str]()
        compounds: set[str] = set()
        entries = iter(timeline)
        while block := list(islice(entries, _BLOCK)):
            raw = "".join([f"{BREAK}{_NEXT}{_said(parts.of(entry))}" for entry in block])
            compounds.update(hyphenated(raw))
            self.texts += [f"{text} " for text in fold_marked(raw)[:-1].split(f" |{_NEXT}")[1:]]
        self.compounds = Compounds(compounds)


def _said(parts: Sequence[Plain]) -> str:
    said = [_HEADS[tier] + text for _, _, text, tier, _ in parts]
    whole = "".join(said)
    if whole.count(BREAK) > len(parts):  # in the data: a break there too, but no mark of ours
        said = [_HEADS[tier] + text.replace(BREAK, _HEADS[tier]) for _, _, text, tier, _ in parts]
        whole = "".join(said)
    return whole


def tier_at(text: str, place: int) -> int:
    """The tier of what stands at a place of a text."""
    return int(text[text.rfind("|", 0, place) + 1])
