"""The table of outputs: each has a name and an extension, and those without Qt make what they say."""

from __future__ import annotations

import errno
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from bik_explorer.cli.export_words import export_words
from bik_explorer.export.outputs import OUTPUTS, Wanted, output_of, outputs_for
from bik_explorer.export.refusals import Refusal, refusal_of
from bik_explorer.model.state import ViewState
from bik_explorer.model.viewport import Viewport
from tests.layout.making import Found

DAY = date(2026, 11, 24)


def wanted(timeline, found=(True, True), port=None) -> Wanted:
    limits = timeline.limits
    state = ViewState(port or Viewport(limits.first, limits.last))
    return Wanted(timeline, state, Found(np.array(found, dtype=np.bool_)), DAY)


@pytest.mark.parametrize("output", [one for one in OUTPUTS if not one.needs_qt], ids=lambda one: one.id)
def test_what_needs_no_qt_is_made_the_same_each_time(timeline, output):
    made = output.maker(wanted(timeline), export_words())
    assert made == output.maker(wanted(timeline), export_words())
    assert "A pledge" in made.decode("utf-8")


def test_only_what_is_found_and_in_sight_is_in_data(timeline):
    csv = output_of("csv").maker
    assert b"A pledge" not in csv(wanted(timeline, (False, True)), export_words())
    years = Viewport(float(date(2020, 1, 1).toordinal()), float(date(2023, 1, 1).toordinal()))
    made = csv(wanted(timeline, port=years), export_words())
    assert b"A pledge, made" not in made
    assert b"two" in made


def test_names_are_found_by_name_and_by_extension():
    assert len({one.id for one in OUTPUTS}) == len(OUTPUTS)
    assert output_of("nothing") is None
    assert [one.id for one in outputs_for(Path("a/B.JSON"))] == ["timelinejs", "vis"]
    assert outputs_for(Path("png")) == ()
    assert [one.id for one in OUTPUTS if one.needs_qt] == ["png", "svg", "pdf"]


@pytest.mark.parametrize(
    ("number", "refusal"),
    [
        (errno.ENOSPC, Refusal.FULL),
        (errno.EROFS, Refusal.READ_ONLY),
        (errno.EACCES, Refusal.FORBIDDEN),
        (errno.ENAMETOOLONG, Refusal.LONG_NAME),
        (errno.EINVAL, Refusal.NAME),
        (errno.ENOENT, Refusal.NO_FOLDER),
        (errno.EISDIR, Refusal.IS_FOLDER),
        (errno.EIO, Refusal.OTHER),
        (None, Refusal.OTHER),
    ],
)
def test_what_the_system_says_is_known(number, refusal):
    assert refusal_of(OSError(number, "no")) is refusal


def test_a_name_with_a_nul_is_a_bad_name():
    assert refusal_of(ValueError("embedded null byte")) is Refusal.NAME
