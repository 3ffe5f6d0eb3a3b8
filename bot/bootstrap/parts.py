"""The parts of the bot and how they fit together."""

from __future__ import annotations

import tempfile
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TypeVar

from bot.bootstrap import results
from bot.bootstrap.knowing import foreseen, no_knowledge, pack_knowledge, stored_knowledge
from bot.bootstrap.places import part
from bot.domain.agenda import Agenda
from bot.domain.delivery import FALLBACK_AFTER
from bot.domain.directory import Directory
from bot.domain.effects import Effect, TieAccount, TieRoom
from bot.domain.errors import Fault, StoreUnavailable
from bot.domain.events import MessageReceived
from bot.domain.identity import AccountRef, ConversationRef
from bot.domain.knowledge import Origin
from bot.domain.occurrence import Occurrence
from bot.domain.pack import Pack
from bot.domain.protection import SMALLEST_GROUP
from bot.domain.quiet_hours import QuietHours
from bot.domain.retention import Retention
from bot.engine.context import Context, Moment, Read
from bot.engine.directories import Directories
from bot.engine.engine import Engine
from bot.engine.flood import Limit
from bot.engine.pacing import unasked
from bot.engine.router import Routes
from bot.engine.surfaces import Find, finder, nobody
from bot.engine.understanding import build_context
from bot.engine.world import World
from bot.features.accounts.handlers import build as build_accounts
from bot.features.agenda.handlers import build as build_agenda
from bot.features.agenda.means import Means
from bot.features.ask.handlers import build as build_ask
from bot.features.ask.knowledge import KnowledgeSource
from bot.features.broadcasts.handlers import build as build_broadcasts
from bot.features.broadcasts.terms import CONFIRM_ABOVE, Terms
from bot.features.checkins.handlers import build as build_checkins
from bot.features.checkins.planning import occurrences as rounds
from bot.features.closures.handlers import build as build_closures
from bot.features.deliveries.handlers import router as deliveries
from bot.features.entries.handlers import router as entries
from bot.features.help.handlers import router as help_router
from bot.features.live.handlers import router as live
from bot.features.milestones.handlers import router as milestones
from bot.features.own_data.handlers import build as build_own_data
from bot.features.own_data.means import Means as OwnDataMeans
from bot.features.personal.handlers import router as personal
from bot.features.preferences.handlers import router as preferences
from bot.features.programme import load as programme
from bot.features.questions.handlers import router as questions
from bot.features.reminders.handlers import router as reminders
from bot.features.renewal.handlers import build as build_renewal
from bot.features.restores.handlers import router as restores
from bot.features.results.handlers import build as build_results
from bot.features.rooms.handlers import router as rooms
from bot.features.roster.handlers import build as build_roster
from bot.features.sharing.handlers import router as sharing
from bot.ports.acquaintance import Acquaintance
from bot.ports.calendars import Holidays
from bot.ports.chat import ChatAdapter
from bot.ports.clock import Clock, Timer
from bot.ports.entropy import Entropy
from bot.ports.rephraser import Rephraser
from bot.ports.store import Repositories, Store

__all__ = ["foreseen", "no_knowledge", "pack_knowledge", "stored_knowledge"]

T = TypeVar("T")

DEFAULT_PACK = Path(__file__).parent.parent / "packs" / "default"


def holidays() -> Holidays:
    """The public holidays."""
    found: Holidays = part("holidays")()
    return found


def load_pack(path: Path | None, noted: Callable[[Fault], None] = lambda note: None) -> Pack:
    """
    The pack of that path, or the one that comes with Relais; `noted` is told of what was left aside in a workbook.

    Raises:
        ConfigError: With all its faults.
    """
    pack = programme.load(path or DEFAULT_PACK, reader=part("packs")(noted=noted), holidays=holidays())
    if path is not None and path.resolve() != DEFAULT_PACK:
        return pack
    delivered = (entry.model_copy(update={"origin": Origin.DEFAULT}) for entry in pack.entries)
    return replace(pack, entries=tuple(delivered))


def routes(  # noqa: PLR0913 - what an operator lays down, each by its name
    knowledge: KnowledgeSource,
    terms: Terms | None = None,
    entropy: Entropy | None = None,
    public_url: str | None = None,
    *,
    smallest_group: int = SMALLEST_GROUP,
    renewed: date | None = None,
    rephraser: Rephraser | None = None,
    find: Find = nobody,
) -> Routes:
    """
    Every feature, in the order in which free text is offered to them; the knowledge base is the last.

    `public_url` is where people's calendars find the web part, if there is one; `smallest_group` is of `[privacy]`, `renewed` of Matrix.
    """
    broadcasts = build_broadcasts(terms or Terms())
    entropy = entropy or part("entropy")()
    own_data = build_own_data(OwnDataMeans(write=part("page_writer"), entropy=entropy))
    people = (build_accounts(entropy), rooms, build_roster(entropy, find), own_data)
    agenda = build_agenda(Means(write=write_agenda, entropy=entropy, public_url=public_url))
    given_back = build_results(results.means(partial(rounds, nudges=False), smallest_group))
    checkins = build_checkins(holidays())
    dated = (checkins, given_back, reminders, personal, agenda, milestones, build_closures(_closed_to))
    said = (broadcasts, deliveries, sharing, questions, entries)
    kept = (restores, build_renewal("matrix", renewed))
    return Routes((preferences, *people, help_router, *said, *dated, live, *kept, build_ask(knowledge, rephraser)))


