from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.loading import reader
from bik_explorer.loading.nodes import Fields, Rows, Text
from bik_explorer.loading.problems import Code
from bik_explorer.loading.reader import read_nodes
from bik_explorer.loading.report import Report


def values(node):
    """The tree without places."""
    if isinstance(node, Text):
        return node.value
    if isinstance(node, Rows):
        return [values(item) for item in node.items]
    return {key: values(value) for key, (_, value) in node.pairs.items()}


def test_values_stay_as_written(nodes):
    text = (
        "a: no\nb: 012\nc: 1_000\nd: 3.10\ne: 12:30:45\nf: 2012-01-02\ng: ~\n"
        "h: 'x y'\ni: [1, {j: k}]\nl: >-\n  m\n  n\n"
    )
    root, problems = nodes(text)
    assert problems == []
    assert values(root) == {
        "a": "no",
        "b": "012",
        "c": "1_000",
        "d": "3.10",
        "e": "12:30:45",
        "f": "2012-01-02",
        "g": "~",
        "h": "x y",
        "i": ["1", {"j": "k"}],
        "l": "m n",
    }


def test_values_know_their_place_and_their_quotes(nodes):
    root, _ = nodes("a: b\nc:\n  - 'd'\n")
    assert root.pairs["a"][1] == Text("b", 1, 4, True)
    assert root.pairs["c"][0] == Text("c", 2, 1, True)
    assert root.pairs["c"][1] == Rows([Text("d", 3, 5, False)], 3, 3)


@pytest.mark.parametrize("text", ["", "# nothing but words\n", "\ufeff"])
def test_an_empty_file_is_an_empty_mapping(nodes, text):
    assert nodes(text) == (Fields({}, 1, 1), [])


def test_a_byte_order_mark_is_let_through(nodes):
    root, problems = nodes("\ufeffa: b\n")
    assert (values(root), problems) == ({"a": "b"}, [])


def test_repeated_keys_name_both_lines_and_the_first_stays(nodes):
    root, problems = nodes("a: 1\nb: 2\na: {c: 3, c: 4}\n")
    assert values(root) == {"a": "1", "b": "2"}
    assert problems == [(Code.REPEATED_KEY, 3, 1, "a", "1"), (Code.REPEATED_KEY, 3, 11, "c", "3")]


@pytest.mark.parametrize(
    ("text", "place", "subject"),
    [
        ("a: &x b\nc: d\n", (1, 4), "&"),
        ("a: b\nc: &x [d]\n", (2, 4), "&"),
        ("a: &x {b: c}\n", (1, 4), "&"),
        ("a: *x\n", (1, 4), "*"),
        ("a: !!str b\n", (1, 4), "!"),
        ("a: !!python/object/apply:os.system [b]\n", (1, 4), "!"),
        ("! a: b\n", (1, 1), "!"),
        ("a: !<x> {}\n", (1, 4), "!"),
        ("<<: {a: b}\n", (1, 1), "<<"),
        ("? [a]\n: b\n", (1, 3), "?"),
        ("{a: b}: c\n", (1, 1), "?"),
        ("a: b\n---\nc: d\n", (2, 1), "---"),
    ],
)
def test_what_is_not_allowed_is_refused_with_its_place(nodes, text, place, subject):
    root, problems = nodes(text)
    assert root is None
    assert problems == [(Code.NOT_ALLOWED, *place, subject, "")]


def test_a_quoted_merge_key_is_a_text(nodes):
    root, problems = nodes("'<<': a\n")
    assert (values(root), problems) == ({"<<": "a"}, [])


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: b: c\n", 1),
        ("a:\n  - b\n c: d\n", 3),
        ("a: [b\n", 2),
        ("a: b\n\tc: d\n", 2),
        ('a: "b\n', 2),
        ('a: b\nc: "\\ud800"\n', 2),
        ("%YAML 9.9\n---\na: b\n", 1),
        ("a: b\n@c: d\n", 2),
        ("a: |99\n  b\n", 1),
    ],
)
def test_broken_yaml_is_a_problem_with_its_line(nodes, text, line):
    root, problems = nodes(text)
    assert root is None
    ((code, at, _, _, words),) = problems
    assert (code, at) == (Code.BAD_YAML, line)
    assert words
    assert "\n" not in words


@pytest.mark.parametrize("error", [ValueError, AttributeError, OverflowError, RecursionError, MemoryError])
def test_any_error_of_the_library_is_a_problem(nodes, monkeypatch, error):
    real = reader.yaml.parse

    def broken(text, Loader):
        yield from list(real(text, Loader=Loader))[:5]
        raise error

    monkeypatch.setattr(reader.yaml, "parse", broken)
    assert nodes("\na: b\n") == (None, [(Code.BAD_YAML, 2, 4, "", error.__name__)])


def test_without_libyaml_all_is_the_same_but_slower(nodes, monkeypatch):
    text = "a: b\nc: [d, 'e']\nf: {g: ~}\n"
    fast = nodes(text)
    monkeypatch.setattr(reader, "_LOADER", reader.yaml.SafeLoader)
    assert nodes(text) == fast
    assert nodes("a: *b")[1] == [(Code.NOT_ALLOWED, 1, 4, "*", "")]
    assert nodes("a: \x07b")[1] == [(Code.BAD_CHARACTER, 1, 4, "U+0007", "")]


@pytest.mark.parametrize(
    "data", ["ä: b".encode("latin-1"), "a: b".encode("utf-16"), b"a: \xed\xa0\x80", b"\xc0\x80"]
)
def test_only_utf8_is_read(nodes, data):
    root, ((code, *_),) = nodes(data)
    assert (root, code) == (None, Code.NOT_UTF8)


