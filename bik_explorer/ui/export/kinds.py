"""The kinds of file in plain words, and what each cannot carry."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from bik_explorer.export.formats import Loss
from bik_explorer.export.outputs import Output
from bik_explorer.export.refusals import Refusal
from bik_explorer.ui.export.wish import Scope


class KindWords(NamedTuple):
    """The name of a kind of file, and what it is good for."""

    name: str
    use: str


_KINDS = {
    "png": (
        QT_TRANSLATE_NOOP("Export", "Picture (PNG)"),
        QT_TRANSLATE_NOOP("Export", "For slides, documents and web pages."),
    ),
    "svg": (
        QT_TRANSLATE_NOOP("Export", "Vector picture (SVG)"),
        QT_TRANSLATE_NOOP("Export", "Sharp at any size, for drawing programs and web pages."),
    ),
    "pdf": (
        QT_TRANSLATE_NOOP("Export", "PDF"),
        QT_TRANSLATE_NOOP("Export", "One page as large as the picture. Its text can be searched and copied."),
    ),
    "html": (
        QT_TRANSLATE_NOOP("Export", "Web handout (HTML)"),
        QT_TRANSLATE_NOOP("Export", "One file that opens in any browser, with search and all details."),
    ),
    "csv": (
        QT_TRANSLATE_NOOP("Export", "Table (CSV)"),
        QT_TRANSLATE_NOOP("Export", "For spreadsheets: a row for each entry."),
    ),
    "timelinejs": (
        QT_TRANSLATE_NOOP("Export", "TimelineJS data (JSON)"),
        QT_TRANSLATE_NOOP("Export", "For a story on a web page with TimelineJS."),
    ),
    "timelinejs-csv": (
        QT_TRANSLATE_NOOP("Export", "TimelineJS sheet (CSV)"),
        QT_TRANSLATE_NOOP("Export", "For the sheet from which TimelineJS reads."),
    ),
    "vis": (
        QT_TRANSLATE_NOOP("Export", "vis-timeline data (JSON)"),
        QT_TRANSLATE_NOOP("Export", "For web pages that are made with vis-timeline."),
    ),
    "ics": (
        QT_TRANSLATE_NOOP("Export", "Calendar (iCalendar)"),
        QT_TRANSLATE_NOOP("Export", "For calendar programs: an event for each entry and each step."),
    ),
    "md": (
        QT_TRANSLATE_NOOP("Export", "Text (Markdown)"),
        QT_TRANSLATE_NOOP("Export", "To read, or to go on writing."),
    ),
    "yaml": (
        QT_TRANSLATE_NOOP("Export", "Pack (YAML)"),
        QT_TRANSLATE_NOOP("Export", "Everything as one file that this program opens again."),
    ),
}
_LOSSES = {
    Loss.PRECISION: QT_TRANSLATE_NOOP("Export", "how precisely a date is known"),
    Loss.OPEN_ENDS: QT_TRANSLATE_NOOP("Export", "that something has not ended"),
    Loss.STEPS: QT_TRANSLATE_NOOP("Export", "steps as dates of their own"),
    Loss.COMMITMENTS: QT_TRANSLATE_NOOP("Export", "commitments"),
    Loss.SIGNATORIES: QT_TRANSLATE_NOOP("Export", "who signed"),
    Loss.SIGNATORY_DETAILS: QT_TRANSLATE_NOOP("Export", "when each company joined and left"),
    Loss.ORGANISATIONS: QT_TRANSLATE_NOOP("Export", "details about companies"),
    Loss.FACTS: QT_TRANSLATE_NOOP("Export", "facts and figures"),
    Loss.RELATIONS: QT_TRANSLATE_NOOP("Export", "how entries are related"),
    Loss.DISPUTES: QT_TRANSLATE_NOOP("Export", "where sources differ"),
    Loss.SOURCE_PLACES: QT_TRANSLATE_NOOP("Export", "which source supports which fact"),
    Loss.ERAS: QT_TRANSLATE_NOOP("Export", "the periods above the timeline"),
    Loss.LESSONS: QT_TRANSLATE_NOOP("Export", "lessons"),
}
_REFUSALS = {
    Refusal.FULL: QT_TRANSLATE_NOOP("Export", "The disk is full. Choose another folder, or make room on it."),
    Refusal.READ_ONLY: QT_TRANSLATE_NOOP("Export", "This place is read-only. Choose another folder."),
    Refusal.FORBIDDEN: QT_TRANSLATE_NOOP(
        "Export", "You may not write there, or the file is open elsewhere. Choose another folder or name."
    ),
    Refusal.NAME: QT_TRANSLATE_NOOP("Export", "This name cannot be used. Choose another one."),
    Refusal.LONG_NAME: QT_TRANSLATE_NOOP("Export", "The name is too long. Choose a shorter one."),
    Refusal.NO_FOLDER: QT_TRANSLATE_NOOP("Export", "The folder is not there any more. Choose another one."),
    Refusal.IS_FOLDER: QT_TRANSLATE_NOOP("Export", "There is a folder of this name. Choose another name."),
    Refusal.OTHER: QT_TRANSLATE_NOOP("Export", "The file could not be written. Choose another folder."),
}


def _say(text: str) -> str:
    return QCoreApplication.translate("Export", text)


def kind_words(output: Output) -> KindWords:
    """What a kind is called and good for; its id where nobody has named it yet."""
    name, use = _KINDS.get(output.id, (output.id, ""))
    return KindWords(_say(name), _say(use) if use else "")


def losses_words(output: Output, partial: bool) -> str:
    """What a data format cannot carry, in a sentence; empty where nothing is lost."""
    if output.data is None:
        return ""
    losses = (*output.data.losses, *(output.data.partial_losses if partial else ()))
    if not losses:
        return _say(QT_TRANSLATE_NOOP("Export", "Nothing gets lost."))
    names = ", ".join(_say(_LOSSES[one]) for one in dict.fromkeys(losses) if one in _LOSSES)
    return _say(QT_TRANSLATE_NOOP("Export", "Cannot carry: {names}.")).format(names=names)


def refusal_words(refusal: Refusal) -> str:
    """What is wrong with the place or the name, and what to do."""
    return _say(_REFUSALS[refusal])


def scope_words(scope: Scope, entries: str) -> str:
    """A scope with how many entries that are."""
    words = {
        Scope.VIEW: QT_TRANSLATE_NOOP("Export", "What is in sight now ({entries})"),
        Scope.FOUND: QT_TRANSLATE_NOOP("Export", "All that is found ({entries})"),
        Scope.ALL: QT_TRANSLATE_NOOP("Export", "The whole timeline ({entries})"),
    }
    return _say(words[scope]).format(entries=entries)
