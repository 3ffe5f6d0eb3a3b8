"""The connection to Slack: renewed when it ends, is refused, or falls silent; nothing that was told meanwhile is lost."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from adapters.slack.manifest import manifest
from bot.domain.errors import Ambiguous, AuthFailed, Unreachable
from bot.domain.message import Message
from tests.support.drivers import running
from tests.support.drivers_slack import SlackDriver
from tests.support.slack import SlackDouble


@pytest.fixture
async def driver() -> AsyncIterator[SlackDriver]:
    async with SlackDouble(manifest(), speed=100) as slack:
        yield SlackDriver(slack)


async def connected(driver: SlackDriver, *, more_than: int = 0) -> None:
    """Wait until there is another connection than the first so many."""
    await driver.slack.until(lambda: any(each > more_than for each in driver.slack.sockets.live), within=15)


@pytest.mark.parametrize("reason", ["warning", "refresh_requested", "link_disabled"])
async def test_a_connection_that_is_announced_to_end_is_renewed_and_nothing_is_lost(
    driver: SlackDriver, reason: str
) -> None:
    async with running(driver):
        await connected(driver)
        first = max(driver.slack.sockets.live)
        await driver.write("avant")
        await driver.slack.sockets.disconnect(reason)
        await driver.write("pendant")
        await connected(driver, more_than=first)
        await driver.write("après")
        await driver.inbox.until(3)
    assert set(driver.inbox.texts) == {"avant", "pendant", "après"}


async def test_a_reset_connection_is_renewed_at_once(driver: SlackDriver) -> None:
    async with running(driver):
        await connected(driver)
        first = max(driver.slack.sockets.live)
        driver.slack.sockets.reset()
        async with asyncio.timeout(5):
            await connected(driver, more_than=first)


async def test_a_connection_that_falls_silent_is_given_up_within_ten_seconds(driver: SlackDriver) -> None:
    async with running(driver):
        await connected(driver)
        first = max(driver.slack.sockets.live)
        driver.slack.sockets.go_deaf()
        async with asyncio.timeout(10):
            await driver.slack.until(lambda: not driver.adapter.heard, within=10)
            await connected(driver, more_than=first)
        await driver.write("me revoilà")
        await driver.inbox.until(1)
        assert driver.adapter.heard


async def test_an_address_that_is_refused_is_not_asked_for_again(driver: SlackDriver) -> None:
    driver.slack.sockets.refusals += [408, 408]
    async with running(driver):
        await connected(driver)
        await driver.write("bonjour")
        await driver.inbox.until(1)
    assert driver.inbox.texts == ["bonjour"]


async def test_too_many_connections_are_not_knocked_at(driver: SlackDriver) -> None:
    driver.slack.sockets.most = 0
    async with driver.adapter:
        with pytest.raises(Unreachable):
            async with asyncio.timeout(30):
                await driver.adapter.run(driver.inbox)
    assert 2 <= len(driver.slack.sockets.refused) <= 5


async def test_an_app_token_that_is_revoked_is_said_and_not_tried_for_ever(driver: SlackDriver) -> None:
    driver.slack.api.tokens[driver.slack.app_token] = "revoked"
    async with driver.adapter:
        with pytest.raises(AuthFailed):
            async with asyncio.timeout(5):
                await driver.adapter.run(driver.inbox)


async def test_a_bot_token_that_expires_while_it_runs_ends_it(driver: SlackDriver) -> None:
    async with driver.adapter:
        listening = asyncio.ensure_future(driver.adapter.run(driver.inbox))
        await connected(driver)
        driver.slack.api.tokens[driver.slack.bot_token] = "expired"
        with pytest.raises(AuthFailed):
            await driver.adapter.send("d1", driver.direct, Message.of("Bonjour."))
        with pytest.raises(AuthFailed):
            async with asyncio.timeout(5):
                await listening


async def test_a_second_process_on_the_same_app_is_noticed(driver: SlackDriver) -> None:
    other = SlackDriver(driver.slack)
    async with running(other):
        await connected(driver)
        assert list(other.adapter.remarks) == []
        first = max(driver.slack.sockets.live)
        async with running(driver):
            await connected(driver, more_than=first)
            await driver.slack.until(lambda: driver.adapter.heard)
            assert list(driver.adapter.remarks) == ["slack-second-process"]


async def test_without_a_server_nothing_is_sent_and_that_is_certain(driver: SlackDriver) -> None:
    async with driver.adapter:
        await driver.slack.vanish()
        with pytest.raises(Unreachable):
            await driver.adapter.send("d1", driver.direct, Message.of("Bonjour."))
        await driver.slack.listen()
        await driver.adapter.send("d1", driver.direct, Message.of("Bonjour."))
    assert driver.shown().strip() == "Bonjour."


@pytest.mark.parametrize("how", [{"drop": "after"}, {"status": 503, "body": "<html>"}, {"body": '{"ok": tr'}])
async def test_what_may_have_been_shown_is_looked_for_before_it_is_shown_again(
    driver: SlackDriver, how: dict[str, object]
) -> None:
    async with driver.adapter:
        since = driver.slack.world.clock.now()
        driver.slack.fault("chat.postMessage", **how)
        with pytest.raises(Ambiguous):
            await driver.adapter.send("d1", driver.direct, Message.of("Une seule fois."))
        again = await driver.adapter.send("d1", driver.direct, Message.of("Une seule fois."), since=since)
        assert driver.shown().strip() == "Une seule fois."
        await driver.adapter.edit(again, Message.of("Corrigé."))
    assert driver.shown().strip() == "Corrigé."
