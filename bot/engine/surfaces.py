"""What appears at once and holds nothing's only copy: forms and Home pages (DESIGN 4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import structlog

from bot.domain.errors import AdapterError
from bot.domain.form import Form
from bot.domain.message import Message
from bot.engine.context import Context, Outcome
from bot.ports.chat import ChatAdapter, Forms, Homes

log = structlog.get_logger()


class Surfaces:
    """The forms and the Home pages of every platform that has them."""

    def __init__(self, adapters: Mapping[str, ChatAdapter]) -> None:
        self._adapters = adapters

    async def shown(self, ctx: Context, outcome: Outcome) -> Outcome:
        """What is left of an outcome: without its messages if its form was opened in their stead, without its page, which is shown."""
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
