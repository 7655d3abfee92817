"""The head of a pack, its lanes, eras and topics."""

from __future__ import annotations

from enum import StrEnum

from bik_explorer.loading.problems import Code
from bik_explorer.loading.ranges import parse_range
from bik_explorer.loading.schema.row import Row
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Kind
from bik_explorer.model.pack import Era, Lane, PackInfo
from bik_explorer.model.topic import Topic

FORMAT = 1


class Colour(StrEnum):
    """The colours by meaning that a pack can use."""

    PROGRAMME = "programme"
    INITIATIVE = "initiative"
    LAW = "law"
    REPORT = "report"


def read_pack(row: Row) -> PackInfo:
    """The section `pack`."""
    number = row.number("format")
    if number is not None and number != FORMAT:
        row.report(Code.OTHER_FORMAT, row.at("format"), str(number), str(FORMAT))
    first, last = _range(row)
    return PackInfo(
        id=_pack_id(row),
        title=_title(row),
        version=row.text("version"),
        language=row.text("language") or "en",
        description=row.text("description"),
        licence=row.text("licence"),
        credit=row.text("credit"),
        first=first,
        last=last,
    )


def _pack_id(row: Row) -> str:
    text = row.text("id")
    return text if text and row.as_id(text, row.at("id")) else ""


def _title(row: Row) -> str:
    title = row.text("title")
    if not title:
        row.report(Code.UNTITLED, row.place)
    return title


def _range(row: Row) -> tuple[PartialDate | None, PartialDate | None]:
    text = row.text("range")
    try:
        return parse_range(text) if text else (None, None)
    except ValueError:
        row.report(Code.BAD_RANGE, row.at("range"), text)
        return None, None


def read_lane(row: Row) -> Lane:
    """One of `lanes`."""
    words = [kind.value for kind in Kind]
    kinds = (row.as_choice(node, "kinds", words) for node in row.items("kinds"))
    return Lane(
        id=row.own_id("lane"),
        name=row.needed_text("name"),
        kinds=tuple(dict.fromkeys(kind for kind in kinds if kind)),
        colour=row.choice("colour", Colour) or Colour.REPORT.value,
    )


def read_era(row: Row) -> Era:
    """One of `eras`; needs an end, which can be `open`."""
    start = row.needed_date("start")
    end, is_open = row.end(start)
    if end is None and not is_open:
        row.need("end")
    return Era(
        id=row.own_id("era"),
        name=row.needed_text("name"),
        start=start,
        end=end,
        open=is_open,
        colour=row.choice("colour", Colour) or Colour.REPORT.value,
        sources=row.sources(),
    )


def read_topic(row: Row) -> Topic:
    """One of `topics`."""
    return Topic(row.own_id("topic"), row.needed_text("name"), row.text("description"))
