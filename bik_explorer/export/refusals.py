"""Why a file could not be written, as codes that callers put into words."""

from __future__ import annotations

import errno
from enum import StrEnum


class Refusal(StrEnum):
    """What a person can do something about."""

    FULL = "full"
    READ_ONLY = "read-only"
    FORBIDDEN = "forbidden"
    NAME = "name"
    LONG_NAME = "long-name"
    NO_FOLDER = "no-folder"
    IS_FOLDER = "is-folder"
    OTHER = "other"


_BY_NUMBER = {
    errno.ENOSPC: Refusal.FULL,
    getattr(errno, "EDQUOT", errno.ENOSPC): Refusal.FULL,  # not on Windows
    errno.EFBIG: Refusal.FULL,
    errno.EROFS: Refusal.READ_ONLY,
    errno.EACCES: Refusal.FORBIDDEN,
    errno.EPERM: Refusal.FORBIDDEN,
    errno.ENAMETOOLONG: Refusal.LONG_NAME,
    errno.EINVAL: Refusal.NAME,
    errno.EILSEQ: Refusal.NAME,
    errno.ENOENT: Refusal.NO_FOLDER,
    errno.ENOTDIR: Refusal.NO_FOLDER,
    errno.EISDIR: Refusal.IS_FOLDER,
}


def refusal_of(error: OSError | ValueError) -> Refusal:
    """What the system said. A ValueError is a name that no system takes, with a NUL in it."""
    if isinstance(error, OSError):
        return _BY_NUMBER.get(error.errno or 0, Refusal.OTHER)
    return Refusal.NAME
