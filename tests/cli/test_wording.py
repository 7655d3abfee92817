from __future__ import annotations

import string

import pytest

from bik_explorer.cli.wording import SENTENCES, WHOLE_FILE, sentence
from bik_explorer.loading import Code, Problem
from bik_explorer.loading.problems import GUESSED


def problem(code, subject="SUBJECT", detail="DETAIL"):
    return Problem(code.severity, code, "a.yaml", 1, 1, subject, detail)


@pytest.mark.parametrize("code", Code)
def test_every_code_has_a_sentence_of_one_line(code):
    words = sentence(problem(code))
    assert words
    assert "\n" not in words
    assert "{" not in words
    assert not words.endswith(".")


def test_there_are_no_other_sentences():
    assert set(SENTENCES) == set(Code)
    used = {name for words in SENTENCES.values() for _, name, _, _ in string.Formatter().parse(words) if name}
    assert used == {"subject", "detail"}


@pytest.mark.parametrize("code", GUESSED)
def test_a_guess_is_offered_when_there_is_one(code):
    assert sentence(problem(code)).endswith("; did you mean “DETAIL”?")
    assert "did you mean" not in sentence(problem(code, detail=""))


def test_braces_in_data_do_no_harm():
    assert "“{detail.__class__}”" in sentence(
        problem(Code.UNKNOWN_KEY, subject="{detail.__class__}", detail="")
    )


def test_a_whole_file_that_is_no_mapping():
    assert sentence(problem(Code.NOT_A_MAPPING, subject="")) == WHOLE_FILE
