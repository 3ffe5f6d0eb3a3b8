"""Posting, changing and withdrawing messages (`chat.*`)."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass

from tests.support.slack.app import App
from tests.support.slack.blockkit import block_faults, shape_faults
from tests.support.slack.events import Events
from tests.support.slack.wire import Handler, Json, SlackError, every_text, needed
from tests.support.slack.world import APP, BOT, BOT_USER, TEAM, Channel, World

LONGEST_TEXT, LONGEST_MARKDOWN, LARGEST_METADATA = 40_000, 12_000, 8_000
LARGEST_BLOCKS, PER_BLOCK = 13_200, 120
"""All text of a message's blocks together, and what each block counts for: undocumented, from reports (bolt-js#2509, #2867)."""


@dataclass(slots=True)
class Chat:
    """The bot's hand in conversations; `knows_ids`: whether a repeated `client_msg_id` is the same message (nobody documents it)."""

    world: World
    app: App
    events: Events
    knows_ids: bool = False

    def methods(self) -> dict[str, Handler]:
        """By the name that clients call."""
        return {
            "chat.postMessage": self.post,
            "chat.postEphemeral": self.post_ephemeral,
            "chat.update": self.update,
            "chat.delete": self.delete,
            "chat.getPermalink": self.permalink,
        }

    def post(self, args: Json) -> Json:
        """`chat.postMessage`."""
        channel = self.writable(args.get("channel"))
        check_content(args)
        known = self._known(channel, args.get("client_msg_id"))
        if known is None:
            known = self.bot_message(args, channel)
            channel.messages[known["ts"]] = known
            self.events.message(channel, known)
        return {"channel": channel.id, "ts": known["ts"], "message": known}

    def _known(self, channel: Channel, client_id: object) -> Json | None:
        if not (self.knows_ids and client_id):
            return None
        return next((said for said in channel.messages.values() if said.get("client_msg_id") == client_id), None)

    def writable(self, target: object) -> Channel:
        """
        Where a post to a channel or user id goes.

        Raises:
            SlackError: Slack doesn't let the bot write there.
        """
        by_user = str(target).startswith(("U", "W"))
        channel = self._of_user(str(target)) if by_user else self.world.channel(target)
        if channel.archived:
            raise SlackError("is_archived")
        if BOT_USER not in channel.members and not (
            channel.kind == "channel" and "chat:write.public" in self.app.scopes
        ):
            raise SlackError("not_in_channel")
        if channel.kind == "im" and not self.app.messages_tab:
            raise SlackError("messages_tab_disabled")
        if any(self.world.users.get(each, {}).get("deleted") for each in channel.members) and channel.kind == "im":
            raise SlackError("account_inactive" if channel.shared else "channel_not_found")
        return channel

    def _of_user(self, user: str) -> Channel:
        try:
            return self.world.direct(user)
        except SlackError:
            raise SlackError("channel_not_found") from None

    def bot_message(self, args: Json, channel: Channel) -> Json:
        """A new message of the bot's."""
        text = str(args.get("text") or args.get("markdown_text") or "")
        said: Json = {"type": "message", "user": BOT_USER, "bot_id": BOT, "app_id": APP, "team": TEAM, "text": text}
        said["ts"] = self.world.new_ts()
        if args.get("blocks"):
            said["blocks"] = with_ids(args["blocks"])
        said |= {key: args[key] for key in ("metadata", "client_msg_id", "attachments") if args.get(key)}
        if args.get("thread_ts") in channel.messages:
            said["thread_ts"] = args["thread_ts"]
        return said

    def post_ephemeral(self, args: Json) -> Json:
        """`chat.postEphemeral`."""
        channel = self.writable(args.get("channel"))
        check_content(args)
        needed(args, "user")
        if args["user"] not in channel.members:
            raise SlackError("user_not_in_channel")
        self.world.ephemerals.append({**args, "channel": channel.id, "ts": self.world.new_ts()})
        return {"message_ts": self.world.ephemerals[-1]["ts"]}

    def update(self, args: Json) -> Json:
        """`chat.update`: text without blocks removes the blocks; what metadata isn't given stays."""
        channel, said = self._own(args, "cant_update_message")
        check_content(args)
        before = dict(said)
        if "text" in args:
            said["text"] = args["text"]
        if args.get("blocks"):
            said["blocks"] = with_ids(args["blocks"])
        elif "text" in args or args.get("blocks") is not None:
            said.pop("blocks", None)
        if args.get("metadata") is not None:
            said["metadata"] = args["metadata"]
        said["edited"] = {"user": BOT_USER, "ts": self.world.new_ts()}
        self.events.changed(channel, said, before)
        return {"channel": channel.id, "ts": said["ts"], "text": said["text"], "message": said}

    def delete(self, args: Json) -> Json:
        """`chat.delete`."""
        channel, said = self._own(args, "cant_delete_message")
        del channel.messages[said["ts"]]
        self.events.deleted(channel, said)
        return {"channel": channel.id, "ts": said["ts"]}

    def _own(self, args: Json, refusal: str) -> tuple[Channel, Json]:
        needed(args, "ts")
        channel = self.world.channel(args.get("channel"))
        said = self.world.message(channel, args["ts"])
        if said.get("bot_id") != BOT:
            raise SlackError(refusal)
        return channel, said

    def permalink(self, args: Json) -> Json:
        """`chat.getPermalink`."""
        channel = self.world.channel(args.get("channel"))
        said = self.world.message(channel, args.get("message_ts"))
        address = f"https://acme.slack.com/archives/{channel.id}/p{said['ts'].replace('.', '')}"
        return {"channel": channel.id, "permalink": address}


def with_ids(blocks: list[Json]) -> list[Json]:
    """Blocks as Slack keeps them: each has an id."""
    return [{**block, "block_id": block.get("block_id") or uuid.uuid4().hex[:5]} for block in blocks]


def check_content(args: Json) -> None:
    """
    Refuse what Slack refuses to show.

    Raises:
        SlackError: With the code of the documentation, and for blocks where and why.
    """
    blocks = args.get("blocks")
    if blocks is not None and not isinstance(blocks, list):
        raise SlackError("invalid_blocks_format")
    if found := block_faults(blocks) if blocks else []:
        told = [f"{each['message']} [json-pointer:/blocks{each['pointer']}]" for each in found]
        raise SlackError(
            "invalid_blocks", errors=told, response_metadata={"messages": [f"[ERROR] {each}" for each in told]}
        )
    if blocks and sum(len(text) for _, text in every_text(blocks)) + PER_BLOCK * len(blocks) > LARGEST_BLOCKS:
        raise SlackError("msg_blocks_too_long")
    if args.get("markdown_text") and (args.get("text") or blocks):
        raise SlackError("markdown_text_conflict")
    if len(args.get("markdown_text") or "") > LONGEST_MARKDOWN or len(args.get("text") or "") > LONGEST_TEXT:
        raise SlackError("msg_too_long")
    if not (args.get("text") or blocks or args.get("attachments") or args.get("markdown_text")):
        raise SlackError("no_text")
    _check_metadata(args.get("metadata"))


def _check_metadata(metadata: object) -> None:
    if metadata is None or metadata == {}:
        return
    if shape_faults("Metadata", metadata):
        raise SlackError("invalid_metadata_format")
    if len(json.dumps(metadata)) > LARGEST_METADATA:
        raise SlackError("metadata_too_large")
