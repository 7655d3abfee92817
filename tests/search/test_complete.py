"""How a query can go on at the cursor."""

from __future__ import annotations

import pytest

from bik_explorer.search import Operator

ALL_COMPANIES = [("company:Telefónica", 2), ('company:"BT Group"', 1), ('company:"Telia Company"', 1)]
WITH_TE = [("company:Telefónica", 2), ('company:"Telia Company"', 1)]
ALL_TOPICS = [
    ('topic:"Privacy settings"', 2),
    ('topic:"Reporting tools"', 2),
    ('topic:"Parental controls"', 1),
]
OPERATORS = (Operator.COMPANY, Operator.TOPIC, Operator.KIND, Operator.STATUS, Operator.SOURCE)


def completed(index, text, cursor=None):
    """The query after taking each completion, with the count."""
    cursor = len(text) if cursor is None else cursor
    return [
        (text[: one.start] + one.text + text[one.end :], one.count) for one in index.complete(text, cursor)
    ]


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("co", [("company:", 0)]),
        ("report S", [("report signed-by:", 0), ("report status:", 0), ("report source:", 0)]),
        ("-ki", [("-kind:", 0)]),
        ("company:te", [*WITH_TE, ('company:"BT Group"', 1)]),
        ("company:b", [('company:"BT Group"', 1)]),
        ("company:m", [("company:Telefónica", 2)]),
        ("source:c", [('source:"Coalition to make the internet a better place for kids"', 1)]),
        ("source:s", [('source:"Safer mobile use"', 1)]),
        ("topic:s", [('topic:"Privacy settings"', 2)]),
        ("kind:i", [("kind:initiative", 2)]),
        ('company:"b', [('company:"BT Group"', 1)]),
        ('company:""', ALL_COMPANIES),
        ("company: gr", [('company: "BT Group"', 1)]),
        ("company:zzz", []),
        ("company:", ALL_COMPANIES),
        ("topic:", ALL_TOPICS),
        ("status:i", [('status:"in force"', 1)]),
        ("year:", []),
        ("xyz", []),
        ('"co', []),
        ("", []),
        ("company ", []),
    ],
)  # fmt: skip
def test_completions(index, text, ways):
    assert completed(index, text) == ways


def test_in_the_middle_of_a_query(index):
    assert completed(index, "report co kind:law", 9) == [("report company: kind:law", 0)]
    assert completed(index, "company:bx topic:p", 9) == [('company:"BT Group" topic:p', 1)]


@pytest.mark.parametrize("operator", OPERATORS)
def test_every_offered_value_finds_what_it_says(index, operator):
    ways = completed(index, f"{operator}:")
    assert ways
    for text, count in ways:
        assert len(index.search(text)) >= count > 0
