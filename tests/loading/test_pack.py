from __future__ import annotations

import json
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bik_explorer import paths
from bik_explorer.loading import Code, load_pack, pack
from bik_explorer.model.dates import PartialDate


def codes(loaded):
    return [problem.code for problem in loaded.problems]


def test_a_pack_is_read_from_all_its_files(write):
    folder = write(
        a="pack: {title: A pack}\nentries: [{id: one, kind: law, title: One, start: 2001, sources: [s]}]",
        b="sources: [{id: s, title: A source}]",
        deep__c="entries: [{id: two, kind: law, title: Two, start: 2000}]",
    )
    loaded = load_pack(folder)
    assert loaded.problems == ()
    assert loaded.readable
    assert [entry.id for entry in loaded.timeline] == ["two", "one"]
    assert loaded.timeline.entries[1].sources == ("s",)


def test_nothing_there_is_not_readable(tmp_path):
    loaded = load_pack(tmp_path / "nothing")
    assert (codes(loaded), loaded.readable, len(loaded.timeline)) == ([Code.NO_SUCH_PATH], False, 0)


def test_an_empty_pack_is_readable(write):
    loaded = load_pack(write(a="# nothing yet\n"))
    assert (codes(loaded), loaded.readable, len(loaded.timeline)) == ([Code.UNTITLED], True, 0)


def test_a_list_is_no_pack(write):
    loaded = load_pack(write(a="- one\n- two\n"))
    assert (codes(loaded), loaded.readable) == ([Code.NOT_A_MAPPING], False)


def test_a_broken_file_leaves_the_others(write):
    folder = write(
        a="pack: {title: A pack}\nentries: [{id: one, kind: law, title: One, start: 2001, sources: [s]}]",
        b="sources: [",
    )
    loaded = load_pack(folder)
    assert codes(loaded) == [Code.BAD_YAML]  # and not that there is no source `s`, which may well stand in b
    assert loaded.readable
    assert loaded.timeline[0].sources == ()


def test_a_file_that_vanishes_is_a_problem(write, monkeypatch):
    folder = write(a="pack: {title: A pack}", b="entries: []")
    real = pack.find_files

    def find(path, report):
        found = real(path, report)
        (folder / "b.yaml").unlink()
        return found

    monkeypatch.setattr(pack, "find_files", find)
    loaded = load_pack(folder)
    assert [(one.code, one.detail) for one in loaded.problems] == [
        (Code.UNREADABLE, "No such file or directory")
    ]
    assert loaded.timeline.pack.title == "A pack"


def test_a_pack_full_of_mistakes_is_read_quickly_and_told_shortly(load):
    rows = "".join(
        f"  - {{id: e{i}, kind: law, title: T, start: 2001, sources: [no{i}], relaetd: []}}\n"
        for i in range(3_000)
    )
    loaded = load("entries:\n" + rows)
    assert len(loaded.timeline) == 3_000
    assert codes(loaded)[-1] is Code.MORE
    assert loaded.problems[-1].subject == "5000"


@given(st.dates(date(100, 1, 1), date(9900, 12, 31)), st.sampled_from([4, 7, 10]), st.booleans())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_dates_are_as_precise_as_they_are_written(write, day, length, about):
    text = day.isoformat()[:length]
    folder = write(
        a=f"pack: {{title: P}}\nentries: [{{id: a, kind: law, title: T, start: {'about ' * about}{text}}}]"
    )
    loaded = load_pack(folder)
    assert loaded.problems == ()
    assert loaded.timeline[0].start == PartialDate.parse(text + "~" * about)


KEYS = ["id", "kind", "title", "start", "end", "sources", "related", "entry", "relation", "aliases", "lane"]
SECTIONS = ["entries", "pack", "lanes", "signatories", "names", "role", "organisation"]
VALUES = ["law", "2001", "open", "unknown", "a", "b", "succeeds", "true", "~", ""]
WORDS = st.sampled_from([*KEYS, *SECTIONS, *VALUES])
TREES = st.recursive(
    WORDS, lambda each: st.lists(each, max_size=4) | st.dictionaries(WORDS, each, max_size=6), max_leaves=40
)
ENTRY = st.fixed_dictionaries(
    {"id": st.sampled_from("abc"), "kind": st.just("law"), "title": WORDS, "start": st.just("2001")}
).flatmap(lambda head: st.dictionaries(WORDS, TREES, max_size=6).map(lambda more: more | head))
PACKS = st.fixed_dictionaries({"entries": st.lists(ENTRY, max_size=4)}).flatmap(
    lambda head: st.dictionaries(WORDS, TREES, max_size=3).map(lambda more: more | head)
)


@given(PACKS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_a_pack_holds_the_timeline_is_sound(write, tree):
    timeline = load_pack(write(a=json.dumps(tree).encode())).timeline
    ids = [entry.id for entry in timeline]
    assert len(ids) == len(set(ids))
    lanes = {lane.id for lane in timeline.lanes}
    for entry in timeline:
        assert entry.lane in lanes
        assert all(source in timeline.sources for source in entry.all_sources())
        assert all(timeline.find(one.entry) not in (None, entry) for one in entry.relations)
        assert all(one.organisation in timeline.organisations for one in entry.signatories)
    assert len(timeline.columns.start) == len(ids)


def test_the_built_in_pack_is_read():
    loaded = load_pack(paths.data())
    assert loaded.readable
    assert len(loaded.timeline) >= 40
    assert {lane.id for lane in loaded.timeline.lanes} == {entry.lane for entry in loaded.timeline}
