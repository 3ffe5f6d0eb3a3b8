"""`relais simulate`: a script played against the whole bot."""

from __future__ import annotations

import asyncio
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bot.bootstrap import stores
from bot.bootstrap.places import part
from bot.bootstrap.received import Received
from bot.bootstrap.stage import MemoryStage
from bot.cli.printing import out, print_line
from bot.cli.session import DONE, Options, Session, open_session, wrong
from bot.domain.directory import Directory
from bot.domain.os_reasons import os_reason
from bot.features.rehearsal.play import play
from bot.features.rehearsal.script import Line, read_script


def simulate(options: Options, script: Annotated[Path, typer.Argument(metavar="SCRIPT")]) -> int:
    """Play a script with a clock in hand, and print what every person and room received, in the order of commit."""
    session = open_session(options)
    asyncio.run(_simulate(session, script, as_lines=options.as_json))
    return DONE


async def _simulate(session: Session, script: Path, *, as_lines: bool) -> None:
    pack = session.pack()
    directory = await stores.known_programme(session.store, pack)
    lines = _read(script, directory)
    with ExitStack() as stack:
        url = session.store
        if url is None:
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="relais-"))
            url = f"sqlite:///{folder}/relais.db"
        listener = print_line if as_lines else _print_text
        # what is rehearsed can be repeated to the letter; codes that a kept store accepts are nobody's to guess
        entropy = part("seeded_entropy")("rehearsal") if session.store is None else None
        stage = MemoryStage(url, pack, lines, listener, tuning=session.tuning(entropy))
        await play(lines, stage, str(script))


def _read(script: Path, directory: Directory) -> tuple[Line, ...]:
    try:
        data = typer.get_binary_stream("stdin").read() if str(script) == "-" else script.read_bytes()
    except OSError as cause:
        raise wrong(str(script), "cli-cannot-read", detail=os_reason(cause)) from None
    text = data.decode("utf-8", errors="replace")
    return read_script(text, str(script), ZoneInfo(directory.default_zone), rooms=directory.collectives)


def _print_text(received: Received) -> None:
    head = f"{received.at.strftime('%Y-%m-%d %H:%M')} {received.to}> "
    shown = [received.text, *(f"[{choice}]" for choice in received.choices), *(f"({name})" for name in received.files)]
    out(head + "\n".join(shown).replace("\n", "\n" + " " * 4))
