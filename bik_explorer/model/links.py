"""Which addresses may be opened: desktops pass `javascript:`, `file:` and `smb:` on without asking."""

from __future__ import annotations

from urllib.parse import urlsplit

LONGEST = 2_000
SCHEMES = frozenset({"http", "https"})


def is_safe_link(url: str) -> bool:
    """Whether it is http(s) with a host, short enough, without user-info, spaces or hidden characters."""
    if len(url) > LONGEST or not url.isprintable() or any(one.isspace() or one in '\\<>"' for one in url):
        return False
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port  # both raise ValueError when malformed
    except ValueError:
        return False
    return parts.scheme in SCHEMES and bool(host) and "@" not in parts.netloc