def test_the_place_of_what_is_not_utf8(nodes):
    assert nodes(b"a: b\nc: \xff\n")[1] == [(Code.NOT_UTF8, 2, 4, "", "")]


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x7f", "\x9b", "\ufffe"])
def test_a_file_with_control_characters_is_refused(nodes, character):
    root, problems = nodes(f"ä: b\nc: d{character}\n")
    assert root is None
    assert problems == [(Code.BAD_CHARACTER, 2, 5, f"U+{ord(character):04X}", "")]


@pytest.mark.parametrize("written", ["\\0", "\\a", "\\e", "\\x7f", "\\x9b", "\\u202e", "\\u2066", "\\ufeff"])
def test_escaped_hidden_characters_leave_out_the_text_alone(nodes, written):
    root, problems = nodes(f'a: "b{written}c"\nd: e\n')
    assert values(root) == {"a": "", "d": "e"}
    assert [problem[:3] for problem in problems] == [(Code.BAD_CHARACTER, 1, 4)]


@pytest.mark.parametrize("character", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
def test_characters_that_turn_texts_round_leave_out_the_text_alone(nodes, character):
    root, problems = nodes(f"a: b{character}c\nd: e\n")
    assert values(root) == {"a": "", "d": "e"}
    assert problems == [(Code.BAD_CHARACTER, 1, 4, f"U+{ord(character):04X}", "")]


def test_letters_of_all_scripts_are_welcome(nodes):
    text = "a: Ελλάδα, עברית\u200f, العربية, हिन्दी, 日本, 🇪🇺, 25\u00a0%, “–”\n"
    root, problems = nodes(text)
    assert (values(root), problems) == ({"a": text[3:-1]}, [])


def test_long_texts_are_left_out(nodes):
    limit = reader.LONGEST_TEXT
    root, problems = nodes(f"a: {'x' * limit}\nb: {'x' * (limit + 1)}\nc: d\n")
    assert values(root) == {"a": "x" * limit, "b": "", "c": "d"}
    assert problems == [(Code.TOO_LONG, 2, 4, str(limit), "")]


def test_files_that_are_too_large_are_left_out(nodes, monkeypatch):
    monkeypatch.setattr(reader, "LARGEST", 8)
    assert nodes("a: 12345")[1] == []
    assert nodes("a: 123456") == (None, [(Code.TOO_LARGE, 1, 1, "0", "")])


def test_depth_ends_at_the_limit(nodes):
    deep = reader.DEEPEST
    assert nodes("[" * deep + "]" * deep)[1] == []
    root, problems = nodes("[" * (deep + 1) + "]" * (deep + 1))
    assert (root, problems) == (None, [(Code.TOO_DEEP, 1, deep + 1, str(deep), "")])


@pytest.mark.parametrize(
    "text", ["[" * 25_000, "{a: " * 25_000, "- " * 25_000, "[" * 25_000 + "]" * 25_000, "? " * 25_000]
)
def test_twenty_five_thousand_levels_do_no_harm(nodes, text):
    root, ((code, line, *_),) = nodes(text)
    assert (root, code, line) == (None, Code.TOO_DEEP, 1)


def test_a_hundred_thousand_aliases_are_one_problem(nodes):
    root, problems = nodes("a: [" + "*b, " * 100_000 + "]")
    assert (root, problems) == (None, [(Code.NOT_ALLOWED, 1, 5, "*", "")])


def test_a_billion_laughs_are_none(nodes):
    lines = ["a0: &a0 {x: lol}"]
    lines += [f"a{i}: &a{i} {{<<: [{', '.join([f'*a{i - 1}'] * 10)}]}}" for i in range(1, 10)]
    root, problems = nodes("\n".join(lines))
    assert (root, problems) == (None, [(Code.NOT_ALLOWED, 1, 5, "&", "")])


def test_too_many_values_end_the_reading(nodes, monkeypatch):
    monkeypatch.setattr(reader, "MOST_VALUES", 1_000)
    assert nodes("[" + "x," * 999 + "]")[1] == []
    assert nodes("[" + "x," * 1_000 + "]") == (None, [(Code.TOO_MANY_VALUES, 1, 2_000, "1000", "")])


MARKS = [*"[]{}:,-?&*!|>'\"%@`#~ \n\t", "- ", ": ", "\n  ", "<<: ", "&a ", "*a ", "!!str ", ">-\n"]
PARTS = [
    "---\n",
    "...\n",
    "%YAML 1.1\n",
    "a",
    "é",
    "\\u202e",
    "\u202e",
    "\x00",
    "\ufeff",
    "true",
    "012",
    "entries:\n",
]
YAMLISH = st.lists(st.sampled_from([*MARKS, *PARTS]), max_size=40).map("".join)


@given(
    st.one_of(
        st.binary(max_size=200),
        YAMLISH.map(str.encode),
        st.text(max_size=100).map(lambda t: t.encode(errors="replace")),
    )
)
def test_nothing_makes_it_raise(data):
    report = Report()
    root = read_nodes(data, "a.yaml", report)
    assert root is not None or report
    for problem in report.problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert (problem.subject + problem.detail).isprintable()


NAMES = st.text(
    st.characters(categories=["L", "N", "Zs", "P"], exclude_characters="\u2028\u2029"), max_size=20
)
TREES = st.recursive(
    NAMES, lambda each: st.lists(each, max_size=4) | st.dictionaries(NAMES, each, max_size=4), max_leaves=20
)


@given(st.dictionaries(NAMES, TREES, max_size=4))
def test_what_is_written_is_read(tree):
    report = Report()
    text = reader.yaml.dump(tree, Dumper=reader.yaml.CSafeDumper, allow_unicode=True, default_style='"')
    root = read_nodes(text.replace("!!null ", "").encode(), "a.yaml", report)
    assert report.problems == ()
    assert values(root) == tree
