"""Names of files: what is proposed every system takes, and no two files get the same."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.export.credits import Credits, Filter
from bik_explorer.ui.export.file_names import free_name, is_possible, proposed_name, with_extension


def credits_(title="", query="", filters=(), years=None, pack="") -> Credits:
    return Credits(title, query, filters, years, 1, 2, (), pack, "1", "en", "", "", date(2026, 11, 24))


def test_the_name_says_what_is_in_it():
    told = credits_("From promises to law", "telefónica", (Filter("kinds", "law", "law"),), (2007, 2012))
    assert proposed_name(told, "signatories", "png") == (
        "from-promises-to-law-signatories-telefonica-law-2007-2012.png"
    )
    assert proposed_name(credits_(years=(2009, 2009)), "", "svg") == "2009.svg"
    assert proposed_name(credits_(), "", "csv") == "timeline.csv"


@given(st.text(max_size=200), st.text(max_size=200))
def test_every_system_takes_what_is_proposed(title, query):
    name = proposed_name(credits_(title, query), "", "png")
    assert is_possible(name) or name.split(".")[0].lower() in ("con", "prn", "aux", "nul")
    assert len(name) < 100


@pytest.mark.parametrize(
    ("name", "possible"),
    [
        ("a.png", True),
        ("Ärger & Co (2).png", True),
        ("a/b.png", False),
        ("a\\b.png", False),
        ("a:b.png", False),
        ("a\0b.png", False),
        ("a\nb.png", False),
        ("nul.png", False),
        ("COM1.png", False),
        ("..", False),
        (" ", False),
        (" a.png", False),
        ("ü" * 130 + ".png", False),
    ],
)
def test_what_no_system_takes_is_known(name, possible):
    assert is_possible(name) is possible


def test_the_extension_fits_the_kind():
    assert with_extension("a", "png") == "a.png"
    assert with_extension("a.PNG", "png") == "a.PNG"
    assert with_extension("a.v2. ", "png") == "a.v2.png"


@given(st.sets(st.integers(2, 9)))
def test_a_free_name_is_free(numbers):
    taken = {Path("f/a.png"), *(Path(f"f/a ({number}).png") for number in numbers)}
    assert free_name(Path("f/a.png"), taken.__contains__) not in taken
    assert free_name(Path("f/b.png"), taken.__contains__) == Path("f/b.png")
