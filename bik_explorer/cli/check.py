"""The command `check`: every problem of a pack as `file:line:column: message`, and how many there are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bik_explorer.cli.arguments import CheckOptions
from bik_explorer.cli.wording import sentence
from bik_explorer.loading import Loaded, Problem, Severity, load_pack
from bik_explorer.paths import data


def run_check(options: CheckOptions) -> int:
    """Print the problems of all packs; 1 when any is an error."""
    loads = [load_pack(pack) for pack in options.packs or (data(),)]
    problems = [problem for loaded in loads for problem in loaded.problems]
    for problem in problems:
        print(line_of(problem))
    print(_count(problems, loads))
    return int(any(problem.severity is Severity.ERROR for problem in problems))


def line_of(problem: Problem) -> str:
    """The problem in one line, as compilers do, so that editors can jump to it."""
    place = f"{_shown(problem.file)}:{problem.line}:{problem.column}"
    return f"{place}: {problem.severity.value}: {sentence(problem)}"


def _shown(file: str) -> str:
    """The file, relative to the current folder when inside it."""
    try:
        path, here = Path(file).absolute(), Path.cwd()
        shown = str(path.relative_to(here)) if path.is_relative_to(here) else file
    except OSError:  # the current folder is gone
        shown = file
    return "".join(one if one.isprintable() else "\ufffd" for one in shown)


def _count(problems: Sequence[Problem], loads: Sequence[Loaded]) -> str:
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    found = f"{counted(errors, 'error')}, {counted(len(problems) - errors, 'warning')}"
    entries = counted(sum(len(loaded.timeline) for loaded in loads), "entry", "entries")
    return f"{found if problems else 'No problems'}; {entries} read."


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun."""
    return f"{number} {one if number == 1 else many or one + 's'}"
