"""The frame of a page as it is on screen, at any size, with words for what is on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from math import ceil

from PySide6.QtCore import QCoreApplication, QLocale

from bik_explorer.layout.build import build_frame
from bik_explorer.layout.frame import Cluster, Frame, Layer
from bik_explorer.layout.geometry import Rect, Size
from bik_explorer.layout.lanes import arrange, with_level
from bik_explorer.layout.pages import commitments, plan
from bik_explorer.layout.pages.head import nothing_items
from bik_explorer.layout.pages.plan import SignatoriesPage
from bik_explorer.layout.pages.signatories import signatories_frame
from bik_explorer.layout.pages.sizes import PageSizes
from bik_explorer.layout.pages.topics import CommitmentsPage
from bik_explorer.layout.picture import Named
from bik_explorer.layout.setting import Setting
from bik_explorer.model.state import Page
from bik_explorer.style import Metrics, Theme
from bik_explorer.ui.canvas.accessible import spoken
from bik_explorer.ui.canvas.text import axis_words, measure
from bik_explorer.ui.export.subject import Subject
from bik_explorer.ui.views.commitment_words import bundle_spoken, commitments_words, topic_name
from bik_explorer.ui.views.promises import Promises
from bik_explorer.ui.views.table import Table
from bik_explorer.ui.views.words import signatories_words
from bik_explorer.ui.wording import entries_count

ROOMIER, HIGHEST = 1.25, 0.75
"""So many times as high as the least, or as a share of the width: within that, names have room."""
LARGEST = 60_000.0
"""Pixels: no frame is made larger than that to show everything."""


@dataclass(frozen=True, slots=True)
class Content:
    """A frame with words for its `parts` in the order of reading. `cut`: not everything has room.

    `seen` and `below`: how many pixels of the rows of a table are there, and how many have no room.
    """

    size: Size
    layers: tuple[Layer, ...]
    parts: tuple[Named, ...]
    cut: bool = False
    seen: float = 0.0
    below: float = 0.0


def content_of(
    subject: Subject,
    size: Size,
    theme: Theme,
    grown: bool = False,
    metrics: Metrics | None = None,
    highest: float = HIGHEST,
) -> Content:
    """The page of the subject's state. `grown`: as high (and for a table as wide) as it takes to show all.

    A timeline that grows has room for every name, if it is no higher than `highest` as a share of its width.

    Nothing in it asks to be folded or pointed at, as in the window.
    The present day has no line: the same subject gives the same picture tomorrow.
    """
    setting = Setting(
        subject.timeline,
        subject.results,
        subject.state,
        size,
        theme,
        metrics or Metrics(folds=False),
        measure,
        axis_words(QLocale()),
    )
    return _PAGES[subject.state.page](subject, setting, highest if grown else None)


def _timeline(subject: Subject, setting: Setting, highest: float | None) -> Content:
    arrangement = with_level(setting, arrange(setting if highest is None else _roomy(setting, highest)))
    over = arrangement.content - setting.body.height
    if highest is not None and over > 0:
        state = replace(setting.state, viewport=replace(setting.state.viewport, top=0.0))
        size = _within(Size(setting.size.width, ceil(setting.size.height + over)))
        setting = replace(setting, size=size, state=state)
    frame = build_frame(setting, arrangement)
    if not frame.lanes:
        frame = replace(frame, layers=(*frame.layers, _nothing(setting, frame.body)))
    return Content(setting.size, frame.layers, tuple(_timeline_parts(setting, frame)), frame.overflow > 0)


def _nothing(setting: Setting, body: Rect) -> Layer:
    """Says that there is nothing to see, so that nobody takes the file for a broken one."""
    words = QCoreApplication.translate("Export", "No entries here.")
    everywhere = Rect(0.0, 0.0, *setting.size)
    return Layer(everywhere, tuple(nothing_items(setting, body.y, body.bottom, words, PageSizes())))


def _roomy(setting: Setting, highest: float) -> Setting:
    """As high as a picture may become so that every entry has its name."""
    width, height = setting.size
    return replace(setting, size=Size(width, max(height * ROOMIER, width * highest)))


def _timeline_parts(setting: Setting, frame: Frame) -> Iterable[Named]:
    """The marks lane by lane in the order of time; nothing is told of them that a veil keeps back."""
    timeline, body = setting.timeline, frame.body
    for band in frame.lanes:
        clusters = [one for one in frame.clusters if one.lane == band.lane]
        marks = [one for one in frame.marks if one.lane == band.lane]
        marks += [
            one.mark(at) for one in frame.batches if one.lane == band.lane for at in range(len(one.places))
        ]
        for mark in sorted(marks, key=lambda mark: mark.place):
            rect = _clipped(mark.target, body)
            if rect is not None:
                words = f"{spoken(timeline[mark.place], setting.cover)}, {band.name}"
                yield Named(rect, words)
        yield from (Named(one.rect, _cluster_words(one, band.name)) for one in clusters)


def _cluster_words(cluster: Cluster, lane: str) -> str:
    return f"{entries_count(cluster.size)}, {lane}"


def _clipped(rect: Rect, body: Rect) -> Rect | None:
    """What of a rectangle is in sight."""
    x, y = max(rect.x, body.x), max(rect.y, body.y)
    right, bottom = min(rect.right, body.right), min(rect.bottom, body.bottom)
    return Rect(x, y, right - x, bottom - y) if right > x and bottom > y else None


def _signatories(subject: Subject, setting: Setting, highest: float | None) -> Content:
    table, sizes = Table(subject), PageSizes()
    table.choose(order=subject.choice.order, grouped=subject.choice.grouped, pair=subject.choice.pair)
    signed = bool(table.signings.organisations)
    words = signatories_words(
        subject.timeline, table.matrix, setting.theme, sizes, signed, setting.cover, still=True
    )
    page = SignatoriesPage(setting, table.matrix, words, top=subject.top, sizes=sizes)
    if highest is not None:
        page = replace(page, setting=replace(setting, size=_within(plan.whole_size(page))))
    frame = signatories_frame(page)
    parts = tuple(
        Named(frame.plan.row_rect(row), table.telling.row(row)) for row in frame.plan.rows_in_sight()
    )
    over = frame.plan.overflow
    seen = frame.plan.body.height
    return Content(frame.size, frame.layers, parts, over != Size(0.0, 0.0), seen, over.height)


def _commitments(subject: Subject, setting: Setting, highest: float | None) -> Content:
    found, sizes = Promises(subject), PageSizes()
    words = commitments_words(found.shown, found.years, bool(found.all), setting.theme, sizes)
    page = CommitmentsPage(
        replace(setting, results=found.found), words, found.shown, found.counts, found.years, sizes=sizes
    )
    if highest is not None:
        state = replace(setting.state, viewport=replace(setting.state.viewport, top=0.0))
        size = _within(commitments.whole_size(page))
        page = replace(page, setting=replace(page.setting, size=size, state=state))
    frame = commitments.commitments_frame(page)
    parts = []
    for bundle, mark in zip(frame.bundles, frame.frame.marks, strict=True):
        topic = topic_name(subject.timeline, bundle.topic)
        parts.append(
            Named(mark.target, f"{topic}: {bundle_spoken(subject.timeline, bundle, page.setting.cover)}")
        )
    return Content(frame.size, frame.layers, tuple(parts), frame.frame.overflow > 0)


def _within(size: Size) -> Size:
    return Size(min(float(size.width), LARGEST), min(float(size.height), LARGEST))


_PAGES: Mapping[Page, Callable[[Subject, Setting, float | None], Content]] = {
    Page.TIMELINE: _timeline,
    Page.SIGNATORIES: _signatories,
    Page.COMMITMENTS: _commitments,
}
