from __future__ import annotations

import pytest

from bik_explorer.loading import Code
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Signatory, SignatoryList

KNOWN = """\
sources: [{id: s, title: A source}]
organisations: [{id: telia, name: Telia Company}, {id: orange, name: Orange}]
"""


@pytest.fixture
def lists(load):
    """The signatory lists of an entry and the problems as (code, subject, detail)."""

    def lists(text):
        loaded = load(
            KNOWN + f"entries: [{{id: one, kind: law, title: T, start: 2000, signatories: {text}}}]"
        )
        return loaded.timeline[0].signatory_lists, [
            (one.code, one.subject, one.detail) for one in loaded.problems
        ]

    return lists


def test_every_field_is_read(lists):
    found, problems = lists(
        "[{role: signatory, as_of: 2017-06, complete: false, stated: 25, note: Some., sources: [s], names: "
        "[orange, {organisation: telia, name: TeliaSonera, joined: 2007, left: 2010-05, note: More.,"
        "sources: [s]}]},"
        "{role: supporter, names: [orange]}]"
    )
    telia = Signatory("telia", "TeliaSonera", PartialDate(2007), PartialDate(2010, 5), "More.", ("s",))
    assert problems == []
    assert found == (
        SignatoryList(
            "signatory", (Signatory("orange"), telia), PartialDate(2017, 6), False, 25, "Some.", ("s",)
        ),
        SignatoryList("supporter", (Signatory("orange"),)),
    )


@pytest.mark.parametrize(
    ("text", "problem", "names"),
    [
        ("[{names: [orange]}]", (Code.MISSING, "role", ""), None),
        ("[{role: r, names: [orang]}]", (Code.UNKNOWN_ORGANISATION, "orang", "orange"), []),
        ("[{role: r, names: [{name: Orange}]}]", (Code.MISSING, "organisation", ""), []),
        ("[{role: r, names: [orange, ~]}]", (Code.NOT_A_MAPPING, "names", ""), ["orange"]),
        ("[{role: r, names: [orange, [telia]]}]", (Code.NOT_A_MAPPING, "names", ""), ["orange"]),
        ("[{role: r, names: orange}]", (Code.NOT_A_LIST, "names", ""), []),
        (
            "[{role: r, names: [orange, telia, orange]}]",
            (Code.SIGNS_TWICE, "orange", "r"),
            ["orange", "telia"],
        ),
        ("[{role: r, stated: '25', names: []}]", (Code.NOT_A_NUMBER, "stated", ""), []),
        ("[{role: r, stated: about 25, names: []}]", (Code.NOT_A_NUMBER, "stated", ""), []),
        ("[{role: r, complete: no, names: []}]", (Code.NOT_A_FLAG, "complete", ""), []),
    ],
)
def test_mistakes_are_told_and_the_rest_lives(lists, text, problem, names):
    found, problems = lists(text)
    assert problems == [problem]
    assert (names is None) == (found == ())
    if names is not None:
        assert [one.organisation for one in found[0].signatories] == names


def test_nobody_leaves_before_joining(lists):
    found, problems = lists("[{role: r, names: [{organisation: orange, joined: 2010-05, left: 2010-04}]}]")
    assert problems == [(Code.LEFT_BEFORE_JOINED, "2010-04", "2010-05")]
    assert found[0].signatories == (Signatory("orange", joined=PartialDate(2010, 5)),)
