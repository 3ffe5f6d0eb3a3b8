"""Which topics list a question word for word among the ways to ask for them."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from hashlib import blake2b


class Verbatim:
    """Checksums of ways to ask, sorted, each with the topic that is asked for so."""

    __slots__ = ("_sums", "_topics")

    def __init__(self, listed: Iterable[tuple[int, int]] = ()) -> None:
        """Take pairs of a checksum and the place of a topic."""
        pairs = sorted(set(listed))
        self._sums = array("Q", (checksum for checksum, _ in pairs))
        self._topics = array("I", (topic for _, topic in pairs))

    def topics(self, running: Sequence[str]) -> Sequence[int]:
        """The topics that list a question which runs so."""
        own = checksum(running)
        return self._topics[bisect_left(self._sums, own) : bisect_right(self._sums, own)]

    def as_parts(self) -> tuple[bytes, bytes]:
        """The list as values that `marshal` writes."""
        return self._sums.tobytes(), self._topics.tobytes()

    @classmethod
    def from_parts(cls, parts: tuple[bytes, bytes]) -> Verbatim:
        """Read what `as_parts` wrote."""
        found = cls()
        found._sums, found._topics = array("Q", parts[0]), array("I", parts[1])
        return found


def checksum(running: Sequence[str]) -> int:
    """Of a question as it runs, in 64 bits: no two of a base share theirs."""
    return int.from_bytes(blake2b(" ".join(running).encode("utf-8", "surrogatepass"), digest_size=8).digest())
