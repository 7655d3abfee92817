"""The command `check`: every problem of a pack or lesson as `file:line:column: message`, and their number."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from bik_explorer.cli.arguments import CheckOptions
from bik_explorer.cli.wording import sentence
from bik_explorer.loading import Problem, Severity, load_pack
from bik_explorer.loading.lesson_file import is_lesson_file, load_lessons
from bik_explorer.model.timeline import Timeline
from bik_explorer.paths import data


class _Checked(NamedTuple):
    """What a path led to; `entries`: None where it is a file of lessons alone."""

    problems: tuple[Problem, ...]
    entries: int | None
    lessons: int


def run_check(options: CheckOptions) -> int:
    """Print the problems of all packs and lessons; 1 when any is an error."""
    paths = options.packs or (options.pack or data(),)
    own = [is_lesson_file(path) for path in paths]
    base = load_pack(options.pack or data()).timeline if any(own) else Timeline()
    checks = [
        _lessons(path, base) if is_own else _pack(path) for path, is_own in zip(paths, own, strict=True)
    ]
    problems = [problem for checked in checks for problem in checked.problems]
    for problem in problems:
        print(line_of(problem))
    print(_count(problems, checks))
    return int(any(problem.severity is Severity.ERROR for problem in problems))


def _pack(path: Path) -> _Checked:
    loaded = load_pack(path)
    return _Checked(loaded.problems, len(loaded.timeline), len(loaded.timeline.lessons))


def _lessons(path: Path, timeline: Timeline) -> _Checked:
    loaded = load_lessons(path, timeline)
    return _Checked(loaded.problems, None, len(loaded.lessons))


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


def _count(problems: Sequence[Problem], checks: Sequence[_Checked]) -> str:
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    found = f"{counted(errors, 'error')}, {counted(len(problems) - errors, 'warning')}"
    entries, lessons = (
        [one.entries for one in checks if one.entries is not None],
        [one.lessons for one in checks],
    )
    read = [counted(sum(entries), "entry", "entries")] if entries else []
    if sum(lessons) or not entries:
        read.append(counted(sum(lessons), "lesson"))
    return f"{found if problems else 'No problems'}; {' and '.join(read)} read."


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun."""
    return f"{number} {one if number == 1 else many or one + 's'}"
