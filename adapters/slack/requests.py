"""Payloads through Bolt: from a connection, or as signed requests over HTTP."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping

import structlog
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.intake import BeforeAuthorize, Intake
from adapters.slack.render import Json
from adapters.slack.workspace import Workspace
from bot.ports.web import HttpReply, HttpRequest

log = structlog.get_logger()

PATH = "/slack/events"
_OK, _UNAUTHORISED = 200, 401


class Requests:
    """Bolt's application: it parses, and hands over to the intake before anything else."""

    def __init__(self, workspace: Workspace, web: AsyncWebClient, intake: Intake) -> None:
        self._verifier = SignatureVerifier(workspace.signing_secret) if workspace.http else None
        quiet = logging.getLogger("slack_bolt.relais")  # it writes what people sent when something fails
        quiet.setLevel(logging.CRITICAL)
        self._app = AsyncApp(
            client=web,
            logger=quiet,
            request_verification_enabled=False,  # done here: forged headers make Bolt fail instead of refuse
            before_authorize=BeforeAuthorize(intake),
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
        """A signed request; what isn't, however it is malformed, is refused without effect."""
        body = self._signed(request)
        if body is None:
            log.warning("slack_request_refused")
            return HttpReply(status=_UNAUTHORISED)
        response = await self._app.async_dispatch(
            AsyncBoltRequest(body=body, query=request.query, headers=dict(request.headers))
        )
        headers = {name: values[0] for name, values in response.headers.items() if values}
        return HttpReply(status=response.status, body=(response.body or "").encode(), headers=headers)

    def _signed(self, request: HttpRequest) -> str | None:
        """The body, if Slack signed it in the last five minutes; the verifier raises what it likes on forged headers."""
        try:
            valid = self._verifier is not None and self._verifier.is_valid_request(request.body, dict(request.headers))
            return request.body.decode("utf-8") if valid else None
        except (ValueError, OverflowError, TypeError):
            return None
