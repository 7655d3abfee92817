"""What is in the package: nothing that reaches for the network, and a licence for every part."""

from __future__ import annotations

import re
import sys
from fnmatch import fnmatch
from importlib.metadata import version
from pathlib import Path

import pytest

LARGEST = 200_000_000
OURS = {"bik_explorer", "__main__"}
FROM_PYTHON = re.compile(r"_?pyi|_sysconfigdata")


def files(built):
    return {file.relative_to(built).as_posix(): file for file in built.rglob("*") if file.is_file()}


@pytest.fixture(scope="module")
def licences(root):
    return (root / "resources" / "LICENSES.txt").read_text("utf-8")


@pytest.fixture(scope="module")
def covered(licences):
    """The patterns of what the licences speak of."""
    return [pattern for line in re.findall(r"^Files: (.*)$", licences, re.M) for pattern in line.split()]


@pytest.fixture(scope="module")
def python_packages(built):
    """The packages in it that do not come with Python."""
    modules = {name.removeprefix("_internal/") for name in files(built) if name.endswith(".pyc")}
    tops = {name.partition("/")[0].removesuffix(".pyc") for name in modules}
    return {name for name in tops if not comes_with_python(name)}


def comes_with_python(top):
    return top in sys.stdlib_module_names or FROM_PYTHON.match(top) is not None


def test_every_file_has_a_licence(built, covered):
    own = ["data/*", "resources/*", "LICENSE"]
    names = {name.removeprefix("_internal/") for name in files(built) if not name.endswith(".pyc")}
    assert {name for name in names if not any(fnmatch(name, one) for one in [*covered, *own])} == set()


def test_every_python_package_has_a_licence(python_packages, covered):
    assert {"numpy", "pyqtgraph", "yaml"} <= python_packages
    named = {pattern.partition("/")[0] for pattern in covered}
    assert python_packages - OURS - named == set()


def test_the_licences_speak_of_the_versions_that_are_shipped(licences):
    told = dict(
        part.rsplit(" ", 1)
        for line in re.findall(r"^Version: (\w+ [\d.]+(?:, \w+ [\d.]+)*)$", licences, re.M)
        for part in line.split(", ")
    )
    assert {"PySide6_Essentials", "numpy", "PyYAML", "pyqtgraph"} <= set(told)
    assert told == {name: version(name) for name in told}


def test_the_licence_texts_are_complete(licences):
    for words in (
        "GNU LESSER GENERAL PUBLIC LICENSE",
        "SIL OPEN FONT LICENSE",
        "Bootloader Exception",
        "OpenBLAS",
    ):
        assert words in licences


@pytest.mark.parametrize(
    "part",
    [
        "gtk",
        "libssl",
        "libcrypto",
        "Qt6Network",
        "Qt6Qml",
        "plugins/tls",
        "eglfs",
        "vnc",
        "libstdc++",
        "libGL",
        "libX11.",
    ],
)
def test_it_leaves_out(built, part):
    assert [name for name in files(built) if part in name] == []


@pytest.mark.parametrize(
    "part",
    [
        "platforms/libqxcb",
        "platforms/libqwayland",
        "platforms/libqoffscreen",
        "libxcb-cursor",
        "libqsvg",
        "Inter-Bold",
        "icons/search.svg",
        "data/pack.yaml",
        "resources/LICENSES.txt",
        "platformthemes/libqxdgdesktopportal",
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="names as on Linux")
def test_it_contains(built, part):
    assert any(part in name for name in files(built))


def test_it_is_not_larger_than_it_needs_to_be(built):
    assert sum(file.lstat().st_size for file in files(built).values() if not file.is_symlink()) < LARGEST


def test_nothing_in_it_names_the_place_where_it_was_built(built, root):
    place = str(Path(root).resolve()).encode()
    ours = ("_internal/data", "_internal/resources")
    texts = [file for name, file in files(built).items() if name.startswith(ours)]
    assert texts
    assert [file for file in texts if place in file.read_bytes()] == []
