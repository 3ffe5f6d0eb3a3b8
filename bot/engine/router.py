"""Which handler an event goes to. Features register; the tables are built once; first come, first served in a visible order."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from copy import copy
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple, TypeVar

from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.directory import Directory
from bot.domain.effects import Effect
from bot.domain.events import ShortcutUsed
from bot.domain.identity import Recipient
from bot.domain.message import Message
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.engine.commands import Command, CommandHandler, Spellings, Sure
from bot.engine.context import Context, Moment, Outcome
from bot.engine.form_route import FormRoute
from bot.engine.home import HomeHandler, HomePart
from bot.engine.languages import Languages
from bot.engine.mistyped import Orders
from bot.engine.response import Response, ResponseKind
from bot.ports.calendars import Holidays
from bot.ports.store import Repositories

V = TypeVar("V")

ActionHandler = Callable[[Context, tuple[str, ...]], Awaitable[Outcome]]
TextReader = Callable[[Context, str], bool]
TextHandler = Callable[[Context, str], Awaitable[Outcome | None]]
QuestionHandler = Callable[[Context, str], Awaitable[Response | None]]
FlowHandler = Callable[[Context], Awaitable[Outcome]]
OwnHandler = Callable[[Context], Awaitable[Outcome | None]]
RecastHandler = Callable[[Context], Awaitable[Outcome | None]]
ShortcutHandler = Callable[[Context, ShortcutUsed], Awaitable[Outcome]]


@dataclass(frozen=True, slots=True)
class FlowRoute:
    """
    A dialogue.

    Attributes:
        step: Takes what was written; None if it means nothing to the dialogue and somebody else may take it.
        again: Repeats the question that is open, after somebody else took it.
        confused: Says what the open question expects, when nobody took it.
        own: Urgent commands that mean something of their own in it, by name: `cancel`, say; one that returns None leaves it to the command.
        choices: How the actions of the choices begin with which its questions end, where a plain yes decides something.
        agreed: Key of the words that are such a yes. It counts if those choices are what was shown last, not long ago; else they are
            shown again.
        own_words: Whether `step` would keep a text as somebody's own words, though it may be an order or a question of theirs.
        answers: Whether any question that has a live answer is answered rather than kept so, not only what names things of theirs.
    """

    version: int
    step: TextHandler
    again: FlowHandler
    confused: FlowHandler
    own: Mapping[str, OwnHandler] = field(default_factory=dict)
    choices: str = ""
    agreed: str = ""
    own_words: TextReader | None = None
    answers: bool = False


class Announcement(NamedTuple):
    """
    What a rule says to some conversations, to all in the same words, when it fires: a tuple, as a long plan is made of a million.

    Attributes:
        key: The key of the delivery to one of them.
        zone: IANA zone by which its hour is meant.
        conditional: It depends on what happens until then, such as a nudge.
    """

    to: tuple[Recipient, ...]
    kind: DeliveryKind
    message: Message
    key: Callable[[Recipient], str]
    audience: str
    zone: str
    milestone_id: str | None = None
    conditional: bool = False

    def deliveries(self, due_at: datetime, expires_at: datetime | None) -> Iterator[Delivery]:
        """One to each conversation, in order; both instants UTC."""
        for to in self.to:
            yield Delivery(
                key=self.key(to),
                to=to,
                kind=self.kind,
                message=self.message,
                due_at=due_at,
                expires_at=expires_at,
            )


@dataclass(frozen=True, slots=True)
class Duty:
    """
    A feature's part in time.

    Attributes:
        plan: The occurrences due in [since, until), from the programme alone; pure.
        preview: What an occurrence will say, as far as the programme tells; pure. `relais plan` shows it.
        carry_out: What it does when it is due.
        informed: The same duty with the rules that are rows of the store, where `plan` and `preview` know none: those of people, not of
            the programme. Whoever makes such a rule plans it in the same unit of work (`PlanRule`).
        standing: What is planned of it doesn't come from the programme alone, so that planning the programme cancels none of it.
    """

    kinds: frozenset[OccurrenceKind]
    plan: Callable[[Directory, Holidays, datetime, datetime], Iterable[Occurrence]]
    preview: Callable[[Directory, Occurrence, Languages], Iterable[Announcement]]
    carry_out: Callable[[Moment, Occurrence], Awaitable[tuple[Effect, ...]]]
    informed: Callable[[Repositories], Duty] | None = None
    standing: bool = False


@dataclass(slots=True)
class Router:
    """
    What one feature answers to. Handlers are registered by decorators, in order.

    Attributes:
        verbs: Keys of the words with which the orders begin that its readers understand, and
        nouns: of the things that these are about: slips of the finger in them are forgiven.
    """

    name: str
    commands: list[Command] = field(default_factory=list)
    verbs: list[str] = field(default_factory=list)
    nouns: list[str] = field(default_factory=list)
    actions: dict[str, ActionHandler] = field(default_factory=dict)
    flows: dict[str, FlowRoute] = field(default_factory=dict)
    forms: dict[str, FormRoute] = field(default_factory=dict)
    shortcuts: dict[str, ShortcutHandler] = field(default_factory=dict)
    homes: list[tuple[HomePart, HomeHandler]] = field(default_factory=list)
    readers: list[TextHandler] = field(default_factory=list)
    questions: list[QuestionHandler] = field(default_factory=list)
    fallbacks: list[QuestionHandler] = field(default_factory=list)
    recasts: list[RecastHandler] = field(default_factory=list)
    replies: list[TextHandler] = field(default_factory=list)
    changes: list[FlowHandler] = field(default_factory=list)
    duties: list[Duty] = field(default_factory=list)

    def command(
        self, name: str, *, urgent: bool = False, takes: bool = False, alone: bool = True, sure: Sure | None = None
    ) -> Callable[[CommandHandler], CommandHandler]:
        """Register a command."""

        def register(handler: CommandHandler) -> CommandHandler:
            self.commands.append(Command(name, handler, urgent, takes, alone, sure))
            return handler

        return register

    def action(self, name: str) -> Callable[[ActionHandler], ActionHandler]:
        """Register what happens when an option with that action is pressed."""

        def register(handler: ActionHandler) -> ActionHandler:
            self.actions[name] = handler
            return handler

        return register

    def shortcut(self, name: str) -> Callable[[ShortcutHandler], ShortcutHandler]:
        """Register what is done with a message that somebody picked for that."""

        def register(handler: ShortcutHandler) -> ShortcutHandler:
            self.shortcuts[name] = handler
            return handler

        return register

    def home(self, part: HomePart) -> Callable[[HomeHandler], HomeHandler]:
        """Register what stands on somebody's Home page; nothing for nothing."""

        def register(handler: HomeHandler) -> HomeHandler:
            self.homes.append((part, handler))
            return handler

        return register

    def reader(self, handler: TextHandler) -> TextHandler:
        """Register a reader of texts that ask for a deed in no fixed words: it acts, or returns None to leave it to the next."""
        self.readers.append(handler)
        return handler

    def question(self, handler: QuestionHandler) -> QuestionHandler:
        """Register a reader of free text: it answers, or returns None to leave it to the next."""
        self.questions.append(handler)
        return handler

    def fallback(self, handler: QuestionHandler) -> QuestionHandler:
        """Register a reader of last resort, asked after those of every feature: what it answers is never live."""
        self.fallbacks.append(handler)
        return handler

    def recast(self, handler: RecastHandler) -> RecastHandler:
        """Register a reader of edits and deletions: it acts, or returns None to leave it to the next."""
        self.recasts.append(handler)
        return handler

    def reply(self, handler: TextHandler) -> TextHandler:
        """Register a reader of what answers one of our messages: it acts, or returns None to leave it to the next."""
        self.replies.append(handler)
        return handler

    def change(self, handler: FlowHandler) -> FlowHandler:
        """Register what is done when something becomes of a room, of an account, or of a message that can't be read."""
        self.changes.append(handler)
        return handler


