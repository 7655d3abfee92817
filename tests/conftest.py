"""What holds for every test: no real home, no real screen, no hook left behind, and silence."""

from __future__ import annotations

import importlib.abc
import importlib.util
import logging
import os
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Before anything loads Qt or numpy.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["OPENBLAS_NUM_THREADS"] = "1"
os.environ["LC_ALL"] = "C.UTF-8"
os.environ["TZ"] = "UTC"
for name in ("QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME", "DISPLAY", "WAYLAND_DISPLAY"):
    os.environ.pop(name, None)

settings.register_profile(
    "steady",
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("steady")

TESTS = Path(__file__).parent
PURE = {
    "cli",
    "data",
    "export",
    "layout",
    "loading",
    "model",
    "search",
    "test_paths.py",
    "test_style.py",
    "web",
}
PACKAGED = {"packaging"}
QT = ("PySide6", "shiboken6", "pyqtgraph")
HOMES = (
    "HOME",
    "USERPROFILE",
    "LOCALAPPDATA",
    "XDG_STATE_HOME",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
)


class NoQt(importlib.abc.MetaPathFinder):
    """Makes the import of Qt fail as if it were not installed."""

    def find_spec(self, fullname, path=None, target=None):
        if fullname.partition(".")[0] in QT:
            raise ModuleNotFoundError(f"{fullname} is blocked: pure packages must not need Qt", name=fullname)


def pytest_addoption(parser, pluginmanager):
    parser.addoption(
        "--part",
        choices=("pure", "qt", "package"),
        help="pure: what needs no Qt, with Qt blocked (add -p no:pytest-qt); qt: the rest; package: dist/",
    )
    if not pluginmanager.hasplugin("pytest-qt"):
        for option in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
            parser.addini(
                option, "belongs to pytest-qt", type="linelist" if option == "qt_log_ignore" else "string"
            )


def pytest_configure(config):
    if config.getoption("--part") == "pure":
        loaded = [name for name in QT if name in sys.modules]
        if loaded:
            raise pytest.UsageError(f"{', '.join(loaded)} is loaded already: add -p no:pytest-qt")
        sys.meta_path.insert(0, NoQt())


def pytest_ignore_collect(collection_path, config):
    """Leaves out what is not of the wanted part; without `--part`, only what needs the packaged program."""
    if collection_path == TESTS or TESTS not in collection_path.parents:
        return None
    top = collection_path.relative_to(TESTS).parts[0]
    part = "pure" if top in PURE else "package" if top in PACKAGED else "qt"
    wanted = config.getoption("--part")
    return True if (part != wanted if wanted else part == "package") else None


@pytest.fixture(autouse=True)
def home(tmp_path_factory, monkeypatch):
    """An empty home for each test, which it may ask for; the real one is out of reach."""
    folder = tmp_path_factory.mktemp("home")
    for name in HOMES:
        monkeypatch.setenv(name, str(folder / name.lower() if name.startswith("XDG_") else folder))
    return folder


@pytest.fixture(autouse=True)
def silence(caplog):
    """A warning in the log fails the test that did not expect it: one that does, calls `caplog.clear()`."""
    yield
    loud = [
        record
        for when in ("setup", "call")
        for record in caplog.get_records(when)
        if record.levelno >= logging.WARNING
    ]
    assert not loud, "unexpected log records:\n" + "\n".join(
        f"{record.levelname} {record.name}: {record.getMessage()}" for record in loud
    )


@pytest.fixture(autouse=True)
def no_hooks_left():
    """What was hooked into the interpreter must be gone after the test, or later tests report to it."""
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    yield
    after = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    sys.excepthook, threading.excepthook, sys.unraisablehook = before
    assert after == before, "an exception hook was left behind"


@pytest.fixture(scope="session")
def root():
    """The folder of the checkout."""
    return TESTS.parent
