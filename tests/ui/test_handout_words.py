"""The web handout from the window says the same as the one from the terminal, until it is translated."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from pathlib import Path
from string import Formatter

import pytest

from bik_explorer.cli.handout_words import handout_words as terminal
from bik_explorer.export.handout_words import HandoutWords
from bik_explorer.export.html import words as used
from bik_explorer.ui.handout_words import handout_words as window

GROUPS = ("page", "entry", "table", "step", "answer", "script", "cards", "board")
PACKAGE = Path(used.__file__).parent


def texts(words):
    """Each text by its name, those of keys too."""
    return {
        one.name: getattr(words, one.name) for one in fields(words) if not callable(getattr(words, one.name))
    }


@pytest.mark.parametrize("group", GROUPS)
def test_the_texts_are_the_same(group, qapp):
    one, other = texts(getattr(window(), group)), texts(getattr(terminal(), group))
    assert one == other
    assert all(one.values())


def test_every_group_is_compared():
    assert {one.name for one in fields(HandoutWords) if is_dataclass(getattr(terminal(), one.name))} == set(
        GROUPS
    )


def test_counts_months_and_roles_are_the_same(qapp):
    one, other = window(), terminal()
    counts = [
        [say(count) for count in (0, 1, 2)] for say in (one.sources, one.organisations, one.table.points)
    ]
    assert counts == [
        [say(count) for count in (0, 1, 2)]
        for say in (other.sources, other.organisations, other.table.points)
    ]
    assert one.months == other.months
    roles = ("signatory", "founding member", "member (implementation report)", "friend of the pack")
    assert [one.role(role) for role in roles] == [other.role(role) for role in roles]


def test_the_names_of_the_script_are_told_apart():
    said = terminal()
    names = [name for group in (said.script, said.cards, said.board) for name in texts(group)]
    assert len(names) == len(set(names))


def test_what_is_filled_in_is_named_once():
    for group in GROUPS:
        for name, text in texts(getattr(terminal(), group)).items():
            found = (
                [field for _, field, _, _ in Formatter().parse(text) if field]
                if isinstance(text, str)
                else []
            )
            assert len(found) == len(set(found)), name