class Routes:
    """The routers of a bot, compiled."""

    def __init__(self, routers: Iterable[Router]) -> None:
        self.routers = tuple(routers)
        self.commands = tuple(
            _merged({command.name: command} for router in self.routers for command in router.commands).values()
        )
        self.readers = tuple(reader for router in self.routers for reader in router.readers)
        self.questions = tuple(question for router in self.routers for question in router.questions)
        self.fallbacks = tuple(fallback for router in self.routers for fallback in router.fallbacks)
        self.recasts = tuple(recast for router in self.routers for recast in router.recasts)
        self.replies = tuple(reply for router in self.routers for reply in router.replies)
        self.changes = tuple(change for router in self.routers for change in router.changes)
        self.actions = _merged(router.actions for router in self.routers)
        self.flows = _merged(router.flows for router in self.routers)
        self.forms = _merged(router.forms for router in self.routers)
        self.shortcuts = _merged(router.shortcuts for router in self.routers)
        self.homes = tuple(home for router in self.routers for home in router.homes)
        self.duties = {kind: duty for router in self.routers for duty in router.duties for kind in duty.kinds}
        self.spelled = Spellings(self.commands)
        self.orders = Orders(
            (key for router in self.routers for key in router.verbs),
            (key for router in self.routers for key in router.nouns),
        )

    def informed(self, stored: Repositories) -> Routes:
        """The same with every duty knowing the rules that are rows of the store."""
        routes = copy(self)
        routes.duties = {kind: each.informed(stored) if each.informed else each for kind, each in self.duties.items()}
        return routes

    @property
    def standing(self) -> frozenset[OccurrenceKind]:
        """The kinds of which planning the programme cancels none."""
        return frozenset(kind for kind, duty in self.duties.items() if duty.standing)

    def command_for(self, text: str) -> tuple[Command, str] | None:
        """The command that a text calls, and the words after it: the whole text, or its longest known beginning."""
        return self.spelled.called_by(text)

    def urgent(self, text: str) -> bool:
        """Whether a text is a command that wins over everything else."""
        command, _ = self.command_for(text) or (None, "")
        return command is not None and command.urgent

    async def respond(self, ctx: Context, text: str) -> Response | None:
        """The first response that a reader of free text has, in the visible order of the features."""
        return await _first(self.questions, ctx, text) or await _first(self.fallbacks, ctx, text)

    async def respond_live(self, ctx: Context, text: str) -> Response | None:
        """The same if it is live, else None; nobody is asked who only knows what isn't, which takes longest."""
        response = await _first(self.questions, ctx, text)
        return response if response and response.kind is ResponseKind.LIVE else None


async def _first(readers: Iterable[QuestionHandler], ctx: Context, text: str) -> Response | None:
    for reader in readers:
        if (response := await reader(ctx, text)) is not None:
            return response
    return None


def _merged(tables: Iterable[dict[str, V]]) -> dict[str, V]:
    merged: dict[str, V] = {}
    for table in tables:
        for name, value in table.items():
            if name in merged:
                raise ValueError(f"{name!r} is registered twice")
            merged[name] = value
    return merged
