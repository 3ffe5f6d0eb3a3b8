"""The double keeps to what is known of Slack, as Slack's own SDKs for Python see it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import pytest
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from tests.support.slack import Json, SlackDouble, SlackPerson
from tests.support.slack.limits import Limits
from tests.support.slack.manifest import MANIFEST

SECTION: Json = {"type": "section", "text": {"type": "mrkdwn", "text": "Bonjour"}}
ONE_BUTTON = [
    SECTION
    | {"accessory": {"type": "button", "action_id": "go", "value": "1", "text": {"type": "plain_text", "text": "Oui"}}}
]


@pytest.fixture
async def slack() -> AsyncIterator[SlackDouble]:
    async with SlackDouble() as double:
        yield double


@pytest.fixture
def amina(slack: SlackDouble) -> SlackPerson:
    return slack.add_person("amina", zone="Indian/Mayotte")


def client(slack: SlackDouble, *handlers: AsyncRetryHandler) -> AsyncWebClient:
    return AsyncWebClient(token=slack.bot_token, base_url=slack.base_url, retry_handlers=list(handlers))


async def refusal(slack: SlackDouble, method: str, **args: object) -> str:
    """The code with which a call is refused; what is complained of is forgotten."""
    with pytest.raises(SlackApiError) as caught:
        await client(slack).api_call(method, json=args)
    slack.api.complaints.clear()
    return str(caught.value.response["error"])


class Bot:
    """A small Bolt app that keeps what it hears."""

    def __init__(self, slack: SlackDouble) -> None:
        self.heard: list[Json] = []
        self.app = AsyncApp(
            client=client(slack, AsyncRateLimitErrorRetryHandler()), signing_secret=slack.signing_secret
        )
        self.app.event("message")(self._hear)
        self.app.event("app_mention")(self._hear)

    async def _hear(self, body: Json) -> None:
        self.heard.append(body)


@asynccontextmanager
async def connected(slack: SlackDouble, app: AsyncApp) -> AsyncIterator[None]:
    handler = AsyncSocketModeHandler(app, slack.app_token, ping_interval=1)
    await handler.connect_async()  # type: ignore[no-untyped-call]  # Bolt's
    await slack.until(lambda: slack.sockets.live)
    yield
    await handler.close_async()  # type: ignore[no-untyped-call]  # Bolt's


@pytest.fixture
async def bot(slack: SlackDouble) -> AsyncIterator[Bot]:
    bot = Bot(slack)
    async with connected(slack, bot.app):
        yield bot


async def test_what_a_person_writes_is_heard_as_slack_writes_it(
    slack: SlackDouble, amina: SlackPerson, bot: Bot
) -> None:
    amina.say("<b> & https://exemple.fr ou moi@exemple.fr")
    await slack.until(lambda: bot.heard)

    event = bot.heard[0]["event"]
    assert event["text"] == "&lt;b&gt; &amp; <https://exemple.fr> ou <mailto:moi@exemple.fr|moi@exemple.fr>"
    assert event["channel_type"] == "im"


async def test_a_mention_in_a_channel_is_two_events_if_both_are_wanted(
    slack: SlackDouble, amina: SlackPerson, bot: Bot
) -> None:
    room = slack.add_channel("koungou", amina)
    amina.say("@relais bonjour", room.id)
    await slack.until(lambda: len(bot.heard) == 2)

    assert sorted(each["event"]["type"] for each in bot.heard) == ["app_mention", "message"]


async def test_a_modal_comes_once_within_three_seconds_and_shows_what_is_wrong_in_place(
    slack: SlackDouble, amina: SlackPerson, bot: Bot
) -> None:
    field = {"type": "plain_text_input", "action_id": "value"}
    block = {
        "type": "input",
        "block_id": "today",
        "label": {"type": "plain_text", "text": "Aujourd'hui ?"},
        "element": field,
    }
    title = {"type": "plain_text", "text": "Point"}
    view: Json = {"type": "modal", "callback_id": "checkin", "title": title, "submit": title, "blocks": [block]}

    async def opens(ack: AsyncAck, body: Json) -> None:
        await ack()
        await bot.app.client.views_open(trigger_id=body["trigger_id"], view=view)
        with pytest.raises(SlackApiError, match="exchanged_trigger_id"):
            await bot.app.client.views_open(trigger_id=body["trigger_id"], view=view)

    async def judges(ack: AsyncAck, view: Json) -> None:
        said = view["state"]["values"]["today"]["value"]["value"]
        await (ack() if len(said) > 2 else ack(response_action="errors", errors={"today": "Trop court."}))

    bot.app.command("/relais")(opens)
    bot.app.view("checkin")(judges)
    await amina.command("/relais", "point")
    await slack.until(lambda: slack.surfaces.modals(amina.id))

    refused = await amina.submit({"Aujourd'hui ?": "x"})
    assert (refused.open, refused.errors) == (True, {"today": "Trop court."})
    assert not (await amina.submit({"today": "une réunion"})).open


async def test_what_is_pressed_is_told_with_its_message(slack: SlackDouble, amina: SlackPerson, bot: Bot) -> None:
    pressed: list[Json] = []

    async def hear(ack: AsyncAck, body: Json) -> None:
        await ack()
        pressed.append(body)

    bot.app.action("go")(hear)
    await bot.app.client.chat_postMessage(channel=amina.id, text="Bonjour", blocks=ONE_BUTTON)
    await amina.press("Oui")

    assert [each["value"] for each in pressed[0]["actions"]] == ["1"]
    assert pressed[0]["message"]["ts"] == slack.said(amina.direct.id)[0]["ts"]
    assert amina.trouble() == []


async def test_a_press_that_nobody_acknowledges_is_trouble_for_the_person(
    slack: SlackDouble, amina: SlackPerson
) -> None:
    await client(slack).chat_postMessage(channel=amina.id, text="Bonjour", blocks=ONE_BUTTON)
    await amina.press("Oui")

    assert amina.trouble() == ["dispatch_failed"]


async def test_an_event_that_is_not_acknowledged_comes_again_under_its_id() -> None:
    async with SlackDouble(speed=6000) as slack:
        slack.sockets.ack_timeout = 0.1
        amina = slack.add_person("amina")
        app = AsyncApp(
            client=client(slack), signing_secret=slack.signing_secret
        )  # without a listener, Bolt acknowledges nothing
        async with connected(slack, app):
            amina.say("bonjour")
            await slack.events.settled()

    attempts = [
        (each.envelope["retry_attempt"], each.envelope["payload"]["event_id"]) for each in slack.sockets.deliveries
    ]
    assert [number for number, _ in attempts] == [0, 1, 2, 3]
    assert len({event for _, event in attempts}) == 1
    assert [each["text"] for each in slack.events.lost] == ["bonjour"]


async def test_a_connection_lost_after_the_work_leaves_the_message_there(
    slack: SlackDouble, amina: SlackPerson
) -> None:
    slack.fault("chat.postMessage", drop="after")
    with suppress(Exception):
        await client(slack).chat_postMessage(channel=amina.id, text="une fois")

    assert amina.read() == ["une fois"]


async def test_a_timeout_leaves_the_message_there(slack: SlackDouble, amina: SlackPerson) -> None:
    slack.fault("chat.postMessage", answer_delay=1.0)
    hasty = AsyncWebClient(token=slack.bot_token, base_url=slack.base_url, timeout=1, retry_handlers=[])
    with pytest.raises(asyncio.TimeoutError):
        await asyncio.wait_for(hasty.chat_postMessage(channel=amina.id, text="une fois"), 0.2)

    assert amina.read() == ["une fois"]


async def test_a_flood_of_posts_is_told_to_wait() -> None:
    async with SlackDouble(limits=Limits()) as slack:
        amina = slack.add_person("amina")
        web = client(slack)
        for number in range(4):
            await web.chat_postMessage(channel=amina.id, text=str(number))
        with pytest.raises(SlackApiError) as caught:
            await web.chat_postMessage(channel=amina.id, text="4")

    assert caught.value.response["error"] == "ratelimited"
    assert caught.value.response.headers["Retry-After"] == "1"
    assert amina.read() == ["0", "1", "2", "3"]


async def test_metadata_is_in_the_history_for_who_asks_for_it(slack: SlackDouble, amina: SlackPerson) -> None:
    metadata = {"event_type": "delivery", "event_payload": {"id": "d1"}}
    web = client(slack)
    await web.chat_postMessage(channel=amina.id, text="Bonjour", metadata=metadata)
    asked = await web.conversations_history(channel=amina.direct.id, include_all_metadata=True)
    plain = await web.conversations_history(channel=amina.direct.id)

    assert asked["messages"][0]["metadata"] == metadata
    assert plain["messages"][0]["metadata"] == {"event_type": "delivery"}


async def test_a_missing_scope_is_named(amina: SlackPerson, slack: SlackDouble) -> None:
    del amina
    manifest = {**MANIFEST, "oauth_config": {"scopes": {"bot": ["chat:write"]}}}
    async with SlackDouble(manifest) as poor:
        poor.add_person("amina")
        with pytest.raises(SlackApiError) as caught:
            await client(poor).users_info(user="U1")
        poor.api.complaints.clear()

    assert caught.value.response["needed"] == "users:read"
    assert slack.app.hears("message.im")
    assert not poor.app.hears("message.im")


@pytest.mark.parametrize(
    ("token", "error"),
    [("ok", None), ("expired", "token_expired"), ("revoked", "token_revoked"), ("inactive", "account_inactive")],
)
async def test_a_token_is_good_until_it_is_not(slack: SlackDouble, token: str, error: str | None) -> None:
    slack.api.tokens[slack.bot_token] = token
    if error is None:
        assert (await client(slack).auth_test())["user_id"] == slack.bot_user
    else:
        assert await refusal(slack, "auth.test") == error


async def complaints(message: Json) -> str:
    """What is said on leaving the double after such a post."""
    double = SlackDouble()
    amina = double.add_person("amina")
    await double.__aenter__()
    with suppress(SlackApiError):
        await client(double).api_call("chat.postMessage", json={"channel": amina.id, **message})
    with pytest.raises(AssertionError) as caught:
        await double.__aexit__(None)
    return str(caught.value)


@pytest.mark.parametrize(
    ("message", "complaint"),
    [
        (
            {"text": "Bonjour", "blocks": [{"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}]},
            "blocks/0/text",
        ),
        ({"blocks": [SECTION]}, "has no text"),
        ({"text": "<!channel> bonjour"}, "rings for everybody"),
        ({"text": "Bonjour", "link_names": True}, "become mentions"),
        ({"text": "Bonjour", "colour": "red"}, "no such arguments: ['colour']"),
    ],
)
async def test_what_slack_refuses_and_bad_manners_are_complaints(message: Json, complaint: str) -> None:
    assert complaint in await complaints(message)
