"""The command `export`: a file of a pack, or of what a search finds in it, without a display."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from bik_explorer.cli.export_words import export_words
from bik_explorer.cli.listing import tell_problems
from bik_explorer.export.day import today
from bik_explorer.export.outputs import Output, Wanted, output_of
from bik_explorer.export.refusals import Refusal, refusal_of
from bik_explorer.loading import load_pack
from bik_explorer.loading.writer import save_safely
from bik_explorer.model.lesson import Lesson, Step, StepView, find_lesson
from bik_explorer.model.lesson_views import state_of
from bik_explorer.model.options import ExportOptions
from bik_explorer.model.state import ViewState
from bik_explorer.model.timeline import Timeline
from bik_explorer.paths import cache_folder, data

if TYPE_CHECKING:
    from bik_explorer.search import Results

Paint = Callable[[Wanted, ExportOptions], "tuple[bytes, bool]"]
"""Makes a picture; says whether something had no room in it. Raises ValueError for one that is too large."""
REFUSALS = {
    Refusal.FULL: "the disk is full",
    Refusal.READ_ONLY: "this place is read-only",
    Refusal.FORBIDDEN: "you may not write there",
    Refusal.NAME: "this name cannot be used here",
    Refusal.LONG_NAME: "the name is too long",
    Refusal.NO_FOLDER: "there is no such folder",
    Refusal.IS_FOLDER: "this is a folder",
}


class _NotDoneError(Exception):
    """One line about what is in the way."""


def run_export(options: ExportOptions, paint: Paint) -> int:
    """Write the file; 1, with a line about it, where that cannot be done."""
    try:
        return _export(options, paint)
    except _NotDoneError as error:
        print(f"bik-explorer export: {error}", file=sys.stderr)
        return 1


def _export(options: ExportOptions, paint: Paint) -> int:
    _look_at_target(options)
    loaded = load_pack(options.pack or data(), cache_folder())
    tell_problems(loaded, options.pack)
    if not loaded.readable:
        return 1
    output = output_of(options.format)
    if output is None:
        raise _NotDoneError(f"“{options.format}” is not known")
    wanted = _wanted(loaded.timeline, options)
    if not wanted.results.mask.any():
        shown = "".join(one if one.isprintable() else "\ufffd" for one in options.search)
        print(f"Nothing found for “{shown}”; the file has no entries.", file=sys.stderr)
    _write(options.out, _made(output, wanted, options, paint), options.force)
    return 0


def _look_at_target(options: ExportOptions) -> None:
    """Nothing is made for a file that may not be written."""
    if options.out is None:
        return
    try:
        if options.out.is_dir():
            raise _NotDoneError(f"{_shown(options.out)} is a folder")
        if options.out.exists() and not options.force:
            raise _NotDoneError(f"{_shown(options.out)} is there already; --force replaces it")
    except (OSError, ValueError) as error:
        raise _NotDoneError(_refused(options.out, error)) from None


def _wanted(timeline: Timeline, options: ExportOptions) -> Wanted:
    view = StepView(span=options.span, query=options.search, page=options.page)
    state = state_of(Step("", view), timeline)
    return Wanted(
        timeline, state, _found(timeline, state), today(), _lesson(timeline, options), options.notes
    )


def _found(timeline: Timeline, state: ViewState) -> Results:
    from bik_explorer.search import build_index

    return build_index(timeline).search(state.query, state.facets)


def _lesson(timeline: Timeline, options: ExportOptions) -> Lesson | None:
    if options.lesson is None:
        return None
    lesson = find_lesson(timeline.lessons, options.lesson)
    if lesson is None:
        ids = ", ".join(one.id for one in timeline.lessons)
        told = f"this pack has {ids}" if ids else "this pack has none"
        raise _NotDoneError(f"there is no lesson “{_printable(options.lesson)}”; {told}")
    return lesson


def _made(output: Output, wanted: Wanted, options: ExportOptions, paint: Paint) -> bytes:
    if output.maker is not None:
        return output.maker(wanted, export_words())
    try:
        made, cut = paint(wanted, options)
    except ValueError as error:
        raise _NotDoneError(str(error)) from None
    except MemoryError:
        raise _NotDoneError("there is not enough memory for so large a picture") from None
    if cut:
        width, height = options.size
        print(
            f"Not everything has room in {width}x{height}; --size {width} makes it as high as it must be.",
            file=sys.stderr,
        )
    return made


def _write(out: Path | None, made: bytes, force: bool) -> None:
    if out is None:
        sys.stdout.buffer.write(made)  # __main__ tells of a pipe that breaks
        return
    try:
        if out.exists() and not force:  # while it was made
            raise _NotDoneError(f"{_shown(out)} is there already; --force replaces it")
        save_safely(out, made)
    except (OSError, ValueError) as error:
        raise _NotDoneError(_refused(out, error)) from None


def _refused(out: Path, error: OSError | ValueError) -> str:
    refusal = refusal_of(error)
    why = REFUSALS.get(refusal) or (error.strerror if isinstance(error, OSError) else None) or str(error)
    return f"{_shown(out)} cannot be written: {why}"


def _shown(path: Path) -> str:
    return _printable(str(path))


def _printable(text: str) -> str:
    return "".join(one if one.isprintable() else "\ufffd" for one in text)
