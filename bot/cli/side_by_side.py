"""Long work on all cores: pieces worked out by several processes, put together in order."""

from __future__ import annotations

import os
import signal
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection

Work = Callable[[int], bytes]


def cores() -> int:
    """How many processes work at once; one where a process can't be made of this one as it is."""
    if "fork" not in get_all_start_methods() or not hasattr(os, "sched_getaffinity"):
        return 1
    return len(os.sched_getaffinity(0))


def pieces(work: Work, count: int, processes: int) -> Iterator[bytes]:
    """
    `work` of 0, 1, 2… up to `count`, in order, by that many processes, which are made of this one as it is at the first.

    They take turns, so pieces should be of a size, and each works on the next one only when its last one is read: memory holds one of
    each. What `work` raises there is raised here. Where a process is killed, this one goes on alone from what nobody has read.
    """
    done = 0
    if min(processes, count) > 1:
        with suppress(EOFError):
            for piece in _spread(work, count, processes):
                yield piece
                done += 1
    for place in range(done, count):
        yield work(place)


def _spread(work: Work, count: int, processes: int) -> Iterator[bytes]:
    made, ends = [], []
    for first in range(processes):
        end, other = (context := get_context("fork")).Pipe(duplex=False)
        ends.append(end)
        # each closes what it has of the others' ends, so that it hears when nobody reads any more
        mine = (work, range(first, count, processes), other, tuple(ends))
        made.append(context.Process(target=_carry_out, args=mine, daemon=True))
        made[-1].start()
        other.close()
    try:
        for place in range(count):
            end = ends[place % processes]
            if (error := end.recv()) is not None:
                raise error
            yield end.recv_bytes()
    finally:
        for end, process in zip(ends, made, strict=True):
            end.close()
            process.join()


def _carry_out(work: Work, places: Iterable[int], to: Connection, inherited: Iterable[Connection]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who reads is interrupted, and then nobody reads any more
    for end in inherited:
        end.close()
    with suppress(BrokenPipeError):
        for place in places:
            try:
                piece = work(place)
            except Exception as error:  # an error boundary: it is raised where the piece is waited for
                error.add_note(traceback.format_exc())
                to.send(error)
                return
            to.send(None)
            to.send_bytes(piece)
