"""The other way to tell an app: requests to an address of its own, each signed with the app's secret."""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from dataclasses import dataclass
from urllib.parse import urlencode

import aiohttp

from tests.support.slack.sockets import Delivery
from tests.support.slack.wire import Json
from tests.support.slack.world import World

SIGNING_SECRET = "not a secret: the double's own"


@dataclass(slots=True)
class SignedRequests:
    """
    Tells the app by HTTP.

    Attributes:
        url: Where the app listens, for everything.
        skew: Seconds by which Slack's clock differs from the world's.
    """

    world: World
    session: aiohttp.ClientSession
    url: str
    ack_timeout: float = 3.0
    skew: float = 0.0

    def headers(self, body: bytes) -> dict[str, str]:
        """The time and the signature of a body."""
        at = str(int(self.world.seconds() + self.skew))
        proof = hmac.new(SIGNING_SECRET.encode(), b"v0:" + at.encode() + b":" + body, hashlib.sha256).hexdigest()
        return {"X-Slack-Request-Timestamp": at, "X-Slack-Signature": f"v0={proof}"}

    async def send(self, kind: str, payload: Json, *, attempt: int | None = None, reason: str = "") -> Delivery:
        """Tell the app; the body of its answer, if there is one, is the payload of its acknowledgement."""
        body, content_type = _body(kind, payload)
        headers = {"Content-Type": content_type, **self.headers(body)}
        if attempt:
            headers |= {"X-Slack-Retry-Num": str(attempt), "X-Slack-Retry-Reason": reason}
        delivery = Delivery(
            {"type": kind, "payload": payload, "retry_attempt": attempt or 0}, time.monotonic(), socket=0
        )
        timeout = aiohttp.ClientTimeout(total=self.ack_timeout)
        try:
            async with self.session.post(self.url, data=body, headers=headers, timeout=timeout) as answer:
                said = await answer.text()
                if answer.status // 100 == 2:
                    delivery.ack = {"payload": json.loads(said)} if said.startswith("{") else {}
                    delivery.acked_at = time.monotonic()
        except (TimeoutError, aiohttp.ClientError):
            pass
        return delivery


def _body(kind: str, payload: Json) -> tuple[bytes, str]:
    if kind == "events_api":
        return json.dumps(payload).encode(), "application/json"
    form = payload if kind == "slash_commands" else {"payload": json.dumps(payload)}
    return urlencode(form).encode(), "application/x-www-form-urlencoded"
