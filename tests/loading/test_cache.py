from __future__ import annotations

import json
import os
import subprocess
import sys
import time

import pytest

from bik_explorer import paths
from bik_explorer.loading import cache as cache_module
from bik_explorer.loading import documents, load_pack

PACK = """
pack: {title: A pack, range: 2000..2010}
lanes: [{id: all, name: All, kinds: [law]}]
sources: [{id: s, title: A source, url: https://example.org}]
topics: [{id: t, name: A topic}]
organisations: [{id: o, name: An organisation, former_names: [{name: Old, until: 2001}]}]
eras: [{id: e, name: An era, start: 1999, end: open}]
entries:
  - id: one
    kind: law
    title: Ein Gesetz für Kinder
    start: about 2001
    status: in force
    sources: [s]
    commitments: [{text: Do it, topics: [t], binding: true}]
    signatories: [{role: signatory, names: [o]}]
lessons:
  - id: first
    title: A lesson
    minutes: 2
    steps:
      - caption: One
        minutes: 1.5
        question: {text: Why?, answer: Because., sources: [s]}
        hide: titles
        quiz: order
        view: {range: 2000..about 2003, facets: {kinds: [law]}, select: one, organisation: o}
"""


@pytest.fixture
def pack(write):
    """A pack that was written a while ago."""
    folder = write(a=PACK, b="entries: [{id: two, kind: event, title: Two, start: 2002}]")
    for file in folder.iterdir():
        os.utime(file, (1_000_000_000, 1_000_000_000))
    return folder


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "deep" / "cache"


@pytest.fixture
def reads(monkeypatch):
    """Which files were read as YAML."""
    names = []
    real = documents.read_file

    def read(file, report):
        names.append(file.name.rpartition(os.sep)[2])
        return real(file, report)

    monkeypatch.setattr(documents, "read_file", read)
    return names


def test_the_second_start_reads_no_yaml_and_gives_the_same(pack, cache, reads):
    first = load_pack(pack, cache)
    assert reads == ["a.yaml", "b.yaml"]
    reads.clear()
    second = load_pack(pack, cache)
    assert reads == []
    assert second == first
    assert second.readable
    assert len(second.timeline) == 2
    assert second.timeline.lessons[0].steps[0].view.card.id == "o"


def test_without_a_cache_folder_nothing_is_kept(pack, reads):
    load_pack(pack)
    load_pack(pack)
    assert len(reads) == 4


def touch(pack):
    os.utime(pack / "a.yaml", (1_000_000_001, 1_000_000_001))


def grow(pack):
    with (pack / "a.yaml").open("a") as file:
        file.write(" ")
    os.utime(pack / "a.yaml", (1_000_000_000, 1_000_000_000))


def add(pack):
    (pack / "c.yaml").write_text("")
    os.utime(pack / "c.yaml", (1_000_000_000, 1_000_000_000))


def remove(pack):
    (pack / "b.yaml").unlink()


@pytest.mark.parametrize("change", [touch, grow, add, remove])
def test_any_change_of_the_files_means_reading_again(pack, cache, reads, change):
    load_pack(pack, cache)
    change(pack)
    reads.clear()
    load_pack(pack, cache)
    assert reads


def test_another_version_means_reading_again(pack, cache, reads, monkeypatch):
    load_pack(pack, cache)
    reads.clear()
    monkeypatch.setattr(cache_module, "__version__", "99.9")
    load_pack(pack, cache)
    assert reads


def damaged(data):
    head, _, body = data.partition(b"\n")
    wrong = [
        b"",
        b"x",
        head,
        data[:-1],
        data + b" ",
        data[: len(data) // 2],
        data.replace(b"Two", b"Owt"),
        body,
    ]
    sealed = [b"[]", b"null", b"{}", b"[" * 100_000, b"\xff", json.dumps(json.loads(body)[:-1]).encode()]
    shape = json.loads(body)
    shape[6][0][1] = "wolf"  # no kind
    sealed.append(json.dumps(shape).encode())
    key = head.split()[0].decode()
    return [*wrong, *(f"{key} {cache_module._digest(one)}\n".encode() + one for one in sealed)]


@pytest.mark.parametrize("number", range(15))
def test_any_damage_means_reading_again(pack, cache, reads, number):
    good = load_pack(pack, cache)
    (file,) = cache.iterdir()
    whole = file.read_bytes()
    bad = damaged(whole)[number]
    assert bad != whole
    file.write_bytes(bad)
    reads.clear()
    assert load_pack(pack, cache) == good
    assert reads == ["a.yaml", "b.yaml"]
    assert file.read_bytes() == whole


def test_packs_with_problems_are_not_kept(pack, cache):
    (pack / "a.yaml").write_text("entrys: []")
    os.utime(pack / "a.yaml", (1_000_000_000, 1_000_000_000))
    assert load_pack(pack, cache).problems
    assert not cache.exists()


def test_files_that_were_just_written_are_not_kept(pack, cache):
    now = time.time()
    os.utime(pack / "a.yaml", (now, now))
    load_pack(pack, cache)
    assert not cache.exists()


def test_packs_do_not_share_a_cache_file(pack, cache, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    (other / "a.yaml").write_text("pack: {title: Other}")
    os.utime(other / "a.yaml", (1_000_000_000, 1_000_000_000))
    load_pack(pack, cache)
    load_pack(other, cache)
    assert len(list(cache.iterdir())) == 2
    assert load_pack(other, cache).timeline.pack.title == "Other"


def test_a_cache_that_cannot_be_written_is_no_problem(pack, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    assert load_pack(pack, tmp_path / "file").problems == ()

    def full(path, data):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(cache_module, "save_safely", full)
    assert load_pack(pack, tmp_path / "cache").problems == ()


def test_a_cached_pack_needs_no_yaml(pack, cache, root):
    code = """if True:
    import sys
    from pathlib import Path
    from bik_explorer.loading import load_pack
    loaded = load_pack(Path(sys.argv[1]), Path(sys.argv[2]))
    print(len(loaded.timeline), "yaml" in sys.modules)
    """
    command = [sys.executable, "-c", code, pack, cache]
    runs = [
        subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout.split()
        for _ in range(2)
    ]
    assert runs == [["2", "True"], ["2", "False"]]


def test_the_built_in_pack_comes_back_the_same(tmp_path):
    first = load_pack(paths.data())
    load_pack(paths.data(), tmp_path)
    assert load_pack(paths.data(), tmp_path) == first
