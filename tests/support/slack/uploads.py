"""Files: an address to send them to, the sending, and the sharing (`files.getUploadURLExternal`, `files.completeUploadExternal`)."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field

from aiohttp import web

from tests.support.slack.chat import Chat
from tests.support.slack.wire import Handler, Json, SlackError, invalid, needed


@dataclass(slots=True)
class Upload:
    """A file on its way or there."""

    id: str
    name: str
    size: int
    alt: str
    content: bytes | None = None
    title: str = ""


@dataclass(slots=True)
class Uploads:
    """The files of the workspace, by id; `base` is the server's address."""

    chat: Chat
    base: str = ""
    files: dict[str, Upload] = field(default_factory=dict)

    def methods(self) -> dict[str, Handler]:
        """By the name that clients call."""
        return {"files.getUploadURLExternal": self.address, "files.completeUploadExternal": self.complete}

    def address(self, args: Json) -> Json:
        """`files.getUploadURLExternal`."""
        needed(args, "filename", "length")
        if int(args["length"]) <= 0:
            raise invalid("length must be greater than 0")
        name = f"F{uuid.uuid4().hex[:10].upper()}"
        alt = args.get("alt_txt") or args.get("alt_text")  # as the documentation says; as the SDK for Node does
        upload = Upload(name, args["filename"], int(args["length"]), alt or "")
        self.files[upload.id] = upload
        return {"upload_url": f"{self.base}/upload/v1/{upload.id}", "file_id": upload.id}

    async def receive(self, request: web.Request) -> web.Response:
        """The sending: raw bytes, or a form with one field of any name, as Slack's SDKs do."""
        upload = self.files.get(request.match_info["file_id"])
        if upload is None:
            return web.Response(status=404, text="not found")
        content = await _content(request)
        if len(content) != upload.size:
            return web.Response(status=400, text=f"{len(content)} bytes came, {upload.size} were announced")
        upload.content = content
        return web.Response(text=f"OK - {len(content)}")

    def complete(self, args: Json) -> Json:
        """`files.completeUploadExternal`; the message that shows the files is the bot's."""
        wanted = args.get("files")
        if not isinstance(wanted, list) or not wanted:
            raise invalid("missing required field: files")
        done = [self._done(each) for each in wanted]
        targets = [args.get("channel_id"), *str(args.get("channels") or "").split(",")]
        for target in filter(None, targets):
            channel = self.chat.writable(target)
            said = self.chat.bot_message({"text": args.get("initial_comment", ""), **args}, channel) | {"files": done}
            channel.messages[said["ts"]] = said
            self.chat.events.message(channel, said | {"subtype": "file_share"})
        return {"files": done}

    def _done(self, wanted: Json) -> Json:
        upload = self.files.get(str(wanted.get("id")))
        if upload is None or upload.content is None:
            raise SlackError("file_not_found")
        upload.title = wanted.get("title") or upload.name
        return {"id": upload.id, "title": upload.title, "name": upload.name, "alt_txt": upload.alt, "size": upload.size}


async def _content(request: web.Request) -> bytes:
    if not request.content_type.startswith("multipart/"):
        return await request.read()
    field = next(iter((await request.post()).values()))
    return field.file.read() if isinstance(field, web.FileField) else str(field).encode()
