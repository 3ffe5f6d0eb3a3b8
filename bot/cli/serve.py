"""`relais demo` and `relais run`: the bot at work."""

from __future__ import annotations

import asyncio
import signal
from dataclasses import replace
from typing import Annotated

import typer

from bot.bootstrap import parts, platforms
from bot.bootstrap.memory import one_heap
from bot.bootstrap.screen import Screen
from bot.bootstrap.terminal import Demonstration, Service
from bot.cli.log import configure_log
from bot.cli.printing import print_line, tell
from bot.cli.session import DONE, Options, Session, open_session, wrong
from bot.domain.directory import Directory


def demo(options: Options, person: Annotated[str | None, typer.Option("--as", metavar="PERSON")] = None) -> int:
    """Talk with Relais in the terminal, on the example programme; `@ advance 7d` lets time pass."""
    session = open_session(options)
    if "log" not in session.settings.model_fields_set:
        configure_log("error", "text")  # the log stands on the same screen as the conversation
    # a configured store is in earnest: a demonstration keeps what happens only where it is told to (DESIGN 6)
    session = replace(session, store=options.store)
    asyncio.run(_demo(session, person, Screen(print_line if options.as_json else None)))
    return DONE


async def _demo(session: Session, person: str | None, screen: Screen) -> None:
    pack = session.pack()
    async with parts.opened_store(session.store) as store:
        directory = await parts.furnish(store, pack, session.present())
        played = _played(directory, person, "--as")
        shown = Demonstration(store, pack, directory, session.present(), tuning=session.tuning())
        await shown.converse(played, screen)
    if screen.lost:
        raise screen.lost


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
    asyncio.run(_run(open_session(options), Screen(print_line if options.as_json else None)))
    return DONE


async def _run(session: Session, screen: Screen) -> None:
    one_heap()
    stop = _stop_on_signals()
    pack = session.pack()
    adapters = session.settings.adapters
    if not adapters.any:
        raise wrong("adapters", "cli-no-adapter")
    platforms.check(session.settings)
    if session.store is None:
        tell(session.say("cli-nothing-kept"))
    async with parts.opened_store(session.store) as store:
        directory = await parts.furnish(store, pack, session.present())
        known = parts.stored_knowledge(pack)
        del pack  # its entries are in the store, and would be in memory twice
        service = Service(store, known, directory, session.now, tuning=session.tuning(), settings=session.settings)
        played = _configured(session, directory) if adapters.console.enabled else None
        await service.serve(played, screen, stop)
    if screen.lost:
        raise screen.lost


def _configured(session: Session, directory: Directory) -> str:
    """Whom the terminal plays: the person that the configuration names; unnamed, one that the programme has."""
    settings = session.settings.adapters.console
    named = "person" in settings.model_fields_set or settings.person in directory.people
    return _played(directory, settings.person if named else None, "adapters.console.person")


def _stop_on_signals() -> asyncio.Event:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    return stop
