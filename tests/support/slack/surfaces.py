"""Modals and the Home tab (`views.*`), and the triggers that open them: for three seconds, once."""

from __future__ import annotations

import time
import uuid
from dataclasses import dataclass, field

from tests.support.slack.blockkit import view_faults
from tests.support.slack.chat import with_ids
from tests.support.slack.wire import Handler, Json, SlackError, invalid, needed
from tests.support.slack.world import APP, BOT, TEAM, World

MOST_STACKED = 3


@dataclass(slots=True)
class Trigger:
    """What an interaction lets the app open."""

    user: str
    at: float
    view: str | None
    spent: bool = False


@dataclass(slots=True)
class Surface:
    """
    A view on somebody's screen.

    Attributes:
        view: As Slack hands it to apps, `state` included.
        problem: What the person is told: Slack's own words, or that the app's answer makes no sense.
        errors: What the app says about fields, by block id.
    """

    view: Json
    user: str
    open: bool = True
    problem: str = ""
    errors: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Surfaces:
    """Everything that is or was on screens."""

    world: World
    trigger_ttl: float = 3.0
    shown: dict[str, Surface] = field(default_factory=dict)
    homes: dict[str, Json] = field(default_factory=dict)
    _triggers: dict[str, Trigger] = field(default_factory=dict)

    def methods(self) -> dict[str, Handler]:
        """By the name that clients call."""
        return {
            "views.open": self.open,
            "views.push": self.push,
            "views.update": self.update,
            "views.publish": self.publish,
        }

    def trigger(self, user: str, view: str | None = None) -> str:
        """A `trigger_id` for what somebody just did, in a view perhaps."""
        name = f"{self.world.number()}.{self.world.number()}.{uuid.uuid4().hex}"
        self._triggers[name] = Trigger(user, time.monotonic(), view)
        return name

    def modals(self, user: str) -> list[Surface]:
        """The stack of modals before somebody, the one on top last."""
        return [
            each for each in self.shown.values() if each.open and each.user == user and each.view["type"] == "modal"
        ]

    def _spend(self, args: Json) -> Trigger:
        trigger = self._triggers.get(str(args.get("trigger_id")))
        if trigger is None:
            raise SlackError("invalid_trigger_id")
        if trigger.spent:
            raise SlackError("exchanged_trigger_id")
        if time.monotonic() - trigger.at > self.trigger_ttl:
            raise SlackError("expired_trigger_id")
        trigger.spent = True
        return trigger

    def open(self, args: Json) -> Json:
        """`views.open`."""
        view = _checked(args, "modal")
        trigger = self._spend(args)
        self._check_external(view)
        for modal in self.modals(trigger.user):  # a new stack takes the place of the old one
            modal.open = False
        return {"view": self.keep(view, trigger.user)}

    def _check_external(self, view: Json) -> None:
        name = view.get("external_id")
        if name and any(each.view["external_id"] == name for each in self.shown.values()):
            raise SlackError("duplicate_external_id")

    def push(self, args: Json) -> Json:
        """`views.push`."""
        view = _checked(args, "modal")
        trigger = self._spend(args)
        below = self.shown.get(str(trigger.view))
        if below is None or not below.open:
            raise SlackError("not_found")
        if len(self.modals(trigger.user)) >= MOST_STACKED:
            raise SlackError("push_limit_reached")
        return {"view": self.keep(view, trigger.user, above=below.view)}

    def update(self, args: Json) -> Json:
        """`views.update`."""
        view = _checked(args)
        shown = self.shown.get(str(args.get("view_id"))) or self._external(args.get("external_id"))
        if shown is None or not shown.open:
            raise SlackError("not_found")
        if args.get("hash") not in (None, "", shown.view["hash"]):
            raise SlackError("hash_conflict")
        return {"view": self.replace(shown, view)}

    def _external(self, name: object) -> Surface | None:
        return next((each for each in self.shown.values() if name and each.view["external_id"] == name), None)

    def publish(self, args: Json) -> Json:
        """`views.publish`."""
        needed(args, "user_id")
        view = _checked(args, "home")
        user = self.world.user(args["user_id"])["id"]
        before = self.homes.get(user)
        if args.get("hash") and before is not None and args["hash"] != before["hash"]:
            raise SlackError("hash_conflict")
        self.homes[user] = self.keep(view, user)
        return {"view": self.homes[user]}

    def keep(self, view: Json, user: str, *, above: Json | None = None) -> Json:
        """A new view before somebody, on top of another perhaps; return it as Slack writes it."""
        name = f"V{uuid.uuid4().hex[:10].upper()}"
        whole = _whole(view, name)
        whole["root_view_id"] = above["root_view_id"] if above else name
        whole["previous_view_id"] = above["id"] if above else None
        self.shown[name] = Surface(whole, user)
        return whole

    def replace(self, shown: Surface, view: Json) -> Json:
        """Another view in the same place; what was filled stays filled where block and action have kept their ids."""
        before = shown.view
        shown.view = _whole(view, before["id"]) | {key: before[key] for key in ("root_view_id", "previous_view_id")}
        values = shown.view["state"]["values"]
        for block, actions in before["state"]["values"].items():
            for action, value in actions.items():
                if action in values.get(block, {}):
                    values[block][action] = value
        shown.errors, shown.problem = {}, ""
        return shown.view


