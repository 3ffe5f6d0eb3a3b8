"""Payloads through Bolt: from a connection, or as signed requests over HTTP."""

from __future__ import annotations

import json
from collections.abc import Mapping

import structlog
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.intake import BeforeAuthorize, Intake
from adapters.slack.render import Json
from adapters.slack.workspace import Workspace
from bot.ports.web import HttpReply, HttpRequest

log = structlog.get_logger()

PATH = "/slack/events"
_OK, _UNAUTHORISED = 200, 401


class Requests:
    """Bolt's application: it parses, checks signatures, and hands over to the intake before anything else."""

    def __init__(self, workspace: Workspace, web: AsyncWebClient, intake: Intake) -> None:
        self._app = AsyncApp(
            client=web, signing_secret=workspace.signing_secret or "-", before_authorize=BeforeAuthorize(intake)
        )

    async def envelope(self, envelope: Mapping[str, object]) -> tuple[bool, Json | None]:
        """A payload that came through a connection: whether it is to be acknowledged, and what with."""
        payload = envelope.get("payload")
        if not isinstance(payload, dict):
            return True, None
        request = AsyncBoltRequest(mode="socket_mode", body=payload, headers={})
        response = await self._app.async_dispatch(request)
        return response.status == _OK, json.loads(response.body) if response.body else None

    async def request(self, request: HttpRequest) -> HttpReply:
        """A signed request; what isn't, however it is malformed, is refused without a trace."""
        try:
            body = request.body.decode("utf-8")
            asked = AsyncBoltRequest(body=body, query=request.query, headers=dict(request.headers))
            response = await self._app.async_dispatch(asked)
        except Exception:
            log.warning("slack_request_refused")
            return HttpReply(status=_UNAUTHORISED)
        headers = {name: values[0] for name, values in response.headers.items() if values}
        return HttpReply(status=response.status, body=(response.body or "").encode(), headers=headers)
