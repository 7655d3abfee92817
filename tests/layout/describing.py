"""A frame in words, so that a change of the picture can be read in a review."""

from __future__ import annotations

from collections.abc import Iterator

from bik_explorer.layout.frame import Bars, Box, Density, Frame, Item, Line, Ring, Sign, Text
from bik_explorer.layout.geometry import Rect
from bik_explorer.model.timeline import Timeline
from bik_explorer.style import ROLES, Theme


def describe(frame: Frame, timeline: Timeline, theme: Theme) -> str:
    """All of the display list, layer by layer, then the marks and the lanes."""
    names = _names(theme)
    lines = [f"frame {frame.size.width:g} × {frame.size.height:g}, content {frame.content:g}", ""]
    for layer in frame.layers:
        lines.append(f"layer in {_rect(layer.clip)}")
        lines += [f"  {_item(item, names)}" for item in layer.items]
        lines.append("")
    lines += _marks(frame, timeline)
    lines += [f"lane {band.lane} {band.name} at {_rect(band.rect)}" for band in frame.lanes]
    return "\n".join(lines) + "\n"


def _names(theme: Theme) -> dict[tuple[str, bool], str]:
    """Roles by colour, and by whether a text has it: what is written on marks may be as white as panels."""
    names: dict[tuple[str, bool], str] = {}
    for role in sorted(ROLES, key=lambda role: (role != "on_mark", role)):
        names.setdefault((theme.of(role), role.startswith("on_")), role)
    return {(colour, on): role for (colour, _), role in names.items() for on in (False, True)} | names


def _marks(frame: Frame, timeline: Timeline) -> Iterator[str]:
    for mark in frame.marks:
        label = "no label" if mark.label is None else f"label at {_rect(mark.label)}"
        ghost = "" if mark.matches else ", a ghost"
        name = timeline[mark.place].id
        yield f"mark {name} in lane {mark.lane}, row {mark.row}, at {_rect(mark.rect)}, {label}{ghost}"


def _item(item: Item, names: dict[tuple[str, bool], str]) -> str:
    match item:
        case Box():
            fades = f" fade in {_n(item.fade_in)}" if item.fade_in else ""
            fades += f" fade out {_n(item.fade_out)}" if item.fade_out else ""
            return f"box {_rect(item.rect)} {names[item.fill, False]}{fades}{_opacity(item.opacity)}"
        case Ring():
            return f"ring {_rect(item.rect)} {names[item.colour, False]}"
        case Line():
            ends = f"{_n(item.x1)},{_n(item.y1)} to {_n(item.x2)},{_n(item.y2)}"
            return f"line {ends} {names[item.colour, False]} {_n(item.width)}{_opacity(item.opacity)}"
        case Sign():
            where = f"{_n(item.x)},{_n(item.y)}"
            return f"{item.symbol} {where} {_n(item.size)} {names[item.fill, False]}{_opacity(item.opacity)}"
        case Bars():
            rects = ", ".join(_rect(Rect(*rect)) for rect in item.rects.tolist())
            return f"bars {names[item.fill, False]}{_opacity(item.opacity)}: {rects}"
        case Density():
            columns = " ".join(f"{share:.2f}" for share in item.strength.tolist())
            return f"density {_rect(item.rect)} {names[item.fill, False]}{_opacity(item.opacity)}: {columns}"
        case Text():
            font = f"{item.font.size:g}/{item.font.weight}"
            where = f"{_rect(item.rect)} {item.align}"
            return f"text {item.text!r} {where} {font} {names[item.colour, True]}{_opacity(item.opacity)}"


def _rect(rect: Rect) -> str:
    return f"{_n(rect.x)},{_n(rect.y)} {_n(rect.width)}×{_n(rect.height)}"


def _opacity(opacity: float) -> str:
    return "" if opacity == 1.0 else f" {round(opacity * 100)} %"


def _n(value: float) -> str:
    """A number to half a pixel: less cannot be seen, and may differ between processors."""
    return f"{round(value * 2) / 2:g}"
