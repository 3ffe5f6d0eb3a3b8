"""The API as programs meet it: served on a real socket from a real store, with tokens."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from adapters.memory import ManualClock
from adapters.web import WebServer
from bot.bootstrap import parts
from bot.bootstrap.api import BotApi
from bot.domain.access import Grant, given
from bot.domain.checkin import Answer, AnswerState, Round
from bot.domain.effects import Effect, GiveToken, OpenRound, SaveAnswer
from bot.ports.store import Store
from bot.ports.web import Health
from bot.settings import Settings
from bot.settings.sections import WebSettings
from tests.support.web import Fetched, fetch, free_port

NOW = datetime(2027, 6, 1, 8, tzinfo=UTC)
EVERYTHING = "relais_everything"


class NothingElse:
    """A site without anything but the API."""

    async def calendar(self, _secret: str) -> bytes | None:
        """See the port."""
        return None

    async def health(self) -> Health:
        """See the port."""
        return Health(version="1", store=True, connected={})


@dataclass(frozen=True, slots=True)
class Programs:
    """Where programs ask."""

    store: Store
    clock: ManualClock
    port: int

    async def get(self, path: str, secret: str | None = EVERYTHING, *, method: str = "GET", **headers: str) -> Fetched:
        """Ask for a path below the version."""
        if secret is not None:
            headers["Authorization"] = f"Bearer {secret}"
        return await asyncio.to_thread(fetch, self.port, f"/api/v1/{path}", method=method, **headers)

    async def object(self, path: str, secret: str = EVERYTHING) -> dict[str, Any]:
        """The same, which must be answered."""
        found = await self.get(path, secret)
        assert found.status == 200, found
        read: dict[str, Any] = json.loads(found.body)
        return read

    async def rows(self, resource: str, secret: str = EVERYTHING, **filters: str) -> list[dict[str, Any]]:
        """All pages of a resource, one after the other."""
        rows: list[dict[str, Any]] = []
        while True:
            page = await self.object(f"{resource}?{urlencode(filters)}", secret)
            rows += page["data"]
            if page["cursor"] is None:
                return rows
            filters["cursor"] = page["cursor"]

    async def give(self, secret: str, *grants: Grant, scope: str = "programme", days: int = 30) -> None:
        """A token of that secret, called like it."""
        lasts = timedelta(days=days)
        token = given(secret, secret, grants, scope=scope, now=self.clock.now(), lasts=lasts)
        await self.store.commit([GiveToken(token)])


@asynccontextmanager
async def programs(store: Store, *, per_minute: int = 6000, lang: str = "fr") -> AsyncIterator[Programs]:
    """The API of a store, with one token that opens everything."""
    clock, port = ManualClock(NOW), free_port()
    web = WebSettings(port=port, api=True, api_per_minute=per_minute)
    api = BotApi(parts.world(store, clock), Settings(web=web, lang=lang))
    async with WebServer(NothingElse(), host="127.0.0.1", port=port, api=api):
        asked = Programs(store, clock, port)
        await asked.give(EVERYTHING, *Grant)
        yield asked


def opened(collective: str, day: date, check_in: str = "hebdo") -> Round:
    """A round that is open for five days."""
    opens = datetime(day.year, day.month, day.day, 8, tzinfo=UTC)
    return Round(
        check_in_id=check_in,
        collective_id=collective,
        opens_on=day,
        opens_at=opens,
        closes_at=opens + timedelta(days=5),
        asked=("I03", "I10"),
    )


def said(where: Round, indicator: str, person: str, value: str, *, felt: bool = False, note: str = "") -> list[Effect]:
    """Somebody answers within the hour; the round is opened if it wasn't."""
    answer = Answer(
        round_id=where.id,
        indicator_id=indicator,
        indicator_version=1,
        collective_id=where.collective_id,
        person_id=person,
        state=AnswerState.GIVEN,
        value=value,
        note=note,
        at=where.opens_at + timedelta(hours=1),
        event_id=f"{where.id}/{indicator}/{person}/{value}",
    )
    return [OpenRound(where), SaveAnswer(answer, perception=felt)]
