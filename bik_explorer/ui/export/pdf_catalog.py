"""What Qt cannot write into a PDF, added behind its end as the format allows: language, title bar, tags.

Each page becomes one tagged element: a figure whose alternative text says what it shows, or a text as it is
to be read (ISO 32000-1, 7.5.6 incremental updates, 14.7 logical structure, 14.8 tagged PDF).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from bik_explorer.layout.picture import Picture

LONGEST_TEXT = 30_000
"""Letters of the text of a page: more, nobody listens to."""
_ROOT = re.compile(rb"/Root (\d+) 0 R")
_SIZE = re.compile(rb"/Size (\d+)")
_START = re.compile(rb"startxref\s+(\d+)")
_PAGE = re.compile(rb"(\d+) 0 obj\s*<<\s*/Type /Page\b(?!s)(.*?)endobj", re.DOTALL)
_CONTENTS = re.compile(rb"/Contents (\d+ 0 R)")


class Role(Enum):
    """What pages are: their type in the structure, and the key under which their text stands."""

    FIGURE = ("Figure", "Alt")
    TEXT = ("P", "ActualText")


class _File(NamedTuple):
    """A file as read: `catalog` is what stands in it, `pages` number and content of each in order."""

    trailer: bytes
    root: bytes
    size: int
    start: bytes
    catalog: bytes
    pages: list[tuple[bytes, bytes]]


def with_catalog(made: bytes, texts: Sequence[str], language: str, role: Role = Role.FIGURE) -> bytes:
    """The file with an update, a text for each page; as it was if it is not built as Qt 6 builds them."""
    file = _read(made)
    if file is None or len(file.pages) != len(texts):
        return made
    first = file.size
    objects = {int(file.root): _catalog(file.catalog, language, first)}
    objects |= _tree([int(number) for number, _ in file.pages], texts, role, first)
    marks = max(objects) + 1
    for at, (number, body) in enumerate(file.pages):
        objects[int(number)] = _page(body.strip(), at, marks)
    objects[marks] = _stream(f"/{role.value[0]} <</MCID 0>> BDC\n".encode())
    objects[marks + 1] = _stream(b"\nEMC\n")
    return _updated(made, objects, file, marks + 2)


def _read(made: bytes) -> _File | None:
    """None for what is not built as known, or has tags already. Qt writes pages in their order."""
    trailer = made[made.rfind(b"trailer") :]
    root, size, start = _ROOT.search(trailer), _SIZE.search(trailer), _START.search(trailer)
    pages = _PAGE.findall(made)
    if root is None or size is None or start is None:
        return None
    catalog = re.search(rb"\b" + root[1] + rb" 0 obj\s*<<(.*?)>>\s*endobj", made, re.DOTALL)
    if catalog is None or b"/StructTreeRoot" in catalog[1]:
        return None
    if not all(_CONTENTS.search(body) for _, body in pages):
        return None
    return _File(trailer, root[1], int(size[1]), start[1], catalog[1], pages)


def _catalog(before: bytes, language: str, first: int) -> bytes:
    language = re.sub(r"[^A-Za-z0-9-]", "", language) or "en"
    more = f"/Lang ({language})\n/ViewerPreferences <</DisplayDocTitle true>>\n"
    more += f"/MarkInfo <</Marked true>>\n/StructTreeRoot {first} 0 R\n"
    return b"<<" + before + more.encode() + b">>"


def _page(body: bytes, at: int, marks: int) -> bytes:
    """The page with its marks before and behind what is drawn; `at`: its place in the tree, from 0."""

    def between(found: re.Match[bytes]) -> bytes:
        contents = b"/Contents [%d 0 R %b %d 0 R]" % (marks, found[1], marks + 1)
        return contents + b"\n/StructParents %d" % at

    return b"<< /Type /Page " + _CONTENTS.sub(between, body, count=1)


def _tree(pages: Sequence[int], texts: Sequence[str], role: Role, first: int) -> dict[int, bytes]:
    """Root, document and the element of each page of the logical structure."""
    kind, key = role.value
    elements = [f"{first + 2 + at} 0 R" for at in range(len(pages))]
    nums = " ".join(f"{at} [{one}]" for at, one in enumerate(elements))
    owners = f"/ParentTree <</Nums [{nums}]>> /ParentTreeNextKey {len(pages)}"
    tree = [
        f"<</Type /StructTreeRoot /K {first + 1} 0 R {owners}>>",
        f"<</Type /StructElem /S /Document /P {first} 0 R /K [{' '.join(elements)}]>>",
    ]
    for page, text in zip(pages, texts, strict=True):
        said = _string(_shortened(text))
        tree.append(f"<</Type /StructElem /S /{kind} /P {first + 1} 0 R /Pg {page} 0 R /K 0 /{key} {said}>>")
    return {first + at: one.encode() for at, one in enumerate(tree)}


def alternative(picture: Picture) -> str:
    """What the picture shows, in words."""
    words = [f"{picture.title}.", picture.description, *(f"{one.text}." for one in picture.parts)]
    return _shortened(" ".join(filter(None, words)))


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1] + "…"


def _string(text: str) -> str:
    """A text as a string of the format: UTF-16 in hexadecimal digits."""
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>"


def _stream(content: bytes) -> bytes:
    return f"<</Length {len(content)}>>\nstream\n".encode() + content + b"\nendstream"


def _updated(made: bytes, objects: dict[int, bytes], file: _File, size: int) -> bytes:
    """The file with the objects, a table of where they are, and a trailer behind it."""
    parts = bytearray(made if made.endswith(b"\n") else made + b"\n")
    table = [b"xref\n"]
    for number in sorted(objects):
        table.append(f"{number} 1\n{len(parts):010d} 00000 n \n".encode())
        parts += f"{number} 0 obj\n".encode() + objects[number] + b"\nendobj\n"
    start = len(parts)
    kept = b"\n".join(re.findall(rb"/(?:Info \d+ 0 R|ID \[[^\]]*\])", file.trailer))
    trailer = b"trailer\n<<\n/Size %d\n/Root %b 0 R\n/Prev %b\n%b\n>>\n"
    trailer %= (size, file.root, file.start, kept)
    return bytes(parts) + b"".join(table) + trailer + b"startxref\n%d\n%%%%EOF\n" % start
