"""The words of `bik-explorer export` about paper: its size, posters, black and white, worksheets."""

from __future__ import annotations

import argparse
from typing import Any

from bik_explorer.model.options import PaperOptions

PAPERS = ("a4", "a3", "letter")
WORKSHEETS = ("dates", "names", "order", "binding", "signed")
MOST_SHEETS = 8
_NAMES = ("paper", "landscape", "poster", "black_and_white", "worksheet", "no_answers", "cards", "seed")


def add_paper_arguments(parser: argparse.ArgumentParser) -> None:
    """Everything that makes a PDF one of sheets to be printed."""
    group = parser.add_argument_group("paper (.pdf)")
    group.add_argument("--paper", choices=PAPERS, help="sheets of this size, ready to be printed")
    group.add_argument(
        "--landscape", action=argparse.BooleanOptionalAction, help="sheets lie across, or stand upright"
    )
    group.add_argument(
        "--poster", metavar="3x1", type=_poster, help="the whole timeline over so many sheets, with cut marks"
    )
    group.add_argument("--black-and-white", action="store_true", help="patterns in the place of colours")
    group.add_argument(
        "--worksheet",
        choices=WORKSHEETS,
        nargs="?",
        const=WORKSHEETS[0],
        help=f"questions about what is shown, and the answers; else {WORKSHEETS[0]}",
    )
    group.add_argument("--no-answers", action="store_true", help="a worksheet without the answers behind it")
    group.add_argument("--cards", type=_count, help="how many cards a worksheet has; else 8")
    group.add_argument("--seed", type=_count, help="another number gives other cards; else 1")


def paper_options(parser: argparse.ArgumentParser, add: dict[str, Any], made: str) -> PaperOptions | None:
    """Takes the words about paper out of `add`; None where a PDF is a picture, or it is none."""
    own = {name: add.pop(name) for name in _NAMES}
    lesson = add["lesson"] is not None
    wanted = lesson or any(value not in (None, False) for value in own.values())
    if made != "pdf":
        given = [f"--{name.replace('_', '-')}" for name, value in own.items() if value not in (None, False)]
        if given:
            parser.error(f"{given[0]} goes with a .pdf, not with {made}")
        return None
    if sum((lesson, own["worksheet"] is not None, own["poster"] is not None)) > 1:
        parser.error("choose one of --lesson, --worksheet and --poster")
    if not wanted:
        return None
    upright = lesson or own["worksheet"] is not None or add["page"] == "signatories"
    return PaperOptions(
        paper=own["paper"] or PAPERS[0],
        landscape=not upright if own["landscape"] is None else own["landscape"],
        poster=own["poster"],
        plain=own["black_and_white"],
        worksheet=own["worksheet"],
        answers=not own["no_answers"],
        cards=own["cards"] or 8,
        seed=own["seed"] or 1,
    )


def _poster(text: str) -> tuple[int, int]:
    numbers = [int(part) for part in text.split("x") if part.isdecimal() and len(part) < 3]
    if len(numbers) != 2 or not all(0 < number <= MOST_SHEETS for number in numbers):
        raise argparse.ArgumentTypeError(
            f"write sheets across and down such as 3x1, at most {MOST_SHEETS} of each, not '{text}'"
        )
    return numbers[0], numbers[1]


def _count(text: str) -> int:
    if not (text.isdecimal() and 0 < len(text) < 7 and int(text)):
        raise argparse.ArgumentTypeError(f"write a number such as 8, not '{text}'")
    return int(text)
