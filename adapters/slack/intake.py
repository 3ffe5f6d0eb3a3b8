"""The bot's ear: every payload is kept before it is acknowledged, whatever it is, many at once (research/slack.md 0.6)."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping, Sequence

import structlog
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from adapters.slack import views
from adapters.slack.inbound import Me, Payload, Reaction, heard, pressed_by, reaction
from adapters.slack.interactions import interaction, left, onward
from adapters.slack.places import PLATFORM
from adapters.slack.render import Json
from bot.domain.errors import AdapterError, StoreUnavailable
from bot.domain.events import Event, FormSubmitted
from bot.domain.form import Faults, Form, Values
from bot.ports.chat import Inbox
from bot.ports.clock import Clock

log = structlog.get_logger()

_DRAFTS = 2_000
_JUDGED_WITHIN = 1.5
"""Seconds that a form may be judged for: Slack waits three in all, and it must be kept as well."""

Pressed = Callable[[Reaction], Awaitable[str | None]]


class Intake:
    """
    Takes payloads for as long as `run` lasts. Those that come while a commit is under way share the next one, in their order.

    `pressed` tells which packed action a reaction means; `busy` is what a command is answered with where others read.
    """

    def __init__(self, me: Me, clock: Clock, pressed: Pressed, busy: str) -> None:
        self._me = me
        self._clock = clock
        self._pressed = pressed
        self._busy = busy
        self._inbox: Inbox | None = None
        self._waiting: list[tuple[Sequence[Event], asyncio.Future[None]]] = []
        self._news = asyncio.Event()
        self._drafts: OrderedDict[str, Values] = OrderedDict()

    async def run(self, inbox: Inbox) -> None:
        """Keep what comes until cancelled."""
        self._inbox = inbox
        try:
            while True:
                await self._news.wait()
                self._news.clear()
                batch, self._waiting = self._waiting, []
                await _keep(inbox, batch)
        finally:
            self._inbox = None
            for _, kept in self._waiting:
                kept.cancel()

    async def take(self, body: Payload) -> Json | None:
        """
        Keep what a payload means, and give what its acknowledgement says besides; what means nothing is acknowledged too.

        Raises:
            StoreUnavailable: It wasn't kept; it must not be acknowledged.
        """
        view = body.get("view")
        if body.get("type") == "block_actions" and isinstance(view, Mapping) and view.get("type") == "modal":
            self._note_draft(view)
        events = await self._meant(body)
        for event in events:
            if isinstance(event, FormSubmitted) and (said := await self._against(event, view)) is not None:
                return said
        await self._keep(events)
        if isinstance(view, Mapping) and str(body.get("type", "")).startswith("view_"):
            self._drafts.pop(str(view.get("id")), None)
            return {"response_action": "clear"} if views.is_on_top(view) and body["type"] == "view_submission" else None
        private = body.get("channel_name") == "directmessage"
        return (
            {"response_type": "ephemeral", "text": self._busy}
            if "command" in body and not private and self._busy
            else None
        )

    async def _meant(self, body: Payload) -> list[Event]:
        if body.get("type") == "view_closed":
            view = body.get("view")
            draft = self._drafts.get(str(view.get("id"))) if isinstance(view, Mapping) else None
            closed = left(body, draft or {}, self._clock.now())
            return [closed] if closed else []
        if (found := reaction(body, self._me)) is not None:
            action = await self._pressed(found)
            return [pressed_by(found, action)] if action else []
        if body.get("type") == "event_callback":
            return list(heard(body, self._me))
        return list(interaction(body, self._clock.now()))

    async def _against(self, event: FormSubmitted, view: object) -> Json | None:
        """What Slack does with a form that isn't taken: it shows faults, or the next one on top; None if it is, or nobody says in time."""
        if self._inbox is None or not isinstance(view, Mapping):
            return None
        try:
            async with asyncio.timeout(_JUDGED_WITHIN):
                considered = await self._inbox.consider(event)
        except TimeoutError:
            return None
        match considered:
            case Faults():
                return views.answer(considered, view)
            case Form():
                await self._keep([onward(event)])
                return {"response_action": "push", "view": views.modal(considered)}
        return None

    async def _keep(self, events: Sequence[Event]) -> None:
        if not events:
            return
        if self._inbox is None:
            raise StoreUnavailable("slack is closed")
        kept: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((events, kept))
        self._news.set()
        try:
            await kept
        except asyncio.CancelledError:
            if kept.cancelled():
                raise StoreUnavailable("slack is closed") from None
            raise

    def _note_draft(self, view: Mapping[str, object]) -> None:
        """What stands in a form that is being filled in; nothing's only copy, for whoever fills it in has it before them."""
        name = str(view.get("id"))
        self._drafts[name] = views.values(view)
        self._drafts.move_to_end(name)
        if len(self._drafts) > _DRAFTS:
            self._drafts.popitem(last=False)


async def _keep(inbox: Inbox, batch: Sequence[tuple[Sequence[Event], asyncio.Future[None]]]) -> None:
    events = [event for each, _ in batch for event in each]
    waiting = [kept for _, kept in batch]
    try:
        await inbox.accept(PLATFORM, events)
    except StoreUnavailable as error:
        for kept in waiting:
            if not kept.done():
                kept.set_exception(error)
    except BaseException:
        for kept in waiting:
            kept.cancel()
        raise
    for kept in waiting:
        if not kept.done():
            kept.set_result(None)


class BeforeAuthorize(AsyncMiddleware):
    """
    Where Bolt hands payloads over: behind the check of the signature, before anything else, so that a token that has expired loses nothing.

    It answers by itself: Bolt acknowledges events before its listeners have run, and never those that have none.
    """

    def __init__(self, intake: Intake) -> None:
        self._intake = intake

    async def async_process(
        self,
        *,
        req: AsyncBoltRequest,
        resp: BoltResponse,
        next: Callable[[], Awaitable[BoltResponse]],  # noqa: A002 - Bolt's name
    ) -> BoltResponse | None:
        """Keep, then acknowledge; without a store there is no acknowledgement, and Slack comes again."""
        del resp, next
        body: Payload = req.body or {}
        if body.get("type") == "url_verification":
            return BoltResponse(status=200, body={"challenge": str(body.get("challenge", ""))})
        try:
            said = await self._intake.take(body)
        except StoreUnavailable:
            return BoltResponse(status=503, body="")
        except AdapterError as error:
            log.warning("slack_payload_not_understood", reason=error.reason)
            return BoltResponse(status=503, body="")
        return BoltResponse(status=200, body=said if said is not None else "")
