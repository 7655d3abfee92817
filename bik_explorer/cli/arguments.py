"""What a person asks for on the command line, checked. Loads nothing heavy: `--help` answers at once."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from bik_explorer import __version__
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.options import ExportOptions, Options
from bik_explorer.model.state import Page

PROGRAM = "bik-explorer"
PAGES = tuple(page.value for page in Page)
THEMES = ("system", "light", "dark", "contrast")
FORMATS = ("text", "json", "csv")
MOST_PIXELS = 16_384
_COMMANDS = """\
commands (bik-explorer COMMAND --help tells more):
  list      print the entries of a pack
  check     name every mistake in a pack, with file and line
  export    make a picture, a web handout, or data for other programs
A pack that is itself called like a command is opened as ./list or ./check."""


@dataclass(frozen=True, slots=True)
class ListOptions:
    """What `list` prints; no pack: the built-in one."""

    pack: Path | None = None
    search: str = ""
    format: str = "text"


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """What `check` reads; no packs: the built-in one. `pack`: what files of lessons alone belong to."""

    packs: tuple[Path, ...] = ()
    pack: Path | None = None


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line."""

    def __init__(self, command: str = "", **more: str) -> None:
        super().__init__(
            prog=f"{PROGRAM} {command}".strip(),
            allow_abbrev=False,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            **more,  # type: ignore[arg-type]
        )

    def error(self, message: str) -> NoReturn:
        shown = "".join(one if one.isprintable() else "\ufffd" for one in message)
        self.exit(2, f"{self.prog}: {shown}\n")


def parse_arguments(arguments: Sequence[str]) -> Options | ListOptions | CheckOptions | ExportOptions:
    """The options of the window or of a command.

    Raises SystemExit: 0 after --help or --version, 2 after one line about a bad argument.
    """
    command = arguments[0] if arguments else ""
    if command == "list":
        return _list_options(arguments[1:])
    if command == "export":
        return _export_options(arguments[1:])
    if command == "check":
        found = _check_parser().parse_args(arguments[1:])
        return CheckOptions(tuple(found.packs), found.pack)
    return _window_options(arguments)


def _span(text: str) -> tuple[PartialDate, PartialDate]:
    # Its package brings in numpy, which --help can do without.
    from bik_explorer.loading.ranges import parse_range

    try:
        return parse_range(text)
    except ValueError:
        told = f"write two dates such as 2009..2014 or 2012-01..2013, the earlier one first, not '{text}'"
        raise argparse.ArgumentTypeError(told) from None


def _size(text: str) -> tuple[int, int]:
    numbers = [int(part) for part in text.split("x") if part.isdecimal() and len(part) < 6]
    if len(numbers) != 2 or not all(0 < number <= MOST_PIXELS for number in numbers):
        raise argparse.ArgumentTypeError(f"write width and height such as 1440x900, not '{text}'")
    return numbers[0], numbers[1]


def _window_options(arguments: Sequence[str]) -> Options:
    parser = _Parser(
        usage=f"{PROGRAM} [PACK] [options]\n       {PROGRAM} list|check|export …",
        description="How the EU went from asking companies to protect children online to obliging them.",
        epilog=_COMMANDS,
    )
    parser.add_argument(
        "pack", metavar="PACK", nargs="?", type=Path, help="a folder of YAML files, or one file"
    )
    parser.add_argument("--search", metavar="QUERY", help="search for this")
    parser.add_argument("--select", metavar="ID", help="select the entry of this id")
    parser.add_argument("--range", dest="span", metavar="2009..2014", type=_span, help="show these years")
    parser.add_argument("--page", choices=PAGES, help="open this page")
    parser.add_argument("--theme", choices=THEMES, help="use these colours")
    parser.add_argument(
        "--present", metavar="LESSON", nargs="?", const="", help="present a lesson: its id, title or file"
    )
    parser.add_argument(
        "--screenshot", metavar="FILE", type=Path, help="save a picture of the window, and leave"
    )
    parser.add_argument("--size", metavar="1440x900", type=_size, help="make the window this size")
    parser.add_argument("--bench-start", action="store_true", help="print how long the start took, and leave")
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    found = parser.parse_args(arguments)
    return Options(**{**vars(found), "page": Page(found.page) if found.page else None})


def _list_options(arguments: Sequence[str]) -> ListOptions:
    parser = _Parser("list", description="Print the entries of a pack in the order of time.")
    parser.add_argument(
        "pack", metavar="PACK", nargs="?", type=Path, help="a folder or file; else the built-in pack"
    )
    parser.add_argument("--search", metavar="QUERY", default="", help="only entries that match")
    parser.add_argument("--format", choices=FORMATS, default="text", help="text (the default), json or csv")
    found = parser.parse_args(arguments)
    return ListOptions(found.pack, found.search, found.format)


def _export_options(arguments: Sequence[str]) -> ExportOptions:
    from bik_explorer.cli.export_arguments import add_export_arguments, export_options

    parser = _Parser(
        "export",
        usage=f"{PROGRAM} export [PACK] FILE [options]",
        description="Make a file of a pack, or of what a search finds in it. Needs no display.",
    )
    add_export_arguments(parser, _span)
    return export_options(parser, arguments)


def _check_parser() -> argparse.ArgumentParser:
    parser = _Parser(
        "check",
        description="Name every mistake in packs and lessons, with file and line. Ends with 1 after errors.",
    )
    parser.add_argument(
        "packs", metavar="PACK", nargs="*", type=Path, help="folders or files; else the built-in pack"
    )
    parser.add_argument(
        "--pack", metavar="PACK", type=Path, help="what lessons are checked against; else the built-in pack"
    )
    return parser
