"""What people press, fill in, pick and command → what the bot hears; pure. Slack tells each of these once, and waits three seconds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from adapters.slack.inbound import Payload, at, part, private, text, thread_of
from adapters.slack.manifest import SHORTCUTS
from adapters.slack.places import account, conversation, is_direct, message
from adapters.slack.render import CHOSEN
from adapters.slack.text import plain
from adapters.slack.views import FORM, pairs, values
from bot.domain.events import ActionChosen, Event, FormLeft, FormSubmitted, HomeOpened, MessageReceived, ShortcutUsed
from bot.domain.form import Values


def interaction(body: Payload, now: datetime) -> Iterator[Event]:
    """What an interaction means, in order; nothing if it means nothing. `now` dates what Slack doesn't."""
    match body.get("type"):
        case "block_actions":
            yield from _pressed(body, now)
        case "view_submission":
            yield from _submitted(body, now)
        case "message_action":
            yield from _picked(body, now)
        case None if "command" in body:
            yield _command(body, now)


def onward(sent: FormSubmitted) -> FormLeft:
    """A form that was sent and isn't taken yet, because the next one is put on top of it."""
    return FormLeft(
        id=f"onward/{sent.id}/{sent.trigger}",  # sent again after having come back to it, it is the same view
        at=sent.at,
        account=sent.account,
        conversation=sent.conversation,
        direct=True,
        action=sent.action,
        values=sent.values,
        onward=True,
    )


def left(body: Payload, draft: Values, now: datetime) -> FormLeft | None:
    """A form that was closed, with what stood in it: Slack doesn't say, so it is what was told as it was typed."""
    view, user = part(body, "view"), text(part(body, "user"), "id")
    if view.get("callback_id") != FORM:
        return None
    return FormLeft(
        id=f"left/{text(view, 'id')}",
        at=now,
        account=account(user),
        conversation=private(user),
        direct=True,
        action=text(view, "private_metadata"),
        values=pairs({**draft, **values(view)}),
    )


def _command(body: Payload, now: datetime) -> MessageReceived:
    """A slash command is a word in private, wherever it was given: nobody else sees it."""
    user, trigger = text(body, "user_id"), text(body, "trigger_id")
    return MessageReceived(
        id=f"command/{trigger}",
        at=now,
        account=account(user),
        conversation=private(user),
        direct=True,
        trigger=trigger,
        text=plain(text(body, "text")),
    )


def _pressed(body: Payload, now: datetime) -> Iterator[Event]:
    view = part(body, "view")
    user = text(part(body, "user"), "id")
    actions = body.get("actions")
    for element in actions if isinstance(actions, list) else ():
        action, ts = _action(element), text(element, "action_ts")
        if not action:
            continue
        chosen = ActionChosen(
            id=f"action/{user}/{ts}",
            at=at(ts) if ts else now,
            account=account(user),
            conversation=private(user),
            direct=True,
            trigger=text(body, "trigger_id") or None,
            action=action,
        )
        yield chosen if view else _in_message(chosen, body, user)
        if view.get("type") == "home":  # it may read otherwise by now
            yield HomeOpened(
                id=f"{chosen.id}/home",
                at=chosen.at,
                account=chosen.account,
                conversation=chosen.conversation,
                direct=True,
            )


def _in_message(chosen: ActionChosen, body: Payload, user: str) -> ActionChosen:
    container = part(body, "container")
    channel, ts = text(container, "channel_id"), text(container, "message_ts")
    there, direct = conversation(channel, user), is_direct(channel)
    thread = text(container, "thread_ts")
    return replace(
        chosen,
        conversation=there,
        direct=direct,
        answers=thread_of(channel, user, thread if direct else thread or ts),
        message=message(there, channel, ts),
    )


def _action(element: Payload) -> str:
    """The packed action: a button's name is it, a list's choice holds it."""
    if element.get("type") == "button":
        return text(element, "action_id")
    return text(part(element, "selected_option"), "value") if element.get("action_id") == CHOSEN else ""


def _submitted(body: Payload, now: datetime) -> Iterator[Event]:
    view, user = part(body, "view"), text(part(body, "user"), "id")
    if view.get("callback_id") != FORM:
        return
    yield FormSubmitted(
        id=f"form/{text(view, 'id')}/{text(view, 'hash')}",
        at=now,
        account=account(user),
        conversation=private(user),
        direct=True,
        trigger=text(body, "trigger_id") or None,
        action=text(view, "private_metadata"),
        values=pairs(values(view)),
    )


def _picked(body: Payload, now: datetime) -> Iterator[Event]:
    shortcut, user = text(body, "callback_id"), text(part(body, "user"), "id")
    if shortcut not in SHORTCUTS:
        return
    said, channel = part(body, "message"), text(part(body, "channel"), "id")
    author, ts = text(said, "user"), text(said, "ts")
    yield ShortcutUsed(
        id=f"shortcut/{user}/{text(body, 'action_ts')}",
        at=now,
        account=account(user),
        conversation=private(user),
        direct=True,
        trigger=text(body, "trigger_id") or None,
        shortcut=shortcut,
        text=plain(text(said, "text")),
        message=message(conversation(channel, user), channel, ts),
        author=account(author) if author and not said.get("bot_id") else None,
    )
