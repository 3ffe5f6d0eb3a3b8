"""Slack over HTTP: requests that it signed are kept and acknowledged; everything else is refused without effect (K1, K3)."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from io import BytesIO

import aiohttp
import pytest

from adapters.slack import SlackAdapter
from adapters.slack.manifest import manifest
from adapters.slack.requests import PATH
from adapters.timer.system_clock import SystemClock
from adapters.web import WebServer
from bot.domain.actions import Action
from bot.domain.message import Choices, Message, Option
from bot.ports.web import Health
from tests.support.drivers_slack import workspace
from tests.support.inbox import RecordingInbox
from tests.support.slack import SlackDouble, SlackPerson
from tests.support.web import free_port

YES_NO = Choices((Option("Oui", Action("answer", ("yes",))), Option("Non", Action("answer", ("no",)))))


class NoSite:
    """A web part with nothing else."""

    async def calendar(self, secret: str) -> bytes | None:
        """See the port."""
        del secret
        return None

    async def health(self) -> Health:
        """See the port."""
        return Health(version="0", store=True, connected={})


@dataclass
class There:
    slack: SlackDouble
    inbox: RecordingInbox
    adapter: SlackAdapter
    person: SlackPerson
    url: str

    async def post(self, body: bytes, **headers: str) -> int:
        """Send something that isn't Slack's; the status of the answer."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        async with (
            aiohttp.ClientSession() as session,
            session.post(self.url, data=BytesIO(body), headers=named) as answer,
        ):
            return answer.status

    def signed(self, body: bytes, *, ago: int = 0) -> dict[str, str]:
        """Headers as Slack makes them, so many seconds ago."""
        at = str(int(SystemClock().now().timestamp()) - ago)
        proof = hmac.new(self.slack.signing_secret.encode(), f"v0:{at}:".encode() + body, hashlib.sha256).hexdigest()
        return {"X_Slack_Request_Timestamp": at, "X_Slack_Signature": f"v0={proof}", "Content_Type": "application/json"}


@pytest.fixture
async def there() -> AsyncIterator[There]:
    port = free_port()
    url = f"http://127.0.0.1:{port}{PATH}"
    async with SlackDouble(manifest(http=url), speed=100) as slack:
        adapter = SlackAdapter(workspace(slack, http=True), SystemClock())
        inbox, person = RecordingInbox(), slack.add_person("amina")
        slack.use_http(url)
        async with adapter, WebServer(NoSite(), host="127.0.0.1", port=port, endpoints=adapter.endpoints):
            listening = asyncio.ensure_future(adapter.run(inbox))
            await asyncio.sleep(0)
            yield There(slack, inbox, adapter, person, url)
            listening.cancel()
            await asyncio.wait({listening})


async def test_everything_that_people_do_comes_through(there: There) -> None:
    there.person.say("bonjour")
    await there.inbox.until(1)
    await there.person.command("/relais", "aide")
    await there.inbox.until(2)
    await there.adapter.send("d1", there.inbox.events[0].conversation, Message.of("Oui ?", YES_NO))
    await there.person.press("Oui")
    await there.inbox.until(3)

    assert [event.kind for event in there.inbox.events] == ["message", "message", "action"]
    assert there.person.trouble() == []


async def test_what_the_store_refused_is_told_again(there: There) -> None:
    there.inbox.unavailable = True
    there.person.say("à garder")
    await there.inbox.until_called(1)
    assert there.inbox.events == []
    there.inbox.unavailable = False
    await there.inbox.until(1)

    assert there.inbox.texts == ["à garder"]


BODY = json.dumps({"type": "event_callback", "event_id": "Ev1", "event": {"type": "message", "channel": "D1"}}).encode()
FORGED = [
    {},
    {"X_Slack_Request_Timestamp": "1", "X_Slack_Signature": "v0=00"},
    {"X_Slack_Request_Timestamp": "now", "X_Slack_Signature": "v0=00"},
    {"X_Slack_Request_Timestamp": "9" * 400, "X_Slack_Signature": "v0=00"},
    {"X_Slack_Request_Timestamp": "1", "X_Slack_Signature": "v0=é".encode().decode("latin-1")},
]


@pytest.mark.parametrize("headers", FORGED)
async def test_what_slack_did_not_sign_is_refused(there: There, headers: dict[str, str]) -> None:
    assert await there.post(BODY, Content_Type="application/json", **headers) == 401
    assert there.inbox.calls == 0


async def test_a_request_that_is_sent_again_after_five_minutes_is_refused(there: There) -> None:
    assert await there.post(BODY, **there.signed(BODY, ago=301)) == 401
    assert await there.post(BODY, **there.signed(BODY, ago=200)) == 200


async def test_bytes_that_are_no_text_are_refused(there: There) -> None:
    body = b"\xff\xfe"

    assert await there.post(body, **there.signed(body)) == 401


async def test_the_address_is_proven_only_to_slack(there: There) -> None:
    body = json.dumps({"type": "url_verification", "challenge": "c3"}).encode()
    headers = {name.replace("_", "-"): value for name, value in there.signed(body).items()}
    async with aiohttp.ClientSession() as session, session.post(there.url, data=body, headers=headers) as answer:
        assert (answer.status, await answer.json()) == (200, {"challenge": "c3"})

    assert await there.post(body, Content_Type="application/json") == 401


async def test_a_body_that_is_larger_than_any_of_slack_s_is_refused_unread(there: There) -> None:
    body = b"x" * 10_000_000

    assert await there.post(body, **there.signed(body)) == 413
    assert there.inbox.calls == 0
