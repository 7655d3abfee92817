"""What `export` understands, and what it says in one line when that does not fit together."""

from __future__ import annotations

from pathlib import Path

import pytest

from bik_explorer.cli.arguments import parse_arguments
from bik_explorer.cli.export_arguments import FORMATS
from bik_explorer.export.outputs import OUTPUTS
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.options import ExportOptions
from bik_explorer.model.state import Page


def parse(*arguments):
    return parse_arguments(["export", *arguments])


def test_the_list_of_formats_is_that_of_the_outputs():
    assert {one.id: f".{one.extension}" for one in OUTPUTS} == FORMATS


@pytest.mark.parametrize(("id_", "end"), [(id_, end) for id_, end in FORMATS.items() if end != ".json"])
def test_the_end_of_the_file_says_what_is_made(id_, end):
    made = parse(f"out{end.upper()}").format
    assert made == (id_ if id_ != "timelinejs-csv" else "csv")


def test_everything_at_once():
    found = parse(
        *("pack", "o.svg", "--search", "x", "--range", "2009..2014", "--page", "commitments"),
        *("--size", "800x600", "--scale", "2", "--theme", "dark", "--transparent", "--letters", "outlined"),
        "--force",
    )
    assert found == ExportOptions(
        format="svg",
        out=Path("o.svg"),
        pack=Path("pack"),
        search="x",
        span=(PartialDate(2009), PartialDate(2014)),
        page=Page.COMMITMENTS,
        size=(800, 600),
        scale=2,
        theme="dark",
        transparent=True,
        letters="outlined",
        force=True,
    )


def test_a_hyphen_is_standard_output_and_a_width_alone_will_do():
    found = parse("-", "--format", "png", "--size", "1920")
    assert (found.out, found.size) == (None, (1920, None))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "the following arguments are required"),
        (["a", "b", "c.png"], "name one pack and one file"),
        (["-"], "name what to make with --format"),
        (["a.json"], "--format timelinejs or --format vis"),
        (["a.gif"], "must end with one of .png .svg"),
        (["a"], "must end with one of"),
        ([""], "name the file to write"),
        (["a.png", "--size", "0x9"], "such as 1920x1080"),
        (["a.png", "--size", "9x"], "such as 1920x1080"),
        (["a.png", "--size", "9x9x9"], "such as 1920x1080"),
        (["a.png", "--scale", "9"], "--scale"),
        (["a.png", "--lesson", "one"], "--lesson goes with a web handout"),
        (["a.html", "--notes"], "--notes goes with --lesson"),
        (["a.png", "--range", "2014..2009"], "the earlier one first"),
    ],
)
def test_what_does_not_fit_is_told_in_one_line(arguments, told, capsys):
    with pytest.raises(SystemExit) as end:
        parse(*arguments)
    assert end.value.code == 2
    said = capsys.readouterr().err
    assert told in said
    assert said.startswith("bik-explorer export: ")
    assert said.count("\n") == 1
