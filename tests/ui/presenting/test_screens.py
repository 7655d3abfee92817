"""Where stage and speaker window go, with one screen, with several, and when one is pulled out."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from bik_explorer.ui.presenting.screens import Seats, after_loss, seats, swapped
from tests.ui.presenting.screens import use_screens

ONE, TWO, THREE = ["laptop"], ["laptop", "projector"], ["laptop", "projector", "board"]


def run(folder, module: str, *arguments: str, screens=("Laptop", "Projector")) -> str:
    """What a module of this folder prints, run on virtual screens; it must end well."""
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-m", f"tests.ui.presenting.{module}", *arguments],
        env=use_screens(folder, screens),
        capture_output=True,
        text=True,
        timeout=110,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


@pytest.mark.parametrize(
    ("keys", "home", "remembered", "wanted"),
    [
        ([], None, "", Seats(None, None)),
        (ONE, "laptop", "", Seats("laptop", None)),
        (ONE, "laptop", "projector", Seats("laptop", None)),
        (TWO, "laptop", "", Seats("projector", "laptop")),
        (TWO, "projector", "", Seats("laptop", "projector")),
        (TWO, "projector", "projector", Seats("projector", "laptop")),
        (TWO, None, "gone", Seats("laptop", "projector")),
        (THREE, "laptop", "board", Seats("board", "laptop")),
    ],
)
def test_the_stage_goes_to_the_screen_that_is_not_before_the_teacher(keys, home, remembered, wanted):
    assert seats(keys, home, remembered) == wanted


def test_screens_are_swapped():
    assert swapped(Seats("projector", "laptop"), TWO) == Seats("laptop", "projector")
    assert swapped(Seats("laptop", "projector"), TWO) == Seats("projector", "laptop")
    assert swapped(Seats("laptop", None), ONE) == Seats("laptop", None)
    assert swapped(Seats("laptop", None), TWO) == Seats("projector", "laptop")
    assert swapped(Seats("projector", "laptop"), THREE) == Seats("board", "laptop")


def test_a_lost_screen_moves_the_stage_to_a_free_one_and_never_over_the_notes():
    taken = Seats("projector", "laptop")
    assert after_loss(taken, ["laptop"]) == Seats(None, "laptop")
    assert after_loss(taken, ["laptop", "board"]) == Seats("board", "laptop")
    assert after_loss(taken, ["projector"]) == Seats("projector", None)
    assert after_loss(Seats("laptop", None), ["projector"]) == Seats("projector", None)
    assert after_loss(taken, []) == Seats(None, None)


@pytest.fixture(scope="module", params=["promises-to-law", "who-promised-what"])
def taught(request, tmp_path_factory):
    """What a whole lesson looked like, driven by the keys of a clicker alone."""
    return json.loads(run(tmp_path_factory.mktemp("clicker"), "clicker", request.param))


def test_stage_and_speaker_window_are_on_screens_of_different_scale(taught):
    assert taught["stage"] == ["Projector", True, 2.0]
    assert taught["speaker"] == ["Laptop", 1.0]


def test_a_whole_lesson_is_taught_with_page_down(taught):
    numbers = [number for number, _, _ in taught["steps"]]
    assert numbers == list(range(len(numbers)))
    assert len(numbers) >= 5
    assert all(caption for _, caption, _ in taught["steps"])
    assert not any(strayed for _, _, strayed in taught["steps"])


def test_the_other_keys_of_a_clicker(taught):
    last = len(taught["steps"]) - 1
    assert taught["black"] == "#000000"
    assert taught["after black"] == [last, "none"]
    assert taught["after F5"] == [last - 1, True], "F5 does not begin anew"
    assert taught["after Esc"] == [True, True]
    assert taught["from here"] == last - 1
    assert taught["windows left"] == ["MainWindow"]
    assert taught["faults"] == []


def test_five_hundred_keys_and_changes_of_screens_lead_nowhere_strange(tmp_path):
    assert "calm" in run(tmp_path, "wild", "3", "170", screens=("Laptop", "Projector", "Board"))
