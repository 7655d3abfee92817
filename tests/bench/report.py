"""Tables for the eye and for the next run: printed, and written as JSON."""

from __future__ import annotations

import json
import os
import platform
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from tests.bench.harness import Ratio, Row, Table


def lines(table: Table) -> list[str]:
    """The table as text."""
    width = max(len(row.name) for row in table.rows)
    head = f"{'':{width}}   p50 ms   p95 ms   p99 ms   max ms      MiB       work"
    told = [table.name, "-" * len(head), head, *(_row(row, width) for row in table.rows)]
    return [*told, *(_ratio(ratio) for ratio in table.ratios), ""]


def _row(row: Row, width: int) -> str:
    memory = f"{row.mebibytes:9.0f}" if row.mebibytes else " " * 9
    work = f"{row.expected:11,}" if row.sound else f"   WRONG: {sorted({s.work for s in row.samples})}"
    times = "".join(f"{seconds * 1000:9.1f}" for seconds in (row.p50, row.p95, row.p99, row.worst))
    return f"{row.name:{width}}{times}{memory}{work}"


def _ratio(ratio: Ratio) -> str:
    if ratio.target is None:
        return f"{ratio.name}: {ratio.value:.2f} ×"
    return f"{ratio.name}: {ratio.value:.2f} × ({'within' if ratio.met else 'OVER'} {ratio.target} ×)"


def write(tables: Sequence[Table], file: Path) -> None:
    """Writes all tables with the samples, and what they were measured on."""
    file.parent.mkdir(parents=True, exist_ok=True)
    machine = {
        "python": platform.python_version(),
        "platform": sys.platform,
        "cores": os.cpu_count(),
        **{name: version(name) for name in ("PySide6_Essentials", "numpy", "PyYAML", "pyqtgraph")},
    }
    plain = {"machine": machine, "tables": [_plain(table) for table in tables]}
    file.write_text(json.dumps(plain, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _plain(table: Table) -> dict[str, object]:
    return {
        "name": table.name,
        "rows": [
            {
                "name": row.name,
                "p50_ms": round(row.p50 * 1000, 3),
                "p95_ms": round(row.p95 * 1000, 3),
                "p99_ms": round(row.p99 * 1000, 3),
                "max_ms": round(row.worst * 1000, 3),
                "mebibytes": round(row.mebibytes, 1),
                "work": row.expected,
                "sound": row.sound,
                "samples_ms": [round(sample.seconds * 1000, 3) for sample in row.samples],
            }
            for row in table.rows
        ],
        "ratios": [
            {"name": one.name, "value": round(one.value, 3), "target": one.target, "met": one.met}
            for one in table.ratios
        ],
    }
