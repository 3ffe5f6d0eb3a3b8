"""An OpenAI-compatible endpoint on loopback that says what it is told to say, and misbehaves in the ways that real ones do."""

from __future__ import annotations

import asyncio
import json
from types import TracebackType
from typing import Any

from aiohttp import web


def reply(answer: object, cites: object, **more: object) -> str:
    """What a well-behaved model says."""
    content = json.dumps({"answer": answer, "cites": cites, **more}, ensure_ascii=False)
    return json.dumps({"choices": [{"message": {"role": "assistant", "content": content}}]})


class LanguageModel:
    """An async context manager; `requests` holds what was asked, `url` where it is."""

    def __init__(self) -> None:
        self.requests: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self.status, self.body, self.delay = 200, "", 0.0
        self.url = ""

    async def __aenter__(self) -> LanguageModel:
        app = web.Application()
        app.router.add_post("/v1/chat/completions", self._answer)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}/v1"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._runner.cleanup()

    async def _answer(self, request: web.Request) -> web.Response:
        self.requests.append(await request.json())
        self.keys.append(request.headers.get("Authorization", ""))
        await asyncio.sleep(self.delay)
        return web.Response(status=self.status, text=self.body, content_type="application/json")
