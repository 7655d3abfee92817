from __future__ import annotations

from bik_explorer.loading.nodes import Place
from bik_explorer.loading.problems import Code, Severity
from bik_explorer.loading.report import LONGEST, MOST_PROBLEMS, Report, printable


def test_problems_come_in_the_order_of_the_files():
    report = Report()
    report.add(Code.MISSING, "b", Place(1, 1), "x")
    report.add(Code.UNKNOWN_KEY, "a", Place(3, 9))
    report.add(Code.MISSING, "a", Place(3, 2))
    report.add(Code.MISSING, "a", Place(2, 5))
    assert [(one.file, one.line, one.column) for one in report.problems] == [
        ("a", 2, 5),
        ("a", 3, 2),
        ("a", 3, 9),
        ("b", 1, 1),
    ]
    assert [one.severity for one in report.problems] == [
        Severity.ERROR,
        Severity.ERROR,
        Severity.WARNING,
        Severity.ERROR,
    ]


def test_endless_problems_are_counted_only():
    report = Report()
    for line in range(1, MOST_PROBLEMS + 6):
        report.add(Code.MISSING, "a", Place(line, 1))
    assert len(report.problems) == MOST_PROBLEMS + 1
    last = report.problems[-1]
    assert (last.code, last.subject) == (Code.MORE, "5")


def test_what_is_shown_is_short_and_printable():
    assert printable("a\x1b[31mb\nc\u202e") == "a\ufffd[31mb\ufffdc\ufffd"
    assert len(printable("x" * 10_000)) == LONGEST
    assert printable("Telefónica 日本") == "Telefónica 日本"


def test_a_likely_word_is_suggested():
    report = Report()
    assert report.suggest("titel", ["title", "text", "start"]) == "title"
    assert report.suggest("qqqq", ["title"]) == ""


def test_suggestions_do_not_cost_the_earth():
    report = Report()
    assert report.suggest("w500", [f"w{i}" for i in range(5_000)]) == ""
    assert report.suggest("x" * 10_000, ["x" * 9_999]) == ""
    for _ in range(200):
        report.add(Code.MISSING, "a")
    assert report.suggest("titel", ["title"]) == ""
