"""The web part on a real socket: what it answers to whom, and that it starts and stops in order."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Mapping
from typing import Any

import pytest

from adapters.web import WebServer
from bot.domain.errors import StoreUnavailable, Unreachable
from bot.ports.web import Health
from tests.support.inbox import RecordingInbox
from tests.support.web import Fetched, fetch, free_port

GOOD = "0123456789abcdef0123456789abcdef01234567"
CALENDAR = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"


class OneCalendar:
    """A site with one calendar; its store may be away."""

    def __init__(self) -> None:
        self.content = CALENDAR
        self.away = False
        self.connected: Mapping[str, bool] = {"tchap": True, "web": True}

    async def calendar(self, secret: str) -> bytes | None:
        """See the port."""
        if self.away:
            raise StoreUnavailable("the database went away")
        return self.content if secret == GOOD else None

    async def health(self) -> Health:
        """See the port."""
        return Health(
            version="1.2.3", store=not self.away, connected=self.connected, process="a1", leaders={"tchap": "a1"}
        )


@pytest.fixture
def site() -> OneCalendar:
    return OneCalendar()


@pytest.fixture
async def port(site: OneCalendar) -> AsyncIterator[int]:
    """Where the site is served."""
    found = free_port()
    async with WebServer(site, host="127.0.0.1", port=found):
        yield found


async def get(port: int, path: str, **more: Any) -> Fetched:
    return await asyncio.to_thread(fetch, port, path, **more)


async def test_a_good_address_gives_the_calendar(port: int) -> None:
    found = await get(port, f"/agenda/{GOOD}.ics")
    assert (found.status, found.body) == (200, CALENDAR)
    assert found.headers["content-type"] == "text/calendar; charset=utf-8"
    assert found.headers["cache-control"] == "private, no-cache"


async def test_its_head_has_the_same_headers_and_no_body(port: int) -> None:
    whole, head = await get(port, f"/agenda/{GOOD}.ics"), await get(port, f"/agenda/{GOOD}.ics", method="HEAD")
    assert (head.status, head.body) == (200, b"")
    assert {**head.headers, "date": ""} == {**whole.headers, "date": ""}


@pytest.mark.parametrize("given", ["{tag}", "W/{tag}", '"other", {tag}', "*"])
async def test_who_has_it_already_is_not_sent_it_again(port: int, given: str) -> None:
    tag = (await get(port, f"/agenda/{GOOD}.ics")).headers["etag"]
    again = await get(port, f"/agenda/{GOOD}.ics", If_None_Match=given.format(tag=tag))
    assert (again.status, again.body, again.headers["etag"]) == (304, b"", tag)


async def test_who_has_an_older_one_is_sent_the_new_one(port: int, site: OneCalendar) -> None:
    tag = (await get(port, f"/agenda/{GOOD}.ics")).headers["etag"]
    site.content = CALENDAR + b"\r\n"
    again = await get(port, f"/agenda/{GOOD}.ics", If_None_Match=tag)
    assert (again.status, again.body) == (200, CALENDAR + b"\r\n")


async def test_every_address_that_is_not_good_is_answered_alike(port: int) -> None:
    paths = [
        f"/agenda/{GOOD[::-1]}.ics",
        f"/agenda/{GOOD[:-1]}.ics",
        "/agenda/.ics",
        f"/agenda/{GOOD}",
        f"/agenda/{GOOD}.ics/",
        "/agenda/%00%0d%0aX.ics",
        "/agenda/../healthz.ics",
        "/",
        "/docs",
    ]
    found = [await get(port, path) for path in paths]
    assert {(each.status, each.body, each.headers["cache-control"]) for each in found} == {
        (404, b"Not found\n", "no-store")
    }
    assert len({tuple(sorted(each.headers)) for each in found}) == 1


async def test_nothing_can_be_written(port: int) -> None:
    for method in ("POST", "PUT", "DELETE", "OPTIONS", "PROPFIND"):
        good, bad = [await get(port, f"/agenda/{each}.ics", method=method) for each in (GOOD, "x")]
        assert (good.status, good.body) == (bad.status, bad.body) == (405, b"Method Not Allowed\n")


async def test_answers_keep_the_address_to_themselves(port: int) -> None:
    for path in (f"/agenda/{GOOD}.ics", "/agenda/x.ics", "/healthz"):
        headers = (await get(port, path)).headers
        assert (headers["referrer-policy"], headers["x-content-type-options"]) == ("no-referrer", "nosniff")
        assert (headers["x-robots-tag"], headers.get("server")) == ("noindex, nofollow", None)


async def test_an_address_is_never_logged(port: int, caplog: pytest.LogCaptureFixture, site: OneCalendar) -> None:
    caplog.set_level("DEBUG")
    await get(port, f"/agenda/{GOOD}.ics")
    site.away = True
    await get(port, f"/agenda/{GOOD}.ics")
    assert GOOD not in caplog.text


async def test_without_the_store_who_asks_is_told_to_come_again(port: int, site: OneCalendar) -> None:
    site.away = True
    found = await get(port, f"/agenda/{GOOD}.ics")
    assert (found.status, found.headers["retry-after"], found.headers["cache-control"]) == (503, "60", "no-store")


@pytest.mark.parametrize(
    ("connected", "away", "status", "said"),
    [
        ({"tchap": True, "web": True}, False, 200, "ok"),
        ({"tchap": False, "web": True}, False, 200, "degraded"),
        ({"tchap": True, "web": True}, True, 503, "down"),
    ],
)
async def test_the_health_says_what_is_connected(
    port: int, site: OneCalendar, connected: dict[str, bool], away: bool, status: int, said: str
) -> None:
    site.connected, site.away = connected, away
    found = await get(port, "/healthz")
    expected = {
        "status": said, "version": "1.2.3", "store": not away, "connected": connected, "remarks": [],
        "process": "a1", "leaders": {"tchap": "a1"},
    }  # fmt: skip
    assert (found.status, json.loads(found.body)) == (status, expected)
    assert found.headers["cache-control"] == "no-store"


async def test_a_port_in_use_is_said_with_its_number(site: OneCalendar) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        number = taken.getsockname()[1]
        with pytest.raises(Unreachable, match=f"127.0.0.1:{number}: Address already in use"):
            await WebServer(site, host="127.0.0.1", port=number).__aenter__()


async def test_closed_it_gives_the_port_back_and_can_be_opened_again(site: OneCalendar) -> None:
    server = WebServer(site, host="127.0.0.1", port=free_port())
    for _ in range(2):
        async with server:
            assert (await get(server._port, "/healthz")).status == 200
        with pytest.raises(OSError, match="refused"):
            await get(server._port, "/healthz")


async def test_told_to_stop_it_leaves_the_loop_in_order(site: OneCalendar) -> None:
    server = WebServer(site, host="127.0.0.1", port=free_port())
    async with server:
        running = asyncio.create_task(server.run(RecordingInbox()))
        assert (await get(server._port, "/healthz")).status == 200
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
    assert running.cancelled()


async def test_who_keeps_a_connection_open_does_not_hold_up_the_end(site: OneCalendar) -> None:
    server = WebServer(site, host="127.0.0.1", port=free_port())
    async with server:
        _reader, writer = await asyncio.open_connection("127.0.0.1", server._port)
        writer.write(b"GET /healthz HTTP/1.1\r\nHost: x\r\n")
        await writer.drain()
    writer.close()
    with pytest.raises(OSError, match="refused"):
        await get(server._port, "/healthz")


async def test_it_serves_on_the_next_protocol_too(site: OneCalendar) -> None:
    server = WebServer(site, host="::1", port=free_port())
    async with server:
        assert (await get(server._port, "/healthz", host="::1")).status == 200
