"""Files, put on the server encrypted where the room is."""

from __future__ import annotations

import asyncio
from io import BytesIO

from aiohttp import ClientError
from nio import UploadResponse

from adapters.matrix.connection import Connection
from adapters.matrix.errors import refusal
from adapters.matrix.render import Content
from bot.domain.errors import Unreachable
from bot.domain.message import File


async def attach(connection: Connection, room_id: str, file: File) -> Content:
    """Put a file on the server, and return the content that shows it; raises as `send` does."""
    room = connection.client.rooms.get(room_id)
    if room is None:
        raise Unreachable("matrix-just-joined")
    upload = connection.client.upload(
        lambda *_: BytesIO(file.content),
        content_type=file.media_type,
        filename=file.name,
        filesize=len(file.content),
        encrypt=room.encrypted,
    )
    try:
        async with asyncio.timeout(connection.patience.long):
            response, keys = await upload
    except (ClientError, TimeoutError, OSError) as cause:
        raise Unreachable("matrix-unreachable") from cause
    if not isinstance(response, UploadResponse):
        raise refusal(response)
    address = response.content_uri
    return _described(file) | ({"file": {"url": address, **keys}} if keys else {"url": address})


def _described(file: File) -> Content:
    picture = file.media_type.startswith("image/")
    return {
        "msgtype": "m.image" if picture else "m.file",
        "body": file.alt or file.name,
        "filename": file.name,
        "info": {"mimetype": file.media_type, "size": len(file.content)},
        "m.mentions": {},
    }
