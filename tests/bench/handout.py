"""How long the web handout takes to make, to be seen, to be ready, and for a frame while it is zoomed."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.bench.harness import Ratio, Run, Sample, Table, interleaved, timed
from tests.bench.packs import grown
from tests.web.making import made_handout

COUNTS = (0, 1_000)
FRAMES = 60
FIRST_PAINT, FRAME = 0.2, 1 / 60
"""Seconds: what we want at most."""
PAINT = "performance.getEntriesByType('paint').find((one) => one.name === 'first-contentful-paint').startTime"
READY = "performance.getEntriesByName('ready')[0].startTime"
ZOOM = f"""
async () => {{
  const scroll = document.getElementById('scroll');
  const start = await new Promise(requestAnimationFrame);
  let now = start;
  for (let frame = 0; frame < {FRAMES}; frame += 1) {{
    const deltaY = frame < {FRAMES / 2} ? -20 : 20;
    scroll.dispatchEvent(new WheelEvent('wheel', {{ deltaY, clientX: 700, clientY: 400, cancelable: true }}));
    now = await new Promise(requestAnimationFrame);
  }}
  return (now - start) / {FRAMES};
}}
"""


def tables(rounds: int) -> Iterator[Table]:
    """One table; none without Chromium. The work is the number of entries that the page tells of."""
    program = shutil.which("chromium")
    if program is None:
        return
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        runs: list[Run] = []
        expected: dict[str, int] = {}
        for count in COUNTS:
            timeline = grown(count)
            file = Path(folder) / f"{count}.html"
            names = [f"{what}, {len(timeline):,} entries" for what in ("made", "seen", "ready", "a frame")]
            expected |= dict.fromkeys(names, len(timeline))
            runs.append(lambda t=timeline, f=file, n=names: {n[0]: timed(lambda: _made(t, f))})
            runs.append(lambda f=file, n=names[1:]: dict(zip(n, _opened(browser, f), strict=True)))
        rows = interleaved(runs, expected, rounds)
        browser.close()
    wanted: Mapping[str, float] = {"seen": FIRST_PAINT, "a frame": FRAME}
    ratios = [
        Ratio(f"{name}: to {wanted[what]:.3f} s", row.p50 / wanted[what], 1.05)
        for name, row in rows.items()
        if (what := name.partition(",")[0]) in wanted
    ]
    yield Table("Web handout", list(rows.values()), ratios)


def _made(timeline, file: Path) -> int:
    text = made_handout(timeline)
    file.write_text(text, "utf-8")
    return text.count("<article")


def _opened(browser, file: Path) -> list[Sample]:
    """First paint, ready and a frame, in a fresh page."""
    with browser.new_context(viewport={"width": 1440, "height": 900}) as context:
        tab = context.new_page()
        tab.goto(file.as_uri())
        tab.wait_for_selector("html.ready")
        count = int(tab.inner_text("#count").split()[0])
        seconds = [tab.evaluate(PAINT) / 1000, tab.evaluate(READY) / 1000, tab.evaluate(ZOOM) / 1000]
        return [Sample(one, count) for one in seconds]
