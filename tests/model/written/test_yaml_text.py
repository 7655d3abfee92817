from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.loading.nodes import Fields, Rows, Text
from bik_explorer.loading.reader import read_nodes
from bik_explorer.loading.report import Report
from bik_explorer.model.written.yaml_text import EMPTY, NO_ITEMS, WIDTH, Word, yaml_text

CHARACTERS = st.characters(exclude_categories=("Cs",))
LONG = st.lists(st.text('ab:#-"\u00e9\u2028', max_size=9), min_size=20, max_size=60).map(" ".join)
TEXTS = st.text(CHARACTERS, max_size=30) | st.text(":# -?'\"\\[]{},&*!|>%@`~\nanox01", max_size=8) | LONG
WORDS = st.sampled_from(
    ["null", "~", "true", "No", "on", "12", "1e3", "0x1F", "2012-01-01", "a: b", "- a", "<<"]
)
NAMES = st.sampled_from(["a", "b", "c", "d"])
VALUES = st.recursive(
    TEXTS | WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=12,
)


def kept(value):
    """The value as the writer means it: without fields that say nothing."""
    if isinstance(value, dict):
        fields = {key: kept(one) for key, one in value.items()}
        return {key: one for key, one in fields.items() if one not in ("", [], {}, None)}
    return [kept(one) for one in value] if isinstance(value, list) else value


def flat(value):
    """Lists hold texts and mappings, as in packs."""
    if isinstance(value, dict):
        return {key: flat(one) for key, one in value.items()}
    if isinstance(value, list):
        return [flat(one) for one in value if not isinstance(one, list)]
    return value


@given(st.dictionaries(NAMES, VALUES.map(flat), min_size=1))
def test_any_reader_of_yaml_reads_the_same_texts(value):
    read = yaml.safe_load(yaml_text(value))
    assert (read or {}) == kept(value)


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf", "Cn", "Co")), min_size=1, max_size=40))
def test_our_reader_reads_the_same_text_and_knows_that_it_is_one(text):
    report = Report()
    node = read_nodes(yaml_text({"a": text, "b": [text, {"c": text}]}).encode(), "f", report)
    assert report.problems == ()
    assert isinstance(node, Fields)
    found = node.pairs["a"][1]
    rows = node.pairs["b"][1]
    assert isinstance(found, Text)
    assert isinstance(rows, Rows)
    assert found.value == text == rows.items[0].value == rows.items[1].pairs["c"][1].value


@given(LONG)
def test_long_texts_are_broken_where_they_can_be(text):
    lines = yaml_text({"a": text}).splitlines()
    if lines[0] == "a: >-":
        assert max(map(len, lines)) <= WIDTH
        assert len(lines) > 2
    assert yaml.safe_load("\n".join(lines)) == {"a": text}


def test_a_place_to_fill_in_stays_empty():
    text = yaml_text({"a": EMPTY, "b": {"c": {"d": ""}}, "e": NO_ITEMS})
    assert yaml.safe_load(text) == {"a": "", "e": []}


def test_it_looks_as_people_write_it():
    value = {
        "id": "a-1",
        "title": "A title, with signs",
        "version": "2026.11",
        "start": Word("2007-02"),
        "open": False,
        "number": 0,
        "empty": "",
        "none": None,
        "sources": ["one", "two"],
        "texts": ["Yes: a text", "plain words"],
        "steps": [{"date": Word("2007"), "label": "signed"}, {}],
        "notes": "One.\n\nTwo: with a colon.",
        "query": 'company:"Telia" [x]',
        "answer": f"Promised: {'nobody could oblige them ' * 4}to keep it.",
        "ids": ["twelve-letters"] * 7,
    }
    assert yaml_text({"entries": [value]}) == (
        "entries:\n"
        "  - id: a-1\n"
        "    title: A title, with signs\n"
        '    version: "2026.11"\n'
        "    start: 2007-02\n"
        "    open: false\n"
        "    number: 0\n"
        "    sources: [one, two]\n"
        '    texts: ["Yes: a text", "plain words"]\n'
        "    steps:\n"
        "      - date: 2007\n"
        "        label: signed\n"
        "      - {}\n"
        "    notes: |-\n"
        "      One.\n"
        "\n"
        "      Two: with a colon.\n"
        '    query: company:"Telia" [x]\n'
        "    answer: >-\n"
        "      Promised: nobody could oblige them nobody could oblige them nobody could oblige them nobody\n"
        "      could oblige them to keep it.\n"
        "    ids:\n" + "      - twelve-letters\n" * 7
    )
