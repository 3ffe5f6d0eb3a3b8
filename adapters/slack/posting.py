"""Posting a delivery: page after page, each marked, what is there already left out; then its files."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping
from datetime import datetime

from adapters.slack.api import Api
from adapters.slack.directs import Directs
from adapters.slack.places import Address, address
from adapters.slack.reconcile import Found, Reconciling, mark
from adapters.slack.render import Page, pages
from adapters.slack.said import Said
from adapters.slack.text import escaped
from bot.domain.errors import AdapterError, Ambiguous, RateLimited, Rejected
from bot.domain.identity import ConversationRef, MessageRef
from bot.domain.message import File, Message

_FILE = "file:"
_PATIENCE = 30.0
"""Seconds that the rest of a message may be kept waiting for: what has begun isn't put back into the line."""

Step = Callable[[], Awaitable[str]]
"""Shows one part, and gives channel and `ts` as a message's id has them."""


class Posting:
    """Messages to one conversation come one after the other, to several conversations at the same time."""

    def __init__(self, api: Api, directs: Directs, reconciling: Reconciling, said: Said) -> None:
        self._api = api
        self._directs = directs
        self._reconciling = reconciling
        self._said = said

    async def post(
        self, delivery_id: str, conversation: ConversationRef, message: Message, since: datetime | None
    ) -> MessageRef:
        """Show what isn't there yet; the reference of the last page, or of the last file where there is no page."""
        where = address(conversation)
        there: Found = {}
        if since is not None:
            there = await self._reconciling.found(delivery_id, where, since)
        begun, last = bool(there), ""
        for name, step in self._steps(delivery_id, where, message):
            ts = there.get(name)
            shown = f"{await self._directs.channel(where)}/{ts}" if ts else await _step(step, begun=begun)
            last = shown if not name.startswith(_FILE) or not last else last
            begun = True
        if not last:
            raise Rejected("slack-refused")  # nothing to show
        return MessageRef(conversation=conversation, id=last)

    def _steps(self, delivery_id: str, where: Address, message: Message) -> Iterator[tuple[str, Step]]:
        for number, page in enumerate(pages(message)):
            yield str(number), self._page(delivery_id, number, where, page)
        for file in message.files:
            yield f"{_FILE}{file.name}", self._file(where, file)

    def _page(self, delivery_id: str, number: int, where: Address, page: Page) -> Step:
        async def post() -> str:
            answer = await self._api.change(
                "chat.postMessage",
                channel=where.target,
                thread_ts=where.thread,
                **content(page),
                metadata=mark(delivery_id, number),
                unfurl_links=False,
                unfurl_media=False,
                mrkdwn=False,
            )
            channel, ts = str(answer.get("channel", "")), str(answer.get("ts", ""))
            self._directs.note(where.target, channel)
            self._said.note(channel, ts, page.blocks)
            return f"{channel}/{ts}"

        return post

    def _file(self, where: Address, file: File) -> Step:
        async def share() -> str:
            channel = await self._directs.channel(where)
            file_id = await self._api.put_down(file)
            await self._api.change(
                "files.completeUploadExternal",
                files=[{"id": file_id, "title": file.name}],
                channel_id=channel,
                thread_ts=where.thread,
                initial_comment=escaped(file.alt),
            )
            return f"{channel}/{file_id}"

        return share


def content(page: Page) -> Mapping[str, object]:
    """What a page says, as posts and changes take it: the text is what screen readers say."""
    return {"text": page.text, "blocks": list(page.blocks)}


async def _step(step: Step, *, begun: bool) -> str:
    """Show a part; once some of a message is there, the rest waits for its turn here, and a failure leaves it unclear what is there."""
    try:
        return await step()
    except RateLimited as error:
        if not begun or error.retry_after > _PATIENCE:
            raise (_unclear(error) if begun else error) from error
        await asyncio.sleep(error.retry_after)
        return await _step(step, begun=begun)
    except AdapterError as error:
        raise (_unclear(error) if begun else error) from error


def _unclear(error: AdapterError) -> Ambiguous:
    return Ambiguous(error.reason)
