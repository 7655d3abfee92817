"""The text of the web handout: complete, the same each time, safe, and small around its data."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import fields, replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer import paths
from bik_explorer.cli.export_words import credits_words, export_words
from bik_explorer.export.credits import credits_lines, credits_of
from bik_explorer.export.handout_words import BoardWords, CardWords, ScriptWords
from bik_explorer.export.html import handout
from bik_explorer.export.html.handout import SCRIPTS, STYLES, WEIGHTS, fonts_text, script_text, style_text
from bik_explorer.export.html.markup import Html, data_block, tag
from bik_explorer.loading import load_pack
from bik_explorer.model.timeline import Timeline
from bik_explorer.search import build_index
from tests.export.making import DAY
from tests.web.making import EVIL, all_of_it, home_view, hostile, made_handout, two_steps

KILOBYTE = 1024


@pytest.fixture(scope="module")
def pack():
    return load_pack(paths.data()).timeline


@pytest.fixture(scope="module")
def text(pack):
    return made_handout(pack)


class Seen(HTMLParser):
    """What a parser finds: elements, attributes, the texts of scripts and styles."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.attributes, self.raw = [], [], {}
        self._inside = ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]
        if tag in ("script", "style"):
            self._inside = f"{tag}:{dict(attrs).get('type', '')}"

    def handle_data(self, data):
        if self._inside:
            self.raw[self._inside] = self.raw.get(self._inside, "") + data

    def handle_endtag(self, tag):
        if tag in ("script", "style"):
            self._inside = ""


def test_the_same_bytes_each_time(pack, text):
    assert made_handout(pack) == text
    assert text.startswith('<!DOCTYPE html>\n<html lang="en">')


def test_script_and_style_are_small():
    assert len((script_text() + style_text()).encode()) < 125 * KILOBYTE
    assert len(fonts_text()) < 120 * KILOBYTE


def test_no_two_scripts_use_the_same_name():
    """They are put together into one, where the later would take the place of the earlier."""
    names = re.findall(r"^(?:async )?(?:function|const|let|class) (\w+)", _all_scripts(), re.M)
    assert len(names) > 150
    assert len(names) == len(set(names)), {name for name in names if names.count(name) > 1}


def _all_scripts():
    folder = paths.resources() / "handout"
    return "\n".join((folder / f"{name}.js").read_text("utf-8") for name in SCRIPTS)


def test_every_file_of_the_folder_is_used():
    names = {file.name for file in (paths.resources() / "handout").iterdir()}
    assert names == {f"{name}.js" for name in SCRIPTS} | {f"{name}.css" for name in STYLES}
    fonts = {file.name for file in (paths.resources() / "fonts").glob("*.woff2")}
    assert fonts == {f"inter-web-{weight}.woff2" for weight in WEIGHTS}


def test_the_script_has_no_door_for_texts():
    doors = r"innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|new Function"
    doors += r"|fetch\(|XMLHttp|import\(|https?:"
    found = set(re.findall(doors, script_text()))
    assert found == {"http:"}  # the name of SVG
    assert script_text().count("http:") == 1
    assert not re.search(r"url\((?!data:)|@import", fonts_text() + style_text())


