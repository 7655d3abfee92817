"""How well a few letters name a thing: its beginning, beginnings of its words, or letters in their order."""

from __future__ import annotations

from bik_explorer.search.text import fold_with_places, merged

_SCATTERED = 3
"""Letters that are found one by one may stand in a stretch so many times as long, or they mean nothing."""
Spans = tuple[tuple[int, int], ...]


def score(needle: str, name: str) -> float:
    """Between 0 (not meant) and 100 (the same); both folded, `needle` not empty. Shorter names are nearer."""
    at = name.find(needle)
    near = 8 * len(needle) / max(len(name), 1)
    if at == 0:
        return 92 + near
    if at > 0:
        return (80 if name[at - 1] == " " else 50) + near
    if " " in needle and all(f" {word}" in f" {name}" for word in needle.split()):
        return 65 + near
    places = _places(needle.replace(" ", ""), name)
    if not places:
        return 0.0
    begins = sum(place == 0 or name[place - 1] == " " for place in places) / len(places)
    return 10 + 30 * begins + near


def _places(letters: str, name: str) -> list[int]:
    """Where the letters stand in their order, at beginnings of words where that goes; empty if nowhere."""
    return _at_beginnings(letters, name) or _in_order(letters, name)


def _at_beginnings(letters: str, name: str) -> list[int]:
    """Each letter goes on from the one before, or begins a later word."""
    found: list[int] = []
    for letter in letters:
        after = found[-1] + 1 if found else 0
        if name[after : after + 1] != letter:
            after = name.find(f" {letter}", after) + 1
            if not after:
                return []
        found.append(after)
    return found


def _in_order(letters: str, name: str) -> list[int]:
    found: list[int] = []
    for letter in letters:
        at = name.find(letter, found[-1] + 1 if found else 0)
        if at < 0:
            return []
        found.append(at)
    return found if found[-1] - found[0] < _SCATTERED * len(letters) else []


def parts(typed: str, name: str) -> Spans:
    """The [start, end) parts of a name, as written, that the letters meant."""
    folded = fold_with_places(name)
    needle = fold_with_places(typed).text
    if not needle:
        return ()
    at = folded.text.find(needle)
    if at >= 0:
        return (folded.original_span(at, at + len(needle)),)
    words = needle.split()
    starts = [f" {folded.text}".find(f" {word}") for word in words]
    if len(words) > 1 and min(starts) >= 0:
        spans = [folded.original_span(one, one + len(word)) for one, word in zip(starts, words, strict=True)]
        return merged(spans)
    places = _places(needle.replace(" ", ""), folded.text)
    return merged([folded.original_span(place, place + 1) for place in places])
