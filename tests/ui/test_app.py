"""The composition root: a window where there is a screen, and else a word of what to do."""

from __future__ import annotations

import ast
import subprocess
import sys

import pytest

from bik_explorer import app
from bik_explorer.model.options import Options

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
NETWORK = {
    "aiohttp", "asyncio", "ftplib", "http", "httpx", "requests", "smtplib", "socket", "socketserver", "ssl",
    "telnetlib", "urllib.request", "urllib3", "webbrowser", "xmlrpc",
}  # fmt: skip
QT_NETWORK = {"QtNetwork", "QtWebSockets", "QtHttpServer", "QtWebEngineCore", "QtNetworkAuth"}


@pytest.fixture
def nowhere(monkeypatch):
    """No screen in the environment."""
    for name in DISPLAYS:
        monkeypatch.delenv(name, raising=False)


def start(root, home, **more) -> subprocess.CompletedProcess:
    """Starts the program with nothing of our own screen; it must end by itself."""
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", **more}
    command = [sys.executable, "-m", "bik_explorer"]
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, timeout=60)


def test_without_a_screen_it_says_what_to_do(nowhere, capsys):
    assert app.run(Options()) == 2
    told = capsys.readouterr().err
    assert "no screen" in told
    assert "bik-explorer list" in told
    assert "bik-explorer check" in told


@pytest.mark.parametrize("name", DISPLAYS)
def test_any_screen_is_worth_a_try(nowhere, monkeypatch, name):
    assert not app._has_display()
    monkeypatch.setenv(name, "something")
    assert app._has_display()


def test_windows_and_macos_always_have_one(nowhere, monkeypatch):
    for platform in ("win32", "darwin"):
        monkeypatch.setattr(sys, "platform", platform)
        assert app._has_display()


def test_without_a_screen_qt_is_not_even_loaded(root, home):
    code = "import sys; from bik_explorer.__main__ import main; main([]); print('PySide6' in sys.modules)"
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin"}
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=root, env=environment, capture_output=True, text=True, timeout=60
    )
    assert ran.stdout.strip() == "False"


@pytest.mark.skipif(sys.platform != "linux", reason="screens are found in the environment on Linux only")
@pytest.mark.parametrize(
    "screen",
    [
        {},
        {"DISPLAY": ":77"},
        {"DISPLAY": ":77", "QT_QPA_PLATFORM": "xcb"},
        {"WAYLAND_DISPLAY": "no-such-compositor", "QT_QPA_PLATFORM": "wayland"},
        {"QT_QPA_PLATFORM": "no-such-platform"},
    ],
    ids=lambda screen: " ".join(screen.values()) or "none",
)
def test_a_screen_that_cannot_be_reached_ends_with_a_word_and_not_with_a_crash(root, home, screen):
    ran = start(root, home, **screen)
    assert ran.returncode == 2, ran.stderr
    assert "there is no screen to open a window on" in ran.stderr
    assert "bik-explorer list" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert ran.stdout == ""


def imported(tree: ast.AST) -> set[str]:
    """The modules that a file imports, and the names that it takes from Qt."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def talks(name: str) -> bool:
    parts = name.split(".")
    return parts[0] in NETWORK or name in NETWORK or bool(QT_NETWORK & set(parts))


def test_no_module_of_ours_can_talk_to_a_network(root):
    files = sorted((root / "bik_explorer").rglob("*.py"))
    found = {
        file.relative_to(root).as_posix(): sorted(filter(talks, imported(ast.parse(file.read_text("utf-8")))))
        for file in files
    }
    assert {file: names for file, names in found.items() if names} == {}
    assert len(files) > 100


@pytest.mark.parametrize(
    ("line", "bad"),
    [
        ("import socket", True),
        ("from urllib.request import urlopen", True),
        ("from urllib import request", True),
        ("from PySide6 import QtNetwork", True),
        ("from PySide6.QtNetwork import QTcpSocket", True),
        ("import http.client", True),
        ("from urllib.parse import urlsplit", False),
        ("from PySide6.QtCore import QUrl", False),
    ],
)
def test_the_rule_knows_what_talks(line, bad):
    assert any(map(talks, imported(ast.parse(line)))) == bad
