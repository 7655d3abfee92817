"""One picture of a view: the very frame of the page among head and foot, for files, print and clipboard."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QCoreApplication

from bik_explorer.export.credits import credits_lines, credits_of
from bik_explorer.layout.credits import CreditWords, Looks, foot_layer, ground, head_layer, margins_of
from bik_explorer.layout.geometry import Rect, Size
from bik_explorer.layout.pages.sizes import PageSizes
from bik_explorer.layout.picture import Named, Picture, moved, shifted
from bik_explorer.style import LIGHT, Metrics, Theme
from bik_explorer.ui.canvas.text import measure
from bik_explorer.ui.export.content import HIGHEST, content_of
from bik_explorer.ui.export.subject import Subject
from bik_explorer.ui.export_words import credits_words
from bik_explorer.ui.wording import page_name

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Shape:
    """How a picture is wanted: `size` of the whole in logical pixels, colours, and what is left out.

    `grown`: higher, and for a table wider, as far as it takes to show everything; the size is the least then.
    `highest`: as a share of the width, so high may a grown timeline be so that every entry has its name.
    `transparent`: without paper and card.
    """

    size: Size
    theme: Theme = LIGHT
    grown: bool = False
    transparent: bool = False
    highest: float = HIGHEST
    metrics: Metrics = field(default_factory=lambda: Metrics(folds=False))


def compose(subject: Subject, shape: Shape, day: date) -> Picture:
    """The picture; `day` is when it is made. The same values give the same picture."""
    looks = Looks(shape.theme, shape.metrics, measure, PageSizes())
    words = credit_words(subject, day)
    margins = margins_of(words, shape.size.width, looks)
    inner = margins.inner(shape.size)
    content = content_of(subject, inner, shape.theme, shape.grown, shape.metrics, shape.highest)
    size = margins.outer(content.size)
    frame = Rect(margins.side, margins.top, *content.size)
    said = ". ".join(part.rstrip(".") for part in (words.shown, *words.lines)) + "."
    return Picture(
        size=size,
        ground=ground(size, frame, looks, shape.transparent),
        head=head_layer(size, margins, looks),
        body=shifted(content.layers, frame.x, frame.y),
        foot=foot_layer(size, margins, looks),
        title=words.title,
        description=said,
        content=frame,
        card=shape.theme.panel,
        parts=tuple(Named(moved(one.rect, frame.x, frame.y), one.text) for one in content.parts),
        language=subject.timeline.pack.language,
        cut=content.cut,
        seen=content.seen,
        below=content.below,
    )


def credit_words(subject: Subject, day: date) -> CreditWords:
    """The texts of head and foot; put together once for a subject."""
    if day not in subject.told:
        subject.told[day] = _credit_words(subject, day)
    return subject.told[day]


def _credit_words(subject: Subject, day: date) -> CreditWords:
    credits_ = credits_of(subject.timeline, subject.state, subject.results, day)
    lines = credits_lines(credits_, credits_words())
    title = lines.title or page_name(subject.state.page)
    made = " · ".join(filter(None, (lines.version, lines.licence, signature())))
    return CreditWords(title, lines.shown, tuple(filter(None, (lines.sources, lines.credit, made))))


def signature() -> str:
    """Who we are, and what this is not."""
    return translate("Export", "Made with BIK Explorer, not an official product of the European Union.")
