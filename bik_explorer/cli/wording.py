"""Problems in words: one English sentence for each code. The window has its own, translated copy."""

from __future__ import annotations

from bik_explorer.loading.problems import GUESSED, Code, Problem

SENTENCES = {
    Code.NO_SUCH_PATH: "there is no such file or folder",
    Code.UNREADABLE: "this cannot be read: {detail}",
    Code.NO_FILES: "there are no .yaml files in this folder",
    Code.TOO_MANY_FILES: "only the first {subject} files are read",
    Code.LINK_OUT: "{subject} leads out of the pack and is not followed",
    Code.TOO_LARGE: "the file is larger than {subject} MiB and is left out",
    Code.NOT_UTF8: "the file is not UTF-8 text; save it as UTF-8",
    Code.BAD_YAML: "the file is left out; it cannot be read from here on: {detail}; check the indentation "
    "and put quotation marks around texts that hold a colon or begin with a sign",
    Code.NOT_ALLOWED: "the file is left out; {subject} cannot be used here (no anchors, aliases, tags, merge "
    "keys, lists as keys, second documents); a text that begins with it needs quotation marks",
    Code.TOO_DEEP: "lists and mappings stand more than {subject} deep in each other",
    Code.TOO_MANY_VALUES: "the file holds more than {subject} values and is left out",
    Code.TOO_LONG: "the text is longer than {subject} characters and is left out",
    Code.BAD_CHARACTER: "the text holds a character that does not show ({subject}) and is left out",
    Code.REPEATED_KEY: "“{subject}” stands here twice, first in line {detail}; the first one counts",
    Code.UNKNOWN_KEY: "“{subject}” is not known",
    Code.MISSING: "“{subject}” is missing",
    Code.NOT_A_TEXT: "“{subject}” must be a text",
    Code.NOT_A_LIST: "“{subject}” must be a list",
    Code.NOT_A_MAPPING: "“{subject}” must hold lines such as “key: value”",
    Code.NOT_A_NUMBER: "“{subject}” must be a whole number",
    Code.NOT_A_FLAG: "“{subject}” must be true or false",
    Code.BAD_CHOICE: "“{subject}” is not possible here; possible is: {detail}",
    Code.BAD_DATE: "“{subject}” is not a date; write 2007, 2012-01, 2009-02-10 or about 2007",
    Code.BAD_RANGE: "“{subject}” is not a range; write two dates such as 1999..2024, the earlier one first",
    Code.BAD_ID: "“{subject}” cannot be an id; use small letters, digits and hyphens",
    Code.BAD_COUNTRY: "“{subject}” is not a country; write two capital letters such as SE",
    Code.UNSAFE_LINK: "“{subject}” is not an address that can be opened; it must begin with http:// or https://",
    Code.OTHER_FORMAT: "the pack is in format {subject}, this program reads format {detail}",
    Code.UNTITLED: "the pack has no title",
    Code.REPEATED_SECTION: "“{subject}” stands here a second time, first in {detail}; the first one counts",
    Code.REPEATED_ID: "the id “{subject}” is taken by {detail}",
    Code.CLASHING_ALIAS: "the alias “{subject}” is taken by {detail}",
    Code.UNKNOWN_TOPIC: "there is no topic “{subject}”",
    Code.UNKNOWN_ORGANISATION: "there is no organisation “{subject}”",
    Code.UNKNOWN_SOURCE: "there is no source “{subject}”",
    Code.UNKNOWN_LANE: "there is no lane “{subject}”",
    Code.UNKNOWN_ENTRY: "there is no entry “{subject}”",
    Code.END_BEFORE_START: "it ends on {subject}, before it starts on {detail}",
    Code.LEFT_BEFORE_JOINED: "it left on {subject}, before it joined on {detail}",
    Code.SIGNS_TWICE: "“{subject}” is listed twice as {detail}",
    Code.RELATED_TO_ITSELF: "“{subject}” is related to itself",
    Code.CIRCLE: "“{subject} {detail}” leads round in a circle",
    Code.UNTITLED_LESSON: "the lesson has no title",
    Code.NEWER_LESSON: "the lesson is in format {subject}, this program reads format {detail}",
    Code.TOO_MANY_STEPS: "only the first {subject} steps of a lesson are read",
    Code.BAD_MINUTES: "“{subject}” is not a number of minutes; write 3 or 1.5",
    Code.ONE_OF_TWO: "“{subject}” is left out, as “{detail}” is there too",
    Code.MORE: "and {subject} more problems",
}
WHOLE_FILE = "the file must hold sections such as “entries:”"
"""For NOT_A_MAPPING without a subject."""
GUESS = "; did you mean “{detail}”?"


def sentence(problem: Problem) -> str:
    """The problem in words, without its place and severity."""
    if problem.code is Code.NOT_A_MAPPING and not problem.subject:
        return WHOLE_FILE
    words = SENTENCES[problem.code]
    if problem.code in GUESSED and problem.detail:
        words += GUESS
    return words.format(subject=problem.subject, detail=problem.detail)
