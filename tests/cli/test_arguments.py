from __future__ import annotations

from pathlib import Path

import pytest

from bik_explorer.cli.arguments import CheckOptions, ListOptions, parse_arguments
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.options import Options
from bik_explorer.model.state import Page


def test_nothing_asked_for_is_the_window():
    assert parse_arguments([]) == Options()


def test_the_window_opens_as_asked():
    arguments = [
        "my",
        "--search",
        "a b",
        "--select",
        "x",
        "--range",
        "2009..2014-05",
        "--page",
        "signatories",
        "--theme",
        "dark",
    ]
    span = PartialDate(2009), PartialDate(2014, 5)
    assert parse_arguments(arguments) == Options(Path("my"), "a b", "x", span, Page.SIGNATORIES, "dark")


def test_pictures_and_measurements():
    assert parse_arguments(["--screenshot", "a.png", "--size", "1440x900"]) == Options(
        screenshot=Path("a.png"), size=(1440, 900)
    )
    assert parse_arguments(["--bench-start"]) == Options(bench_start=True)


def test_a_lesson_to_present_may_be_named():
    assert parse_arguments(["--present"]) == Options(present="")
    assert parse_arguments(["my", "--present", "Who promised what?"]) == Options(
        Path("my"), present="Who promised what?"
    )


def test_commands():
    assert parse_arguments(["list"]) == ListOptions()
    assert parse_arguments(["list", "my", "--search", "q", "--format", "csv"]) == ListOptions(
        Path("my"), "q", "csv"
    )
    assert parse_arguments(["check"]) == CheckOptions()
    assert parse_arguments(["check", "a", "b"]) == CheckOptions((Path("a"), Path("b")))


@pytest.mark.parametrize("name", ["list", "check"])
def test_a_pack_called_like_a_command_is_reached(name):
    assert parse_arguments([f"./{name}"]) == Options(pack=Path(name))
    assert parse_arguments(["list", name]) == ListOptions(pack=Path(name))


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--range", "2014..2009"], "'2014..2009'"),
        (["--range", "2009"], "--range"),
        (["--range", "\x1b[31m"], "\ufffd[31m"),
        (["--page", "home"], "'home'"),
        (["--theme", "pink"], "'pink'"),
        (["--size", "big"], "'big'"),
        (["--size", "0x5"], "'0x5'"),
        (["--size", "99999x5"], "'99999x5'"),
        (["--size", "1x2x3"], "'1x2x3'"),
        (["--search"], "--search"),
        (["--sear", "x"], "--sear"),
        (["a", "b"], "b"),
        (["--nonsense"], "--nonsense"),
        (["list", "--format", "xml"], "'xml'"),
        (["list", "--page", "timeline"], "--page"),
        (["check", "--search", "x"], "--search"),
    ],
)
def test_a_bad_argument_is_named_in_one_line(run, arguments, named):
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert err.startswith("bik-explorer")
    assert err.count("\n") == 1
    assert named in err


@pytest.mark.parametrize(
    "arguments", [["--help"], ["-h"], ["list", "--help"], ["check", "--help"], ["--version"]]
)
def test_help_and_version(run, arguments):
    status, out, err = run(*arguments)
    assert (status, err) == (0, "")
    assert out.startswith(("usage: bik-explorer", "bik-explorer "))


def test_help_names_the_commands_and_every_option(run):
    _, out, _ = run("--help")
    for word in (
        "list",
        "check",
        "--search",
        "--select",
        "--range",
        "--page",
        "--theme",
        "--version",
        "./list",
    ):
        assert word in out
