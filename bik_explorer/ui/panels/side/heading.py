"""The texts at the head of the card: title, dates with their status, and summary."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bik_explorer.model.entry import Entry
from bik_explorer.search import Field
from bik_explorer.ui.panels.side.fitting import Fitter
from bik_explorer.ui.panels.side.prose import Prose
from bik_explorer.ui.panels.side.sizes import Style
from bik_explorer.ui.panels.side.subject import Subject
from bik_explorer.ui.wording import date_spoken, kind_name, span_words, status_name


class Heading(QWidget):
    """Each text can be selected and copied."""

    def __init__(self, fitter: Fitter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sizes = fitter.sizes
        self.title = Prose(Style.TITLE, sizes)
        self.dates = Prose(Style.QUIET, sizes)
        self.summary = Prose(Style.BODY, sizes)
        self.summary.setAccessibleName(self.tr("Summary"))
        column = QVBoxLayout(self)
        side = sizes.margin - sizes.text_margin
        column.setContentsMargins(side, sizes.text_margin, side, 0)
        column.setSpacing(0)
        for text in self.texts:
            column.addWidget(text)

    @property
    def texts(self) -> tuple[Prose, ...]:
        """The texts from top to bottom."""
        return self.title, self.dates, self.summary

    def show_subject(self, subject: Subject) -> None:
        """Shows the texts of an entry with its matches marked."""
        entry, marking = subject.entry, subject.marking
        self.title.show_text(entry.title, marking.parts(Field.TITLE, 0, entry.title))
        self.dates.show_text(dates_words(entry))
        self.summary.show_text(entry.summary, marking.parts(Field.SUMMARY, 0, entry.summary))
        self.summary.setVisible(bool(entry.summary))
        kind = QCoreApplication.translate("Heading", "{kind}, heading").format(kind=kind_name(entry.kind))
        self.title.setAccessibleName(kind)
        self.dates.setAccessibleName(dates_spoken(entry))

    def use(self, fitter: Fitter) -> None:
        """Takes on a theme and fonts."""
        for text in self.texts:
            text.use(fitter.theme, fitter.kinds)

    def focus(self) -> None:
        """Puts the keyboard on the title."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)


def dates_words(entry: Entry) -> str:
    """The dates and the status on one line: "1 December 2011 to 2014 · ended"."""
    pieces = [span_words(entry), *([status_name(entry.status)] if entry.status else [])]
    return " · ".join(pieces)


def dates_spoken(entry: Entry) -> str:
    """The dates with what is not known of them: "Dates: 1 December 2011; 2014, day and month not known"."""
    dates = [entry.start, *([entry.end] if entry.end else [])]
    words = QCoreApplication.translate("Heading", "Dates: {dates}")
    return words.format(dates="; ".join(date_spoken(date) for date in dates))
