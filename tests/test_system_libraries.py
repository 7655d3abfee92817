"""The look for system libraries: quiet where all is well, one line to paste where it may not install."""

from __future__ import annotations

import subprocess

import pytest


@pytest.fixture
def system(tmp_path, root):
    """A make-believe Debian: which packages it has, who asks, and what apt-get was told."""

    def run(installed=(), user="1000", debian=True, aim="test"):
        tools = {"id": f"echo {user}", "apt-get": f'echo "$@" >> {tmp_path}/told'}
        if debian:
            lines = "\\n".join(f"installed {name}" for name in installed)
            tools["dpkg-query"] = f'printf "{lines}\\n"'
        folder = tmp_path / f"bin{len(list(tmp_path.iterdir()))}"
        folder.mkdir()
        for name, script in tools.items():
            (folder / name).write_text(f"#!/bin/sh\n{script}\n")
            (folder / name).chmod(0o755)
        for name in ("grep", "sed", "tr"):
            (folder / name).symlink_to(f"/usr/bin/{name}")
        command = ["/bin/sh", root / ".ci" / "system-libraries", aim]
        return subprocess.run(command, env={"PATH": str(folder)}, capture_output=True, text=True)

    return run


def named(line):
    return line.partition("--no-install-recommends ")[2].split()


def test_it_names_what_is_missing_in_one_line_to_paste(system, tmp_path):
    ran = system(installed=["libgl1"])
    (line,) = (line for line in ran.stderr.splitlines() if "sudo apt-get install" in line)
    assert {"libegl1", "libxcb-cursor0", "libglib2.0-0", "xvfb"} <= set(named(line))
    assert "libgl1" not in named(line)
    assert ran.returncode == 0
    assert not (tmp_path / "told").exists()


def test_it_is_quiet_where_nothing_is_missing(system):
    wanted = set(named(system().stderr.splitlines()[1]))
    there = wanted - {"libglib2.0-0"} | {"libglib2.0-0t64"}  # newer systems have it by another name
    ran = system(installed=sorted(there))
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")


def test_it_installs_as_root(system, tmp_path):
    ran = system(user="0", aim="package")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "binutils" in named((tmp_path / "told").read_text())


def test_it_leaves_other_systems_alone(system):
    ran = system(debian=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")


def test_it_does_not_guess_what_it_is_for(system):
    assert system(aim="all").returncode == 2
