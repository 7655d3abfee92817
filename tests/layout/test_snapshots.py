"""A few whole pictures in words. `UPDATE_SNAPSHOTS=1` writes them anew: then read what has changed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bik_explorer.layout.build import build_frame
from bik_explorer.layout.geometry import Size
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Kind, Milestone
from bik_explorer.model.pack import Era, PackInfo
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.viewport import Viewport
from tests.layout.describing import describe
from tests.layout.making import setting_of
from tests.model.strategies import LANE_OF, LANES

FOLDER = Path(__file__).parent / "snapshots"


def entry(id_: str, kind: Kind, title: str, start: str, **parts: object) -> Entry:
    return Entry(id_, kind, title, PartialDate.parse(start), LANE_OF[kind], **parts)


def steps(*days: str) -> tuple[Milestone, ...]:
    return tuple(Milestone(PartialDate.parse(day), "a step") for day in days)


TIMELINE = Timeline(
    pack=PackInfo(first=PartialDate(1999), last=PartialDate(2024)),
    lanes=LANES,
    eras=(
        Era("self", "Self-regulation", PartialDate(1999), PartialDate(2022, 11, 15), colour="initiative"),
        Era("law", "DSA: law", PartialDate(2022, 11, 16), open=True, colour="law"),
    ),
    entries=(
        entry("siap", Kind.PROGRAMME, "Action Plan", "1999-01-25", end=PartialDate(2004, 12, 31)),
        entry("sip-plus", Kind.PROGRAMME, "Safer Internet plus", "2005-01-01", end=PartialDate(2008, 12)),
        entry("sid", Kind.EVENT, "First Safer Internet Day", "2004-02-06"),
        entry("mobile", Kind.INITIATIVE, "European framework for safer mobile use", "2007-02",
              end_unknown=True, milestones=steps("2010-06")),
        entry("ceo", Kind.INITIATIVE, "CEO Coalition", "2011-12-01", end=PartialDate(2014)),
        entry("ict", Kind.INITIATIVE, "ICT Coalition for Children Online", "2012-01", open=True),
        entry("ecd", Kind.LAW, "e-Commerce Directive", "2000-06-08", open=True),
        entry("dsa", Kind.LAW, "Digital Services Act", "2022-11-16", open=True,
              milestones=steps("2020-12-15", "2022-11-16", "2024-02-17")),
        entry("ssnp", Kind.REPORT, "14 websites tested", "2011"),
    ),
)  # fmt: skip
PLACES = {one.id: place for place, one in enumerate(TIMELINE)}
SMALL = Size(900.0, 420.0)
PICTURES = {
    "fit": setting_of(TIMELINE, size=SMALL),
    "zoomed": setting_of(
        TIMELINE,
        Viewport(float(PartialDate(2011, 6).first_day), float(PartialDate(2013, 6).first_day), top=20.0),
        Size(700.0, 230.0),
        selection="ceo",
    ),
    "search": setting_of(TIMELINE, size=SMALL, places=[PLACES["ceo"], PLACES["dsa"]]),
    "dim": setting_of(TIMELINE, size=SMALL, places=[PLACES["ceo"], PLACES["dsa"]], dim=True, selection="dsa"),
}


@pytest.mark.parametrize("name", PICTURES)
def test_the_picture_is_as_it_was(name):
    setting = PICTURES[name]
    seen = describe(build_frame(setting), TIMELINE, setting.theme)
    path = FOLDER / f"{name}.txt"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        path.write_text(seen, encoding="utf-8")
    assert seen == path.read_text(encoding="utf-8")


def test_no_snapshot_is_left_over():
    assert {path.stem for path in FOLDER.iterdir()} == set(PICTURES)
