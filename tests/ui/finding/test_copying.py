"""A search as text: pasted into a terminal or a lesson, it asks for the same."""

from __future__ import annotations

import shlex
from dataclasses import replace
from textwrap import dedent

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bik_explorer.cli.arguments import parse_arguments
from bik_explorer.loading.lesson_file import load_lessons
from bik_explorer.loading.lesson_tidy import tidied_view
from bik_explorer.loading.problems import Code
from bik_explorer.model.facets import Facets
from bik_explorer.model.lesson import StepView
from bik_explorer.model.viewport import Viewport
from bik_explorer.search import build_index
from bik_explorer.ui.finding.copying import as_command_line, as_query, as_step
from bik_explorer.ui.session import home_of
from tests.model.lesson_strategies import FACETS, TEXTS
from tests.ui.bars import little_timeline

TIMELINE = little_timeline()
HOME = home_of(TIMELINE)


@pytest.mark.parametrize(
    ("query", "line"),
    [
        ("reporting", "bik-explorer --search reporting"),
        ("safer internet", "bik-explorer --search 'safer internet'"),
        ('company:"Telia" -x', "bik-explorer --search 'company:\"Telia\" -x'"),
        ("  ", "bik-explorer"),
        ("-report", "bik-explorer --search=-report"),
        ("it's; rm -rf $HOME `x`", "bik-explorer --search 'it'\"'\"'s; rm -rf $HOME `x`'"),
        ("a\nb\x00\x1bc\ud800", "bik-explorer --search 'a b  c\ufffd'"),
    ],
)
def test_the_command_line(query, line):
    assert as_command_line(replace(HOME, query=query), TIMELINE) == line


def test_for_windows_it_is_quoted_as_there():
    line = as_command_line(replace(HOME, query='safer "x"'), TIMELINE, windows=True)
    assert line == 'bik-explorer --search "safer \\"x\\""'


def test_part_of_the_time_is_a_range():
    state = replace(HOME, query="act", viewport=Viewport(733_000.4, 734_000.0))
    line = as_command_line(state, TIMELINE)
    assert line == "bik-explorer --search act --range 2007-11-20..2010-08-15"
    options = parse_arguments(shlex.split(line)[1:])
    assert options.span[0].first_day == 733_000
    assert options.span[1].last_day == 733_999


@given(st.text(max_size=60))
def test_the_program_understands_what_was_copied(query):
    line = as_command_line(replace(HOME, query=query), TIMELINE)
    assert line.isprintable()
    options = parse_arguments(shlex.split(line)[1:])
    wanted = "".join(one if one.isprintable() else " " for one in query.encode("utf-8", "replace").decode())
    found = (options.search or "").replace("\ufffd", "?")
    assert found.strip() == wanted.replace("\ufffd", "?").strip()


@pytest.mark.parametrize(
    ("facets", "query"),
    [
        (Facets(kinds=("law",)), 'kind:"law" act'),
        (Facets(kinds=("law", "report")), 'kind:"law" OR kind:"report" act'),
        (
            Facets(topics=("privacy",), organisations=("telia",)),
            'topic:"Privacy & safety" company:"Telia" act',
        ),
        (Facets(decades=("2000",), years=("2009",)), "year:2000..2009 year:2009 act"),
        (Facets(statuses=("in force",)), 'status:"in force" act'),
        (Facets(topics=('un"known',)), 'topic:"un known" act'),
        (Facets(), "act"),
    ],
)
def test_filters_are_written_into_the_query(facets, query):
    assert as_query("act", facets, TIMELINE) == query


@pytest.mark.parametrize(
    "facets",
    [
        Facets(kinds=("law",)),
        Facets(kinds=("law", "programme")),
        Facets(topics=("reporting", "privacy")),
        Facets(organisations=("telia",), kinds=("initiative",)),
        Facets(decades=("2000",)),
        Facets(years=("2009", "2011")),
    ],
)
@pytest.mark.parametrize("query", ["", "coalition", "OR principles", "-directive", 'a "b'])
def test_the_query_finds_what_query_and_filters_found(facets, query):
    index = build_index(TIMELINE)
    both = index.search(query, facets).places.tolist()
    assert index.search(as_query(query, facets, TIMELINE)).places.tolist() == both


def pasted(lines, folder):
    """The view of a step under which the lines were pasted."""
    file = folder / "lesson.yaml"
    head = "lessons:\n  - id: a\n    title: A\n    steps:\n      - caption: One\n        view:\n"
    file.write_text(head + lines, encoding="utf-8")
    loaded = load_lessons(file, TIMELINE)
    assert {one.code for one in loaded.problems} <= {Code.UNKNOWN_TOPIC, Code.UNKNOWN_ORGANISATION}
    return loaded.lessons[0].steps[0].view


def test_the_lines_for_a_lesson(tmp_path):
    facets = Facets(kinds=("law", "report"), topics=("privacy",))
    text = as_step(replace(HOME, query='say "it"', facets=facets))
    assert dedent(text) == 'query: say "it"\nfacets:\n  kinds: [law, report]\n  topics: [privacy]\n'
    assert pasted(text, tmp_path) == StepView(query='say "it"', facets=facets)
    assert pasted(as_step(HOME), tmp_path) == StepView()


@given(TEXTS, FACETS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_a_lesson_with_them_shows_the_same(tmp_path, query, facets):
    shown = pasted(as_step(replace(HOME, query=query, facets=facets)), tmp_path)
    assert shown == tidied_view(StepView(query=query, facets=facets))
