"""Problems of a pack in words: what it is, and what helps."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from bik_explorer.loading.problems import GUESSED, Code, Problem

_WORDS = {
    Code.NO_SUCH_PATH: QT_TRANSLATE_NOOP("Problems", "There is no such file or folder."),
    Code.UNREADABLE: QT_TRANSLATE_NOOP("Problems", "This file could not be read: {detail}"),
    Code.NO_FILES: QT_TRANSLATE_NOOP("Problems", "There is no .yaml file in this folder."),
    Code.TOO_MANY_FILES: QT_TRANSLATE_NOOP(
        "Problems", "There are more than {subject} files. The rest was left out."
    ),
    Code.LINK_OUT: QT_TRANSLATE_NOOP("Problems", "“{subject}” leads out of the pack and was left out."),
    Code.TOO_LARGE: QT_TRANSLATE_NOOP("Problems", "This file is larger than {subject} MB and was left out."),
    Code.NOT_UTF8: QT_TRANSLATE_NOOP("Problems", "This file is not UTF-8 text. Save it as UTF-8."),
    Code.BAD_YAML: QT_TRANSLATE_NOOP("Problems", "This is not written as YAML wants it: {detail}"),
    Code.NOT_ALLOWED: QT_TRANSLATE_NOOP(
        "Problems", "“{subject}” is not allowed here. Put the text in quotes."
    ),
    Code.TOO_DEEP: QT_TRANSLATE_NOOP("Problems", "More than {subject} levels inside each other."),
    Code.TOO_MANY_VALUES: QT_TRANSLATE_NOOP("Problems", "More than {subject} values. The rest was left out."),
    Code.TOO_LONG: QT_TRANSLATE_NOOP("Problems", "This text has more than {subject} characters."),
    Code.BAD_CHARACTER: QT_TRANSLATE_NOOP(
        "Problems", "The hidden character {subject} is not allowed. Delete it."
    ),
    Code.REPEATED_KEY: QT_TRANSLATE_NOOP(
        "Problems", "“{subject}” is here twice; the first is on line {detail}."
    ),
    Code.UNKNOWN_KEY: QT_TRANSLATE_NOOP("Problems", "“{subject}” is not a known field."),
    Code.MISSING: QT_TRANSLATE_NOOP("Problems", "“{subject}” is missing."),
    Code.NOT_A_TEXT: QT_TRANSLATE_NOOP("Problems", "“{subject}” should be a text. Put it in quotes."),
    Code.NOT_A_LIST: QT_TRANSLATE_NOOP("Problems", "“{subject}” should be a list."),
    Code.NOT_A_MAPPING: QT_TRANSLATE_NOOP("Problems", "“{subject}” should have fields with names."),
    Code.NOT_A_NUMBER: QT_TRANSLATE_NOOP("Problems", "“{subject}” should be a number."),
    Code.NOT_A_FLAG: QT_TRANSLATE_NOOP("Problems", "“{subject}” should be true or false."),
    Code.BAD_CHOICE: QT_TRANSLATE_NOOP(
        "Problems", "“{subject}” is not possible here. Possible are: {detail}"
    ),
    Code.BAD_DATE: QT_TRANSLATE_NOOP(
        "Problems", "“{subject}” is not a date. Write 2007, 2012-01 or 2009-02-10."
    ),
    Code.BAD_RANGE: QT_TRANSLATE_NOOP("Problems", "“{subject}” is not a range of years. Write 1999..2024."),
    Code.BAD_ID: QT_TRANSLATE_NOOP(
        "Problems", "“{subject}” is no id. Use small letters, digits and hyphens."
    ),
    Code.BAD_COUNTRY: QT_TRANSLATE_NOOP("Problems", "“{subject}” is no country. Use two letters, like SE."),
    Code.UNSAFE_LINK: QT_TRANSLATE_NOOP(
        "Problems", "“{subject}” is not a link to a web page and was left out."
    ),
    Code.OTHER_FORMAT: QT_TRANSLATE_NOOP(
        "Problems", "The pack has format {subject}; this program reads {detail}."
    ),
    Code.UNTITLED: QT_TRANSLATE_NOOP("Problems", "The pack has no title."),
    Code.REPEATED_SECTION: QT_TRANSLATE_NOOP("Problems", "The section “{subject}” is also in {detail}."),
    Code.REPEATED_ID: QT_TRANSLATE_NOOP(
        "Problems", "The id “{subject}” is also in {detail}. This one was left out."
    ),
    Code.CLASHING_ALIAS: QT_TRANSLATE_NOOP(
        "Problems", "“{subject}” is already the name of the entry in {detail}."
    ),
    Code.UNKNOWN_TOPIC: QT_TRANSLATE_NOOP("Problems", "There is no topic “{subject}”."),
    Code.UNKNOWN_ORGANISATION: QT_TRANSLATE_NOOP("Problems", "There is no organisation “{subject}”."),
    Code.UNKNOWN_SOURCE: QT_TRANSLATE_NOOP("Problems", "There is no source “{subject}”."),
    Code.UNKNOWN_LANE: QT_TRANSLATE_NOOP("Problems", "There is no lane “{subject}”."),
    Code.UNKNOWN_ENTRY: QT_TRANSLATE_NOOP("Problems", "There is no entry “{subject}”."),
    Code.END_BEFORE_START: QT_TRANSLATE_NOOP("Problems", "It ends ({subject}) before it starts ({detail})."),
    Code.LEFT_BEFORE_JOINED: QT_TRANSLATE_NOOP(
        "Problems", "It left ({subject}) before it joined ({detail})."
    ),
    Code.SIGNS_TWICE: QT_TRANSLATE_NOOP("Problems", "“{subject}” is in the list “{detail}” twice."),
    Code.RELATED_TO_ITSELF: QT_TRANSLATE_NOOP("Problems", "The entry “{subject}” is related to itself."),
    Code.CIRCLE: QT_TRANSLATE_NOOP("Problems", "“{subject}” leads from “{detail}” back to this entry."),
    Code.UNTITLED_LESSON: QT_TRANSLATE_NOOP("Problems", "The lesson has no title."),
    Code.NEWER_LESSON: QT_TRANSLATE_NOOP(
        "Problems", "The lesson has format {subject}; this program reads {detail}."
    ),
    Code.TOO_MANY_STEPS: QT_TRANSLATE_NOOP(
        "Problems", "There are more than {subject} steps. The rest was left out."
    ),
    Code.BAD_MINUTES: QT_TRANSLATE_NOOP(
        "Problems", "“{subject}” is not a number of minutes. Write 3 or 1.5."
    ),
    Code.ONE_OF_TWO: QT_TRANSLATE_NOOP("Problems", "“{subject}” was left out, as “{detail}” is here too."),
    Code.MORE: QT_TRANSLATE_NOOP("Problems", "There are {subject} more problems."),
}


def problem_words(problem: Problem) -> str:
    """What was found, in a sentence or two."""
    template = _template(problem)
    words = QCoreApplication.translate("Problems", template)
    if problem.code in GUESSED and problem.detail:
        words += " " + QCoreApplication.translate("Problems", "Did you mean “{detail}”?")
    return words.format(subject=problem.subject, detail=problem.detail)


def _template(problem: Problem) -> str:
    if problem.code is Code.NOT_A_MAPPING and not problem.subject:
        return QT_TRANSLATE_NOOP("Problems", "This file should have sections with names, like “entries:”.")
    return _WORDS[problem.code]


def problem_place(problem: Problem) -> str:
    """Where it was found: "entries/law.yaml:12:5"."""
    return f"{problem.file}:{problem.line}:{problem.column}"
