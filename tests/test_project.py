"""What the project says about itself: pins, commands, and nothing that belongs to one machine."""

from __future__ import annotations

import re
import struct
import subprocess
from importlib.metadata import distribution, version

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

# Split, so that this file does not find itself.
FOREIGN = re.compile(
    "|".join(
        [
            "/" + "work/",
            "/" + "root/",
            "pypi" + r"\.",
            "python" + "hosted",
            "npm" + r"js\.",
            "debian" + r"\.org",
        ]
    )
)
TEXTS = ("*.py", "*.md", "*.toml", "*.txt", "*.yaml", "*.svg", "*.spec", "*.desktop", "Makefile", ".ci/*")
OTHERS = {"LICENSES.txt", "OFL.txt"}
BUILT = {".venv", "build", "dist", ".git"}


def texts(root):
    return {
        file
        for pattern in TEXTS
        for file in root.rglob(pattern)
        if file.is_file() and file.name not in OTHERS and not BUILT & set(file.relative_to(root).parts)
    }


def pins(root):
    """The pinned version by name, of those that apply on this platform."""
    lines = (root / "constraints.txt").read_text("utf-8").splitlines()
    requirements = [Requirement(line) for line in lines if line and not line.startswith("#")]
    return {
        canonicalize_name(one.name): str(one.specifier)
        for one in requirements
        if one.marker is None or one.marker.evaluate()
    }


def needed(name, extras=("",), seen=None):
    """Every distribution that one needs here, with its extras, and what those need."""
    seen = {} if seen is None else seen
    for text in distribution(name).requires or []:
        one = Requirement(text)
        if any(one.marker is None or one.marker.evaluate({"extra": extra}) for extra in extras):
            key = canonicalize_name(one.name)
            if key not in seen:
                seen[key] = one
                needed(one.name, tuple(one.extras) or ("",), seen)
    return seen


def test_everything_needed_is_pinned_and_installed_as_pinned(root):
    pinned = pins(root)
    wanted = needed("bik-explorer", ("", "dev"))
    assert set(wanted) <= set(pinned)
    assert {name: f"=={version(name)}" for name in wanted} == {name: pinned[name] for name in wanted}


def test_nothing_speaks_of_one_machine_or_of_a_registry(root):
    found = {
        f"{file.relative_to(root)}:{number}: {line.strip()}"
        for file in texts(root)
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if FOREIGN.search(line)
    }
    assert found == set()


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_every_command_in_the_documents_exists(page, root):
    targets = set(re.findall(r"^([a-z-]+):", (root / "Makefile").read_text("utf-8"), re.M))
    named = set(re.findall(r"`make ([a-z-]+)", (root / page).read_text("utf-8")))
    assert named
    assert named <= targets


def test_pictures_and_files_named_in_the_documents_are_there(root):
    links = {
        link
        for page in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "data/README.md")
        for link in re.findall(r"\]\(([^):#]+)\)", (root / page).read_text("utf-8"))
    }
    assert links
    assert {link for link in links if not (root / link).exists()} == set()


def test_the_icon_is_there_in_every_size(root):
    folder = root / "resources" / "icons" / "app"
    sizes = {
        struct.unpack(">II", file.read_bytes()[16:24]): int(file.stem.rpartition("-")[2])
        for file in folder.glob("*.png")
    }
    assert {(size, size) for size in sizes.values()} == set(sizes)
    assert {16, 24, 32, 48, 64, 128, 256, 512} <= set(sizes.values())
    assert struct.unpack("<HHH", (folder / "bik-explorer.ico").read_bytes()[:6]) == (0, 1, 6)
    icns = (folder / "bik-explorer.icns").read_bytes()
    assert icns[:4] + icns[4:8] == b"icns" + struct.pack(">I", len(icns))


def test_interface_icons_take_the_colour_of_the_theme(root):
    """Those for the style sheet, which cannot colour them, come in pairs instead."""
    drawings = {file.stem: file.read_text("utf-8") for file in (root / "resources" / "icons").glob("*.svg")}
    fixed = {name for name in drawings if name.endswith(("-light", "-dark"))}
    assert {name.replace("-light", "-dark") for name in fixed} == {n for n in fixed if n.endswith("-dark")}
    drawn = {name: drawing for name, drawing in drawings.items() if name not in fixed}
    assert len(drawn) >= 20
    assert [
        name
        for name, drawing in drawn.items()
        if "currentColor" not in drawing or re.search(r"#[0-9a-fA-F]{3}", drawing)
    ] == []


def test_the_scripts_are_sound(root):
    for script, shell in ((".ci/run", "bash"), (".ci/system-libraries", "sh")):
        subprocess.run([shell, "-n", root / script], check=True)
        assert (root / script).stat().st_mode & 0o111
