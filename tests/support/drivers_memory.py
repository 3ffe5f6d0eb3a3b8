"""Drives the platform in memory."""

from __future__ import annotations

from contextlib import nullcontext
from datetime import UTC, datetime

from adapters.memory import Attempt, ManualClock, MemoryAdapter, Mishap, Setting, direct_id
from bot.domain.errors import AdapterError
from bot.domain.identity import ConversationRef
from bot.ports.chat import Capabilities
from tests.support.inbox import RecordingInbox

PLAIN = Capabilities(buttons=0, text_limit=200, edit=True, threads=False, reactions=False, files=True)
RICH = Capabilities(buttons=5, text_limit=4000, edit=True, threads=True, reactions=True, files=True)
POOR = Capabilities(buttons=0, text_limit=200, edit=False, threads=False, reactions=False, files=False)


class MemoryDriver:
    idempotent = True

    def __init__(self, capabilities: Capabilities) -> None:
        self.inbox = RecordingInbox()
        self.clock = ManualClock(datetime(2027, 1, 4, 8, tzinfo=UTC))
        self._error: AdapterError | None = None
        self.adapter = MemoryAdapter("memory", capabilities, self.clock, setting=Setting(faults=self._fault))
        self.direct = ConversationRef(platform="memory", id=direct_id("amina"))
        self.room = ConversationRef(platform="memory", id="room:koungou")

    def world(self) -> nullcontext[None]:
        return nullcontext()

    async def write(self, text: str) -> None:
        await self.adapter.say("amina", self.direct.id, text)

    async def write_in_room(self, text: str) -> None:
        await self.adapter.say("amina", self.room.id, text, direct=False)

    async def press(self, label: str) -> bool:
        await self.adapter.press("amina", self.direct.id, label)
        return True

    async def change_last(self, text: str | None) -> None:
        if text is None:
            await self.adapter.delete_message("amina")
        else:
            await self.adapter.edit_message("amina", text)

    async def repeat(self) -> bool:
        await self.adapter.hand_over(self.inbox.events[-1])
        return True

    async def echo(self, text: str) -> bool:
        await self.adapter.say("@relais", self.direct.id, text)
        return True

    def fail_next(self, error: AdapterError) -> bool:
        self._error = error
        return True

    async def end_input(self) -> bool:
        return False

    def shown(self) -> str:
        return "\n".join(line.text for line in self.adapter.transcript)

    def sizes(self) -> list[int]:
        return [len(line.text) for line in self.adapter.transcript]

    def harm(self) -> list[str]:
        return []

    def _fault(self, attempt: Attempt) -> Mishap | None:
        del attempt
        error, self._error = self._error, None
        return None if error is None else Mishap(error)
