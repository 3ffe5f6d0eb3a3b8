"""`relais simulate` and `relais plan`: the programme played forward."""

from __future__ import annotations

import asyncio
import json
import tempfile
from contextlib import ExitStack
from dataclasses import asdict
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bot.bootstrap import parts
from bot.bootstrap.stage import MemoryStage, Received
from bot.cli.session import ConfigOption, JsonOption, NowOption, PackOption, Session, StoreOption, open_session, wrong
from bot.domain.directory import Directory
from bot.engine.forecast import Forecast, forecast
from bot.features.rehearsal.play import play
from bot.features.rehearsal.script import read_script

_DEFAULT_SPAN = timedelta(days=30)


def simulate(
    script: Annotated[Path, typer.Argument(help="The script; - for standard input.")],
    config: ConfigOption = None,
    pack: PackOption = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Play a script against the whole bot, with a clock in hand, and print what every person and room received."""
    session = open_session(config, pack, store)
    checked = session.pack()
    zone = ZoneInfo(Directory(checked.entities).default_zone)
    lines = read_script(_read(script), str(script), zone)
    with ExitStack() as stack:
        url = session.store
        if url is None:
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="relais-"))
            url = f"sqlite:///{folder}/relais.db"
        stage = MemoryStage(url, checked, lines, _print_json if as_json else _print_text)
        asyncio.run(play(lines, stage, str(script)))


def _read(script: Path) -> str:
    try:
        data = typer.get_binary_stream("stdin").read() if str(script) == "-" else script.read_bytes()
    except OSError as cause:
        raise wrong(str(script), "cli-cannot-read", detail=cause.strerror or str(cause)) from None
    return data.decode("utf-8", errors="replace")


def _print_json(received: Received) -> None:
    line = {**asdict(received), "at": received.at.isoformat(timespec="seconds")}
    print(json.dumps(line, ensure_ascii=False), flush=True)  # noqa: T201


def _print_text(received: Received) -> None:
    head = f"{received.at.strftime('%Y-%m-%d %H:%M')} {received.to}> "
    text = received.text + "".join(f"\n[{choice}]" for choice in received.choices)
    print(head + text.replace("\n", "\n" + " " * 4), flush=True)  # noqa: T201


def plan(
    first: Annotated[str | None, typer.Option("--from", help="First date, YYYY-MM-DD (default: today).")] = None,
    last: Annotated[str | None, typer.Option("--to", help="Last date, YYYY-MM-DD (default: 30 days on).")] = None,
    config: ConfigOption = None,
    pack: PackOption = None,
    store: StoreOption = None,
    now: NowOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say what will be sent, to whom, at which local time, and why."""
    session = open_session(config, pack, store, now)
    today = session.present().date()
    since = _date("--from", first) or today
    until = _date("--to", last) or since + _DEFAULT_SPAN
    if until < since:
        raise wrong("--to", "cli-dates-reversed", first=since.isoformat(), last=until.isoformat())
    directory = asyncio.run(_directory(session))
    lines = forecast(directory, parts.holidays(), parts.routes(parts.no_knowledge()), since, until)
    for line in lines:
        print(_plan_json(line) if as_json else _plan_text(line))  # noqa: T201


async def _directory(session: Session) -> Directory:
    if session.store is None:
        return Directory(session.pack().entities)
    async with parts.opened_store(session.store) as store:
        return await parts.furnish(store, session.pack())


def _date(option: str, written: str | None) -> date | None:
    if written is None:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise wrong(option, "cli-not-a-date", text=written) from None


def _plan_json(line: Forecast) -> str:
    return json.dumps({**asdict(line), "at": line.at.isoformat(timespec="seconds")}, ensure_ascii=False)


def _plan_text(line: Forecast) -> str:
    mark = "?" if line.conditional else " "
    text = line.text.replace("\n", " / ")
    return f"{line.at.strftime('%Y-%m-%d %H:%M')} {line.zone:<16}{mark} {line.kind:<9} {line.milestone or '-':<6} {line.conversation:<24} {text}"
