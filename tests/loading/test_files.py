from __future__ import annotations

import os
from pathlib import Path

import pytest

from bik_explorer.loading import files
from bik_explorer.loading.files import find_files
from bik_explorer.loading.problems import Code
from bik_explorer.loading.report import Report

needs_links = pytest.mark.skipif(os.name == "nt", reason="making links takes rights on Windows")


@pytest.fixture
def folder(tmp_path):
    """A folder with files of the given names, each `x`."""

    def folder(*names):
        for name in names:
            file = tmp_path / "pack" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("x")
        return tmp_path / "pack"

    return folder


def found(path):
    report = Report()
    names = [str(Path(one.name).relative_to(path)) for one in find_files(path, report)]
    return names, [problem.code for problem in report.problems]


def test_yaml_files_of_the_folder_and_one_below_are_sorted(folder):
    path = folder(
        "b.yaml", "a.yml", "C.YAML", "README.md", "x.txt", "e/2.yaml", "e/1.yaml", "d/z.yaml", "e/f/deep.yaml"
    )
    assert found(path) == (["C.YAML", "a.yml", "b.yaml", "d/z.yaml", "e/1.yaml", "e/2.yaml"], [])


def test_hidden_files_and_folders_are_left_out(folder):
    assert found(folder("a.yaml", ".b.yaml", "._a.yaml", ".git/c.yaml")) == (["a.yaml"], [])


def test_a_folder_called_like_a_file_is_a_folder(folder):
    assert found(folder("a.yaml/b.yaml")) == (["a.yaml/b.yaml"], [])


def test_one_file_is_a_pack_whatever_its_name(folder):
    report = Report()
    path = folder("pack.txt") / "pack.txt"
    ((name, size, modified),) = [(one.name, one.size, one.modified) for one in find_files(path, report)]
    assert (name, size, modified) == (str(path), 1, path.stat().st_mtime_ns)
    assert not report


@pytest.mark.parametrize(("names", "code"), [((), Code.NO_SUCH_PATH), (("README.md",), Code.NO_FILES)])
def test_nothing_to_read_is_a_problem(folder, names, code):
    assert found(folder(*names)) == ([], [code])


@pytest.mark.parametrize("name", ["a\0b", "x" * 5_000])
def test_impossible_paths_are_problems(name):
    report = Report()
    assert find_files(Path(name), report) == ()
    assert len(report.problems) == 1


@needs_links
def test_links_that_lead_out_are_not_followed(folder, tmp_path):
    path = folder("a.yaml")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "secret.yaml").write_text("x")
    (tmp_path / "pack2").mkdir()
    (tmp_path / "pack2" / "b.yaml").write_text("x")
    (path / "file.yaml").symlink_to(tmp_path / "out" / "secret.yaml")
    (path / "folder").symlink_to(tmp_path / "out")
    (path / "like").symlink_to("../pack2")
    (path / "broken.yaml").symlink_to("../nothing")
    assert found(path) == (["a.yaml"], [Code.LINK_OUT] * 4)


@needs_links
def test_links_inside_are_followed_and_each_file_counts_once(folder):
    path = folder("real/a.yaml")
    (path / "b.yaml").symlink_to("real/a.yaml")
    (path / "again").symlink_to("real")
    (path / "loop.yaml").symlink_to("loop.yaml")
    assert found(path)[0] == ["b.yaml"]


@needs_links
def test_the_pack_itself_may_be_a_link(folder, tmp_path):
    folder("a.yaml", "d/b.yaml")
    (tmp_path / "link").symlink_to("pack")
    assert found(tmp_path / "link") == (["a.yaml", "d/b.yaml"], [])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_pipes_and_devices_are_not_opened(folder):
    path = folder("a.yaml")
    os.mkfifo(path / "pipe.yaml")
    assert found(path) == (["a.yaml"], [])
    for special in (path / "pipe.yaml", Path("/dev/zero")):
        report = Report()
        assert find_files(special, report) == ()
        assert [one.code for one in report.problems] == [Code.UNREADABLE]


def test_a_closed_folder_does_not_close_the_pack(folder, monkeypatch):
    path = folder("a.yaml", "closed/b.yaml", "open/c.yaml")
    real = os.scandir

    def scandir(name):
        if Path(name).name == "closed":
            raise PermissionError(13, "Permission denied", str(name))
        return real(name)

    report = Report()
    with monkeypatch.context() as patch:
        patch.setattr(files.os, "scandir", scandir)
        names = [Path(one.name).name for one in find_files(path, report)]
    assert names == ["a.yaml", "c.yaml"]
    assert [(one.code, one.detail) for one in report.problems] == [(Code.UNREADABLE, "Permission denied")]


def test_there_are_not_too_many_files(folder, monkeypatch):
    monkeypatch.setattr(files, "MOST_FILES", 2)
    assert found(folder("a.yaml", "b.yaml")) == (["a.yaml", "b.yaml"], [])
    assert found(folder("c.yaml")) == (["a.yaml", "b.yaml"], [Code.TOO_MANY_FILES])
