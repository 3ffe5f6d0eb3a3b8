"""One call of the Web API: its arguments in any of the forms that SDKs use, who asks, how often, what goes wrong, and the answer."""

from __future__ import annotations

import asyncio
import inspect
import json
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.support.slack.app import METHOD_SCOPES, App
from tests.support.slack.blockkit import schema
from tests.support.slack.faults import Fault, Faults
from tests.support.slack.limits import Limits
from tests.support.slack.manners import rude
from tests.support.slack.wire import Handler, Json, SlackError

BOT_TOKEN, APP_TOKEN = "xoxb-double", "xapp-1-double"
STRUCTURED = ("blocks", "attachments", "view", "metadata", "files", "message")
"""Arguments that are JSON within a form."""
UNTYPED = frozenset({"team_id", "client_msg_id", "alt_txt"})
"""Arguments that Slack's types lack: sent by its SDK for Node everywhere, by its own clients, by its SDK for Python (and documented)."""
TOKEN_ERRORS = {"expired": "token_expired", "revoked": "token_revoked", "inactive": "account_inactive"}
OUR_FAULT = frozenset(
    {
        "invalid_blocks", "invalid_blocks_format", "invalid_arguments", "msg_blocks_too_long", "msg_too_long", "no_text", "missing_scope",
        "invalid_metadata_format", "metadata_too_large", "markdown_text_conflict", "view_too_large", "unknown_method", "invalid_cursor",
    }
)  # fmt: skip
"""Refusals that only a mistake of the client brings about."""


@dataclass(slots=True, kw_only=True)
class Call:
    """What was asked and answered; `at` by the monotonic clock, `status` 0 if nobody got an answer."""

    method: str
    args: Json
    headers: dict[str, str]
    at: float
    fault: Fault | None = None
    answer: Json | None = None
    status: int = 0


@dataclass(slots=True, kw_only=True)
class WebApi:
    """
    The Web API.

    Attributes:
        limits: None where nobody is limited.
        tokens: State of each token: `ok`, `expired`, `revoked` or `inactive`; others are unknown.
        complaints: What the client did wrong.
        log: Every call, unless `keep` says otherwise.
        strict: Whether what is sent is held against Slack's types; without, calls cost little.
    """

    app: App
    handlers: dict[str, Handler]
    changed: Callable[[], None]
    limits: Limits | None = None
    tokens: dict[str, str] = field(default_factory=lambda: {BOT_TOKEN: "ok", APP_TOKEN: "ok"})
    faults: Faults = field(default_factory=Faults)
    complaints: list[str] = field(default_factory=list)
    log: list[Call] = field(default_factory=list)
    keep: bool = True
    strict: bool = True

    def calls(self, method: str) -> list[Call]:
        """The calls of one method."""
        return [call for call in self.log if call.method == method]

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Answer a call."""
        method = request.match_info["method"]
        args, warning = await _arguments(request)
        token = request.headers.get("Authorization", "").removeprefix("Bearer ").strip() or str(args.pop("token", ""))
        call = Call(method=method, args=args, headers=dict(request.headers), at=time.monotonic())
        call.fault = self.faults.take(method, args)
        if self.keep:
            self.log.append(call)
        fault = call.fault or Fault(method=method)
        await asyncio.sleep(fault.delay)
        if fault.drop == "before":
            return _dropped(request)
        if fault.answers:
            call.status = fault.status
            if fault.done:
                await self._answer(call, token)
            self.changed()
            return self._faulty(method, fault)
        return await self._work(request, call, token, warning, fault)

    async def _work(
        self, request: web.Request, call: Call, token: str, warning: str, fault: Fault
    ) -> web.StreamResponse:
        wait = self._wait(call)
        status, headers = (429, {"Retry-After": str(wait)}) if wait else (200, {})
        call.answer = {"ok": False, "error": "ratelimited"} if wait else await self._answer(call, token)
        if warning:
            call.answer = call.answer | {"warning": warning, "response_metadata": {"warnings": [warning]}}
        body = json.dumps(call.answer)
        self.changed()
        await asyncio.sleep(fault.answer_delay)
        if fault.drop == "after" or request.transport is None or request.transport.is_closing():
            return _dropped(request)
        call.status = status
        return web.Response(
            status=status, text=body, content_type="application/json", headers=self._headers(call.method) | headers
        )

    def _headers(self, method: str) -> dict[str, str]:
        accepted = ",".join(METHOD_SCOPES.get(method, ()))
        scopes = {"x-oauth-scopes": ",".join(sorted(self.app.scopes)), "x-accepted-oauth-scopes": accepted}
        return {"x-slack-req-id": uuid.uuid4().hex, **scopes}

    def _faulty(self, method: str, fault: Fault) -> web.Response:
        body = json.dumps({"ok": False, "error": fault.code}) if fault.body is None else fault.body
        headers = self._headers(method) | fault.headers
        return web.Response(status=fault.status, text=body, content_type=fault.content_type, headers=headers)

    def _wait(self, call: Call) -> int:
        if self.limits is None:
            return 0
        return self.limits.retry_after(
            call.method, str(call.args.get("channel") or call.args.get("channel_id")), time.monotonic
        )

    async def _answer(self, call: Call, token: str) -> Json:
        try:
            self._check_token(call.method, token)
            self.app.require(*METHOD_SCOPES.get(call.method, ()))
            if self.strict:
                self._check_arguments(call)
            done = self.handlers.get(call.method, _unknown)(call.args)
            return {"ok": True, **(await done if inspect.isawaitable(done) else done)}
        except SlackError as error:
            if error.code in OUR_FAULT:
                self.complain(call.method, f"{error.code} {json.dumps(error.extra, ensure_ascii=False)}")
            return {"ok": False, "error": error.code, **error.extra}

    def _check_token(self, method: str, token: str) -> None:
        state = self.tokens.get(token)
        if not token:
            raise SlackError("not_authed")
        if state is None:
            raise SlackError("invalid_auth")
        if state != "ok":
            raise SlackError(TOKEN_ERRORS[state])
        if (method == "apps.connections.open") != token.startswith("xapp-"):
            raise SlackError("not_allowed_token_type")
        if method == "apps.connections.open" and not self.app.socket_mode:
            raise SlackError("not_allowed")

    def _check_arguments(self, call: Call) -> None:
        known = schema()["arguments"].get(call.method)
        if known is not None and (strange := sorted(set(call.args) - set(known) - UNTYPED)):
            self.complain(call.method, f"Slack has no such arguments: {strange}")
        payload = call.args.get("view") if call.method.startswith("views.") else call.args
        for each in rude(payload) if isinstance(payload, dict) else ():
            self.complain(call.method, each)

    def complain(self, where: str, what: str) -> None:
        """Keep what the client did wrong."""
        self.complaints.append(f"{where}: {what}")


def _unknown(_: Json) -> Json:
    raise SlackError("unknown_method")


def _dropped(request: web.Request) -> web.StreamResponse:
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)


async def _arguments(request: web.Request) -> tuple[Json, str]:
    """The arguments, and Slack's warning about how they came."""
    args: Json = dict(request.query)
    warning = ""
    if request.content_type == "application/json":
        said = await request.text()
        args |= json.loads(said) if said else {}
        warning = "" if request.charset else "missing_charset"
    elif request.method == "POST":
        args |= dict(await request.post())
    return {name: _opened(name, value) for name, value in args.items()}, warning


def _opened(name: str, value: Any) -> Any:
    if name not in STRUCTURED or not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value
