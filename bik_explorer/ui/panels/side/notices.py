"""Rows under the summary: where the query matched, where sources differ, and what the entry is related to."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bik_explorer.model.entry import Kind, Relation
from bik_explorer.search import Field, Reason
from bik_explorer.ui.panels.side.counting import listed
from bik_explorer.ui.panels.side.folds import Fold, Folds, few, more_rows
from bik_explorer.ui.panels.side.labels import label_of
from bik_explorer.ui.panels.side.lettering import Style
from bik_explorer.ui.panels.side.marking import TAB_OF
from bik_explorer.ui.panels.side.rows import Aim, Block, Row, Shape, Tab, Target
from bik_explorer.ui.panels.side.signatories import shown_name
from bik_explorer.ui.panels.side.subject import Subject
from bik_explorer.ui.wording import field_name, relation_words

FEW = 3
"""As many relations are shown at once; the others wait behind "2 more"."""
NUMBERED = frozenset({Field.COMMITMENT, Field.FACT, Field.FIGURE, Field.MILESTONE})
SHOWN_PLACES = 4
LONGEST = 40


def notice_rows(subject: Subject, unfolded: Folds) -> tuple[Row, ...]:
    """The rows under the summary: notes on dates and status, matches, disputes, relations."""
    notes = _notes(subject, Fold.NOTES in unfolded)
    return (*notes, *_matched(subject), *_differs(subject), *_relations(subject, unfolded))


def _notes(subject: Subject, whole: bool) -> list[Row]:
    """On one line until they are unfolded."""
    notes = [note for note in (subject.entry.date_note, subject.entry.status_note) if note]
    if not notes:
        return []
    if whole:
        return [Row(tuple(Block(note, Style.SMALL) for note in notes), "notes", tight=True)]
    said = " ".join(notes)
    more = QCoreApplication.translate("SidePanel", "more")
    block = Block(said, Style.SMALL, cut=more)
    return [Row((block,), "notes", target=Target(Aim.UNFOLD, Fold.NOTES.value), tight=True)]


def _relations(subject: Subject, unfolded: Folds) -> list[Row]:
    relations = subject.timeline.relations(subject.entry)
    shown = few(relations, FEW, Fold.RELATIONS, unfolded)
    column = max((_words(one) for one in shown), key=len, default="")
    kinds = [None, *(one.kind for one in shown)]
    rows = [_relation(one, kinds[place] is one.kind, column, subject) for place, one in enumerate(shown)]
    return [*rows, *more_rows(len(relations) - len(shown), Fold.RELATIONS, Shape.WORDS, column)]


def _matched(subject: Subject) -> list[Row]:
    reasons = subject.marking.reasons
    if not reasons:
        return []
    places = list(dict.fromkeys(place_words(reason, subject) for reason in reasons))
    words = listed(places, SHOWN_PLACES)
    text = QCoreApplication.translate("SidePanel", "Matched in: {places}").format(places=words)
    tab = next((TAB_OF[reason.field] for reason in reasons if reason.field in TAB_OF), None)
    target = Target(Aim.TAB, tab.value) if tab in subject.tabs() else None
    return [Row((Block(text, Style.QUIET, "ink"),), "matched", target=target, matched=True)]


def place_words(reason: Reason, subject: Subject) -> str:
    """Where a reason is: "commitment 1", "company Telefónica", "title"."""
    name = field_name(reason.field)
    if reason.field in NUMBERED:
        return QCoreApplication.translate("SidePanel", "{field} {what}").format(
            field=name, what=reason.place + 1
        )
    what = ""
    if reason.field is Field.TOPIC:
        what = short(reason.text)
    elif reason.field is Field.SIGNATORY:
        what = short(shown_name(subject.entry.signatories[reason.place], subject))
    if what:
        return QCoreApplication.translate("SidePanel", "{field} {what}").format(field=name, what=what)
    return name


def short(text: str) -> str:
    """A text of at most LONGEST letters."""
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"


def _differs(subject: Subject) -> list[Row]:
    disputes = subject.entry.disputes
    if not disputes:
        return []
    things = "; ".join(one.about for one in disputes)
    text = QCoreApplication.translate("SidePanel", "Sources differ: {things}").format(things=things)
    target = Target(Aim.TAB, Tab.SOURCES.value)
    return [Row((Block(text, Style.QUIET, "accent"),), "differs", target=target, tight=True)]


def _words(one: Relation) -> str:
    words = relation_words(one.kind)
    return words[:1].upper() + words[1:]


def _relation(one: Relation, again: bool, column: str, subject: Subject) -> Row:
    """The words stand once before several entries that are related in the same way."""
    other = subject.timeline.find(one.entry)
    label = label_of(other) if other else one.entry
    return Row(
        blocks=(Block(label, Style.LINK, "law" if other and other.kind is Kind.LAW else "accent"),),
        key=f"relation:{one.kind.value}:{one.entry}",
        shape=Shape.WORDS,
        lead="" if again else _words(one),
        column=column,
        target=Target(Aim.ENTRY, one.entry) if other else None,
        tight=True,
        spoken=f"{_words(one)} {label}",
    )
