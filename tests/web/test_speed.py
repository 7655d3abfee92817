"""Quick with a thousand entries: little is done for each frame, and the page is seen at once."""

from __future__ import annotations

import pytest

from tests.bench.packs import made
from tests.web.making import made_handout


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    file = tmp_path_factory.mktemp("many") / "many.html"
    file.write_text(made_handout(made(1_000)), "utf-8")
    return file


COUNT = """
async () => {
  const changed = [];
  const observer = new MutationObserver((records) => changed.push(...records));
  const all = { subtree: true, childList: true, attributes: true, characterData: true };
  observer.observe(document.documentElement, all);
  const scroll = document.getElementById('scroll');
  const box = scroll.getBoundingClientRect();
  const drawn = [];
  const clear = CanvasRenderingContext2D.prototype.clearRect;
  CanvasRenderingContext2D.prototype.clearRect = function (...rest) {
    drawn.push(1);
    clear.apply(this, rest);
  };
  for (let frame = 0; frame < 30; frame += 1) {
    for (let notch = 0; notch < 5; notch += 1) {
      scroll.dispatchEvent(new WheelEvent('wheel', {
        deltaY: frame < 15 ? -20 : 20, clientX: box.x + 700, clientY: box.y + 200, cancelable: true,
      }));
    }
    await new Promise(requestAnimationFrame);
  }
  CanvasRenderingContext2D.prototype.clearRect = clear;
  await new Promise(requestAnimationFrame);
  observer.disconnect();
  const beside = changed.filter((one) => !document.getElementById('years').contains(one.target));
  return { drawn: drawn.length, beside: beside.length };
}
"""


def test_zooming_draws_once_a_frame_and_touches_no_other_node(opened, many):
    counted = opened(many).evaluate(COUNT)
    assert 25 <= counted["drawn"] <= 31
    assert counted["beside"] == 0


def test_something_is_painted_before_all_is_read(opened, many):
    tab = opened(many)
    paint = (
        "performance.getEntriesByType('paint').find((one) => one.name === 'first-contentful-paint').startTime"
    )
    assert tab.evaluate(paint) < tab.evaluate(
        "performance.timing.domComplete - performance.timing.navigationStart"
    )


def test_one_search_of_a_thousand_takes_one_drawing(opened, many):
    tab = opened(many)
    tab.fill("#query", "company:google -report")
    shown = tab.locator("#marks [role=option]").count()
    assert tab.inner_text("#count") == f"{shown} of 1000 entries"
