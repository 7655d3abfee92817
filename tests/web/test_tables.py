"""The tables narrow as those of the program do, with the same counts."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from bik_explorer.layout.matrix import Standing, signings_of
from bik_explorer.layout.pages.arranging import matrix_of
from bik_explorer.model.facets import Facets
from bik_explorer.model.lesson import Lesson, Step, StepView
from bik_explorer.model.participation import is_complete
from bik_explorer.model.state import Page
from bik_explorer.search import build_index
from bik_explorer.ui.views.naming import named_organisations
from bik_explorer.ui.views.promises import Promises
from tests.web.making import made_handout

QUERIES = (
    *("", "google", "Telefónica", "telefonica OR vodafone", "company:telia", "company:google -2017"),
    *("signed-by:nokia", "orange -mobile", "kind:law", "year:2009", '"safer mobile"', "mobile", "apple 2011"),
    *("topic:privacy", "alliance", "facebook", "-facebook kind:initiative", "reporting tools", "xyzzy", "ab"),
)
SIGNED = """
() => {
  const texts = (all) => [...all].filter((one) => !one.hidden).map((one) => one.textContent);
  const table = document.querySelector('table.signed');
  const rows = [...table.tBodies[0].rows].filter((one) => !one.hidden).map((row) => [
    row.dataset.organisation, texts(row.cells).slice(1),
  ]);
  const heads = [...table.tHead.rows[0].cells]
    .filter((one) => !one.hidden && one.querySelector('[data-entry]'));
  return {
    columns: heads.map((one) => Number(one.querySelector('[data-entry]').dataset.entry)),
    ghosts: heads.map((one) => one.classList.contains('ghost')),
    rows, totals: texts(table.tFoot.rows[0].cells).slice(1, -1),
    nothing: !document.getElementById('signatories-nothing').hidden,
    count: document.getElementById('signatories-count').textContent,
  };
}
"""
PROMISED = """
() => [...document.querySelector('.promised').tBodies[0].rows].filter((one) => !one.hidden).map((row) => [
  row.dataset.topic,
  [...row.querySelectorAll('li:not([hidden])')].map((one) => [
    Number(one.querySelector('a').dataset.entry), Number(one.dataset.count), one.classList.contains('ghost'),
  ]).sort((a, b) => a[0] - b[0] || a[1] - b[1]),
])
"""
WORDS = {
    Standing.SIGNED: "signed",
    Standing.LATER: "joined later",
    Standing.ASSOCIATED: "associated",
    Standing.UNKNOWN: "not known",
    Standing.NO: "no",
}


def session_of(timeline, query="", facets=None, dim=False):
    """What the program's pages ask of a session."""
    facets = facets or Facets()
    index = build_index(timeline)
    state = SimpleNamespace(query=query, facets=facets, dim=dim)
    results = index.search(query, facets)
    return SimpleNamespace(timeline=timeline, index=index, state=state, results=results)


def desktop_signed(session):
    """The program's table in the words of the page."""
    timeline, signings = session.timeline, signings_of(session.timeline)
    found = [place for place in signings.places if session.results.mask[place]]
    only = named_organisations(session, found)
    matrix = matrix_of(timeline, signings, session.results.mask, only=only, dim=session.state.dim)
    rows = [
        [id_, [*(WORDS[Standing(int(one))] for one in matrix.standing[row]), str(matrix.counts[row])]]
        for row, id_ in enumerate(matrix.organisations)
    ]
    complete = [matrix.narrowed or is_complete(timeline[place]) for place in matrix.columns]
    totals = [f"{one}" if full else f"{one}+" for one, full in zip(matrix.totals, complete, strict=True)]
    known = f"{matrix.known} organisations"
    return {
        "columns": list(matrix.columns),
        "ghosts": [not one for one in matrix.matching],
        "rows": rows,
        "totals": totals,
        "nothing": not rows,
        "count": f"{len(rows)} of {known}" if matrix.narrowed else known,
    }


def desktop_promised(session):
    """Of each topic the entries that hold a commitment on it, and how many."""
    promises, found = Promises(session), {}
    for one in promises.shown:
        ghost = not promises.found.mask[one.place]
        counts = found.setdefault(one.topic, {})
        counts[one.place] = (counts.get(one.place, (0, ghost))[0] + one.count, ghost)
    return {topic: dict(sorted(counts.items())) for topic, counts in found.items()}


def page_promised(tab):
    found = {}
    for topic, items in tab.evaluate(PROMISED):
        counts = found.setdefault(topic, {})
        for place, count, ghost in items:
            counts[place] = (counts.get(place, (0, ghost))[0] + count, ghost)
    return found


def test_who_signed_what_narrows_as_in_the_program(opened, plain, timeline):
    tab = opened(plain, "#signatories")
    seen = set()
    for query in QUERIES:
        tab.fill("#query", query)
        wanted = desktop_signed(session_of(timeline, query))
        found = tab.evaluate(SIGNED)
        if wanted["rows"]:
            assert found == wanted, query
        else:
            assert (found["rows"], found["nothing"]) == ([], True), query
        seen.add((len(wanted["rows"]), len(wanted["columns"])))
    assert len(seen) > 8


def test_commitments_narrow_as_in_the_program(opened, plain, timeline):
    tab = opened(plain, "#commitments")
    for query in QUERIES:
        tab.fill("#query", query)
        assert page_promised(tab) == desktop_promised(session_of(timeline, query)), query
    tab.fill("#query", "xyzzy")
    assert tab.is_visible("#commitments-nothing")
    assert not tab.is_visible(".promised")


@pytest.mark.parametrize(
    ("query", "facets", "dim"),
    [
        ("", Facets(organisations=("google", "apple", "nokia")), False),
        ("google", Facets(organisations=("google", "apple")), False),
        ("kind:initiative", Facets(topics=("reporting-tools", "privacy-settings")), False),
        ("year:2009..2012", Facets(kinds=("initiative",)), True),
    ],
)
def test_filters_of_a_step_narrow_as_in_the_program(query, facets, dim, opened, timeline, tmp_path):
    steps = [Step("x", StepView(query=query, facets=facets, dim=dim, page=page)) for page in list(Page)[1:]]
    file = tmp_path / "filtered.html"
    file.write_text(made_handout(timeline, lesson=Lesson("l", "One", tuple(steps))), "utf-8")
    tab, session = opened(file), session_of(timeline, query, facets, dim)
    tab.click("[data-step='0']")
    assert tab.evaluate(SIGNED) == desktop_signed(session)
    tab.click("#step-next")
    assert page_promised(tab) == desktop_promised(session)


def test_what_was_not_there_in_the_chosen_years_is_pale(opened, timeline, tmp_path):
    view = StepView(facets=Facets(years=("2010",)), page=Page.COMMITMENTS)
    file = tmp_path / "years.html"
    file.write_text(made_handout(timeline, lesson=Lesson("l", "One", (Step("x", view),))), "utf-8")
    tab = opened(file)
    tab.click("[data-step='0']")
    items = [item for _, some in tab.evaluate(PROMISED) for item in some]
    assert {place for place, _, _ in items} == {
        place for place, entry in enumerate(timeline) if entry.commitments
    }
    pale = {place: ghost for place, _, ghost in items}
    assert pale[timeline.places["dsa-2022"]]
    assert not pale[timeline.places["safer-social-networking-principles-2009"]]
