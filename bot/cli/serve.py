"""`relais demo` and `relais run`: the bot at work."""

from __future__ import annotations

import asyncio
import signal
from typing import Annotated

import typer

from bot.bootstrap import parts
from bot.bootstrap.real_time import real_time
from bot.bootstrap.terminal import Demonstration, console
from bot.cli.printing import print_line, tell
from bot.cli.session import DONE, Options, Session, open_session, wrong
from bot.domain.directory import Directory


def demo(options: Options, person: Annotated[str | None, typer.Option("--as", metavar="PERSON")] = None) -> int:
    """Talk with Relais in the terminal, on the example programme; `@ advance 7d` lets time pass."""
    asyncio.run(_demo(open_session(options), person, as_json=options.as_json))
    return DONE


async def _demo(session: Session, person: str | None, *, as_json: bool) -> None:
    pack = session.pack()
    async with parts.opened_store(session.store) as store:
        directory = await parts.furnish(store, pack)
        played = _played(directory, person, "--as")
        shown = Demonstration(store, pack, directory, session.present())
        await shown.converse(played, print_line if as_json else None)


def _played(directory: Directory, person: str | None, where: str) -> str:
    if not directory.people:
        raise wrong("--pack", "cli-nobody")
    if person is None:
        return next(iter(directory.people))
    if person not in directory.people:
        raise wrong(where, "cli-no-such-person", person=person, known=", ".join(sorted(directory.people)[:20]))
    return person


def run(options: Options) -> int:
    """Connect the configured adapters and work until stopped."""
    asyncio.run(_run(open_session(options), as_json=options.as_json))
    return DONE


async def _run(session: Session, *, as_json: bool) -> None:
    stop = _stop_on_signals()
    pack = session.pack()
    settings = session.settings.adapters.console
    if not settings.enabled:
        raise wrong("adapters", "cli-no-adapter")
    if session.store is None:
        tell(session.say("cli-nothing-kept"))
    clock, timer = real_time(session.now)
    async with parts.opened_store(session.store) as store:
        directory = await parts.furnish(store, pack)
        chosen = "person" in settings.model_fields_set or settings.person in directory.people
        played = _played(directory, settings.person if chosen else None, "adapters.console.person")
        hooks = parts.part("console_hooks")()
        adapter = console(directory, played, clock, hooks, print_line if as_json else None)
        await store.commit(parts.seats(directory, adapter.name, directory.people))
        async with parts.engine(store, clock, timer, pack, {adapter.name: adapter}) as engine:
            await engine.serve(stop)


def _stop_on_signals() -> asyncio.Event:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    return stop
