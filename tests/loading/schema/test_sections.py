from __future__ import annotations

import pytest

from bik_explorer.loading import Code, load_pack
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.organisation import FormerName, Organisation
from bik_explorer.model.pack import Era, Lane, PackInfo
from bik_explorer.model.source import Source
from bik_explorer.model.topic import Topic


def told(loaded):
    return [(one.code, one.subject, one.detail) for one in loaded.problems]


def test_the_head_is_read(load):
    loaded = load(
        "pack: {format: 1, id: my-pack, title: Mine, version: 2026.10, language: de, description: D,"
        " range: 1999..2024, licence: CC BY 4.0, credit: Me}",
        title="",
    )
    assert told(loaded) == []
    assert loaded.timeline.pack == PackInfo(
        "my-pack", "Mine", "2026.10", "de", "D", "CC BY 4.0", "Me", PartialDate(1999), PartialDate(2024)
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("pack: {format: 2, title: T}", (Code.OTHER_FORMAT, "2", "1")),
        ("pack: {format: one, title: T}", (Code.NOT_A_NUMBER, "format", "")),
        ("pack: {id: My Pack, title: T}", (Code.BAD_ID, "My Pack", "")),
        ("pack: {title: T, range: 2024..1999}", (Code.BAD_RANGE, "2024..1999", "")),
        ("pack: {title: T, range: 1999-2024}", (Code.BAD_RANGE, "1999-2024", "")),
        ("pack: {title: T, autor: me}", (Code.UNKNOWN_KEY, "autor", "")),
        ("pack: {id: p}", (Code.UNTITLED, "", "")),
        ("pack: T", (Code.NOT_A_MAPPING, "pack", "")),
        ("entries: []", (Code.UNTITLED, "", "")),
        ("pack: {title: T}\nentrys: []", (Code.UNKNOWN_KEY, "entrys", "entries")),
        ("pack: {title: T}\nentries: {}", (Code.NOT_A_LIST, "entries", "")),
    ],
)
def test_mistakes_in_the_head(load, text, problem):
    assert problem in told(load(text, title=""))


def test_there_is_one_head(write):
    folder = write(a="pack: {title: First}", b="\npack: {title: Second}")
    loaded = load_pack(folder)
    assert loaded.timeline.pack.title == "First"
    assert told(loaded) == [(Code.REPEATED_SECTION, "pack", f"{folder / 'a.yaml'}:1")]


def test_lanes_eras_and_topics(load):
    loaded = load("""
        sources: [{id: s, title: S}]
        lanes: [{id: laws, name: Law & order, kinds: [law, event], colour: law}, {id: rest, name: Rest}]
        eras:
          - {id: one, name: One, start: 1999, end: 2000-05, colour: initiative, sources: [s]}
          - {id: two, name: Two, start: 2000-06, end: open}
        topics: [{id: t, name: Topic, description: What it is.}]
    """)
    assert told(loaded) == []
    assert loaded.timeline.lanes == (
        Lane("laws", "Law & order", ("law", "event"), "law"),
        Lane("rest", "Rest"),
    )
    assert loaded.timeline.eras == (
        Era("one", "One", PartialDate(1999), PartialDate(2000, 5), False, "initiative", ("s",)),
        Era("two", "Two", PartialDate(2000, 6), None, True),
    )
    assert loaded.timeline.topics == {"t": Topic("t", "Topic", "What it is.")}


