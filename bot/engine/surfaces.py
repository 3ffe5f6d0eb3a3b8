"""What platforms have beside messages: forms and Home pages, nobody's only copy, and what they know of who writes (DESIGN 4)."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import replace

import structlog

from bot.domain.errors import AdapterError
from bot.domain.form import Form
from bot.domain.identity import AccountRef, ConversationRef
from bot.domain.knowledge import LANGUAGES
from bot.domain.message import Message
from bot.engine.context import Context, Outcome
from bot.i18n import translator
from bot.ports.chat import ChatAdapter, Finds, Forms, Homes

log = structlog.get_logger()


_PATIENCE = 1.0
"""Seconds that an answer to a stranger may wait for their profile."""
_KNOWN = 2_000


Find = Callable[[str], Awaitable[ConversationRef | None]]
"""The direct conversation with whoever has an e-mail address, on the first platform that knows; None if none does in time."""


async def nobody(_address: str) -> ConversationRef | None:
    """No platform may look."""
    return None


def finder(adapters: Mapping[str, ChatAdapter]) -> Find:
    """Look on each of those platforms, in their order."""

    async def find(address: str) -> ConversationRef | None:
        for adapter in adapters.values():
            with suppress(AdapterError, TimeoutError):
                async with asyncio.timeout(_PATIENCE):
                    found = await adapter.direct_at(address) if isinstance(adapter, Finds) else None
                if found is not None:
                    return found
        return None

    return find


class Surfaces:
    """The forms and the Home pages of every platform that has them, and the profiles of strangers."""

    def __init__(self, adapters: Mapping[str, ChatAdapter]) -> None:
        self._adapters = adapters
        self._languages: OrderedDict[AccountRef, str | None] = OrderedDict()

    async def addressed(self, ctx: Context) -> Context:
        """The same; to a stranger in the language of their profile, where their platform tells one in time that the product speaks."""
        if ctx.person is not None or not ctx.event.direct:
            return ctx
        lang = await self._language(ctx.event.account)
        return replace(ctx, say=translator(lang)) if lang in LANGUAGES and lang else ctx

    async def _language(self, account: AccountRef) -> str | None:
        adapter = self._adapters.get(account.platform)
        if account not in self._languages and adapter is not None:
            try:
                async with asyncio.timeout(_PATIENCE):
                    self._languages[account] = (await adapter.profile(account)).lang
            except (AdapterError, TimeoutError):
                return None
            if len(self._languages) > _KNOWN:
                self._languages.popitem(last=False)
        return self._languages.get(account)

    async def shown(self, ctx: Context, outcome: Outcome) -> Outcome:
        """What is left of an outcome: without its messages if its form was opened in their stead, without its page, which is shown."""
        if outcome.home is None and outcome.form is None:
            return outcome
        if outcome.home is not None:
            await self._publish(ctx, outcome.home)
        opened = outcome.form is not None and await self._open(ctx, outcome.form)
        return replace(outcome, messages=() if opened else outcome.messages, form=None, home=None)

    async def _open(self, ctx: Context, form: Form) -> bool:
        adapter = self._adapters.get(ctx.event.account.platform)
        if adapter is None or not ctx.event.trigger or not adapter.capabilities.forms or not isinstance(adapter, Forms):
            return False
        try:
            await adapter.open_form(ctx.event.trigger, form)
        except AdapterError as error:
            log.warning("form_not_opened", platform=adapter.name, error=type(error).__name__, reason=error.reason)
            return False
        return True

    async def _publish(self, ctx: Context, page: Message) -> None:
        adapter = self._adapters.get(ctx.event.account.platform)
        if adapter is None or not adapter.capabilities.home or not isinstance(adapter, Homes):
            return
        try:
            await adapter.publish_home(ctx.event.account, page)
        except AdapterError as error:
            log.warning("home_not_published", platform=adapter.name, error=type(error).__name__, reason=error.reason)
