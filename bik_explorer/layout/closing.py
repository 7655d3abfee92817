"""Between two frames of other entries: rows slide to their new places, the rest fades out or in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from bik_explorer.layout.frame import Box, Frame, Item, LaneBand, Line, Mark, Sign, Text
from bik_explorer.layout.geometry import Rect
from bik_explorer.layout.painting import mark_items
from bik_explorer.layout.setting import Setting
from bik_explorer.layout.shapes import shape_of

MOST = 400
"""Marks of a frame that slide; with more, nobody could follow them."""


def slides(before: Frame, after: Frame) -> bool:
    """Whether rows may slide from one to the other: all is drawn one by one, at the same time and scale."""
    same = before.body == after.body and before.scale == after.scale
    return same and may_slide(before) and may_slide(after) and bool(before.marks)


def may_slide(frame: Frame) -> bool:
    """Whether all of a frame is drawn one by one, and few enough to be followed."""
    return len(frame.marks) <= MOST and not frame.batches and not frame.levels


def between(setting: Setting, before: Frame, after: Frame, share: float) -> Frame:
    """The frame a share of the way from one to the other; the ends are their marks, where they stand.

    `setting` is that of the one after. What neither mark nor name of a lane is, is as it will be.
    """
    if share >= 1.0:
        return after
    then, now = ({mark.place: mark for mark in one.marks} for one in (before, after))
    texts = {text.rect: text for one in (before, after) for text in _texts(one)}
    items: list[Item] = []
    marks: list[Mark] = []
    for place, mark in then.items():
        if place not in now:
            items += (_pale(item, _left(share)) for item in _drawn(setting, mark, 0.0, texts))
            marks.append(mark)
    for place, mark in now.items():
        shift = (then[place].rect.y - mark.rect.y) * (1.0 - share) if place in then else 0.0
        drawn = _drawn(setting, mark, shift, texts)
        items += drawn if place in then else (_pale(item, share) for item in drawn)
        if place in then or share > 0.0:
            marks.append(_at(mark, shift))
    grid, names, body, around = after.layers
    layers = (
        grid,
        names._replace(items=tuple(_names(before, after, share))),
        body._replace(items=tuple(items)),
        around,
    )
    return replace(after, layers=layers, marks=tuple(marks), lanes=tuple(_lanes(before, after, share)))


def _lanes(before: Frame, after: Frame, share: float) -> Iterator[LaneBand]:
    places = {band.lane: band.rect for band in before.lanes}
    for band in after.lanes:
        old = places.get(band.lane, band.rect)
        y = band.rect.y + (old.y - band.rect.y) * (1.0 - share)
        height = band.rect.height + (old.height - band.rect.height) * (1.0 - share)
        yield band._replace(rect=Rect(band.rect.x, y, band.rect.width, height))


def _names(before: Frame, after: Frame, share: float) -> Iterator[Item]:
    """Names and lines of lanes: moved with them, those that leave fading."""
    then, now = {band.lane: band for band in before.lanes}, {band.lane: band for band in after.lanes}
    for band, item in _by_lane(before):
        if band is not None and band.lane not in now:
            yield _pale(item, _left(share))
    for band, item in _by_lane(after):
        if band is None:
            yield item
        elif band.lane in then:
            yield _shifted(item, (then[band.lane].rect.y - band.rect.y) * (1.0 - share))
        else:
            yield _pale(item, share)


def _by_lane(frame: Frame) -> Iterator[tuple[LaneBand | None, Item]]:
    """The items of the names, each with its lane."""
    for item in frame.layers[1].items:
        y = (
            item.y1
            if isinstance(item, Line)
            else item.rect.centre[1]
            if isinstance(item, Box | Text)
            else 0.0
        )
        yield next((one for one in frame.lanes if one.rect.y < y <= one.rect.bottom + 1.0), None), item


def _texts(frame: Frame) -> Iterable[Text]:
    return (item for item in frame.layers[2].items if isinstance(item, Text))


def _drawn(setting: Setting, mark: Mark, shift: float, texts: Mapping[Rect, Text]) -> list[Item]:
    """The items of a mark and its label, moved down by so many pixels."""
    there = _at(mark, shift)
    shape = shape_of(setting, mark.place, setting.scale)
    items = mark_items(setting, there, shape)
    label = texts.get(mark.label) if mark.label is not None else None
    if label is None:
        return items
    if not shape.bar and mark.rect.x < label.rect.x < mark.rect.right:  # a line ends where its text begins
        rect = label.rect._replace(x=label.rect.x - 4.0, width=label.rect.width + 8.0)
        items.append(_shifted(Box(rect, setting.theme.panel), shift))
    return [*items, _shifted(label, shift)]


def _at(mark: Mark, shift: float) -> Mark:
    rect = mark.rect._replace(y=mark.rect.y + shift)
    label = mark.label and mark.label._replace(y=mark.label.y + shift)
    return mark._replace(rect=rect, label=label)


def _shifted(item: Item, down: float) -> Item:
    if isinstance(item, Line):
        return item._replace(y1=item.y1 + down, y2=item.y2 + down)
    if isinstance(item, Sign):
        return item._replace(y=item.y + down)
    if isinstance(item, Box | Text):
        return item._replace(rect=item.rect._replace(y=item.rect.y + down))
    return item


def _left(share: float) -> float:
    """How much is left of what leaves: nothing from half of the way on, before others reach its place."""
    return max(1.0 - 2.0 * share, 0.0)


def _pale(item: Item, share: float) -> Item:
    if isinstance(item, Box | Line | Sign | Text):
        return item._replace(opacity=item.opacity * share)
    return item
