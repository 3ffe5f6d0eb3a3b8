"""What a person does in Slack's client: says, edits, deletes, reacts, presses, fills, submits, closes, and reads."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.support.slack.blockkit import elements
from tests.support.slack.interaction import Interactions, NotPossible, chosen
from tests.support.slack.places import who_reacted
from tests.support.slack.screen import readable
from tests.support.slack.sockets import Delivery
from tests.support.slack.surfaces import Surface
from tests.support.slack.wire import Json
from tests.support.slack.world import TEAM, Channel

if TYPE_CHECKING:
    from tests.support.slack.double import SlackDouble

__all__ = ["NotPossible", "SlackPerson"]


@dataclass(slots=True)
class SlackPerson:
    """Somebody in the workspace. Where no channel is named, it is their direct conversation with the bot."""

    slack: SlackDouble
    id: str

    @property
    def direct(self) -> Channel:
        """Their direct conversation with the bot."""
        return self.slack.world.direct(self.id)

    def _place(self, channel: str | None) -> Channel:
        return self.direct if channel is None else self.slack.world.channels[channel]

    def _interactions(self) -> Interactions:
        return Interactions(self.slack, self.id)

    def say(self, text: str, channel: str | None = None, *, thread: str | None = None, **more: Any) -> str:
        """Write a message; `@relais` and names of people in it are mentions. Return its `ts`."""
        place = self._place(channel)
        if not self.slack.app.messages_tab and place.kind == "im":
            raise NotPossible("Sending messages to this app has been turned off.")
        wire = self.slack.world.wire_text(text)
        section = {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}
        said: Json = {
            "type": "message", "user": self.id, "text": wire, "ts": self.slack.world.new_ts(), "team": TEAM,
            "client_msg_id": str(uuid.uuid4()), **({"thread_ts": thread} if thread else {}),
            "blocks": [{"type": "rich_text", "block_id": uuid.uuid4().hex[:5], "elements": [section]}], **more,
        }  # fmt: skip
        place.messages[said["ts"]] = said
        self.slack.events.message(place, said)
        return str(said["ts"])

    def edit(self, ts: str, text: str, channel: str | None = None) -> None:
        """Change a message of their own."""
        place = self._place(channel)
        said = self._own(place, ts)
        before = dict(said)
        said |= {"text": self.slack.world.wire_text(text), "edited": {"user": self.id, "ts": self.slack.world.new_ts()}}
        self.slack.events.changed(place, said, before)

    def delete(self, ts: str, channel: str | None = None) -> None:
        """Delete a message of their own."""
        place = self._place(channel)
        said = self._own(place, ts)
        del place.messages[ts]
        self.slack.events.deleted(place, said)

    def _own(self, place: Channel, ts: str) -> Json:
        said = self.slack.world.message(place, ts)
        if said["user"] != self.id:
            raise NotPossible("this message is somebody else's")
        return said

    def react(self, ts: str, emoji: str, channel: str | None = None, *, remove: bool = False) -> None:
        """Add a reaction to a message, or take it away."""
        place = self._place(channel)
        said = self.slack.world.message(place, ts)
        users = who_reacted(said, emoji)
        users.remove(self.id) if remove else users.append(self.id)
        item = {"type": "message", "channel": place.id, "ts": ts}
        kind = "reaction_removed" if remove else "reaction_added"
        event = {"type": kind, "user": self.id, "reaction": emoji, "item": item, "item_user": said["user"]}
        self.slack.events.emit(kind, event | {"event_ts": self.slack.world.new_ts()})

    def open_home(self, tab: str = "home") -> None:
        """Look at the bot's Home tab, or at its Messages tab."""
        event: Json = {"type": "app_home_opened", "user": self.id, "channel": self.direct.id, "tab": tab}
        event |= {"event_ts": self.slack.world.new_ts()}
        if tab == "home" and self.id in self.slack.surfaces.homes:
            event["view"] = self.slack.surfaces.homes[self.id]
        self.slack.events.emit("app_home_opened", event)

    async def command(self, command: str, text: str = "", channel: str | None = None) -> Delivery:
        """Use a slash command."""
        return await self._interactions().command(command, text, self._place(channel))

    async def shortcut(self, callback: str, ts: str | None = None, channel: str | None = None) -> Delivery:
        """Use a shortcut, on a message or on none."""
        return await self._interactions().shortcut(callback, None if ts is None else self._place(channel), ts)

    async def press(self, label: str, channel: str | None = None, *, ts: str | None = None) -> Delivery:
        """Press a button or choose an option, by its label, of the last message that has it (or of the one named)."""
        place = self._place(channel)
        for said in [place.messages[ts]] if ts else reversed(list(place.messages.values())):
            for block in said.get("blocks") or ():
                for _, element in elements(block):
                    if (how := chosen(element, label)) is not None:
                        return await self._interactions().press_in_message(
                            place, said, {"block_id": block["block_id"], **how}
                        )
        raise NotPossible(f"there is nothing to press with the label {label!r}")

    @property
    def home(self) -> Json:
        """Their Home tab."""
        return self.slack.surfaces.homes[self.id]

    @property
    def modal(self) -> Surface:
        """The modal before them."""
        modals = self.slack.surfaces.modals(self.id)
        if not modals:
            raise NotPossible("no modal is open")
        return modals[-1]

    async def press_home(self, label: str) -> Delivery:
        """Press a button, or choose an option, of their Home tab."""
        return await self._interactions().press_in_view(self.slack.surfaces.shown[self.home["id"]], label)

    async def press_modal(self, label: str) -> Delivery:
        """Press a button, or choose an option that tells the app at once, of the modal before them."""
        return await self._interactions().press_in_view(self.modal, label)

    async def fill(self, values: dict[str, object]) -> None:
        """Fill the modal before them: label or block id → text, number, label of an option, labels of options."""
        await self._interactions().fill(self.modal, values)

    async def submit(self, values: dict[str, object] | None = None) -> Surface:
        """Fill, submit, and return the modal as it then is: closed, or with what the app says."""
        modal = self.modal
        await self._interactions().fill(modal, values or {})
        await self._interactions().submit(modal)
        return modal

    async def close_modal(self) -> None:
        """Close the modal before them with what they have filled."""
        await self._interactions().close(self.modal)

    def read(self, channel: str | None = None) -> list[str]:
        """What the bot's messages say on their screen, oldest first, those that only they see among them."""
        place = self._place(channel)
        own = [said for said in self.slack.world.ephemerals if said["user"] == self.id and said["channel"] == place.id]
        said = [each for each in place.messages.values() if each.get("bot_id")]
        return [readable(each) for each in sorted([*said, *own], key=lambda each: float(each["ts"]))]

    def trouble(self) -> list[str]:
        """What Slack told them of the bot's failures."""
        return [each["error"] for each in self.slack.world.trouble if each["user"] == self.id]
