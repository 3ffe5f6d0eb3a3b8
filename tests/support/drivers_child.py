"""A terminal in a process of its own, on its real standard input and output: answers every message in capitals."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence

from adapters.console import ConsoleAdapter, ConsoleTexts, Scene, open_terminal
from adapters.timer.system_clock import SystemClock
from bot.domain.events import Event, FormSubmitted, MessageReceived
from bot.domain.form import Considered
from bot.domain.message import Heading, Message

TEXTS = ConsoleTexts(header="Vous êtes Amina.", too_long="Trop long.", edited="Modifié :", withdrawn="Retiré.")


class Echo:
    """Answers on the spot."""

    def __init__(self) -> None:
        self.adapter: ConsoleAdapter | None = None

    async def accept(self, platform: str, events: Sequence[Event], *, cursor: str | None = None) -> None:
        del platform, cursor
        for event in events:
            if self.adapter is not None and isinstance(event, MessageReceived):
                await self.adapter.send(event.id, event.conversation, Message.of(Heading(event.text.upper())))

    async def consider(self, event: FormSubmitted) -> Considered:
        del event
        return None

    async def cursor(self, platform: str) -> str | None:
        del platform
        return None


async def main() -> None:
    terminal = open_terminal(sys.stdin, sys.stdout, prompt="amina> ")
    echo = Echo()
    echo.adapter = ConsoleAdapter(Scene(me="amina"), TEXTS, clock=SystemClock(), terminal=terminal)
    async with echo.adapter:
        await echo.adapter.run(echo)


if __name__ == "__main__":
    asyncio.run(main())
