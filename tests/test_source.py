"""Rules for the source that no linter knows: text from data stays plain, texts can be translated."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

# Widgets that would take markup, or open what markup names (see CONTRIBUTING, "Untrusted text").
MARKUP_SINKS = {
    "setHtml",
    "setMarkdown",
    "insertHtml",
    "appendHtml",
    "insertMarkdown",
    "setOpenExternalLinks",
}
TRANSLATORS = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}
RUNS_CODE = {"eval", "exec", "compile", "__import__"}
LONGEST_FILE, LONGEST_FUNCTION = 300, 40

SOURCES = sorted((Path(__file__).parent.parent / "bik_explorer").rglob("*.py"))


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Every call with the last part of the name that is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name):
            yield node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id, node


def markup_sinks(tree: ast.AST) -> list[int]:
    return [call.lineno for name, call in calls(tree) if name in MARKUP_SINKS]


def lost_translations(tree: ast.AST) -> list[int]:
    """Lines where lupdate cannot find the text: no literal, nor one of those marked in the same file."""
    marked = any(name == "QT_TRANSLATE_NOOP" for name, _ in calls(tree))
    findable = (ast.Constant, ast.Name, ast.IfExp, ast.Subscript) if marked else ast.Constant
    return [
        call.lineno
        for name, call in calls(tree)
        if name in TRANSLATORS and len(call.args) > TRANSLATORS[name]
        if not isinstance(
            call.args[TRANSLATORS[name]], ast.Constant if name == "QT_TRANSLATE_NOOP" else findable
        )
    ]


def loose_painters(tree: ast.AST) -> list[int]:
    """Lines where a painter is begun outside `with`: an exception would leave it open and end the program."""
    held = {
        id(item.context_expr) for node in ast.walk(tree) if isinstance(node, ast.With) for item in node.items
    }
    return [
        call.lineno for name, call in calls(tree) if name == "QPainter" and call.args and id(call) not in held
    ]


def code_runners(tree: ast.AST) -> list[int]:
    return [
        call.lineno for name, call in calls(tree) if isinstance(call.func, ast.Name) and name in RUNS_CODE
    ]


def long_functions(tree: ast.AST) -> list[str]:
    """Functions of too many lines. One that only returns a table is data, and may be longer."""
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return [
        f"{function.name}: {length}"
        for function in functions
        if (length := (function.end_lineno or 0) - function.lineno + 1) > LONGEST_FUNCTION
        and not is_table(function)
    ]


def is_table(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    *before, last = function.body
    returns_tuple = isinstance(last, ast.Return) and isinstance(last.value, ast.Tuple)
    return returns_tuple and all(isinstance(one, ast.Expr | ast.Assign) for one in before) and len(before) < 3


RULES = [markup_sinks, lost_translations, loose_painters, code_runners, long_functions]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_no_source_breaks_the_rule(rule, root):
    broken = {
        str(file.relative_to(root)): found
        for file in SOURCES
        if (found := rule(ast.parse(file.read_text(encoding="utf-8"))))
    }
    assert broken == {}


@pytest.mark.parametrize(
    ("rule", "bad", "good"),
    [
        (markup_sinks, "view.setHtml(text)", "view.setPlainText(text)"),
        (lost_translations, "self.tr(f'{n} entries')", "self.tr('{n} entries').format(n=n)"),
        (lost_translations, "app.translate('Words', word)", "app.translate('Words', 'one')"),
        (lost_translations, "QT_TRANSLATE_NOOP('W', a); tr(a + b)", "QT_TRANSLATE_NOOP('W', 'a'); tr(a)"),
        (loose_painters, "painter = QPainter(self)", "with QPainter(self) as painter:\n    pass"),
        (code_runners, "eval(text)", "re.compile(text)"),
        (long_functions, "def f():\n" + "    x = 1\n" * 40, "def f():\n" + "    x = 1\n" * 39),
        (long_functions, "def f():\n" + "    x = 1\n" * 40, "def f():\n return (" + "1,\n" * 50 + ")"),
    ],
)
def test_the_rules_find_what_they_forbid(rule, bad, good):
    assert rule(ast.parse(bad))
    assert not rule(ast.parse(good))


def test_files_stay_small(root):
    lengths = {str(file.relative_to(root)): len(file.read_text("utf-8").splitlines()) for file in SOURCES}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


@pytest.mark.parametrize(
    ("call", "owner"), [("openUrl", "ui/links.py"), ("installFactory", "ui/")], ids=lambda value: value
)
def test_a_dangerous_door_has_one_place(call, owner, root):
    users = {
        file.relative_to(root / "bik_explorer").as_posix()
        for file in SOURCES
        if any(name == call for name, _ in calls(ast.parse(file.read_text(encoding="utf-8"))))
    }
    assert all(user.startswith(owner) for user in users), users
