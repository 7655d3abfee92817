"""The wheel holds the program, its pack, fonts and icons, and nothing else."""

from __future__ import annotations

import subprocess
import sys
import zipfile

import pytest


@pytest.fixture(scope="module")
def names(root, tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


@pytest.mark.parametrize("folder", ["data", "resources/fonts", "resources/handout", "resources/icons"])
def test_it_has_every_file_of(names, root, folder):
    wanted = {file.relative_to(root).as_posix() for file in (root / folder).rglob("*") if file.is_file()}
    assert wanted
    assert {f"bik_explorer/{name}" for name in wanted} <= set(names)


def test_it_has_the_program_and_the_licences(names):
    assert "bik_explorer/__main__.py" in names
    assert "bik_explorer/resources/LICENSES.txt" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_it_has_nothing_else(names):
    tops = {name.partition("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"bik_explorer"}
    assert not [name for name in names if "screenshots" in name or "__pycache__" in name]
