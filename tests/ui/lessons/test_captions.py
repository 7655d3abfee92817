"""The caption of a new step, and what a step shows in one line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.facets import Facets
from bik_explorer.model.lesson import StepView
from bik_explorer.model.organisation import Organisation
from bik_explorer.model.state import Card, CardKind, Page
from bik_explorer.model.topic import Topic
from bik_explorer.ui.lessons.captions import LONGEST, caption_of, view_words
from bik_explorer.ui.lessons.finishing import clean, id_from, same
from tests.ui.lessons.hands import lesson, timeline

PACK = replace(
    timeline(), organisations={"telia": Organisation("telia", "Telia")}, topics={"p": Topic("p", "Privacy")}
)
SPAN = (PartialDate(2008), PartialDate(2014))


@pytest.mark.parametrize(
    ("view", "caption"),
    [
        (StepView(selection="act", query="x"), "Digital Services Act"),
        (StepView(selection="act", card=Card(CardKind.ORGANISATION, "telia")), "Telia"),
        (StepView(card=Card(CardKind.TOPIC, "p")), "Privacy"),
        (StepView(card=Card(CardKind.TOPIC, "unknown")), "unknown"),
        (StepView(selection="unknown", query=" report "), "“report”"),
        (StepView(query='"a b"'), "“a b”"),
        (StepView(query='"a" "b"'), '“"a" "b"”'),
        (StepView(span=SPAN), "2008 to 2014"),
        (StepView(span=(PartialDate(2009, 2), PartialDate(2009, 5))), "2009"),
        (StepView(), "1999 to 2024"),
        (StepView(page=Page.SIGNATORIES), "Signatories"),
        (StepView(page=Page.COMMITMENTS, query="report"), "“report”"),
    ],
)
def test_the_caption_says_what_the_view_is_about(qapp, view, caption):
    assert caption_of(view, PACK) == caption


def test_a_long_search_is_cut(qapp):
    found = caption_of(StepView(query="word " * 60), PACK)
    assert len(found) == LONGEST
    assert found.endswith("…")


@pytest.mark.parametrize(
    ("view", "words"),
    [
        (StepView(), "Timeline · 1999 to 2024"),
        (StepView(page=Page.SIGNATORIES, span=SPAN), "Signatories"),
        (
            StepView(span=SPAN, query="a", selection="act"),
            "Timeline · 2008 to 2014 · “a” · Digital Services Act",
        ),
        (StepView(facets=Facets(kinds=("law",))), "Timeline · 1999 to 2024 · 1 filter"),
        (StepView(facets=Facets(("law",), ("x",)), highlight=("a", "b")), "… · 2 filters · 2 stand out"),
        (StepView(highlight=("a",)), "Timeline · 1999 to 2024 · 1 stands out"),
    ],
)
def test_all_that_a_step_shows_is_told(qapp, view, words):
    assert view_words(view, PACK).endswith(words.lstrip("…"))


@pytest.mark.parametrize(
    ("title", "id_"),
    [
        ("Who's next?", "who-s-next"),
        ("Größe für Grüße", "grosse-fur-grusse"),
        ("字", "lesson"),
        ("", "lesson"),
        ("x" * 200, "x" * 60),
    ],
)
def test_an_id_is_made_of_the_title(title, id_):
    assert id_from(title) == id_


def test_what_no_file_may_have_is_taken_out_of_what_is_pasted():
    assert clean("a\u202eb\x00c\ud800\n\td") == "abc\n\td"


def test_blanks_at_the_ends_are_no_difference():
    assert same(lesson("a"), lesson("a "))
    assert same(lesson("a"), lesson("a")._replace(id="other"))
    assert not same(lesson("a"), lesson("b"))
    assert not same(lesson("a"), lesson("a")._replace(description="x" * 30_000))
