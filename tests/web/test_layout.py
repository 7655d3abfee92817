"""The page lays out as the program does: rows, labels, ticks, and what zooming shows."""

from __future__ import annotations

import random

import pytest

from bik_explorer import paths
from bik_explorer.layout.labels import Wanted, place_labels, shorten
from bik_explorer.layout.packing import Need, pack
from bik_explorer.layout.scale import TimeScale
from bik_explorer.layout.ticks import AxisWords, ticks
from bik_explorer.model.viewport import Limits, Viewport
from bik_explorer.search.dates import MONTHS

FIRST, LAST = 729_755.0, 739_252.0
PARTS = ("dates", "scale", "ticks", "packing", "labels")
SHORT = tuple(name[:3] for name in MONTHS)


@pytest.fixture
def script(opened, file):
    """Runs an expression with the functions of the script, for each of some arguments."""
    tab = opened(file)
    source = "\n".join((paths.resources() / "handout" / f"{name}.js").read_text("utf-8") for name in PARTS)
    limits = Limits.around(FIRST, LAST)
    data = {"limits": [limits.first, limits.last, limits.shortest], "span": [FIRST, LAST], "months": SHORT}

    def run(expression, arguments):
        code = f"([data, all]) => {{ {source}; return all.map((one) => {expression}); }}"
        return tab.evaluate(code, [data, arguments])

    return run


def spans(dice, count, width):
    starts = sorted(dice.uniform(-50, width) for _ in range(count))
    return [(start, start + dice.choice([8, 16, dice.uniform(1, 300)])) for start in starts]


def test_rows(script):
    dice = random.Random(1)
    cases = []
    for _ in range(40):
        width = dice.uniform(200, 1500)
        needs = [
            Need(start, end, dice.choice([0, dice.uniform(20, 250)]), dice.uniform(30, 300))
            for start, end in spans(dice, dice.randint(1, 60), width)
        ]
        cases.append((needs, width, 9.0, dice.random() < 0.5))
    plain = [[[one._asdict() for one in needs], *rest] for needs, *rest in cases]
    found = script("pack(...one)", plain)
    wanted = [pack(*case) for case in cases]
    assert [(tuple(one["rows"]), one["total"]) for one in found] == [tuple(one) for one in wanted]


def test_labels(script):
    dice = random.Random(2)
    cases = []
    for _ in range(60):
        wanted = [
            Wanted(start, end, start + 3, end - 5, dice.uniform(20, 260), dice.randint(0, 2))
            for start, end in spans(dice, dice.randint(1, 12), 900)
        ]
        cases.append((wanted, 20.0, 880.0, 9.0, 8.0, dice.random() < 0.5))
    plain = [
        [[one._asdict() | {"solid": [one.solid_start, one.solid_end]} for one in wanted], *rest]
        for wanted, *rest in cases
    ]
    for found, case in zip(script("placeLabels(...one)", plain), cases, strict=True):
        spots = [
            one and (pytest.approx(one["x"]), pytest.approx(one["width"]), one["inside"], one["whole"])
            for one in found
        ]
        assert spots == [spot and tuple(spot) for spot in place_labels(*case)]


def test_shortening(script):
    cases = [("Safer social networking principles", width) for width in range(5, 40)]
    cut = script("shortened(one[0], one[1], (text) => text.length)", cases)
    assert cut == [shorten(text, width, len) for text, width in cases]


def test_ticks(script):
    dice = random.Random(3)
    limits = Limits.around(FIRST, LAST)
    ports = [Viewport(limits.first, limits.last)]
    for _ in range(60):
        ports.append(ports[0].zoomed(dice.uniform(1, 330), dice.uniform(FIRST, LAST), limits))
    found = script("ticksOf(one, scaleOf(one, 170, 900), 56)", [[port.start, port.end] for port in ports])
    for one, port in zip(found, ports, strict=True):
        wanted = ticks(port, TimeScale.of(port, 170.0, 900.0), 56.0, AxisWords(SHORT))
        for level in ("minor", "major"):
            assert one[level] == [[tick.day, tick.label] for tick in getattr(wanted, level)]


def test_zooming_and_revealing(script):
    dice = random.Random(4)
    limits = Limits.around(FIRST, LAST)
    cases, wanted = [], []
    for _ in range(100):
        start = dice.uniform(FIRST - 400, LAST)
        port = Viewport(start, start + dice.uniform(1, 9000)).clamped(limits)
        factor, anchor = dice.uniform(0.2, 5), dice.uniform(port.start, port.end)
        first = dice.uniform(FIRST, LAST)
        last = first + dice.uniform(0, 3000)
        cases.append([[port.start, port.end], factor, anchor, first, last])
        wanted += [
            port.zoomed(factor, anchor, limits),
            port.revealed(first, last, limits),
            port.fitted(first, last, limits),
        ]
    found = script(
        "[zoomed(one[0], one[1], one[2]), revealed(one[0], one[3], one[4]), fitted(one[3], one[4])]", cases
    )
    assert [port for three in found for port in three] == [
        pytest.approx([port.start, port.end]) for port in wanted
    ]
