"""How the process takes memory from the system and gives it back."""

from __future__ import annotations

import ctypes
from contextlib import suppress

_M_MMAP_THRESHOLD, _M_ARENA_MAX = -3, -8
_LARGE = 128 * 1024


def one_heap() -> None:
    """
    Let all threads share one heap, and large pieces have none of it, where the C library is told so before threads begin.

    A heap for each thread keeps what it freed from the others, and one with large pieces in it gives little back: together 10 MB by the
    time that the knowledge base is built in a thread.
    """
    with suppress(OSError, AttributeError):
        told = ctypes.CDLL(None).mallopt
        told(_M_ARENA_MAX, 1)
        told(_M_MMAP_THRESHOLD, _LARGE)
