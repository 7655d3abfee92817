"""What holds for every format: it says what it is, is the same each time, and loses what it says it loses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bik_explorer.export.formats import FORMATS, Loss, format_of
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.lesson import Lesson, Step
from bik_explorer.model.organisation import FormerName, Organisation
from bik_explorer.model.pack import Era, PackInfo
from tests.export.making import WORDS, credits_for, whole

MARKS = {
    Loss.COMMITMENTS: "Do it.",
    Loss.SIGNATORIES: "TeliaSonera",
    Loss.SIGNATORY_DETAILS: "A note.",
    Loss.ORGANISATIONS: "Televerket",
    Loss.FACTS: "A fact.",
    Loss.DISPUTES: "We show 2007.",
    Loss.ERAS: "An era",
    Loss.LESSONS: "A lesson",
}
"""What is in a file if, and only if, that is not lost."""

all_formats = pytest.mark.parametrize("known", FORMATS, ids=lambda one: one.id)


@pytest.fixture
def full(timeline):
    telia = Organisation("telia", "Telia Company", former_names=(FormerName("Televerket"),))
    return replace(
        timeline,
        pack=PackInfo("p", "A pack", "2026.11", licence="CC BY 4.0", credit="By us."),
        eras=(Era("e", "An era", PartialDate(2000), PartialDate(2020)),),
        organisations={**timeline.organisations, "telia": telia},
        lessons=(Lesson("l", "A lesson", (Step("A step"),)),),
    )


def test_each_has_a_name_of_its_own():
    assert len({one.id for one in FORMATS}) == len(FORMATS)
    assert all(format_of(one.id) is one for one in FORMATS)
    assert format_of("docx") is None


@all_formats
def test_it_says_what_it_is(known, full):
    text = whole(known.make, full).decode().replace("\r\n ", "").replace("\\", "")
    for part in (
        "A pack",
        "The whole timeline",
        "Sources: ",
        "2026.11",
        "24 November 2026",
        "CC BY 4.0",
        "By us.",
    ):
        assert part in text, part


@all_formats
def test_the_same_input_gives_the_same_bytes(known, full):
    assert whole(known.make, full) == whole(known.make, full)


@all_formats
def test_it_loses_what_it_says_and_nothing_else(known, full):
    text = whole(known.make, full).decode().replace("\r\n ", "").replace("\\", "")
    assert {loss for loss, mark in MARKS.items() if mark not in text} == set(known.losses) & set(MARKS)


@all_formats
def test_a_part_has_only_what_is_wanted(known, full):
    text = known.make(full, [1], credits_for(full, found=[False, True]), WORDS).decode()
    assert "Law()" in text.replace("\\", "")
    assert "A fact." not in text
    assert "1 of 2 entries" in text.replace("\r\n ", "")
    assert ("A lesson" in text) is False


@all_formats
def test_nothing_can_be_exported_too(known, full):
    assert known.make(full, [], credits_for(full, found=[False, False]), WORDS)
