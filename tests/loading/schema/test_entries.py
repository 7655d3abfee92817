from __future__ import annotations

import pytest

from bik_explorer.loading import Code
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import (
    Commitment,
    Dispute,
    Fact,
    Figure,
    Kind,
    Milestone,
    Relation,
    RelationKind,
    Saying,
    Status,
)

WHOLE = """
sources: [{id: s, title: A source}, {id: t, title: Another}]
topics: [{id: reporting, name: Reporting}]
lanes: [{id: law, name: Law, kinds: [law]}, {id: other, name: Other}]
entries:
  - id: other
    kind: law
    title: Other
    start: 2000
  - id: one
    aliases: [uno, eins]
    kind: law
    lane: other
    title: >-
      A title
      of two lines
    short: One
    form: regulation
    start: about 2010
    end: 2012-01
    date_note: A note.
    status: in force
    status_note: Another.
    summary: "  Some   text.  "
    sources: [s, t, s]
    milestones:
      - {date: 2010-05-06, label: launched, verified: false, sources: [s]}
    facts:
      - {text: It is so., verified: false, sources: [t]}
      - text: It is so too.
    figures:
      - {label: Companies, value: "022", date: 2011, note: Roughly., sources: [s]}
      - {label: Money, value: 25\u00a0million}
    commitments:
      - {strand: Safety, text: Do it., topics: [reporting], binding: true, article: 28, sources: [s]}
      - text: Do more.
    related:
      - {entry: other, relation: builds-on}
    disputes:
      - about: The year
        sayings:
          - {text: 2010, sources: [s]}
          - text: no
        resolution: We show 2010.
"""


def test_every_field_is_read(load):
    loaded = load(WHOLE)
    assert loaded.problems == ()
    one = loaded.timeline.find("eins")
    assert (one.id, one.kind, one.lane, one.aliases) == ("one", Kind.LAW, "other", ("uno", "eins"))
    assert (one.title, one.short, one.label, one.form) == ("A title of two lines", "One", "One", "regulation")
    assert (one.start, one.end, one.open) == (PartialDate(2010, about=True), PartialDate(2012, 1), False)
    assert (one.date_note, one.status, one.status_note) == ("A note.", Status.IN_FORCE, "Another.")
    assert (one.summary, one.sources) == ("Some text.", ("s", "t"))
    assert one.milestones == (Milestone(PartialDate(2010, 5, 6), "launched", False, ("s",)),)
    assert one.facts == (Fact("It is so.", False, ("t",)), Fact("It is so too."))
    assert one.figures == (
        Figure("Companies", "022", PartialDate(2011), "Roughly.", ("s",)),
        Figure("Money", "25\u00a0million"),
    )
    assert one.commitments == (
        Commitment("Do it.", "Safety", ("reporting",), True, "28", ("s",)),
        Commitment("Do more."),
    )
    assert one.relations == (Relation(RelationKind.BUILDS_ON, "other"),)
    assert one.disputes == (Dispute("The year", (Saying("2010", ("s",)), Saying("no")), "We show 2010."),)


def test_four_fields_are_enough(entry):
    one, problems = entry()
    assert problems == []
    assert (one.lane, one.short, one.label, one.is_point) == ("event", "", "One", True)


@pytest.mark.parametrize("field", ["kind", "title", "start"])
@pytest.mark.parametrize("value", ["", "~", "null"])
def test_without_a_needed_field_an_entry_is_left_out(entry, field, value):
    one, problems = entry(**{field: value})
    line = {"kind": 4, "title": 5, "start": 6}[field]
    assert one is None
    assert problems == [(Code.MISSING, line, field, "")]


def test_all_that_is_missing_is_told_at_once(load):
    loaded = load("entries:\n  - form: x\n  - {id: two, kind: law, title: T, start: 2000}\n")
    assert [(one.code, one.line, one.subject) for one in loaded.problems] == [
        (Code.MISSING, 3, field) for field in ("id", "start", "kind", "title")
    ]
    assert [entry.id for entry in loaded.timeline] == ["two"]


@pytest.mark.parametrize(
    ("written", "end", "is_open", "unknown"),
    [
        ("open", None, True, False),
        ("unknown", None, False, True),
        ("2012", PartialDate(2012), False, False),
        ("~", None, False, False),
    ],
)
def test_ends(entry, written, end, is_open, unknown):
    one, problems = entry(f"end: {written}")
    assert problems == []
    assert (one.end, one.open, one.end_unknown) == (end, is_open, unknown)


@pytest.mark.parametrize(
    ("start", "end"), [("2010", "2009-12-31"), ("2010-05-06", "2010-05-05"), ("2010-05", "2010-04")]
)
def test_an_end_before_the_start_is_left_out(entry, start, end):
    one, problems = entry(f"end: {end}", start=start)
    assert problems == [(Code.END_BEFORE_START, 7, end, start)]
    assert one.end is None


