"""Where things are, on each platform."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bik_explorer import paths


@pytest.fixture
def platform(monkeypatch):
    """Sets the platform by its name."""
    return lambda name: monkeypatch.setattr(sys, "platform", name)


def test_the_built_in_pack_and_the_resources_are_there(root):
    assert paths.data() == root / "data"
    assert paths.resources() == root / "resources"
    assert (paths.data() / "pack.yaml").is_file()
    assert (paths.resources() / "fonts").is_dir()


def test_a_packaged_program_has_them_beside_it(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.data() == tmp_path / "data"
    assert paths.resources() == tmp_path / "resources"


def test_an_installed_package_has_them_inside(monkeypatch, tmp_path):
    (tmp_path / "bik_explorer" / "data").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "bik_explorer" / "paths.py"))
    assert paths.data() == tmp_path / "bik_explorer" / "data"
    assert paths.resources() == tmp_path / "bik_explorer" / "resources"


def test_linux_follows_the_base_directories(platform, home):
    platform("linux")
    assert paths.state_folder() == home / "xdg_state_home" / paths.APP
    assert paths.cache_folder() == home / "xdg_cache_home" / paths.APP


@pytest.mark.parametrize("value", [None, ""])
def test_linux_without_base_directories_uses_the_home(platform, home, monkeypatch, value):
    platform("linux")
    for name in ("XDG_STATE_HOME", "XDG_CACHE_HOME"):
        if value is None:
            monkeypatch.delenv(name)
        else:
            monkeypatch.setenv(name, value)
    assert paths.state_folder() == home / ".local" / "state" / paths.APP
    assert paths.cache_folder() == home / ".cache" / paths.APP


def test_macos_uses_the_library(platform, home):
    platform("darwin")
    assert paths.state_folder() == home / "Library" / "Application Support" / paths.APP
    assert paths.cache_folder() == home / "Library" / "Caches" / paths.APP


def test_windows_uses_the_local_application_data(platform, home, monkeypatch):
    platform("win32")
    monkeypatch.setenv("LOCALAPPDATA", str(home / "Local"))
    assert paths.state_folder() == home / "Local" / paths.APP
    assert home / "Local" in paths.cache_folder().parents


def test_windows_without_the_variable_finds_it_in_the_home(platform, home, monkeypatch):
    platform("win32")
    monkeypatch.delenv("LOCALAPPDATA")
    assert paths.state_folder() == home / "AppData" / "Local" / paths.APP


@pytest.mark.parametrize("name", ["linux", "darwin", "win32"])
def test_asking_makes_no_folder(platform, home, name):
    platform(name)
    for folder in (paths.state_folder(), paths.cache_folder()):
        assert isinstance(folder, Path)
        assert not folder.exists()
    assert list(home.iterdir()) == []
