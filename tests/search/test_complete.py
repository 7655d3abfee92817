"""How a query can go on at the cursor."""

from __future__ import annotations

import pytest

from bik_explorer.model.facets import Facets
from bik_explorer.search import Operator

ALL_COMPANIES = [("company:Telefónica", 2), ('company:"BT Group"', 1), ('company:"Telia Company"', 1)]
WITH_TE = [("company:Telefónica", 2), ('company:"Telia Company"', 1)]
ALL_TOPICS = [
    ('topic:"Privacy settings"', 2),
    ('topic:"Reporting tools"', 2),
    ('topic:"Parental controls"', 1),
]


def completed(index, text, cursor=None):
    """The query after taking each completion, with the count."""
    cursor = len(text) if cursor is None else cursor
    return [
        (text[: one.start] + one.text + text[one.end :], one.count) for one in index.complete(text, cursor)
    ]


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("co", [("company:", 2)]),
        ("report S", [("report signed-by:", 1), ("report status:", 2), ("report source:", 1)]),
        ("-ki", [("-kind:", 0)]),
        ("kind:law kin", [("kind:law kind:", 1)]),
        ("ye", [("year:", 5)]),
        ("report company:", [('report company:"BT Group"', 1), ("report company:Telefónica", 1)]),
        ("twitter OR company:b", [('twitter OR company:"BT Group"', 2)]),
        ("-company:b", [('-company:"BT Group"', 4)]),
        ("zebra kind:l", [("zebra kind:law", 0)]),
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
        ("year:", [("year:2000..2009", 1), ("year:2010..2019", 4), ("year:2020..2029", 2)]),
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


@pytest.mark.parametrize(
    "beside", ["{}", "report {}", "{} -telefonica", "twitter OR {}", "-{} OR report", "-{}"]
)
@pytest.mark.parametrize("operator", [operator for operator in Operator if operator])
def test_every_offered_value_finds_as_many_as_it_says(index, operator, beside):
    text = beside.format(f"{operator}:")
    ways = completed(index, text, text.index(":") + 1)
    assert ways
    for whole, count in ways:
        assert len(index.search(whole)) == count


def test_years(index):
    assert [text for text, _ in completed(index, "year:200")] == ["year:2007", "year:2008", "year:2009"]
    assert [text for text, _ in completed(index, "year:2009..201")] == [
        f"year:2009..{year}" for year in range(2010, 2020)
    ]
    assert completed(index, "before:20") == [("before:2010", 1), ("before:2020", 4)]
    assert completed(index, "after:2018") == [("after:2018", 1)]
    assert completed(index, "year:soon") == []


def test_facets_narrow_what_is_offered(index):
    ways = index.complete("topic:", 6, Facets(kinds=("law",)))
    assert [(one.label, one.count) for one in ways] == [("Privacy settings", 1), ("Reporting tools", 1)]


def test_the_built_in_pack(pack):
    ways = completed(pack, "company:tel")
    assert ways[0] == ("company:Telefónica", 5)
    assert {"company:Telenor", 'company:"Telia Company"'} <= {text for text, _ in ways[:4]}
    for text in ("kind:", "topic:", "status:", "source:", "year:", "company:"):
        counts = [count for _, count in completed(pack, text)]
        assert counts
        assert all(counts)
