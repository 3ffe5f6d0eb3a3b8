"""`relais demo` and `relais run`: the bot at work."""

from __future__ import annotations

import asyncio
import signal

from bot.bootstrap import parts
from bot.bootstrap.terminal import Demonstration, console
from bot.cli.session import AsOption, ConfigOption, NowOption, PackOption, Session, StoreOption, open_session, wrong
from bot.domain.directory import Directory


def demo(
    config: ConfigOption = None,
    pack: PackOption = None,
    store: StoreOption = None,
    now: NowOption = None,
    person: AsOption = None,
) -> None:
    """Talk with Relais in the terminal, on the example programme; `@ advance 7d` lets time pass."""
    asyncio.run(_demo(open_session(config, pack, store, now), person))


async def _demo(session: Session, person: str | None) -> None:
    pack = session.pack()
    async with parts.opened_store(session.store) as store:
        directory = await parts.furnish(store, pack)
        shown = Demonstration(store, pack, directory, session.say, session.present())
        await shown.converse(_played(directory, person))


def _played(directory: Directory, person: str | None) -> str:
    if not directory.people:
        raise wrong("--pack", "cli-nobody")
    if person is None:
        return next(iter(directory.people))
    if person not in directory.people:
        raise wrong("--as", "cli-no-such-person", person=person, known=", ".join(sorted(directory.people)[:20]))
    return person


def run(config: ConfigOption = None, pack: PackOption = None, store: StoreOption = None) -> None:
    """Connect the configured adapters and work until stopped."""
    session = open_session(config, pack, store)
    asyncio.run(_run(session))


async def _run(session: Session) -> None:
    pack = session.pack()
    settings = session.settings.adapters.console
    if not settings.enabled:
        raise wrong("adapters", "cli-no-adapter")
    async with parts.opened_store(session.store or session.settings.store.url) as store:
        directory = await parts.furnish(store, pack)
        clock = parts.part("system_clock")()
        hooks = parts.part("console_hooks")()
        adapter = console(directory, _played(directory, settings.person), session.say, clock, hooks)
        await store.commit(parts.seats(directory, adapter.name, directory.people))
        async with parts.engine(store, clock, parts.part("timer")(), pack, {adapter.name: adapter}) as engine:
            await engine.serve(_stop_on_signals())


def _stop_on_signals() -> asyncio.Event:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    return stop
