"""`relais plan`: what will be sent, to whom, at which local time, and why."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from functools import lru_cache, partial
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bot.bootstrap import parts, stores
from bot.cli.printing import as_json, encoded, out_all
from bot.cli.session import DONE, Options, Session, open_session
from bot.domain.errors import ConfigError, Fault, Phrase
from bot.engine.forecast import Forecast, forecast
from bot.features.broadcasts.foreseen import foreseen

_SHARED = 2**14
"""More than are said at one instant in the largest programme."""
Lines = list[tuple[str, Forecast]]
"""What is said at one instant, each behind its conversation."""

_DEFAULT_SPAN = timedelta(days=30)
_FIRST_YEAR, _LAST_YEAR = 1970, 2999


def plan(
    options: Options,
    first: Annotated[str | None, typer.Option("--from", metavar="DATE")] = None,
    last: Annotated[str | None, typer.Option("--to", metavar="DATE")] = None,
) -> int:
    """Print a line per occurrence and conversation, both dates included, in the recipient's zone, sorted by instant."""
    form = _json_lines if options.as_json else _text_lines
    with _uncollected():
        return _printed(open_session(options), _dates(first, last), form)


@contextmanager
def _uncollected() -> Iterator[None]:
    """A long plan is made of millions of small values with no cycle among them: looking for cycles takes a seventh of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _printed(
    session: Session,
    wanted: tuple[date | None, date | None],
    form: Callable[[Iterable[Lines]], Iterator[bytes]],
) -> int:
    directory, broadcasts = asyncio.run(stores.known_plans(session.store, session.pack()))
    since = wanted[0] or session.present().astimezone(ZoneInfo(directory.default_zone)).date()
    until = wanted[1] or since + _DEFAULT_SPAN
    if until < since:
        values: dict[str, object] = {"first": since.isoformat(), "last": until.isoformat()}
        raise ConfigError([Fault(where="--to", phrase=Phrase("cli-dates-reversed", values))])
    routes = asyncio.run(stores.with_peoples_rules(session.store, parts.routes(parts.no_knowledge())))
    single = foreseen(directory, broadcasts, session.settings.delivery.quiet)
    lines = forecast(directory, parts.holidays(), routes, since, until, single=single)
    out_all(form(lines))
    return DONE


def _dates(first: str | None, last: str | None) -> tuple[date | None, date | None]:
    found: list[date | None] = []
    faults: list[Fault] = []
    for option, written in (("--from", first), ("--to", last)):
        read = _date(written)
        if isinstance(read, Phrase):
            faults.append(Fault(where=option, phrase=read))
        else:
            found.append(read)
    if faults:
        raise ConfigError(faults)
    return found[0], found[1]


def _date(written: str | None) -> date | Phrase | None:
    if written is None:
        return None
    try:
        read = date.fromisoformat(written)
    except ValueError:
        return Phrase("cli-not-a-date", {"text": written[:40]})
    if not _FIRST_YEAR <= read.year <= _LAST_YEAR:
        return Phrase("cli-not-a-year", {"text": written[:40], "first": str(_FIRST_YEAR), "last": str(_LAST_YEAR)})
    return read


def _json_lines(instants: Iterable[Lines]) -> Iterator[bytes]:
    quoted = lru_cache(_SHARED)(as_json)
    return _joined(instants, partial(_around_json, quoted), lambda conversation: as_json(conversation).encode())


def _joined(
    instants: Iterable[Lines], around: Callable[[Forecast], tuple[bytes, bytes]], told: Callable[[str], bytes]
) -> Iterator[bytes]:
    """The lines of each instant; what stands before and behind a conversation is put into bytes once for all who hear the same."""
    conversations: dict[str, bytes] = {}
    for lines in instants:
        for to in {to for to, _ in lines} - conversations.keys():
            conversations[to] = told(to)
        words = {said: around(said) for said in {said for _, said in lines}}
        yield b"".join([words[said][0] + conversations[to] + words[said][1] for to, said in lines])


def _around_json(quoted: Callable[[str | bool | None], str], said: Forecast) -> tuple[bytes, bytes]:
    """What stands before and behind the conversation; most words come again every week."""
    at = said.at.isoformat(timespec="seconds")
    before = (
        f'{{"at": "{at}", "zone": {quoted(said.zone)}, "kind": {quoted(said.kind)}, '
        f'"milestone": {quoted(said.milestone)}, "audience": {quoted(said.audience)}, "conversation": '
    )
    behind = f', "text": {quoted(said.text)}, "conditional": {quoted(said.conditional)}}}\n'
    return before.encode(), behind.encode()


def _text_lines(instants: Iterable[Lines]) -> Iterator[bytes]:
    return _joined(instants, _around_text, lambda conversation: encoded(f" {conversation:<24} "))


def _around_text(said: Forecast) -> tuple[bytes, bytes]:
    mark = "?" if said.conditional else " "
    at, text = said.at.strftime("%Y-%m-%d %H:%M"), said.text.replace("\n", " / ")
    return encoded(f"{at} {said.zone:<16}{mark} {said.kind:<9} {said.milestone or '-':<6}"), encoded(f"{text}\n")