def test_sources_and_organisations(load):
    loaded = load("""
        sources:
          - {id: s, title: Title, publisher: P, url: "https://example.org/a?b=c#d", date: May 2024, note: N}
          - {id: t, title: Bare}
        organisations:
          - id: telia
            name: Telia Company
            kind: telecoms operator
            country: SE
            former_names: [{name: TeliaSonera, until: 2016-04, sources: [s]}, {name: Televerket}]
            other_names: [Telia, Telia, Telia AB]
            note: N
            sources: [t]
          - {id: no, name: No}
    """)
    assert told(loaded) == []
    assert loaded.timeline.sources == {
        "s": Source("s", "Title", "P", "https://example.org/a?b=c#d", "May 2024", "N"),
        "t": Source("t", "Bare"),
    }
    former = (FormerName("TeliaSonera", PartialDate(2016, 4), ("s",)), FormerName("Televerket"))
    assert loaded.timeline.organisations == {
        "telia": Organisation(
            "telia", "Telia Company", "telecoms operator", "SE", former, ("Telia", "Telia AB"), "N", ("t",)
        ),
        "no": Organisation("no", "No"),
    }


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("lanes: [{id: a}]", (Code.MISSING, "name", "")),
        ("lanes: [{id: a, name: A, kinds: [wolf]}]", (Code.BAD_CHOICE, "wolf")),
        ("lanes: [{id: a, name: A, colour: red}]", (Code.BAD_CHOICE, "red")),
        ("eras: [{id: a, name: A, start: 2000}]", (Code.MISSING, "end", "")),
        ("eras: [{id: a, name: A, start: 2000, end: unknown}]", (Code.BAD_DATE, "unknown", "")),
        ("eras: [{id: a, name: A, start: 2000, end: 1999}]", (Code.END_BEFORE_START, "1999", "2000")),
        ("topics: [{name: A}]", (Code.MISSING, "id", "")),
        (
            "sources: [{id: a, title: A, url: 'javascript:alert(1)'}]",
            (Code.UNSAFE_LINK, "javascript:alert(1)", ""),
        ),
        (
            "sources: [{id: a, title: A, url: 'file:///etc/passwd'}]",
            (Code.UNSAFE_LINK, "file:///etc/passwd", ""),
        ),
        ("sources: [{id: a, url: 'https://example.org'}]", (Code.MISSING, "title", "")),
        ("organisations: [{id: a, name: A, country: Sweden}]", (Code.BAD_COUNTRY, "Sweden", "")),
        ("organisations: [{id: a, name: A, former_names: [B]}]", (Code.NOT_A_MAPPING, "former_names", "")),
        ("organisations: [{id: a, name: A, sources: [s]}]", (Code.UNKNOWN_SOURCE, "s", "")),
    ],
)
def test_mistakes_in_sections(load, text, problem):
    assert [one[: len(problem)] for one in told(load(text))] == [problem]


def test_an_unsafe_link_is_left_out_and_the_source_lives(load):
    loaded = load("sources: [{id: a, title: A, url: 'smb://host/share'}]")
    assert loaded.timeline.sources == {"a": Source("a", "A")}


@pytest.mark.parametrize("section", ["lanes", "topics", "organisations"])
def test_repeated_ids_are_told_with_the_first_one(write, section):
    folder = write(
        a=f"pack: {{title: T}}\n{section}: [{{id: x, name: First}}]",
        b=f"{section}:\n- {{id: x, name: Second}}",
    )
    loaded = load_pack(folder)
    assert told(loaded) == [(Code.REPEATED_ID, "x", f"{folder / 'a.yaml'}:2")]
    assert loaded.problems[0].file == str(folder / "b.yaml")
    kept = getattr(loaded.timeline, section)
    assert [one.name for one in (kept.values() if isinstance(kept, dict) else kept)] == ["First"]


def test_equal_ids_of_different_things_are_good(load):
    assert (
        told(load("topics: [{id: x, name: X}]\nsources: [{id: x, title: X}]\nlanes: [{id: x, name: X}]"))
        == []
    )


def test_what_refers_to_a_row_that_was_left_out_is_no_second_problem(load):
    loaded = load("sources: [{id: s}]\nentries: [{id: a, kind: law, title: A, start: 2000, sources: [s]}]")
    assert told(loaded) == [(Code.MISSING, "title", "")]
    assert loaded.timeline[0].sources == ()


def test_sections_may_stand_in_any_order_and_file(write):
    folder = write(
        a="entries: [{id: a, kind: law, title: A, start: 2000, sources: [s, u]}]\n"
        "sources: [{id: s, title: S}]",
        b="sources: [{id: u, title: U}]\npack: {title: T}",
    )
    loaded = load_pack(folder)
    assert told(loaded) == []
    assert loaded.timeline[0].sources == ("s", "u")
