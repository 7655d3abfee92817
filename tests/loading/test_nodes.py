from __future__ import annotations

import pytest

from bik_explorer.loading.nodes import Text, as_flag, as_number, is_nothing


def plain(value):
    return Text(value, 1, 1, True)


def quoted(value):
    return Text(value, 1, 1, False)


@pytest.mark.parametrize("value", ["", "~", "null"])
def test_nothing_is_plain(value):
    assert is_nothing(plain(value))
    assert not is_nothing(quoted(value))


@pytest.mark.parametrize("value", ["Null", "NULL", "none", "no", "0"])
def test_other_words_are_texts(value):
    assert not is_nothing(plain(value))


def test_only_true_and_false_are_flags():
    assert as_flag(plain("true")) is True
    assert as_flag(plain("false")) is False


@pytest.mark.parametrize("value", ["no", "yes", "on", "off", "True", "FALSE", "y", "n", "1", ""])
def test_no_other_word_is_a_flag(value):
    assert as_flag(plain(value)) is None


def test_quoted_words_are_texts():
    assert as_flag(quoted("true")) is None
    assert as_number(quoted("25")) is None


@pytest.mark.parametrize(("value", "number"), [("0", 0), ("25", 25), ("999999999", 999_999_999)])
def test_whole_numbers(value, number):
    assert as_number(plain(value)) == number


@pytest.mark.parametrize(
    "value",
    [
        "012",
        "1_000",
        "3.10",
        "12:30:45",
        "0x1F",
        "0o17",
        "+5",
        "-5",
        "1e3",
        ".inf",
        "1234567890",
        "",
        "٢٥",
        "²",
    ],
)
def test_what_only_looks_like_a_number(value):
    assert as_number(plain(value)) is None
