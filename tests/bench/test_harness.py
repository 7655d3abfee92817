"""The measuring itself: turns, warm-up, work that does not match, and what is written."""

from __future__ import annotations

import json

import pytest

from tests.bench.harness import Ratio, Row, Sample, Table, interleaved, ratio, timed
from tests.bench.report import lines, write


def test_runs_take_turns_and_the_first_round_does_not_count():
    order = []

    def run(name):
        order.append(name)
        return {name: Sample(float(len(order)), 1)}

    rows = interleaved([lambda: run("a"), lambda: run("b")], {"a": 1, "b": 1}, rounds=2)
    assert order == ["a", "b"] * 3
    assert [sample.seconds for sample in rows["a"].samples] == [3.0, 5.0]


def test_a_row_that_did_other_work_is_not_sound():
    row = Row("paint", [Sample(1.0, 10), Sample(1.0, 9)], expected=10)
    assert not row.sound
    assert "WRONG: [9, 10]" in "\n".join(lines(Table("t", [row])))


def test_timed_counts_and_measures():
    sample = timed(lambda: sum(1 for _ in range(1000)))
    assert sample.work == 1000
    assert sample.seconds > 0
    assert sample.mebibytes > 1


@pytest.mark.parametrize(("count", "p50", "p95"), [(1, 1.0, 1.0), (20, 10.5, 19.0), (101, 51.0, 96.0)])
def test_percentiles(count, p50, p95):
    row = Row("r", [Sample(float(number), 1) for number in range(count, 0, -1)], 1)
    assert (row.p50, row.p95) == (p50, p95)
    assert row.p95 <= row.p99 <= row.longest == count


def test_ratios_are_taken_round_by_round():
    slow = Row("slow", [Sample(2.0, 1), Sample(30.0, 1), Sample(6.0, 1)], 1)
    base = Row("base", [Sample(1.0, 1), Sample(10.0, 1), Sample(2.0, 1)], 1)
    assert ratio("r", slow, base, 2.5) == Ratio("r", 3.0, 2.5)
    assert not ratio("r", slow, base, 2.5).met


def test_the_file_holds_every_sample(tmp_path):
    table = Table("t", [Row("r", [Sample(0.25, 3, 12.0)], 3)], [Ratio("x", 1.5, 1.3)])
    write([table], tmp_path / "build" / "bench.json")
    plain = json.loads((tmp_path / "build" / "bench.json").read_text("utf-8"))
    (written,) = plain["tables"]
    assert written["rows"][0]["samples_ms"] == [250.0]
    assert written["ratios"][0] == {"name": "x", "value": 1.5, "target": 1.3, "met": False}
    assert plain["machine"]["python"]
