"""What Qt cannot write into a PDF, added behind its end as the format allows: language, title bar, tags.

The page becomes one tagged figure whose alternative text says what it shows, entry by entry
(ISO 32000-1, 7.5.6 incremental updates, 14.7 logical structure, 14.8 tagged PDF).
"""

from __future__ import annotations

import re

from bik_explorer.layout.picture import Picture

LONGEST_TEXT = 30_000
"""Letters of the alternative text: more, nobody listens to."""
_ROOT = re.compile(rb"/Root (\d+) 0 R")
_SIZE = re.compile(rb"/Size (\d+)")
_PAGE = re.compile(rb"(\d+) 0 obj\s*<<\s*/Type /Page\b(?!s)(.*?)endobj", re.DOTALL)
_CONTENTS = re.compile(rb"/Contents (\d+ 0 R)")


def with_catalog(made: bytes, picture: Picture) -> bytes:
    """The file with an update; as it was if it is not built as Qt 6 builds them."""
    trailer = made[made.rfind(b"trailer") :]
    root, size = _ROOT.search(trailer), _SIZE.search(trailer)
    start = re.search(rb"startxref\s+(\d+)", trailer)
    pages = _PAGE.findall(made)
    if root is None or size is None or start is None or len(pages) != 1:
        return made
    catalog = re.search(rb"\b" + root[1] + rb" 0 obj\s*<<(.*?)>>\s*endobj", made, re.DOTALL)
    contents = _CONTENTS.search(pages[0][1])
    if catalog is None or contents is None or b"/StructTreeRoot" in catalog[1]:
        return made
    first = int(size[1])
    number, body = int(pages[0][0]), pages[0][1].strip()
    objects = {
        int(root[1]): _catalog(catalog[1], picture, first),
        number: _page(body, contents[1], first + 3),
        **_tree(number, picture, first),
        first + 3: _stream(b"/Figure <</MCID 0>> BDC\n"),
        first + 4: _stream(b"\nEMC\n"),
    }
    keep = re.findall(rb"/(?:Info \d+ 0 R|ID \[[^\]]*\])", trailer)
    return _updated(made, objects, keep, root[1], first + 5, start[1])


def _catalog(before: bytes, picture: Picture, first: int) -> bytes:
    language = re.sub(r"[^A-Za-z0-9-]", "", picture.language) or "en"
    more = f"/Lang ({language})\n/ViewerPreferences <</DisplayDocTitle true>>\n"
    more += f"/MarkInfo <</Marked true>>\n/StructTreeRoot {first} 0 R\n"
    return b"<<" + before + more.encode() + b">>"


def _page(body: bytes, contents: bytes, first: int) -> bytes:
    marked = f"/Contents [{first} 0 R ".encode() + contents + f" {first + 1} 0 R]\n/StructParents 0".encode()
    return b"<< /Type /Page" + b" " + _CONTENTS.sub(marked, body, count=1)


def _tree(page: int, picture: Picture, first: int) -> dict[int, bytes]:
    """Root, document and figure of the logical structure."""
    owners = f"/ParentTree <</Nums [0 [{first + 2} 0 R]]>> /ParentTreeNextKey 1"
    root = f"<</Type /StructTreeRoot /K {first + 1} 0 R {owners}>>"
    document = f"<</Type /StructElem /S /Document /P {first} 0 R /K [{first + 2} 0 R]>>"
    alt = _string(alternative(picture))
    figure = f"<</Type /StructElem /S /Figure /P {first + 1} 0 R /Pg {page} 0 R /K 0 /Alt {alt}>>"
    return {first: root.encode(), first + 1: document.encode(), first + 2: figure.encode()}


def alternative(picture: Picture) -> str:
    """What the picture shows, in words."""
    words = [f"{picture.title}.", picture.description, *(f"{one.text}." for one in picture.parts)]
    text = " ".join(filter(None, words))
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1] + "…"


def _string(text: str) -> str:
    """A text as a string of the format: UTF-16 in hexadecimal digits."""
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>"


def _stream(content: bytes) -> bytes:
    return f"<</Length {len(content)}>>\nstream\n".encode() + content + b"\nendstream"


def _updated(
    made: bytes, objects: dict[int, bytes], keep: list[bytes], root: bytes, size: int, previous: bytes
) -> bytes:
    """The file with the objects, a table of where they are, and a trailer behind it."""
    parts = bytearray(made if made.endswith(b"\n") else made + b"\n")
    table = [b"xref\n"]
    for number in sorted(objects):
        table.append(f"{number} 1\n{len(parts):010d} 00000 n \n".encode())
        parts += f"{number} 0 obj\n".encode() + objects[number] + b"\nendobj\n"
    start = len(parts)
    trailer = b"trailer\n<<\n/Size %d\n/Root %s 0 R\n/Prev %s\n%s\n>>\n" % (
        size,
        root,
        previous,
        b"\n".join(keep),
    )
    return bytes(parts) + b"".join(table) + trailer + b"startxref\n%d\n%%%%EOF\n" % start
