"""`relais plan`: what will be sent, to whom, at which local time, and why."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from operator import itemgetter
from typing import Annotated, NamedTuple
from zoneinfo import ZoneInfo

import typer

from bot.bootstrap import parts, stores
from bot.cli.printing import as_json, encoded, out_all
from bot.cli.session import DONE, Options, Session, open_session
from bot.cli.side_by_side import cores, pieces
from bot.domain.errors import ConfigError, Fault, Phrase
from bot.engine.forecast import Instant, Outlook, Said, Stored
from bot.features.broadcasts.foreseen import foreseen

_SHARED = 2**14
"""More are said in the weeks of the largest programme before they come again."""
_PIECE = 1_000
"""Firings that are worked out at once: more than the week of a small programme has, fewer than the Monday morning of the largest."""
_DEFAULT_SPAN = timedelta(days=30)
_FIRST_YEAR, _LAST_YEAR = 1970, 2999

Around = tuple[bytes, bytes]
"""What stands before and behind the conversation of a line."""


class Form(NamedTuple):
    """How a line is written."""

    around: Callable[[datetime, Said], Around]
    conversation: Callable[[str], bytes]


def plan(
    options: Options,
    first: Annotated[str | None, typer.Option("--from", metavar="DATE")] = None,
    last: Annotated[str | None, typer.Option("--to", metavar="DATE")] = None,
) -> int:
    """Print a line per occurrence and conversation, both dates included, in the recipient's zone, sorted by instant."""
    form = _JSON if options.as_json else _TEXT
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


def _printed(session: Session, wanted: tuple[date | None, date | None], form: Form) -> int:
    known = asyncio.run(stores.known_plans(session.store, session.pack()))
    since = wanted[0] or session.present().astimezone(ZoneInfo(known.directory.default_zone)).date()
    until = wanted[1] or since + _DEFAULT_SPAN
    if until < since:
        values: dict[str, object] = {"first": since.isoformat(), "last": until.isoformat()}
        raise ConfigError([Fault(where="--to", phrase=Phrase("cli-dates-reversed", values))])
    routes = asyncio.run(stores.with_peoples_rules(session.store, parts.routes(parts.no_knowledge())))
    quiet = session.settings.delivery.quiet
    single = foreseen(known.directory, known.broadcasts, quiet)
    stored = Stored(single=single, chosen=known.chosen, quiet=quiet)
    outlook = Outlook(known.directory, parts.holidays(), routes, since, until, stored=stored)
    out_all(_lines(outlook, form))
    return DONE


def _lines(outlook: Outlook, form: Form, processes: int | None = None) -> Iterator[bytes]:
    """All lines; those of a long plan are put together by several processes."""
    lines, slices = _joined(form), outlook.parts(_PIECE)

    def piece(place: int) -> bytes:
        return b"".join([lines(outlook.at(each)) for each in slices[place]])

    return pieces(piece, len(slices), processes or cores())


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


def _joined(form: Form) -> Callable[[Instant], bytes]:
    """The lines of an instant, by their conversations; what stands around those is put into bytes once for all who hear the same."""
    known = cache(form.conversation)

    def joined(instant: Instant) -> bytes:
        lines = []
        for at, said, to in instant:
            around = form.around(at, said)
            lines += [(each, around) for each in to]
        lines.sort(key=itemgetter(0))
        return b"".join([piece for to, (before, behind) in lines for piece in (before, known(to), behind)])

    return joined


def _json(at: datetime, said: Said) -> Around:
    before, behind = _shared_json(said)
    return b'{"at": "%b", %b' % (_iso(at, said.zone), before), behind


@lru_cache(_SHARED)
def _iso(at: datetime, _zone: str) -> bytes:
    """The same instant in another zone is equal to it, and written otherwise."""
    return at.isoformat(timespec="seconds").encode()


@lru_cache(_SHARED)
def _shared_json(said: Said) -> Around:
    before = (
        f'"zone": {as_json(said.zone)}, "kind": {as_json(said.kind)}, "milestone": {as_json(said.milestone)}, '
        f'"audience": {as_json(said.audience)}, "conversation": '
    )
    return before.encode(), f', "text": {as_json(said.text)}, "conditional": {as_json(said.conditional)}}}\n'.encode()


def _text(at: datetime, said: Said) -> Around:
    mark = "?" if said.conditional else " "
    before = f"{at:%Y-%m-%d %H:%M} {said.zone:<16}{mark} {said.kind:<9} {said.milestone or '-':<6}"
    return encoded(before), encoded(said.text.replace("\n", " / ") + "\n")


_JSON = Form(around=_json, conversation=lambda to: as_json(to).encode())
_TEXT = Form(around=_text, conversation=lambda to: encoded(f" {to:<24} "))
