"""Findings about a pack: codes with a place, never sentences.

The words stand in `cli` for the terminal and in `ui` for the window.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """An error: something was left out. A warning: everything was read, but something looks wrong."""

    ERROR = "error"
    WARNING = "warning"


class Code(StrEnum):
    """What was found. After each: what `subject` and `detail` hold; empty where nothing is said."""

    # Files and folders
    NO_SUCH_PATH = "no-such-path"
    UNREADABLE = "unreadable"  # detail: the system's reason
    NO_FILES = "no-files"
    TOO_MANY_FILES = "too-many-files"  # subject: the limit
    LINK_OUT = "link-out"  # subject: the name of the link that leads out of the pack
    TOO_LARGE = "too-large"  # subject: the limit in MiB
    NOT_UTF8 = "not-utf8"
    # YAML
    BAD_YAML = "bad-yaml"  # detail: the YAML library's English words
    NOT_ALLOWED = "not-allowed"  # subject: what is refused, as written: & * ! << ? or ---
    TOO_DEEP = "too-deep"  # subject: the limit
    TOO_MANY_VALUES = "too-many-values"  # subject: the limit
    TOO_LONG = "too-long"  # subject: the limit in characters
    BAD_CHARACTER = "bad-character"  # subject: the character, as U+202E
    REPEATED_KEY = "repeated-key"  # subject: the key; detail: the line of the first one
    # Fields
    UNKNOWN_KEY = "unknown-key"  # subject: the key; detail: a key that may be meant, or empty
    MISSING = "missing"  # subject: the field
    NOT_A_TEXT = "not-a-text"  # subject: the field
    NOT_A_LIST = "not-a-list"  # subject: the field
    NOT_A_MAPPING = "not-a-mapping"  # subject: the field, empty for a whole file
    NOT_A_NUMBER = "not-a-number"  # subject: the field
    NOT_A_FLAG = "not-a-flag"  # subject: the field
    BAD_CHOICE = "bad-choice"  # subject: the value; detail: the words that are possible
    BAD_DATE = "bad-date"  # subject: the value
    BAD_RANGE = "bad-range"  # subject: the value
    BAD_ID = "bad-id"  # subject: the value
    BAD_COUNTRY = "bad-country"  # subject: the value
    UNSAFE_LINK = "unsafe-link"  # subject: the address
    OTHER_FORMAT = "other-format"  # subject: the pack's format; detail: the one this program reads
    # The pack as a whole
    UNTITLED = "untitled"
    REPEATED_SECTION = "repeated-section"  # subject: the section; detail: file:line of the first one
    REPEATED_ID = "repeated-id"  # subject: the id; detail: file:line of the first one
    CLASHING_ALIAS = "clashing-alias"  # subject: the alias; detail: file:line of the entry that has that name
    UNKNOWN_TOPIC = "unknown-topic"  # subject: the id; detail: an id that may be meant, or empty; so too:
    UNKNOWN_ORGANISATION = "unknown-organisation"
    UNKNOWN_SOURCE = "unknown-source"
    UNKNOWN_LANE = "unknown-lane"
    UNKNOWN_ENTRY = "unknown-entry"
    END_BEFORE_START = "end-before-start"  # subject: the end; detail: the start
    LEFT_BEFORE_JOINED = "left-before-joined"  # subject: when it left; detail: when it joined
    SIGNS_TWICE = "signs-twice"  # subject: the organisation's id; detail: the role
    RELATED_TO_ITSELF = "related-to-itself"  # subject: the entry's id
    CIRCLE = "circle"  # subject: the relation; detail: the other entry's id
    # Lessons
    UNTITLED_LESSON = "untitled-lesson"
    NEWER_LESSON = "newer-lesson"  # subject: the lesson's format; detail: the one this program reads
    TOO_MANY_STEPS = "too-many-steps"  # subject: the limit
    BAD_MINUTES = "bad-minutes"  # subject: the value
    ONE_OF_TWO = "one-of-two"  # subject: the field that is left out; detail: the one that counts
    MORE = "more"  # subject: how many more problems there are

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        return Severity.WARNING if self in _WARNINGS else Severity.ERROR


GUESSED = frozenset(
    {
        Code.UNKNOWN_KEY,
        Code.UNKNOWN_TOPIC,
        Code.UNKNOWN_ORGANISATION,
        Code.UNKNOWN_SOURCE,
        Code.UNKNOWN_LANE,
        Code.UNKNOWN_ENTRY,
    }
)
"""Codes whose detail is a word that may be meant."""
_WARNINGS = frozenset(
    {Code.UNKNOWN_KEY, Code.LINK_OUT, Code.UNTITLED, Code.UNTITLED_LESSON, Code.NEWER_LESSON}
)


class Problem(NamedTuple):
    """A finding; `line` and `column` count from 1 and are 1 for a whole file.

    `subject` and `detail` are short and printable; what they hold stands at each Code.
    """

    severity: Severity
    code: Code
    file: str
    line: int
    column: int
    subject: str = ""
    detail: str = ""
