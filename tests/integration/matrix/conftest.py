"""The whole bot on a real Matrix server, its clock in hand."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from adapters.matrix import MatrixAdapter, Place
from adapters.matrix.spot import PLATFORM
from adapters.memory import ManualClock, ManualTimer
from adapters.timer.system_clock import SystemClock
from bot.bootstrap import parts
from bot.domain.effects import TieAccount
from bot.domain.errors import Unreachable
from bot.domain.identity import AccountRef, ConversationRef
from bot.engine.engine import Engine
from bot.features.rehearsal.playhead import Playhead
from storage.unit_of_work import SqlStore
from tests.support.matrix_person import session_of
from tests.support.synapse import Credentials, Synapse
from tests.support.transcript import default_pack

NOW = datetime(2027, 1, 4, 5, 30, tzinfo=UTC)
"""A Monday in January, half past eight in Mayotte."""


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """
    A bot at work.

    Attributes:
        bot: Its account.
    """

    bot: Credentials
    adapter: MatrixAdapter
    engine: Engine
    store: SqlStore
    clock: ManualClock
    playhead: Playhead

    async def know(self, person_id: str, who: Credentials, room: str | None = None) -> None:
        """Tie an account to somebody of the roster."""
        conversation = ConversationRef(platform=PLATFORM, id=room) if room else None
        await self.store.commit([TieAccount(AccountRef(platform=PLATFORM, id=who.user_id), person_id, conversation)])


Open = Callable[[], AbstractAsyncContextManager[House]]


@pytest.fixture
def account_name() -> str:
    """A part of names that no other test has."""
    return uuid4().hex[:12]


@pytest.fixture
def place(synapse: Synapse, tmp_path: Path, account_name: str) -> Place:
    """Where a new bot's device lives."""
    bot = synapse.register(f"relais-{account_name}")
    return Place(session=session_of(synapse, bot), folder=tmp_path / "matrix", invites_from=("@*:localhost",))


async def _listening(adapter: MatrixAdapter) -> None:
    """Wait until it is connected and has heard what there was."""
    async with asyncio.timeout(30):
        while True:
            with suppress(Unreachable):
                return await adapter.listened()
            await asyncio.sleep(0.05)


@pytest.fixture
def opened(place: Place, tmp_path: Path) -> Open:
    """Opens the bot on its store and its device, again and again."""

    @asynccontextmanager
    async def _opened() -> AsyncIterator[House]:
        clock = ManualClock(NOW)
        adapter = MatrixAdapter(place, SystemClock())
        session = place.session
        bot = Credentials(
            user_id=session.user_id, device_id=session.device_id, access_token=session.access_token, password=""
        )
        async with SqlStore(f"sqlite:///{tmp_path / 'relais.db'}") as store:
            await parts.furnish(store, default_pack())
            adapters = {adapter.name: adapter}
            timer = ManualTimer(clock)
            async with parts.engine(store, clock, timer, parts.stored_knowledge(default_pack()), adapters) as engine:
                stop = asyncio.Event()
                serving = asyncio.create_task(engine.serve(stop))
                await _listening(adapter)
                playhead = Playhead(clock, timer, engine.settle)
                yield House(bot=bot, adapter=adapter, engine=engine, store=store, clock=clock, playhead=playhead)
                stop.set()
                await serving

    return _opened
