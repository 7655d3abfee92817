"""Takes the pictures of the documents from the real program: `make screenshots`.

Each is started as a person would start it, in an empty home, and painted without a screen.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.ui.presenting.screens import use_screens

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "screenshots"


@dataclass(frozen=True, slots=True)
class Picture:
    """A file's name, the window's size in logical pixels, and what else to start with.

    `scene`: one of `tests/scenes.py`, in the place of the main window.
    """

    name: str
    arguments: tuple[str, ...] = ()
    size: tuple[int, int] = (1440, 900)
    theme: str = "light"
    scale: float = 1.0
    scene: str = ""


PICTURES = (
    Picture("main-light.png", ("--select", "ceo-coalition-2011")),
    Picture("main-dark.png", ("--select", "dsa-2022"), theme="dark"),
    Picture("main-contrast.png", ("--select", "bik-strategy-2012"), theme="contrast"),
    Picture("start-light.png"),
    Picture("search-light.png", ("--search", "telefónica", "--select", "ict-coalition-2012")),
    Picture("zoom-light.png", ("--range", "2009..2014")),
    Picture("signatories-light.png", ("--page", "signatories", "--select", "alliance-2017")),
    Picture("commitments-light.png", ("--page", "commitments", "--select", "dsa-2022")),
    Picture("small-light.png", size=(900, 620)),
    Picture("projector-light.png", size=(1280, 720), scale=1.5),
    Picture("stage.png", size=(1920, 1080), scene="stage"),
    Picture("speaker.png", scene="speaker"),
    Picture("editor-light.png", scene="editor"),
    Picture("quiz-light.png", size=(980, 640), scene="quiz"),
    Picture("print-light.png", size=(1100, 720), scene="print"),
)


def take(picture: Picture, home: str) -> Path:
    """Starts the program, which saves the picture and leaves; OSError if the picture has another size."""
    file = FOLDER / picture.name
    width, height = picture.size
    command = _command(picture, file)
    environment = {
        **os.environ,
        "HOME": home,
        "XDG_STATE_HOME": home,
        "XDG_CACHE_HOME": home,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_SCALE_FACTOR": str(picture.scale),
    }
    if picture.scene:
        environment |= use_screens(Path(home))
    subprocess.run(command, cwd=ROOT, env=environment, check=True, timeout=60)
    wanted = (round(width * picture.scale), round(height * picture.scale))
    if png_size(file) != wanted:
        raise OSError(f"{file.name} is {png_size(file)}, not {wanted}")
    return file


def _command(picture: Picture, file: Path) -> list[str]:
    size = "x".join(map(str, picture.size))
    if picture.scene:
        return [sys.executable, "-m", "tests.scenes", picture.scene, str(file), size]
    command = [sys.executable, "-m", "bik_explorer", *picture.arguments]
    return [*command, "--theme", picture.theme, "--size", size, "--screenshot", str(file)]


def png_size(file: Path) -> tuple[int, int]:
    """Width and height as the file's head says."""
    head = file.read_bytes()[16:24]
    return int.from_bytes(head[:4]), int.from_bytes(head[4:])


def main() -> None:
    """Takes all pictures, each with an empty home."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for picture in PICTURES:
        with tempfile.TemporaryDirectory() as home:
            file = take(picture, home)
        print(f"{file.relative_to(ROOT)}  {file.stat().st_size // 1024} KiB")


if __name__ == "__main__":
    main()
