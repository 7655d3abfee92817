"""What tips and screen readers say of the cells of the page of signatories."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from bik_explorer.layout.matrix import Matrix, Standing
from bik_explorer.layout.pages.plan import HEAD, NAME, Spot
from bik_explorer.model.crossings import Crossings
from bik_explorer.model.entry import Entry
from bik_explorer.model.organisation import Organisation
from bik_explorer.model.participation import Part
from bik_explorer.model.reveal import NO_COVER, Cover
from bik_explorer.model.told import masked
from bik_explorer.model.veil import Hidden
from bik_explorer.ui.covering import spoken_label, told_dates, told_year
from bik_explorer.ui.views.words import gap_words, organisations_count
from bik_explorer.ui.wording import date_words

translate = QCoreApplication.translate


class Tale(NamedTuple):
    """What is said of one thing: a title, and a text below it."""

    title: str
    text: str


class Telling:
    """Tells of one table; names and dates come from the timeline that it was made of."""

    def __init__(self, crossings: Crossings, matrix: Matrix, cover: Cover = NO_COVER) -> None:
        self._crossings, self._cover = crossings, cover
        self._timeline = crossings.timeline
        self._matrix = matrix

    def tale(self, spot: Spot) -> Tale:
        """What a tip says of a cell, a name or the head of a column."""
        if spot.row == HEAD:
            return self._head(spot.column)
        if spot.column == NAME:
            return self._name(spot.row)
        entry = self._entry(spot.column)
        words = translate("Pages", "{organisation} · {entry}")
        title = words.format(organisation=self._matrix.names[spot.row], entry=entry.label)
        return Tale(title, self.cell(spot))

    def cell(self, spot: Spot) -> str:
        """What a cell says: as whom, in which role and when; or no; or not known."""
        if self._is_asked(spot.row):
            return translate("Pages", "Not told yet.")
        standing = self._matrix.at(*spot)
        entry = self._entry(spot.column)
        if standing is Standing.NO:
            return translate("Pages", "Did not sign.")
        if standing is Standing.UNKNOWN:
            gap = gap_words(self._timeline[self._matrix.columns[spot.column]], entry.label)
            return translate("Pages", "Not known. {gap}.").format(gap=gap)
        parts = self._crossings.parts(self._matrix.organisations[spot.row])
        return "\n".join(self._part(part) for part in parts if part.entry.id == entry.id)

    def row(self, row: int) -> str:
        """What a screen reader says of a row: "Telia: signed 3 of 6: CEO Coalition 2011, …"."""
        matrix = self._matrix
        if self._is_asked(row):
            return translate("Pages", "{name}: not told yet").format(name=matrix.names[row])
        words = translate("Pages", "{name}: signed {count} of {all}: {entries}")
        named = self._with(row, matrix.standing[row] >= Standing.ASSOCIATED)
        text = words.format(
            name=matrix.names[row],
            count=matrix.counts[row],
            all=sum(matrix.matching),
            entries=", ".join(self._named(entry) for entry in named),
        )
        unknown = self._with(row, matrix.standing[row] == Standing.UNKNOWN)
        if not unknown:
            return text
        words = translate("Pages", "{text}; not known: {entries}")
        return words.format(text=text, entries=", ".join(entry.label for entry in unknown))

    def spoken_cell(self, spot: Spot) -> str:
        """What a screen reader says when it comes to a cell of the same row, or to the head of a column."""
        if spot.row == HEAD:
            return ". ".join(self._head(spot.column))
        if spot.column == NAME:
            return self._matrix.names[spot.row]
        entry = self._entry(spot.column)
        words = translate("Pages", "{entry}, {year}: {text}")
        return words.format(
            entry=spoken_label(entry, self._cover), year=told_year(entry, self._cover), text=self.cell(spot)
        )

    def _entry(self, column: int) -> Entry:
        """The entry of a column, as it may be told."""
        return masked(self._timeline[self._matrix.columns[column]], self._cover)

    def _named(self, entry: Entry) -> str:
        """An entry with its year: "CEO Coalition 2011"."""
        year = "" if self._cover.hides_date(entry.id) else str(entry.start.year)
        return f"{spoken_label(entry, self._cover)} {year}".strip()

    def _is_asked(self, row: int) -> bool:
        """Whether it is not told yet what the organisation of a row signed."""
        return self._cover.hides(Hidden.SIGNATORIES, self._matrix.organisations[row])

    def _with(self, row: int, wanted: Sequence[bool]) -> list[Entry]:
        """The entries of the found columns for which that is so."""
        found = zip(self._matrix.columns, wanted, self._matrix.matching, strict=True)
        places = (place for place, yes, matches in found if yes and matches)
        return [masked(self._timeline[place], self._cover) for place in places]

    def _head(self, column: int) -> Tale:
        entry, whole = self._entry(column), self._timeline[self._matrix.columns[column]]
        named = organisations_count(len({one.organisation for one in whole.signatories}))
        dates = told_dates(entry, self._cover)
        pieces = [translate("Pages", "{dates} · {named}").format(dates=dates, named=named)]
        return Tale(entry.title, "\n".join([*pieces, *filter(None, [gap_words(whole, entry.label)])]))

    def _name(self, row: int) -> Tale:
        organisation = self._timeline.organisations.get(self._matrix.organisations[row])
        if self._is_asked(row):
            lines = _about(organisation) if organisation is not None else []
            return Tale(self._matrix.names[row], "\n".join([translate("Pages", "Not told yet."), *lines]))
        words = translate("Pages", "Signed {count} of {all}")
        pieces = [words.format(count=self._matrix.counts[row], all=sum(self._matrix.matching))]
        if doubts := self._matrix.doubts[row]:
            pieces.append(translate("Pages", "{count} not known").format(count=doubts))
        lines = [" · ".join(pieces)]
        if organisation is not None:
            lines += _about(organisation)
        return Tale(self._matrix.names[row], "\n".join(lines))

    def _part(self, part: Part) -> str:
        one, role = part.signatory, part.roll.role
        pieces = [role[:1].upper() + role[1:]]
        today = self._timeline.organisations.get(one.organisation)
        if one.name and (today is None or one.name != today.name):
            pieces.insert(0, translate("Pages", "Signed as {name}").format(name=one.name))
        if one.joined is not None:
            pieces.append(translate("Pages", "from {date}").format(date=date_words(one.joined)))
        if one.left is not None:
            pieces.append(translate("Pages", "until {date}").format(date=date_words(one.left)))
        line = " · ".join(pieces)
        return f"{line}\n{one.note}" if one.note else line


def _about(organisation: Organisation) -> list[str]:
    """Its kind and the names that it had."""
    lines = [organisation.kind[:1].upper() + organisation.kind[1:]] if organisation.kind else []
    for former in organisation.former_names:
        if former.until is None:
            lines.append(translate("Pages", "Formerly {name}").format(name=former.name))
        else:
            words = translate("Pages", "{name} until {date}")
            lines.append(words.format(name=former.name, date=date_words(former.until)))
    return lines
