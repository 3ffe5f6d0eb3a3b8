"""
A check-in answer as one writes it with slack-bolt and SQLModel by their tutorials: `python tests/bench/bolt_answers.py N`.

A message in Slack's form, 64 in flight, is dispatched to one handler, which opens a session, commits one answer durably and replies to a
client that takes everything at once. Prints answers a second.
"""

from __future__ import annotations

import asyncio
import logging
import re
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.web.async_base_client import AsyncBaseClient
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse
from sqlalchemy import Engine, event
from sqlmodel import Field, Session, SQLModel, create_engine, select

IN_FLIGHT = 64
_HIM = {"ok": True, "url": "https://x.slack.com/", "team_id": "T1", "user_id": "W1", "bot_id": "B1"}


class Given(SQLModel, table=True):
    """One answer of one person."""

    person_id: str = Field(primary_key=True)
    value: int


async def _taken(self: AsyncBaseClient, http_verb: str, api_url: str, req_args: dict[str, Any]) -> AsyncSlackResponse:
    data = _HIM if api_url.endswith("auth.test") else {"ok": True, "channel": "C1", "ts": "1.1"}
    return AsyncSlackResponse(
        client=self, http_verb=http_verb, api_url=api_url, req_args=req_args, data=data, headers={}, status_code=200
    )


def opened(folder: str) -> Engine:
    engine = create_engine(f"sqlite:///{Path(folder) / 'answers.db'}")

    @event.listens_for(engine, "connect")
    def durable(connection: Any, _record: Any) -> None:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")

    SQLModel.metadata.create_all(engine)
    return engine


def message(n: int) -> dict[str, object]:
    """An answer as Slack tells of it."""
    said = {
        "type": "message",
        "channel": f"D{n}",
        "user": f"U{n}",
        "text": f"answer {n}",
        "ts": f"{n}.1",
        "channel_type": "im",
    }
    return {"team_id": "T1", "api_app_id": "A1", "type": "event_callback", "event_id": f"Ev{n}", "event": said}


async def main(count: int, folder: str) -> float:
    """Answers a second."""
    engine = opened(folder)
    app = AsyncApp(token="xoxb-valid", signing_secret="s", client=AsyncWebClient(token="xoxb-valid"))

    @app.message(re.compile(r"^answer (\d+)$"))
    async def answered(say: Any, context: Any) -> None:
        n = context["matches"][0]
        with Session(engine) as session:
            row = session.exec(select(Given).where(Given.person_id == n)).first() or Given(person_id=n, value=0)
            row.value = int(n) % 40
            session.add(row)
            session.commit()
        await say(f"noted {n}")
        context["done"].set_result(None)

    numbers = iter(range(count))

    async def worker() -> None:
        for n in numbers:
            done = asyncio.get_running_loop().create_future()
            await app.async_dispatch(AsyncBoltRequest(mode="socket_mode", body=message(n), context={"done": done}))
            await done

    began = perf_counter()
    await asyncio.gather(*(worker() for _ in range(IN_FLIGHT)))
    return count / (perf_counter() - began)


if __name__ == "__main__":
    logging.disable(logging.WARNING)
    AsyncBaseClient._send = _taken  # type: ignore[method-assign]
    with tempfile.TemporaryDirectory() as place:
        print(asyncio.run(main(int(sys.argv[1]), place)))
