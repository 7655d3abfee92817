"""The page of commitments as a frame: topics down, years across, a sign for what each entry promised."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil

from bik_explorer.layout.frame import Frame, LaneBand, Layer
from bik_explorer.layout.geometry import Rect, Size
from bik_explorer.layout.pages.bundles import Placed, mark_items, place_bundles
from bik_explorer.layout.pages.force import Bundle
from bik_explorer.layout.pages.head import Foot, Head, foot_items, foot_of, head_of, nothing_items
from bik_explorer.layout.pages.strip import strip_items
from bik_explorer.layout.pages.surrounding import label_items, name_items, row_items, year_items
from bik_explorer.layout.pages.topics import CommitmentsPage, TopicRows, arrange_topics
from bik_explorer.layout.setting import Setting
from bik_explorer.layout.surroundings import axis_items, grid_items
from bik_explorer.layout.ticks import ticks

LEAST_ROWS = 110.0
"""Pixels of rows that are worth more than the legend, and than a high strip, in a low window."""


@dataclass(frozen=True, slots=True)
class CommitmentsFrame:
    """One picture: `frame`, with a mark for each bundle, a lane for each topic; `bundles` of the marks.

    `strip` is where the bars of the years are, `controls` the room for what stands beside the title.
    """

    frame: Frame
    bundles: tuple[Bundle, ...]
    topics: tuple[str, ...]
    strip: Rect
    controls: Rect

    @property
    def size(self) -> Size:
        """Of the whole picture."""
        return self.frame.size

    @property
    def layers(self) -> tuple[Layer, ...]:
        """In the order of painting."""
        return self.frame.layers


@dataclass(frozen=True, slots=True)
class Regions:
    """Where things stand. `inner` is the setting whose body holds rows and strip, above its axis."""

    head: Head
    foot: Foot
    inner: Setting
    rows: Rect
    strip: Rect


def regions_of(page: CommitmentsPage) -> Regions:
    """Head and foot take what they need, the strip its height, the rows the rest."""
    setting, sizes, words = page.setting, page.sizes, page.words
    head = head_of(setting, words.title, words.explanation, page.controls, sizes)
    foot = foot_of(setting, words.keys, words.notes, sizes)
    room = setting.size.height - head.bottom - setting.metrics.axis_height - sizes.gap
    strip = sizes.strip
    if room - foot.height - strip < LEAST_ROWS:
        strip = sizes.strip_least
    if room - foot.height - strip < LEAST_ROWS:
        foot = foot_of(setting, (), (), sizes)
    inner = replace(
        setting,
        state=replace(setting.state, band=False),
        size=Size(setting.size.width, setting.size.height - foot.height),
        metrics=setting.metrics._replace(era_height=head.bottom),
    )
    body = inner.body
    rows = Rect(body.x, body.y, body.width, max(body.height - strip - sizes.gap, 1.0))
    return Regions(head, foot, inner, rows, Rect(body.x, rows.bottom + sizes.gap, body.width, strip))


def commitments_frame(page: CommitmentsPage, rows: TopicRows | None = None) -> CommitmentsFrame:
    """Lays the page out; only what is in sight gets items.

    `rows` is what `arrange_topics` gave for the same page but its viewport, made if missing.
    """
    regions = regions_of(page)
    rows = rows or arrange_topics(page, regions.rows.height)
    body = regions.rows
    top = min(max(page.setting.state.viewport.top, 0.0), max(rows.content - body.height, 0.0))
    bands = tuple(
        LaneBand(
            number, " ".join(row.name), Rect(0.0, body.y + row.top - top, page.setting.size.width, row.height)
        )
        for number, row in enumerate(rows.rows)
    )
    placed = place_bundles(page, regions.inner, rows, bands, body)
    frame = Frame(
        page.setting.size,
        body,
        Rect(0.0, body.y, body.x, body.height),
        regions.inner.scale,
        rows.content,
        _layers(page, regions, rows, bands, placed),
        tuple(one.mark for one in placed),
        bands,
    )
    topics = tuple(row.topic for row in rows.rows)
    return CommitmentsFrame(
        frame, tuple(one.bundle for one in placed), topics, regions.strip, regions.head.controls
    )


def whole_size(page: CommitmentsPage) -> Size:
    """The size at which nothing has to be scrolled, and the legend has room.

    For files and print; as wide as asked for, no lower, and higher by whole pixels.
    """
    setting, sizes = page.setting, page.sizes
    if not page.bundles:
        return setting.size
    head = head_of(setting, page.words.title, page.words.explanation, page.controls, sizes)
    foot = foot_of(setting, page.words.keys, page.words.notes, sizes)
    around = head.bottom + sizes.strip + sizes.gap + setting.metrics.axis_height + foot.height
    room = max(setting.size.height - around, LEAST_ROWS)
    rows = max(arrange_topics(page, room).content, LEAST_ROWS)
    return Size(setting.size.width, max(float(ceil(around + rows)), setting.size.height))


def _layers(
    page: CommitmentsPage,
    regions: Regions,
    rows: TopicRows,
    bands: tuple[LaneBand, ...],
    placed: tuple[Placed, ...],
) -> tuple[Layer, ...]:
    size, body, inner = page.setting.size, regions.rows, regions.inner
    everywhere = Rect(0.0, 0.0, size.width, size.height)
    if not rows.rows:
        top = regions.head.bottom
        nothing = nothing_items(page.setting, top, size.height, page.words.nothing, page.sizes)
        return (Layer(everywhere, (*regions.head.items, *nothing)),)
    across = Rect(0.0, body.y, size.width, body.height)
    lines = ticks(inner.state.viewport, inner.scale, inner.metrics.tick_spacing, inner.words)
    foot_top = size.height - regions.foot.height
    return (
        Layer(everywhere, regions.head.items),
        Layer(across, tuple(row_items(page, rows, bands))),
        Layer(inner.body, (*year_items(page, inner), *grid_items(inner, lines))),
        Layer(across, tuple(name_items(page, rows, bands))),
        Layer(body, tuple(mark_items(page, placed))),
        Layer(regions.strip, tuple(strip_items(page, inner.scale, regions.strip))),
        Layer(
            everywhere,
            (
                *axis_items(inner, lines),
                *label_items(page, regions.strip),
                *foot_items(page.setting, regions.foot, foot_top, page.sizes),
            ),
        ),
    )
