"""How what a person presses, fills and submits reaches the app, and what Slack's client does with the app's answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.support.slack.blockkit import elements, options_of, view_faults
from tests.support.slack.forms import fill_block, missing
from tests.support.slack.sockets import Delivery
from tests.support.slack.surfaces import Surface
from tests.support.slack.wire import Json
from tests.support.slack.world import APP, TEAM, Channel

if TYPE_CHECKING:
    from tests.support.slack.double import SlackDouble

TEAM_INFO = {"id": TEAM, "domain": "acme"}


class NotPossible(AssertionError):
    """Slack's client doesn't let people do that."""


def chosen(element: Json, label: str) -> Json | None:
    """The action of pressing an element, or of choosing one of its options, under that label; None if it isn't there."""
    action = {"action_id": element.get("action_id"), "type": element.get("type")}
    if element.get("type") == "button":
        if element["text"]["text"] != label:
            return None
        return action | {key: element[key] for key in ("text", "value", "style") if key in element}
    for option in options_of(element):
        if option["text"]["text"] == label:
            many = element["type"] in ("checkboxes", "multi_static_select")
            return action | ({"selected_options": [option]} if many else {"selected_option": option})
    return None


@dataclass(slots=True)
class Interactions:
    """The interactive half of one person's client."""

    slack: SlackDouble
    user: str

    def _base(self, kind: str, view: str | None = None) -> Json:
        name = self.slack.world.user(self.user)["name"]
        who = {"id": self.user, "username": name, "name": name, "team_id": TEAM}
        base: Json = {
            "type": kind,
            "user": who,
            "api_app_id": APP,
            "token": "verification",
            "team": TEAM_INFO,
            "enterprise": None,
        }
        return base | {"is_enterprise_install": False, "trigger_id": self.slack.surfaces.trigger(self.user, view)}

    async def _tell(self, kind: str, payload: Json, **what: str) -> Delivery:
        told = await self.slack.telling().send(kind, payload)
        if told.ack is None:
            error = "dispatch_failed" if told.socket is None else "operation_timeout"
            self.slack.world.trouble.append({"user": self.user, "error": error, **what})
        return told

    async def command(self, command: str, text: str, channel: Channel) -> Delivery:
        """A slash command; the acknowledgement may be its answer."""
        if command not in self.slack.app.commands:
            raise NotPossible(f"{command} is not a valid command")
        payload = {
            "token": "verification", "team_id": TEAM, "team_domain": "acme", "channel_id": channel.id, "channel_name": channel.name,
            "user_id": self.user, "user_name": self.slack.world.user(self.user)["name"], "command": command, "api_app_id": APP,
            "text": self.slack.world.wire_text(text), "is_enterprise_install": "false",
            "response_url": self.slack.responses.url(channel, self.user), "trigger_id": self.slack.surfaces.trigger(self.user),
        }  # fmt: skip
        told = await self._tell("slash_commands", payload, command=command)
        if answer := (told.ack or {}).get("payload"):
            self.slack.responses.show(answer, channel, self.user)
        return told

    async def shortcut(self, callback: str, channel: Channel | None, ts: str | None) -> Delivery:
        """A shortcut on a message, or on none."""
        if callback not in self.slack.app.shortcuts:
            raise NotPossible(f"there is no shortcut {callback}")
        payload = self._base("shortcut" if channel is None else "message_action") | {"callback_id": callback}
        payload["action_ts"] = self.slack.world.new_ts()
        if channel is not None:
            payload |= {
                "message": channel.messages[str(ts)],
                "message_ts": ts,
                "channel": {"id": channel.id, "name": channel.name},
            }
            payload["response_url"] = self.slack.responses.url(channel, self.user, ts)
        return await self._tell("interactive", payload, shortcut=callback)

    async def press_in_message(self, channel: Channel, said: Json, action: Json) -> Delivery:
        """A press in a message."""
        thread = {"thread_ts": said["thread_ts"]} if "thread_ts" in said else {}
        container = {
            "type": "message",
            "message_ts": said["ts"],
            "channel_id": channel.id,
            "is_ephemeral": False,
            **thread,
        }
        payload = self._base("block_actions") | {"container": container, "message": said, "state": {"values": {}}}
        payload |= {"channel": {"id": channel.id, "name": channel.name}, "actions": [self._timed(action)]}
        payload["response_url"] = self.slack.responses.url(channel, self.user, said["ts"])
        return await self._tell("interactive", payload, action=str(action["action_id"]))

    def _timed(self, action: Json) -> Json:
        return action | {"action_ts": self.slack.world.new_ts()}

    async def press_in_view(self, shown: Surface, label: str) -> Delivery:
        """A press in a modal or in the Home tab."""
        for block in shown.view["blocks"]:
            for _, element in elements(block):
                action = chosen(element, label)
                if action is not None and (block["type"] != "input" or block.get("dispatch_action")):
                    self._remember(shown, block, action)
                    return await self._tell_of(shown, {"block_id": block["block_id"], **action})
        raise NotPossible(f"there is nothing to press with the label {label!r}")

    async def _tell_of(self, shown: Surface, action: Json) -> Delivery:
        view = shown.view
        payload = self._base("block_actions", view["id"]) | {"view": view, "actions": [self._timed(action)]}
        payload["container"] = {"type": "view", "view_id": view["id"]}
        return await self._tell("interactive", payload, action=str(action["action_id"]))

    @staticmethod
    def _remember(shown: Surface, block: Json, action: Json) -> None:
        held = shown.view["state"]["values"].get(block["block_id"], {}).get(action["action_id"])
        if held is not None:
            held |= {key: value for key, value in action.items() if key.startswith("selected_")}

    async def fill(self, modal: Surface, values: dict[str, object]) -> None:
        """Write into the fields of a modal; the app is told at once of those of which it asked to be."""
        for name, value in values.items():
            block = next((each for each in modal.view["blocks"] if name in _names(each)), None)
            if block is None:
                raise NotPossible(f"the modal has no field {name!r}")
            held = modal.view["state"]["values"][block["block_id"]]
            fill_block(block, held, value)
            if block.get("dispatch_action"):
                action_id, state = next(iter(held.items()))
                await self._tell_of(modal, {"block_id": block["block_id"], "action_id": action_id, **state})

    async def submit(self, modal: Surface) -> Delivery:
        """Submit a modal; the client itself refuses what is missing or out of bounds."""
        if not modal.view.get("submit"):
            raise NotPossible("the modal has no button to submit it")
        if lacking := missing(modal.view):
            raise NotPossible(f"Slack's client asks first for {lacking}")
        payload = self._base("view_submission", modal.view["id"]) | {"view": modal.view, "response_urls": []}
        told = await self._tell("interactive", payload, view=modal.view["callback_id"])
        if told.ack is None:
            modal.problem = "We had some trouble connecting. Try again?"
        else:
            self._respond(modal, told.ack.get("payload") or {})
        return told

    def _respond(self, modal: Surface, answer: Json) -> None:
        """Do what the acknowledgement of a submission says."""
        modal.problem, modal.errors = "", {}
        match answer.get("response_action"):
            case "errors":
                self._show_errors(modal, answer.get("errors") or {})
            case "update" | "push" as how:
                self._show_view(modal, how, answer.get("view"))
            case "clear":
                for each in self.slack.surfaces.modals(self.user):
                    each.open = False
            case None:
                modal.open = False
            case strange:
                self.slack.api.complain("view_submission", f"there is no response_action {strange!r}")

    def _show_errors(self, modal: Surface, errors: dict[str, str]) -> None:
        fields = {block["block_id"] for block in modal.view["blocks"] if block["type"] == "input"}
        if not errors or set(errors) - fields:
            modal.problem = "the app's errors belong to no field"
            self.slack.api.complain(
                "view_submission", f"errors for {sorted(set(errors) - fields)}, the fields are {sorted(fields)}"
            )
        modal.errors = errors

    def _show_view(self, modal: Surface, how: str, view: Any) -> None:
        if found := view_faults(view):
            modal.problem = "the app's view is invalid"
            self.slack.api.complain("view_submission", str(found))
        elif how == "update":
            self.slack.surfaces.replace(modal, view)
        else:
            self.slack.surfaces.keep(view, self.user, above=modal.view)

    async def close(self, modal: Surface) -> None:
        """Close a modal; the app is told if it asked to be."""
        modal.open = False
        if modal.view["notify_on_close"]:
            payload = self._base("view_closed") | {"view": modal.view, "is_cleared": False}
            del payload["trigger_id"]
            await self._tell("interactive", payload, view=modal.view["callback_id"])


def _names(block: Json) -> tuple[str, ...]:
    label = (block.get("label") or {}).get("text", "")
    return (block["block_id"], label, *(str(each.get("action_id")) for _, each in elements(block)))
