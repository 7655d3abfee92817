"""The packaged program as a stranger has it: in an awkward folder, nothing to write to, and not as root."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests import screen

NOBODY = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"]
NO_NETWORK = ["unshare", "--net", "--"]


@dataclass(frozen=True)
class Place:
    """Where a copy of the program lies, with a home and a folder for pictures beside it."""

    folder: Path
    home: Path
    pictures: Path

    def run(self, *arguments, before=(), **environment):
        """Runs the packaged program with nothing in its environment that it could lean on."""
        command, how = self._call(before, arguments, environment)
        return subprocess.run(command, **how, capture_output=True, text=True, timeout=120)

    @contextmanager
    def started(self, *arguments, before=(), **environment):
        """Starts it, and ends it again."""
        command, how = self._call(before, arguments, environment)
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        with subprocess.Popen(command, **how, **quiet) as process:
            try:
                yield process
            finally:
                process.kill()

    def _call(self, before, arguments, environment):
        plain = {"PATH": "/usr/bin:/bin", "HOME": str(self.home), "LANG": "C.UTF-8", **environment}
        command = [*before, *(NOBODY if os.geteuid() == 0 else []), self.folder / "bik-explorer", *arguments]
        return command, {"cwd": "/", "env": plain, "stdin": subprocess.DEVNULL}


@pytest.fixture(scope="session")
def built(root):
    """What `make package` has left."""
    folder = root / "dist" / "bik-explorer"
    assert folder.is_dir(), "nothing is packaged: run `make package` first"
    return folder


@pytest.fixture(scope="session")
def place(built):
    """A copy in a path with spaces and letters that are not ASCII; it and the home are read-only."""
    top = Path(tempfile.mkdtemp(prefix="bik-")) / "Größe ünd Leerzeichen"
    folder, home, pictures = top / "bik-explorer", top / "heim", top / "Bilder"
    shutil.copytree(built, folder, symlinks=True)
    for made in (home, pictures):
        made.mkdir()
    subprocess.run(["chmod", "-R", "a+rX,a-w", folder, home], check=True)
    subprocess.run(["chmod", "a+rx", top.parent, top], check=True)
    pictures.chmod(0o777)
    yield Place(folder, home, pictures)
    subprocess.run(["chmod", "-R", "u+w", top], check=True)
    shutil.rmtree(top.parent)


@pytest.fixture(scope="session")
def display():
    if not screen.available():
        pytest.skip("Xvfb is not installed")
    with screen.virtual_screen() as name:
        yield name


@pytest.fixture(scope="session")
def no_network():
    """The command that cuts a program off from every network, where that is allowed."""
    if (
        shutil.which("unshare") is None
        or subprocess.run([*NO_NETWORK, "true"], capture_output=True).returncode
    ):
        pytest.skip("a network namespace may not be made here (it takes root)")
    return NO_NETWORK


@pytest.fixture
def source(root, home):
    """Runs the program from source, to compare with."""

    def run(*arguments):
        command = [sys.executable, "-m", "bik_explorer", *arguments]
        ran = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=120)
        assert ran.returncode == 0, ran.stderr
        return ran.stdout

    return run
