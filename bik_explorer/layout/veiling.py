"""What a picture writes where something is kept back: signs for titles, no years while dates are asked."""

from __future__ import annotations

from bik_explorer.layout.setting import Setting
from bik_explorer.model.reveal import undated
from bik_explorer.model.veil import Hidden

COVERED = "?"
"""What stands in a cell of which it is not told yet who signed."""


def label_of(setting: Setting, place: int) -> str:
    """What an entry is called in the picture: "? 3" for a hidden title, with its year once it is revealed."""
    entry, cover = setting.timeline[place], setting.cover
    if cover.hides(Hidden.TITLES, entry.id):
        return cover.sign(entry.id)
    if cover.veil.hides is not Hidden.DATES:
        return entry.label
    if cover.hides_date(entry.id):
        return undated(entry.label)
    if entry.id not in cover.veil.revealed:
        return entry.label
    year = str(entry.start.year)
    return entry.label if year in entry.label else f"{year} · {entry.label}"


def name_over(setting: Setting, place: int) -> str:
    """What an entry is called over a column, where its year stands beside it anyway."""
    entry, cover = setting.timeline[place], setting.cover
    if cover.hides(Hidden.TITLES, entry.id):
        return cover.sign(entry.id)
    return undated(entry.label) if cover.hides_date(entry.id) else entry.label


def year_of(setting: Setting, place: int) -> str:
    """The year of an entry where it stands over a column; a sign while it is hidden."""
    entry, cover = setting.timeline[place], setting.cover
    return COVERED if cover.hides_date(entry.id) else str(entry.start.year)


def free_of_dates(setting: Setting, text: str) -> str:
    """A text that belongs to no entry, or to one that is told: without years while dates are asked for."""
    return undated(text) if setting.cover.dates else text