def test_the_policy_names_what_is_there_and_nothing_else(text):
    seen = Seen(text)
    policy = next(
        value for tag, name, value in seen.attributes if name == "content" and "default-src" in value
    )
    rules = {name: rest for name, *rest in (rule.split() for rule in policy.split(";"))}

    def named(part):
        return [f"'sha256-{base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()}'"]

    assert rules == {
        "default-src": ["'none'"],
        "script-src": named(seen.raw["script:"]),
        "style-src": named(seen.raw["style:"]),
        "font-src": ["data:"],
        "img-src": ["data:"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
    }


def test_it_holds_what_is_found_and_says_so(pack):
    text = made_handout(pack, "kind:law")
    assert text.count("<article") == 11
    assert "Search: kind:law (11 of 49 entries)" in text
    assert json.loads(Seen(text).raw["script:application/json"])["view"]["query"] == ""


def test_a_lesson_needs_all_entries(pack):
    text = made_handout(pack, "kind:law", lesson=two_steps())
    assert text.count("<article") == 49
    assert "Laws alone" in text
    assert "Ask them." not in text
    assert "Ask them." in made_handout(pack, lesson=two_steps(), notes=True)


def test_credits_are_there(text):
    for said in ("Sources: ", "Version 2026.11", "made on 24 November 2026", "Licence: CC BY 4.0"):
        assert said in text
    assert "Not an official product of the European Union" in text


def test_linked_data_tells_of_every_entry(text, pack):
    data = json.loads(Seen(text).raw["script:application/ld+json"])
    assert (data["@context"], data["@type"]) == ("https://schema.org", "Dataset")
    assert data["temporalCoverage"] == "1999/2024"
    assert [one["name"] for one in data["about"]] == [entry.title for entry in pack]
    assert {one["@type"] for one in data["about"]} == {
        "Project",
        "CreativeWork",
        "Legislation",
        "Report",
        "Event",
    }


def test_no_entry_at_all():
    text = made_handout(Timeline())
    assert "<article" not in text
    assert json.loads(Seen(text).raw["script:application/json"])["marks"] == []


def test_hostile_texts_make_no_element_and_no_attribute():
    seen, fine = Seen(made_handout(hostile())), Seen(made_handout(load_pack(paths.data()).timeline))
    assert set(seen.tags) <= set(fine.tags)
    assert {name for _, name, _ in seen.attributes} <= {name for _, name, _ in fine.attributes}
    assert seen.tags.count("script") == 3
    assert json.loads(seen.raw["script:application/json"])["marks"][0]["t"] == EVIL[0]
    assert {value for tag, name, value in seen.attributes if name == "href" and value.startswith("http")} == {
        "https://example.org/fine?a=1&b=2"
    }


@given(st.text())
def test_any_text_stays_a_text(text):
    class Texts(HTMLParser):
        found, tags = "", 0

        def handle_data(self, data):
            self.found += data

        def handle_starttag(self, tag, attrs):
            self.tags += 1
            self.named = attrs

    parser = Texts(convert_charrefs=True)
    parser.feed(tag("p", text, title=f"x{text}"))
    parser.close()
    assert parser.tags == 1
    kept = tag("p", text)[3:-4]
    assert "<" not in kept
    assert [name for name, _ in parser.named] == ["title"]


@given(st.text())
def test_any_text_stays_in_its_block_of_data(text):
    block = data_block({"text": text})
    assert block.count("<") == 2
    inside = block[block.index(">") + 1 : block.rindex("<")]
    assert isinstance(block, Html)
    assert set(json.loads(inside)["text"]) <= set(text)


def test_every_word_of_the_script_is_used():
    names = [one.name for group in (ScriptWords, CardWords, BoardWords) for one in fields(group)]
    unused = [name for name in names if not re.search(rf"\b{name}\b", script_text())]
    assert [name for name in unused if not name.startswith("covered_")] == []


def test_the_script_says_no_word_of_its_own():
    """What it shows comes as data: its texts are names for the machine, or a sign."""
    texts = re.findall(r"'((?:[^'\\\n]|\\.)*)'", script_text())
    said = {
        text
        for text in texts
        if re.search(r"[A-Z]?[a-z]+ [a-z]+", text) and not re.search(r"[.#\[<:=\"]", text)
    }
    assert said == {"use strict", "s covered"}


def test_words_in_another_language_leave_no_english(pack):
    """Every text of the page's own can be another one: none is written anywhere else."""

    def strange(group):
        texts = {one.name: getattr(group, one.name) for one in fields(group)}
        return replace(group, **{name: turned(text) for name, text in texts.items() if isinstance(text, str)})

    def turned(text):
        return "".join(f"{{{part}" if at else "§" for at, part in enumerate(text.split("{"))) + "§"

    words = export_words()
    groups = ("page", "entry", "table", "step", "answer", "script", "cards", "board")
    other = replace(words.handout, **{name: strange(getattr(words.handout, name)) for name in groups})
    state, results = home_view(pack), build_index(pack).search("")
    lines = credits_lines(credits_of(pack, state, results, DAY), credits_words())
    text = handout(pack, results, state, lines, replace(words, handout=other), lesson=all_of_it(), notes=True)
    body = text[text.index("<body>") : text.index('<script type="application/json" id="data"')]
    for english in (
        *(
            "Skip to",
            "All entries",
            "Look around",
            "Show everything",
            "Close",
            "Step by step",
            "Commitments<",
        ),
        *("What is known", "Who signed what", "did not sign", "Became a duty", "Show this on", "Play this"),
        *(
            "Reveal next",
            "Not in this timeline",
            "Answers",
            "Put in order",
            "not verified",
            "joined 1",
            ">Names",
        ),
    ):
        assert english not in body, english