def _checked(args: Json, kind: str | None = None) -> Json:
    needed(args, "view")
    view = args["view"]
    found = view_faults(view)
    if any(each["code"] == "view_too_large" for each in found):
        raise SlackError("view_too_large")
    if found:
        raise invalid(*(f"{each['message']} [json-pointer:/view{each['pointer']}]" for each in found))
    if kind and view["type"] != kind:
        raise invalid(f"this method takes a view of type {kind} [json-pointer:/view/type]")
    return dict(view)


def _whole(view: Json, name: str) -> Json:
    blocks = with_ids(view["blocks"])
    return {
        "id": name, "team_id": TEAM, "type": view["type"], "blocks": blocks, "private_metadata": view.get("private_metadata", ""),
        "callback_id": view.get("callback_id", ""), "state": {"values": first_state(blocks)}, "hash": uuid.uuid4().hex[:10],
        "title": view.get("title"), "clear_on_close": bool(view.get("clear_on_close")), "close": view.get("close"),
        "notify_on_close": bool(view.get("notify_on_close")), "submit": view.get("submit"), "app_id": APP,
        "external_id": view.get("external_id", ""), "app_installed_team_id": TEAM, "bot_id": BOT,
    }  # fmt: skip


_INITIAL = {
    "initial_value": "value", "initial_option": "selected_option", "initial_options": "selected_options",
    "initial_date": "selected_date", "initial_time": "selected_time", "initial_users": "selected_users",
    "initial_user": "selected_user", "initial_conversation": "selected_conversation", "initial_channel": "selected_channel",
}  # fmt: skip
_EMPTY = {
    "plain_text_input": "value", "number_input": "value", "email_text_input": "value", "url_text_input": "value",
    "static_select": "selected_option", "external_select": "selected_option", "radio_buttons": "selected_option",
    "multi_static_select": "selected_options", "checkboxes": "selected_options", "datepicker": "selected_date",
    "timepicker": "selected_time", "users_select": "selected_user", "multi_users_select": "selected_users",
    "conversations_select": "selected_conversation", "channels_select": "selected_channel",
}  # fmt: skip
MANY = frozenset({"multi_static_select", "checkboxes", "multi_users_select"})


def first_state(blocks: list[Json]) -> dict[str, dict[str, Json]]:
    """The state of what can be filled, before anybody has filled it: block id → action id → value."""
    state: dict[str, dict[str, Json]] = {}
    for block in blocks:
        for element in stateful(block):
            kind = element["type"]
            value: Json = {"type": kind, _EMPTY[kind]: [] if kind in MANY else None}
            value |= {_INITIAL[key]: element[key] for key in _INITIAL if element.get(key)}
            state.setdefault(block["block_id"], {})[element.setdefault("action_id", uuid.uuid4().hex[:5])] = value
    return state


def stateful(block: Json) -> list[Json]:
    """The elements of a block that hold a value."""
    held = [*(block.get("elements") or ()), block.get("accessory"), block.get("element")]
    return [each for each in held if isinstance(each, dict) and each.get("type") in _EMPTY]
