"""`relais plan`: what will be sent, to whom, at which local time, and why."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import cache, lru_cache, partial
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bot.bootstrap import parts, stores
from bot.cli.printing import as_json, out_all
from bot.cli.session import DONE, Options, open_session
from bot.domain.errors import ConfigError, Fault, Phrase
from bot.engine.forecast import Forecast, forecast
from bot.features.broadcasts.foreseen import foreseen

_SHARED = 2**14
"""More than are said at one instant in the largest programme."""
_DEFAULT_SPAN = timedelta(days=30)
_FIRST_YEAR, _LAST_YEAR = 1970, 2999


def plan(
    options: Options,
    first: Annotated[str | None, typer.Option("--from", metavar="DATE")] = None,
    last: Annotated[str | None, typer.Option("--to", metavar="DATE")] = None,
) -> int:
    """Print a line per occurrence and conversation, both dates included, in the recipient's zone, sorted by instant."""
    session = open_session(options)
    wanted = _dates(first, last)
    directory, broadcasts = asyncio.run(stores.known_plans(session.store, session.pack()))
    since = wanted[0] or session.present().astimezone(ZoneInfo(directory.default_zone)).date()
    until = wanted[1] or since + _DEFAULT_SPAN
    if until < since:
        values: dict[str, object] = {"first": since.isoformat(), "last": until.isoformat()}
        raise ConfigError([Fault(where="--to", phrase=Phrase("cli-dates-reversed", values))])
    routes = asyncio.run(stores.with_peoples_rules(session.store, parts.routes(parts.no_knowledge())))
    single = foreseen(directory, broadcasts, session.settings.delivery.quiet)
    lines = forecast(directory, parts.holidays(), routes, since, until, single=single)
    out_all(_json_lines(lines) if options.as_json else _text_lines(lines))
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


def _json_lines(lines: Iterable[tuple[str, Forecast]]) -> Iterator[str]:
    quoted = lru_cache(_SHARED)(as_json)
    around, told = lru_cache(_SHARED)(partial(_around_json, quoted)), cache(as_json)
    for conversation, said in lines:
        before, behind = around(said)
        yield f"{before}{told(conversation)}{behind}"


def _around_json(quoted: Callable[[str], str], said: Forecast) -> tuple[str, str]:
    """What stands before and behind the conversation; most texts come again every week."""
    before = {
        "at": said.at.isoformat(timespec="seconds"),
        "zone": said.zone,
        "kind": said.kind,
        "milestone": said.milestone,
        "audience": said.audience,
    }
    behind = f', "text": {quoted(said.text)}, "conditional": {as_json(said.conditional)}}}'
    return f'{as_json(before)[:-1]}, "conversation": ', behind


def _text_lines(lines: Iterable[tuple[str, Forecast]]) -> Iterator[str]:
    around = lru_cache(_SHARED)(_around_text)
    for conversation, said in lines:
        before, behind = around(said)
        yield f"{before} {conversation:<24} {behind}"


def _around_text(said: Forecast) -> tuple[str, str]:
    mark = "?" if said.conditional else " "
    at, text = said.at.strftime("%Y-%m-%d %H:%M"), said.text.replace("\n", " / ")
    return f"{at} {said.zone:<16}{mark} {said.kind:<9} {said.milestone or '-':<6}", text
