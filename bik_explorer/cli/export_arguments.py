"""The words of `bik-explorer export`, checked."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from bik_explorer.cli.paper_arguments import add_paper_arguments, paper_options
from bik_explorer.model.options import PICTURE_WIDTH, ExportOptions
from bik_explorer.model.state import Page

FORMATS = {
    "png": ".png", "svg": ".svg", "pdf": ".pdf", "html": ".html", "csv": ".csv", "timelinejs": ".json",
    "timelinejs-csv": ".csv", "vis": ".json", "ics": ".ics", "md": ".md", "yaml": ".yaml",
}  # fmt: skip
"""What can be made, and how its files end. `--help` must not wait for what makes them; a test compares."""
MOST_PIXELS = 32_000
STDOUT = "-"
SCALES = (1, 2, 3, 4)
LETTERS = ("embedded", "linked", "outlined")
_EPILOG = """\
The end of FILE says what is made:
  .png .svg .pdf      a picture of a page
  .html               a web handout, one file that opens in any browser
  .csv .ics .md       a table, a calendar, a text
  .yaml               the pack as one file
  .json               data for other tools; name one with --format timelinejs or --format vis
Without --range it shows the whole timeline, without --search every entry."""


def add_export_arguments(parser: argparse.ArgumentParser, span: Callable[[str], Any]) -> None:
    """Everything that `export` understands; `span` reads a range of years."""
    parser.epilog = _EPILOG
    parser.add_argument(
        "places",
        metavar="[PACK] FILE",
        nargs="+",
        help="a pack, else the built-in one; and the file to write, - for standard output",
    )
    parser.add_argument(
        "--format", choices=tuple(FORMATS), help="what to make, where the file's end does not say"
    )
    parser.add_argument("--search", metavar="QUERY", default="", help="only entries that match")
    parser.add_argument("--range", dest="span", metavar="2009..2014", type=span, help="only these years")
    pages = tuple(page.value for page in Page)
    parser.add_argument("--page", choices=pages, default=Page.TIMELINE.value, help="the page of a picture")
    parser.add_argument(
        "--size",
        metavar="1920x1080",
        type=_size,
        default=(PICTURE_WIDTH, None),
        help=f"size of a picture; a width alone makes it as high as it must be; else {PICTURE_WIDTH}",
    )
    parser.add_argument(
        "--scale", type=int, choices=SCALES, default=1, help="pixels of a PNG per unit of size"
    )
    parser.add_argument(
        "--theme", choices=("light", "dark", "contrast"), default="light", help="colours of a picture"
    )
    parser.add_argument("--transparent", action="store_true", help="a picture without paper")
    parser.add_argument(
        "--letters", choices=LETTERS, default="embedded", help="how an SVG keeps its typeface"
    )
    parser.add_argument("--lesson", metavar="ID", help="a web handout or paper with the steps of this lesson")
    parser.add_argument("--notes", action="store_true", help="with what of the lesson is for the teacher")
    parser.add_argument("--force", action="store_true", help="replace the file if it is there")
    add_paper_arguments(parser)


def export_options(parser: argparse.ArgumentParser, arguments: Sequence[str]) -> ExportOptions:
    """The options; ends with 2 after one line about what does not fit together."""
    add = vars(parser.parse_args(arguments))
    places: list[str] = add.pop("places")
    if len(places) > 2:
        parser.error("name one pack and one file")
    *pack, out = places
    if not out:
        parser.error("name the file to write, or - for standard output")
    made = add.pop("format") or _by_end(parser, out)
    if add["lesson"] is not None and made not in ("html", "pdf"):
        parser.error(f"--lesson goes with a web handout (.html) or paper (.pdf), not with {made}")
    if add["notes"] and add["lesson"] is None:
        parser.error("--notes goes with --lesson")
    sheets = paper_options(parser, add, made)
    return ExportOptions(
        sheets=sheets,
        **{**add, "page": Page(add["page"])},
        format=made,
        out=None if out == STDOUT else Path(out),
        pack=Path(pack[0]) if pack else None,
    )


def _by_end(parser: argparse.ArgumentParser, out: str) -> str:
    """The format that the end of the file says."""
    if out == STDOUT:
        parser.error("name what to make with --format, such as --format svg")
    end = Path(out).suffix.lower()
    found = [id_ for id_, extension in FORMATS.items() if extension == end]
    if not found:
        ends = " ".join(dict.fromkeys(FORMATS.values()))
        parser.error(f"the file must end with one of {ends}, or name what to make with --format")
    if end == ".json":
        parser.error(f"name which JSON to make: --format {' or --format '.join(found)}")
    return found[0]


def _size(text: str) -> tuple[int, int | None]:
    numbers = [int(part) for part in text.split("x") if part.isdecimal() and len(part) < 6]
    right = len(numbers) == text.count("x") + 1 and len(numbers) <= 2
    if not right or not all(0 < number <= MOST_PIXELS for number in numbers):
        raise argparse.ArgumentTypeError(
            f"write width and height such as 1920x1080, or a width such as 1920, not '{text}'"
        )
    return numbers[0], numbers[1] if len(numbers) == 2 else None
