from __future__ import annotations

import json
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.loading.codec import decoder, to_plain
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Fact, Kind, Relation, RelationKind, Status

DATES = st.builds(PartialDate, st.integers(1, 9999), st.none() | st.integers(1, 12), st.none(), st.booleans())
ENTRIES = st.builds(
    Entry,
    id=st.text(),
    kind=st.sampled_from(Kind),
    title=st.text(),
    start=DATES,
    lane=st.text(),
    aliases=st.lists(st.text()).map(tuple),
    end=st.none() | DATES,
    open=st.booleans(),
    status=st.none() | st.sampled_from(Status),
    facts=st.lists(st.builds(Fact, st.text(), st.booleans(), st.lists(st.text()).map(tuple))).map(tuple),
    relations=st.lists(st.builds(Relation, st.sampled_from(RelationKind), st.text())).map(tuple),
)
decode = decoder(Entry)


@given(ENTRIES)
def test_what_goes_in_comes_out(entry):
    assert decode(json.loads(json.dumps(to_plain(entry)))) == entry


@dataclass(frozen=True, slots=True)
class Sample:
    name: str
    number: int | None = None
    flag: bool = False
    kinds: tuple[Kind, ...] = ()


@pytest.mark.parametrize(
    "plain",
    [
        None,
        "x",
        {},
        [],
        ["a"],
        ["a", 1, True, [], 5],
        [1, 1, True, []],
        ["a", "1", True, []],
        ["a", True, True, []],
        ["a", 1, 1, []],
        ["a", 1, True, {}],
        ["a", 1, True, None],
        ["a", 1, True, ["wolf"]],
        ["a", 1, True, [["law"]]],
        ["a", 1.0, True, []],
    ],
)
def test_anything_else_is_refused(plain):
    with pytest.raises((ValueError, TypeError, KeyError)):
        decoder(Sample)(plain)


def test_a_good_one_is_taken():
    assert decoder(Sample)(["a", None, True, ["law"]]) == Sample("a", None, True, (Kind.LAW,))


def test_the_model_guards_what_comes_out():
    with pytest.raises(ValueError, match="month"):
        decoder(PartialDate)([2000, 13, None, False])


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5), lambda each: st.lists(each, max_size=6)
)


@given(JSON)
def test_only_the_three_errors_come_out(plain):
    try:
        decode(plain)
    except (ValueError, TypeError, KeyError):
        return
    raise AssertionError(plain)
