"""What commands print: results on standard output, sentences on standard error."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterable
from dataclasses import asdict

from bot.bootstrap.received import Received
from bot.domain.errors import Fault
from bot.i18n import Translator

_LINE_BREAKS = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}
"""Some readers of lines break them there too; in JSON these stand in strings only, where they may be escaped."""
_MISFITS = "replace"
"""What becomes of halves of surrogate pairs."""


def as_json(value: object) -> str:
    """A value on one line; halves of surrogate pairs, which no file can hold, are escaped."""
    text = json.dumps(value, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(value)
    return text.translate(_LINE_BREAKS) if any(each in text for each in map(chr, _LINE_BREAKS)) else text


def out(text: str) -> None:
    """Print a result at once: who reads along sees it when it happens, and whoever has heard enough is told no more."""
    try:
        print(text, flush=True)  # noqa: T201
    except BrokenPipeError:
        close_streams()  # from here on nowhere


def encoded(text: str) -> bytes:
    """A text as standard output has it."""
    return text.encode(errors=_MISFITS)


def out_all(blocks: Iterable[bytes]) -> None:
    """Print results of which there may be millions, many lines at once; they are put together from pieces that are `encoded` once."""
    try:
        for block in blocks:
            sys.stdout.buffer.write(block)
            sys.stdout.flush()
    except BrokenPipeError:
        close_streams()


def print_line(received: Received) -> None:
    """Print what somebody received, as a JSON line."""
    out(as_json({**asdict(received), "at": received.at.isoformat(timespec="seconds")}))


def tell(sentence: str) -> None:
    """Print a sentence for a person, beside the result."""
    print(sentence, file=sys.stderr, flush=True)  # noqa: T201


def complain(faults: Iterable[Fault], say: Translator) -> None:
    """Print each fault as a sentence on a line of its own, on standard error."""
    for fault in faults:
        tell(re.sub(r"\s*\n\s*", " ", say("cli-fault", where=fault.where, fault=say.phrase(fault.phrase))))


def open_streams() -> None:
    """UTF-8 whatever the machine says; a stream that was closed before the start takes everything and keeps nothing."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 - open until the end
        else:
            stream.reconfigure(encoding="utf-8", errors=_MISFITS)


def close_streams() -> bool:
    """Print what is left; False if nobody reads any more. The interpreter then has nothing to complain of when it ends."""
    heard = True
    for number, stream in ((1, sys.stdout), (2, sys.stderr)):
        try:
            stream.flush()
        except OSError:
            heard = False
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, number)
            os.close(nowhere)
    return heard
