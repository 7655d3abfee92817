"""Who may import whom: the contracts hold and leave no package out, and pure code runs without Qt."""

from __future__ import annotations

import subprocess
import sys
import tomllib

import pytest

WITH_QT = {"ui", "app", "__main__"}

BLOCK_QT = """
import sys
from tests.conftest import NoQt
sys.meta_path.insert(0, NoQt())
"""

IMPORT_ALL = """
import importlib, pkgutil
for name in {names}:
    package = importlib.import_module("bik_explorer." + name)
    for found in pkgutil.walk_packages(getattr(package, "__path__", []), package.__name__ + "."):
        importlib.import_module(found.name)
print(len([name for name in sys.modules if name.startswith("bik_explorer.")]))
"""

RUN = """
sys.argv = {arguments}
from bik_explorer.__main__ import main
sys.exit(main())
"""


def python(root, code):
    """Runs code in a fresh interpreter in the checkout."""
    return subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, timeout=120)


def settings(root):
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["tool"]


def pure_packages(root):
    """The packages and modules that must not know Qt, by what is there."""
    package = root / "bik_explorer"
    found = {file.parent.name for file in package.glob("*/__init__.py")} | {
        file.stem for file in package.glob("*.py")
    }
    return found - WITH_QT - {"__init__"}


def test_the_import_contracts_hold(root):
    ran = python(root, "from importlinter.cli import lint_imports_command as run; run()")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "4 kept, 0 broken" in ran.stdout


def test_every_pure_package_is_in_the_contracts_and_under_strict_mypy(root):
    wanted = {f"bik_explorer.{name}" for name in pure_packages(root)}
    tools = settings(root)
    (contract,) = (one for one in tools["importlinter"]["contracts"] if one["id"] == "qt")
    assert set(contract["source_modules"]) == wanted
    assert set(tools["mypy"]["packages"]) == wanted
    assert tools["mypy"]["strict"]


def test_pure_packages_import_without_qt(root):
    names = sorted(pure_packages(root))
    ran = python(root, BLOCK_QT + IMPORT_ALL.format(names=names))
    assert ran.returncode == 0, ran.stderr
    assert int(ran.stdout) > len(names)


@pytest.mark.parametrize(
    "arguments", [["--version"], ["--help"], ["list"], ["list", "--format", "json"], ["check"]], ids=" ".join
)
def test_the_command_line_runs_without_qt(root, arguments):
    ran = python(root, BLOCK_QT + RUN.format(arguments=["bik-explorer", *arguments]))
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout


def test_qt_is_really_blocked(root):
    ran = python(root, BLOCK_QT + "import PySide6")
    assert "blocked: pure packages must not need Qt" in ran.stderr


def test_the_window_does_not_wait_for_pyqtgraph(root):
    ran = python(root, "import sys, bik_explorer.app; print('pyqtgraph' in sys.modules)")
    assert (ran.stdout.strip(), ran.stderr) == ("False", "")
