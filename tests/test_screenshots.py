"""The list of pictures: told in CONTRIBUTING, taken of entries that are there, and of the right size."""

from __future__ import annotations

import re

import pytest

from bik_explorer import paths
from bik_explorer.loading import load_pack
from tests.screenshots import FOLDER, PICTURES, png_size


def test_contributing_names_every_picture(root):
    told = re.findall(r"`([\w-]+\.png)`", (root / "CONTRIBUTING.md").read_text("utf-8"))
    assert sorted(told) == sorted(picture.name for picture in PICTURES)


def test_nothing_else_lies_beside_them():
    assert {file.name for file in FOLDER.iterdir()} == {picture.name for picture in PICTURES}


def test_they_show_entries_of_the_built_in_pack():
    timeline = load_pack(paths.data()).timeline
    shown = [
        one.arguments[one.arguments.index("--select") + 1] for one in PICTURES if "--select" in one.arguments
    ]
    assert shown
    assert [id_ for id_ in shown if timeline.find(id_) is None] == []


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_the_committed_picture_has_the_size_it_should_have(picture):
    width, height = picture.size
    assert png_size(FOLDER / picture.name) == (width * picture.scale, height * picture.scale)
