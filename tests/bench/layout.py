"""How long a picture takes to lay out: the whole range, and two years of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bik_explorer.layout.arrangement import Arrangement
from bik_explorer.layout.build import build_frame
from bik_explorer.layout.geometry import Size
from bik_explorer.layout.lanes import arrange
from bik_explorer.layout.setting import Setting
from bik_explorer.layout.ticks import AxisWords
from bik_explorer.model.state import ViewState
from bik_explorer.model.viewport import Viewport
from bik_explorer.search import build_index
from bik_explorer.style import LIGHT, Metrics
from tests.bench.harness import Run, Sample, Table, interleaved, timed
from tests.bench.packs import SIZES, grown

WORDS = AxisWords(("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"))
WINDOW = Size(1440.0, 900.0)


def tables(rounds: int) -> Iterator[Table]:
    """One table. The work of a whole picture, tall enough for all rows, is a mark for every entry."""
    runs: list[Run] = []
    expected: dict[str, int] = {}
    for count in SIZES:
        setting = _setting(count)
        size = len(setting.timeline)
        arrangement = arrange(setting)
        shown = int((arrangement.rows >= 0).sum())
        tall = _setting(count, Size(WINDOW.width, arrangement.content + 200.0))
        near = setting.seen_at(Viewport(733_000.0, 733_730.0))
        expected |= {
            f"rows of {size:,}": size,
            f"all of {size:,}": size,
            f"two years of {size:,}": len(build_frame(near, arrangement).marks),
        }
        assert shown == size, "every entry has a row where nothing is searched for"
        runs.append(_run(f"rows of {size:,}", setting, None))
        runs.append(_run(f"all of {size:,}", tall, arrange(tall)))
        runs.append(_run(f"two years of {size:,}", near, arrangement))
    yield Table("Layout", list(interleaved(runs, expected, rounds).values()))


def _setting(count: int, size: Size = WINDOW) -> Setting:
    timeline = grown(count)
    state = ViewState(Viewport(*timeline.span))
    results = build_index(timeline).search("")
    return Setting(
        timeline,
        results,
        state,
        size,
        LIGHT,
        Metrics(),
        lambda text, font: len(text) * font.size * 0.55,
        WORDS,
    )


def _run(name: str, setting: Setting, arrangement: Arrangement | None) -> Run:
    """Arranges anew without an arrangement, else builds a frame of it."""

    def work() -> int:
        if arrangement is None:
            return int((arrange(setting).rows >= 0).sum())
        return len(build_frame(setting, arrangement).marks)

    def run() -> Mapping[str, Sample]:
        return {name: timed(work)}

    return run
