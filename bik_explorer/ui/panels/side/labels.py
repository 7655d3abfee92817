"""What an entry is called in a list: its label, cut short where it would fill half of the panel."""

from __future__ import annotations

from bik_explorer.model.entry import Entry

LONGEST = 90
"""Letters of a label; the whole title is at the head of the entry's own card."""


def label_of(entry: Entry) -> str:
    """The label of an entry, with an ellipsis where it is too long."""
    label = entry.label
    return label if len(label) <= LONGEST else label[: LONGEST - 1].rstrip() + "…"
