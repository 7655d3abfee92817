"""The words about paper: what they mean, and one line for what does not fit together."""

from __future__ import annotations

import pytest

from bik_explorer.cli.arguments import parse_arguments
from bik_explorer.model.options import ExportOptions, PaperOptions


def sheets(*words: str) -> PaperOptions | None:
    options = parse_arguments(["export", *words])
    assert isinstance(options, ExportOptions)
    return options.sheets


def test_a_pdf_is_a_picture_unless_paper_is_named():
    assert sheets("out.pdf") is None
    assert sheets("out.pdf", "--paper", "a3") == PaperOptions("a3")


def test_texts_stand_upright_and_pictures_lie_across():
    assert sheets("out.pdf", "--worksheet") == PaperOptions(landscape=False, worksheet="dates")
    assert sheets("out.pdf", "--lesson", "x") == PaperOptions(landscape=False)
    assert sheets("out.pdf", "--poster", "3x2") == PaperOptions(poster=(3, 2))
    assert sheets("out.pdf", "--poster", "3x2", "--no-landscape") == PaperOptions(
        landscape=False, poster=(3, 2)
    )


def test_a_worksheet_can_be_chosen_to_the_last_card():
    words = ("--worksheet", "order", "--cards", "5", "--seed", "7", "--no-answers", "--black-and-white")
    wanted = PaperOptions(landscape=False, plain=True, worksheet="order", answers=False, cards=5, seed=7)
    assert sheets("out.pdf", *words) == wanted


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("out.csv", "--paper", "a4"), "--paper goes with a .pdf, not with csv"),
        (("out.png", "--worksheet"), "--worksheet goes with a .pdf, not with png"),
        (("out.pdf", "--poster", "9x1"), "at most 8 of each"),
        (("out.pdf", "--poster", "big"), "write sheets across and down"),
        (("out.pdf", "--cards", "0", "--worksheet"), "write a number such as 8"),
        (("out.pdf", "--lesson", "x", "--worksheet"), "choose one of"),
        (("out.pdf", "--paper", "a5"), "invalid choice"),
    ],
)
def test_one_line_says_what_does_not_fit(capsys, words, told):
    with pytest.raises(SystemExit) as end:
        parse_arguments(["export", *words])
    assert end.value.code == 2
    said = capsys.readouterr().err
    assert told in said
    assert said.count("\n") == 1