def _closed_to(directory: Directory, holidays: Holidays, since: datetime, until: datetime) -> Iterator[Occurrence]:
    """What days off and pauses move or hold."""
    yield from rounds(directory, holidays, since, until)
    for duty in reminders.duties:
        yield from duty.plan(directory, holidays, since, until)


def write_agenda(agenda: Agenda) -> bytes:
    """`bot.ports.agenda.AgendaWriter`, whose library is loaded when the first calendar is written."""
    written: bytes = part("agenda_writer")(agenda)
    return written


@asynccontextmanager
async def opened_store(url: str | None) -> AsyncIterator[Store]:
    """
    The store of that address, or a temporary one that goes away at the end.

    Raises:
        ConfigError: It can't be opened.
    """
    if url is not None:
        async with part("store")(url) as store:
            yield store
        return
    with tempfile.TemporaryDirectory(prefix="relais-") as folder:
        async with part("store")(f"sqlite:///{folder}/relais.db") as store:
            yield store


async def furnish(store: Store, pack: Pack, now: datetime | None = None) -> Directory:
    """The programme of a store; an empty store is given the pack first, at that instant as calendars tell it."""
    if await store.read(lambda stored: stored.revision()) == 0:
        await programme.keep(pack, store, at=now)
    return await Directories(store).current()


def seats(
    directory: Directory, platform: str, people: Iterable[str], rooms: Iterable[str] | None = None
) -> list[Effect]:
    """
    Accounts and rooms of a platform that is played: those people under their own ids, the rooms of those collectives (None: of all)
    under `room:ID`.
    """
    accounts: list[Effect] = [
        TieAccount(AccountRef(platform=platform, id=each), each, ConversationRef(platform=platform, id=f"dm:{each}"))
        for each in people
        if each in directory.people
    ]
    named = directory.collectives if rooms is None else rooms
    return [*accounts, *(TieRoom(ConversationRef(platform=platform, id=f"room:{each}"), each) for each in named)]


def world(store: Store, clock: Clock, tuning: Tuning | None = None) -> World:
    """What an engine works with; without tuning, whoever writes is read however much it is."""
    tuning = tuning or Tuning(limit=None)
    return World(
        store=store,
        clock=clock,
        holidays=holidays(),
        directories=Directories(store),
        quiet=tuning.quiet,
        retention=tuning.retention,
        limit=tuning.limit,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Tuning:
    """
    What an operator or a rehearsal lays down.

    Attributes:
        confirm_above: Of `[broadcasts]`.
        fallback_after: Of `[delivery]`.
        smallest_group: Of `[privacy]`.
        renewed: Of `[adapters.matrix]`.
        entropy: Where codes and secret addresses come from; None for the operating system.
        public_url: Where people's calendars find the web part; None if there is none.
        quiet: Of `[delivery]`.
        retention: Of `[privacy]`.
        limit: How much one account may write; None where it is the only one.
        rephraser: What `[llm]` names; None for none.
    """

    confirm_above: int = CONFIRM_ABOVE
    fallback_after: timedelta | None = FALLBACK_AFTER
    smallest_group: int = SMALLEST_GROUP
    renewed: date | None = None
    entropy: Entropy | None = None
    public_url: str | None = None
    quiet: QuietHours = field(default_factory=QuietHours)
    retention: Retention = field(default_factory=Retention)
    limit: Limit | None = field(default_factory=Limit)
    rephraser: Rephraser | None = None


def engine(
    store: Store,
    clock: Clock,
    timer: Timer,
    knowledge: KnowledgeSource,
    adapters: Mapping[str, ChatAdapter],
    *,
    tuning: Tuning | None = None,
) -> Engine:
    """The bot on a store, a clock, a timer, what it answers from and its adapters."""
    tuning = tuning or Tuning()

    def pace() -> Mapping[str, float]:
        return {name: unasked(adapter.capabilities.per_second) for name, adapter in adapters.items()}

    terms = Terms(confirm_above=tuning.confirm_above, pace=pace)
    known = routes(
        knowledge,
        terms,
        tuning.entropy,
        tuning.public_url,
        smallest_group=tuning.smallest_group,
        renewed=tuning.renewed,
        rephraser=tuning.rephraser,
        find=finder(adapters),
    )
    there = world(store, clock, tuning)
    return Engine(there, timer, known, adapters, fallback_after=tuning.fallback_after)


def no_directory(revision: int = 0) -> Directory:
    """The programme as a stranger knows it: not at all. A pack's example dates, titles and people are not knowledge (DESIGN 6, ask)."""
    return Directory((), revision=revision)


async def no_store(query: Callable[[Repositories], T], *, brief: bool = False) -> T:
    """
    Reading where there is no store.

    Raises:
        StoreUnavailable: Always.
    """
    raise StoreUnavailable(f"{query!r} needs a store")


def asking(now: datetime, directory: Directory, read: Read, person_id: str | None) -> Context:
    """The context of a question from the command line."""
    account = AccountRef(platform="cli", id=person_id or "")
    conversation = ConversationRef(platform="cli", id=person_id or "")
    event = MessageReceived(id="ask", at=now, account=account, conversation=conversation, direct=True, text="")
    known = Acquaintance(
        person_id=person_id,
        collective_id=None,
        preferences=None,
        flow=None,
        turn=None,
        offered=None,
        revision=directory.revision,
    )
    return build_context(event, known, Moment(now=now, directory=directory, holidays=holidays(), read=read))
