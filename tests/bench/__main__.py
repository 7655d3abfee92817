"""Prints the tables and writes build/bench.json: `make bench`, or `python -m tests.bench start`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the program does, before numpy is loaded

from tests.bench import frames, handout, layout, pictures, rows, search, stage, start, wild
from tests.bench.harness import Table
from tests.bench.report import lines, write

TABLES: dict[str, Callable[[int], Iterator[Table]]] = {
    "start": start.tables,
    "frames": frames.tables,
    "rows": rows.tables,
    "wild": wild.tables,
    "layout": layout.tables,
    "search": search.tables,
    "handout": handout.tables,
    "pictures": pictures.tables,
    "stage": stage.tables,
}
LARGE: dict[str, Callable[[int], Iterator[Table]]] = {"search": search.large_tables}
FILE = Path("build") / "bench.json"


def main() -> int:
    """Ends with 1 if a row did other work than it should have: its times mean nothing then."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[[], *TABLES], metavar="TABLE", help=", ".join(TABLES))
    parser.add_argument("--rounds", type=int, default=9, help="runs of each row (default: 9)")
    parser.add_argument("--large", action="store_true", help="a million entries too; takes minutes, and 5 GB")
    asked = parser.parse_args()
    names = asked.names or TABLES
    makers = [TABLES[name] for name in names]
    makers += [LARGE[name] for name in names if asked.large and name in LARGE]
    measured = []
    for make in makers:
        for table in make(asked.rounds):
            print("\n".join(lines(table)), flush=True)
            measured.append(table)
    write(measured, FILE)
    print(f"Written to {FILE}.")
    return 0 if all(row.sound for table in measured for row in table.rows) else 1


if __name__ == "__main__":
    sys.exit(main())