@pytest.mark.parametrize(
    ("start", "end"), [("2010-05-06", "2010"), ("2010-05-06", "2010-05"), ("2010-05-06", "2010-05-06")]
)
def test_an_end_that_may_be_later_is_good(entry, start, end):
    one, problems = entry(f"end: {end}", start=start)
    assert problems == []
    assert one.end == PartialDate.parse(end)


@pytest.mark.parametrize(
    "date",
    ["2010-02-30", "2010-13", "10-02-2009", "2010/02", "Spring 2010", "2010-2", "20100", "0001", "9999"],
)
def test_a_bad_date_is_told(entry, date):
    one, problems = entry(f"end: {date}")
    assert problems == [(Code.BAD_DATE, 7, date, "")]
    assert one.end is None
    assert entry(start=date) == (None, [(Code.BAD_DATE, 6, date, "")])


@pytest.mark.parametrize(
    ("line", "code", "subject"),
    [
        ("title2: x", Code.UNKNOWN_KEY, "title2"),
        ("short: [x]", Code.NOT_A_TEXT, "short"),
        ("summary: {x: y}", Code.NOT_A_TEXT, "summary"),
        ("sources: x", Code.NOT_A_LIST, "sources"),
        ("facts: {text: x}", Code.NOT_A_LIST, "facts"),
        ("facts: [x]", Code.NOT_A_MAPPING, "facts"),
        ("facts: [~]", Code.NOT_A_MAPPING, "facts"),
        ("facts: [{text: x, verified: no}]", Code.NOT_A_FLAG, "verified"),
        ("facts: [{text: x, verified: 'false'}]", Code.NOT_A_FLAG, "verified"),
        ("facts: [{verified: true}]", Code.MISSING, "text"),
        ("milestones: [{date: 2010}]", Code.MISSING, "label"),
        ("milestones: [{label: x}]", Code.MISSING, "date"),
        ("milestones: [{date: then, label: x}]", Code.BAD_DATE, "then"),
        ("figures: [{label: x}]", Code.MISSING, "value"),
        ("commitments: [{topics: []}]", Code.MISSING, "text"),
        ("commitments: [{text: x, binding: yes}]", Code.NOT_A_FLAG, "binding"),
        ("disputes: [{sayings: []}]", Code.MISSING, "about"),
        ("disputes: [{about: x, sayings: [{sources: []}]}]", Code.MISSING, "text"),
        ("related: [{relation: related}]", Code.MISSING, "entry"),
        ("related: [{entry: two}]", Code.MISSING, "relation"),
        ("related: [{entry: two, relation: likes}]", Code.BAD_CHOICE, "likes"),
        ("status: finished", Code.BAD_CHOICE, "finished"),
        ("aliases: [Big One]", Code.BAD_ID, "Big One"),
        ("sources: [s]", Code.UNKNOWN_SOURCE, "s"),
        ("lane: nowhere", Code.UNKNOWN_LANE, "nowhere"),
        ("commitments: [{text: x, topics: [t]}]", Code.UNKNOWN_TOPIC, "t"),
        ("facts: [{text: x, sources: [t]}]", Code.UNKNOWN_SOURCE, "t"),
    ],
)
def test_a_bad_field_is_told_once_and_the_entry_lives(entry, line, code, subject):
    one, problems = entry(line)
    assert [problem[:3] for problem in problems] == [(code, 7, subject)]
    assert one.title == "One"
    assert not one.all_sources()
    assert not one.relations


def test_a_bad_row_leaves_the_good_ones(entry):
    one, problems = entry("facts:\n- text: good\n- txt: bad\n- text: good too")
    assert [fact.text for fact in one.facts] == ["good", "good too"]
    assert problems == [(Code.MISSING, 9, "text", ""), (Code.UNKNOWN_KEY, 9, "txt", "text")]


def test_an_unknown_kind_leaves_the_entry_out(entry):
    one, problems = entry(kind="lwa")
    assert one is None
    assert problems == [(Code.BAD_CHOICE, 4, "lwa", "programme, strategy, initiative, law, report, event")]


@pytest.mark.parametrize("id_", ["One", "a b", "ä", "-a", "a_b", "a/b", "x" * 101])
def test_ids_are_small_letters_digits_and_hyphens(load, id_):
    loaded = load(f"entries: [{{id: {id_}, kind: law, title: T, start: 2000}}]")
    assert [(one.code, one.subject) for one in loaded.problems] == [(Code.BAD_ID, id_)]
    assert len(loaded.timeline) == 0


@pytest.mark.parametrize(
    "word", ["no", "012", "1_000", "3.10", "12:30:45", "true", "2012-01-01", "0x1F", "1e3", ".inf"]
)
def test_texts_stay_as_they_are_spelled(entry, word):
    one, problems = entry(f"form: {word}", title=word)
    assert problems == []
    assert (one.title, one.form) == (word, word)


def test_a_quoted_null_is_a_text(entry):
    one, problems = entry("short: 'null'\nform: null")
    assert problems == []
    assert (one.short, one.form) == ("null", "")
