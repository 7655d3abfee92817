"""The rows of the page of commitments: a topic each, packed so that no marks overlap at any zoom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import inf

from bik_explorer.layout.frame import Font
from bik_explorer.layout.geometry import Size
from bik_explorer.layout.packing import Need, pack
from bik_explorer.layout.pages.force import Bundle, YearCount
from bik_explorer.layout.pages.head import Key
from bik_explorer.layout.pages.plan import NO_CONTROLS
from bik_explorer.layout.pages.sizes import PageSizes
from bik_explorer.layout.pages.text import wrapped
from bik_explorer.layout.scale import TimeScale
from bik_explorer.layout.setting import Setting
from bik_explorer.model.viewport import Viewport


@dataclass(frozen=True, slots=True)
class CommitmentsWords:
    """What is written on the page. `keys`: the legend, sign by sign; `notes`: sentences below it."""

    title: str
    explanation: str
    in_force: str
    no_topic: str
    nothing: str
    keys: tuple[Key, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CommitmentsPage:
    """All that the page is made from.

    `setting.results` says what is shown, whatever the years; `bundles` are those of the rows that are shown,
    `counts` what was in force in each year. `years`: what was not there in any of them is drawn as a ghost.
    """

    setting: Setting
    words: CommitmentsWords
    bundles: tuple[Bundle, ...]
    counts: tuple[YearCount, ...]
    years: tuple[int, ...] = ()
    controls: Size = NO_CONTROLS
    sizes: PageSizes = field(default_factory=PageSizes)


@dataclass(frozen=True, slots=True)
class TopicRow:
    """`bundles` with the line of each within the row; `name` in lines; `top` in the content of all rows."""

    topic: str
    name: tuple[str, ...]
    bundles: tuple[Bundle, ...]
    lines: tuple[int, ...]
    top: float
    height: float


@dataclass(frozen=True, slots=True)
class TopicRows:
    """All rows, the height of a line in them, and of everything."""

    rows: tuple[TopicRow, ...]
    pitch: float
    padding: float
    content: float


def arrange_topics(page: CommitmentsPage, height: float) -> TopicRows:
    """Gives marks their lines: with room for whole labels if all rows fit the height, else close together.

    Packed where one can zoom out no further, so that a mark keeps its line.
    """
    sizes = page.sizes
    for labels in (True, False):
        for pitch, padding in _steps(sizes):
            rows = _arranged(page, labels, pitch, padding)
            if rows.content <= height:
                return _spread(rows, height, sizes)
    return rows


def _steps(sizes: PageSizes) -> tuple[tuple[float, float], ...]:
    """Height of a line and padding of a row, the roomiest first."""
    return (
        (sizes.pitch, sizes.padding),
        (sizes.pitch_close, sizes.padding_close),
        (sizes.pitch_least, sizes.padding_least),
    )


def _arranged(page: CommitmentsPage, labels: bool, pitch: float, padding: float) -> TopicRows:
    by_topic: dict[str, list[Bundle]] = {}
    for bundle in page.bundles:
        by_topic.setdefault(bundle.topic, []).append(bundle)
    rows = []
    top = page.sizes.ring
    for topic, bundles in by_topic.items():
        name = _name(page, topic)
        lines, count = _packed(page, bundles, labels)
        height = max(count * pitch, len(name) * page.sizes.small_line) + 2 * padding
        rows.append(TopicRow(topic, name, tuple(bundles), lines, top, height))
        top += height
    return TopicRows(tuple(rows), pitch, padding, top if rows else 0.0)


def _spread(rows: TopicRows, height: float, sizes: PageSizes) -> TopicRows:
    """Gives what is left of the height to all rows alike, but no more than makes them look lost."""
    more = min((height - rows.content) / max(len(rows.rows), 1), sizes.padding)
    spread = tuple(
        TopicRow(row.topic, row.name, row.bundles, row.lines, row.top + number * more, row.height + more)
        for number, row in enumerate(rows.rows)
    )
    return TopicRows(spread, rows.pitch, rows.padding, rows.content + len(spread) * more)


def _name(page: CommitmentsPage, topic: str) -> tuple[str, ...]:
    setting, sizes = page.setting, page.sizes
    known = setting.timeline.topics.get(topic)
    name = known.name if known else topic or page.words.no_topic
    room = max(setting.names.width - sizes.margin - sizes.half_gap, 1.0)
    return wrapped(name, room, topic_font(setting), setting.measure, sizes.name_lines)


def topic_font(setting: Setting) -> Font:
    """The font of the names of topics."""
    return Font(setting.metrics.small, 600)


def label_font(setting: Setting) -> Font:
    """The font of the labels of marks."""
    return Font(setting.metrics.small, 500)


def _packed(page: CommitmentsPage, bundles: Sequence[Bundle], labels: bool) -> tuple[tuple[int, ...], int]:
    """The line of each bundle, and how many lines there are."""
    setting, sizes = page.setting, page.sizes
    limits = setting.timeline.limits
    width = setting.body.width
    scale = TimeScale.of(Viewport(limits.first, limits.last), 0.0, width)
    font = label_font(setting)
    half = sizes.mark / 2 + 1.0
    order = sorted(range(len(bundles)), key=lambda at: setting.timeline[bundles[at].place].start.middle_day)
    needs = []
    for at in order:
        entry = setting.timeline[bundles[at].place]
        x = scale.x(entry.start.middle_day)
        label = setting.measure(entry.label, font) if labels else 0.0
        needs.append(Need(x - half, x + half, label, inf))
    packed = pack(needs, width, sizes.mark_gap)
    lines = [0] * len(bundles)
    for at, line in zip(order, packed.rows, strict=True):
        lines[at] = line
    return tuple(lines), packed.total
