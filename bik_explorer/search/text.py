"""Folding: texts without case, accents and ligatures, as words with one space between; and the way back."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np

BREAK = "\x1f"
"""Put between two texts, it folds to a mark that no query holds, so that no phrase runs across."""
HYPHENATED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
"""Words joined by hyphens, as written; not dates and numbers."""

_MARK = "|"
_SPACE = ord(" ")

_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_LETTERS = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ŧ": "t", "ı": "i"}
)
"""Letters that Unicode does not take apart, by their usual spelling."""
_ASCII = bytes(
    ord(_MARK) if byte == ord(BREAK) else byte if byte > 127 or chr(byte).isalnum() else ord(" ")
    for byte in bytes(range(256)).lower()
)
_NOTHING = frozenset({"Mn", "Me", "Cf"})
_KEPT = frozenset({"Mc"})


class Word(NamedTuple):
    """A folded word and where it stands in the original text."""

    text: str
    start: int
    end: int


@lru_cache(maxsize=4096)
def fold_character(character: str) -> str:
    """A character without case and accent: no, one or more letters or digits; a space for anything else."""
    if character == BREAK:
        return f" {_MARK} "
    plain = unicodedata.normalize("NFKD", character.casefold()).casefold().translate(_LETTERS)
    return "".join(map(_kept, unicodedata.normalize("NFKD", plain)))


def _kept(character: str) -> str:
    category = unicodedata.category(character)
    if category in _NOTHING:
        return ""
    return character if category[0] in "LN" or category in _KEPT else " "


def fold(text: str) -> str:
    """The folded words of a text with one space between. Quick where most of the text is ASCII."""
    return _single_spaced(folded_letters(text).replace(_MARK, f" {_MARK} ")).strip(" ")


def fold_marked(text: str) -> str:
    """The same for many texts at once: what stands next to a BREAK stays next to its mark.

    Begins and ends with a space.
    """
    plain = f" {folded_letters(text).replace(_MARK, f' {_MARK}')} ".encode()
    letters = np.frombuffer(plain, dtype=np.uint8)
    twice = (letters[1:] == _SPACE) & (letters[:-1] == _SPACE)
    return bytes(letters[np.append(~twice, True)]).decode()


def folded_letters(text: str) -> str:
    """Each character folded for itself."""
    plain = text.encode("utf-8", "surrogatepass").translate(_ASCII).decode("utf-8", "surrogatepass")
    return plain if plain.isascii() else _BEYOND_ASCII.sub(_fold_found, plain)


def _fold_found(found: re.Match[str]) -> str:
    return _fold_run(found[0])


@lru_cache(maxsize=4096)
def _fold_run(characters: str) -> str:
    return "".join(map(fold_character, characters))


def _single_spaced(text: str) -> str:
    while "  " in text:  # quicker than to split and join: it makes no words
        text = text.replace("  ", " ")
    return text


def padded(text: str) -> str:
    """The folded text between spaces, so that every word has one before and after it, for needles."""
    return f" {fold(text)} "


@dataclass(frozen=True, slots=True)
class Folded:
    """A text and its folded form; `places`: of each folded character, the original one it comes from."""

    original: str
    text: str
    places: tuple[int, ...]

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """The part of the original that [start, end) of the folded text comes from, with its accents."""
        last = self.places[end - 1] + 1
        while last < len(self.original) and not fold_character(self.original[last]):
            last += 1
        return self.places[start], last

    def spans(self, needle: str) -> list[tuple[int, int]]:
        """Where in the original a needle is: a space, words, and a space again if they must end there."""
        haystack, length = f" {self.text} ", len(needle.strip())
        found, at = [], haystack.find(needle)
        while at >= 0:
            found.append(self.original_span(at, at + length))
            at = haystack.find(needle, at + 1)
        return found


def fold_with_places(text: str) -> Folded:
    """The same as `fold`, with the way back. Slower: only for texts whose matches are shown."""
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for letter in fold_character(character):
            if letter == " " and letters[-1:] in ([], [" "]):
                continue
            letters.append(letter)
            places.append(place)
    if letters[-1:] == [" "]:
        letters.pop()
        places.pop()
    return Folded(text, "".join(letters), tuple(places))


def words(text: str) -> tuple[Word, ...]:
    """The words of a text, folded, each with its place in the original."""
    folded = fold_with_places(text)
    found = re.finditer(r"[^ |]+", folded.text)
    return tuple(Word(one[0], *folded.original_span(*one.span())) for one in found)


def merged(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Spans in order, those that touch or overlap made one."""
    whole: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if whole and start <= whole[-1][1]:
            whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
        else:
            whole.append((start, end))
    return tuple(whole)
