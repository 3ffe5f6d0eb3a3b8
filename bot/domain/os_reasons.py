"""Why the operating system didn't do something, as a sentence of the catalogues: its own words are English."""

from __future__ import annotations

import errno

from bot.domain.errors import Phrase

_KEYS = {
    errno.ENOENT: "os-absent",
    errno.EACCES: "os-denied",
    errno.EPERM: "os-denied",
    errno.EROFS: "os-read-only",
    errno.EISDIR: "os-folder",
    errno.ENOTDIR: "os-no-folder",
    errno.EEXIST: "os-exists",
    errno.ENOSPC: "os-full",
    errno.EDQUOT: "os-full",
    errno.EFBIG: "os-full",
    errno.ENAMETOOLONG: "os-long-name",
    errno.EMFILE: "os-many-files",
    errno.ENFILE: "os-many-files",
    errno.EIO: "os-broken",
    errno.EADDRINUSE: "os-port-taken",
    errno.ECONNREFUSED: "os-refused",
    errno.ETIMEDOUT: "os-silent",
}


def os_reason(cause: OSError) -> Phrase | str:
    """Why, to be told as a value of another sentence; the system's own words where no sentence fits."""
    key = _KEYS.get(cause.errno or 0)
    return Phrase(key) if key else cause.strerror or str(cause)
