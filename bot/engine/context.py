"""What a handler is told, and what it gives back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import field
from datetime import datetime
from typing import Protocol, TypeVar

from bot.domain.conversation import Flow, Offered, Turn
from bot.domain.directory import Directory
from bot.domain.effects import Effect, SaveFlow
from bot.domain.errors import StaleAction
from bot.domain.events import Event, MessageReceived
from bot.domain.form import Form
from bot.domain.frozen import frozen
from bot.domain.identity import MessageRef, Recipient
from bot.domain.message import Block, Message
from bot.domain.person import Preferences
from bot.domain.programme import Collective, Person
from bot.domain.quiet_hours import QuietHours
from bot.domain.retention import Retention
from bot.domain.text import clean
from bot.engine.languages import Languages
from bot.i18n import Translator
from bot.ports.calendars import Holidays
from bot.ports.store import Repositories

T = TypeVar("T")


class Read(Protocol):
    """The store's `read`."""

    def __call__(self, query: Callable[[Repositories], T], *, brief: bool = False) -> Awaitable[T]:
        """Run a query."""
        ...


@frozen(kw_only=True)
class Moment:
    """
    What everything is decided from: the present, the programme, the store.

    Attributes:
        now: UTC.
        quiet: When nobody is written to without having asked.
        retention: How long what is kept of people is kept.
    """

    now: datetime
    directory: Directory
    holidays: Holidays
    read: Read
    quiet: QuietHours = field(default_factory=QuietHours)
    retention: Retention = field(default_factory=Retention)

    @property
    def controller(self) -> str:
        """Who answers for the data; empty if the programme doesn't say."""
        return self.directory.programme.controller if self.directory.programme else ""

    async def languages(self, person_ids: Sequence[str]) -> Languages:
        """How to find the language of a recipient: what those people chose, else the roster's; a room's is its collective's."""
        chosen = await self.read(lambda stored: stored.preferences(person_ids))
        return Languages(lambda to: language(self.directory, to, chosen.get(to.id) if to.kind == "dm" else None))


@frozen(kw_only=True)
class Context:
    """
    One event and all that is known about it.

    Attributes:
        place: Where it happened: `dm:PERSON`, `room:COLLECTIVE`, or the bare conversation of a stranger.
        person: Who it is; None for a stranger.
        say: The catalogue of their language.
        zone: Their zone.
        room: The collective whose room it is; None in a direct conversation.
        flow: The dialogue under way with them here, not expired.
        turn: Their previous question here, if it is fresh.
        offered: The choices of the last message that was sent here.
        spoke: When they last wrote here what a plain yes may be about, if that was lately.
    """

    event: Event
    moment: Moment
    place: Recipient
    person: Person | None
    preferences: Preferences
    say: Translator
    zone: str
    room: Collective | None
    flow: Flow | None
    turn: Turn | None
    offered: Offered | None = None
    spoke: datetime | None = None

    @property
    def now(self) -> datetime:
        """The present instant, UTC."""
        return self.moment.now

    @property
    def directory(self) -> Directory:
        """The programme."""
        return self.moment.directory

    @property
    def read(self) -> Read:
        """The store's `read`."""
        return self.moment.read

    @property
    def text(self) -> str:
        """What was written, if the event is a message."""
        return self.event.text if isinstance(self.event, MessageReceived) else ""

    @property
    def replies_to(self) -> tuple[MessageRef, ...]:
        """The messages that it may answer: the one that it names, the one that began its thread."""
        if not isinstance(self.event, MessageReceived):
            return ()
        thread = self.event.thread
        began = MessageRef(conversation=self.event.conversation, id=thread) if thread else None
        return tuple(each for each in (self.event.replies_to, began) if each is not None)

    @property
    def quoted(self) -> str:
        """The text of the message that they answer, where the platform gives it."""
        return clean(self.event.quoted) if isinstance(self.event, MessageReceived) else ""

    @property
    def before(self) -> str:
        """What they wrote just before, if it may be what they mean by "this"."""
        return self.turn.question if self.turn else ""

    @property
    def local_zone(self) -> str:
        """The zone whose hours are read here: the room's, else theirs."""
        return self.room.zone if self.room else self.zone

    @property
    def collectives(self) -> tuple[Collective, ...]:
        """The collectives that the conversation is about: the room's, else the person's."""
        if self.room:
            return (self.room,)
        return self.directory.collectives_of(self.person.id) if self.person else ()


@frozen()
class Outcome:
    """
    What a handler makes of an event: messages back to where it came from, in order, and effects.

    Attributes:
        form: Opened in the stead of the messages, where that can be done; the effects are the same either way.
        home: The page to show to whoever caused the event, where there is one; None to leave it as it is.
    """

    messages: tuple[Message, ...] = ()
    effects: tuple[Effect, ...] = ()
    form: Form | None = None
    home: Message | None = None

    def __add__(self, other: Outcome) -> Outcome:
        return Outcome(
            self.messages + other.messages,
            self.effects + other.effects,
            self.form or other.form,
            self.home or other.home,
        )


def under_way(ctx: Context, name: str, version: int, state: str, until: datetime, *, direct: bool = False) -> SaveFlow:
    """
    A dialogue with whoever wrote, kept where they did, or in their direct conversation, until an instant (UTC); `state` is its route's own
    JSON.

    Raises:
        StaleAction: Nobody known wrote.
    """
    if ctx.person is None:
        raise StaleAction
    who = ctx.person.id
    place = Recipient.person(who) if direct else ctx.place
    return SaveFlow(Flow(place=place, person_id=who, name=name, version=version, state=state, expires_at=until))


def language(directory: Directory, to: Recipient, chosen: Preferences | None = None) -> str:
    """The language that somebody chose, else the roster's or the collective's, else the programme's."""
    if chosen and chosen.lang:
        return chosen.lang
    known = directory.collectives.get(to.id) if to.is_room else directory.people.get(to.id)
    fallback = directory.programme.lang if directory.programme else "fr"
    return known.lang if known else fallback


def reply(*blocks: Block | str) -> Outcome:
    """An outcome of one message; a string is a paragraph."""
    return Outcome((Message.of(*blocks),))


def reply_key(event: Event, place: int = 0) -> str:
    """The key of the delivery that the message in that place of an event's outcome becomes."""
    return f"reply/{event.account.platform}/{event.id}/{place}"


def effects(*changed: Effect) -> Outcome:
    """An outcome without words."""
    return Outcome((), changed)
