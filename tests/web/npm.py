"""Packages of npm that tests load into the browser: fetched once, checked, kept under build/."""

from __future__ import annotations

import base64
import hashlib
import shutil
import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest

SECONDS = 120
"""How long a download may take."""


@dataclass(frozen=True)
class Package:
    """`digest`: SHA-512 of the archive in base64. `kept`: the folders and files that tests need."""

    name: str
    version: str
    digest: str
    kept: tuple[str, ...]


TIMELINEJS = Package(
    "@knight-lab/timelinejs",
    "3.9.11",
    "+jUuY1OJ+9zSO5O3AfYSLd1yB0vQkm22zyIElz8BWT5DQ9mL0rsxlQkBKAqLbWpJjFuAAJeqzLY35xFIg6GW4g==",
    ("dist/js/timeline.js", "dist/css/timeline.css", "dist/css/icons/"),
)
VIS = Package(
    "vis-timeline",
    "8.5.4",
    "Xt7RNrRvOkQiSyk6vFTXSRwTunT0y9MzDgHY8N8H9nPuebJ6Vg+u3xnv0Swbxna/Pa2E3HjaBblEIQiK74E01Q==",
    ("standalone/umd/vis-timeline-graph2d.min.js", "styles/vis-timeline-graph2d.min.css"),
)


def npm_folder(root: Path, package: Package) -> Path:
    """The package's folder, fetched if it is not there yet. To be called before the test hides the home.

    Skips the test where there is no npm, and none of its packages was fetched before.
    """
    folder = root / "build" / "npm" / f"{package.name.rpartition('/')[2]}-{package.version}"
    if not folder.is_dir():
        if shutil.which("npm") is None:
            pytest.skip("npm is not installed: make test names it, or installs it as root")
        _fetch(package, folder)
    return folder


def _fetch(package: Package, folder: Path) -> None:
    """Through a folder beside it, so that half of a package is never taken for a whole one."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as part:
        command = ["npm", "pack", f"{package.name}@{package.version}", "--silent", "--pack-destination", part]
        subprocess.run(command, check=True, capture_output=True, timeout=SECONDS, cwd=part)
        (archive,) = Path(part).glob("*.tgz")
        digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
        assert digest == package.digest, f"{package.name} {package.version} is not what it was"
        _unpack(archive, Path(part) / "package", package.kept)
        (Path(part) / "package").replace(folder)


def _unpack(archive: Path, folder: Path, kept: tuple[str, ...]) -> None:
    folder.mkdir()
    with tarfile.open(archive) as files:
        for file in files:
            name = file.name.removeprefix("package/")
            if file.isfile() and name.startswith(kept):
                target = folder / name
                target.parent.mkdir(parents=True, exist_ok=True)
                with files.extractfile(file) as source:
                    target.write_bytes(source.read())
