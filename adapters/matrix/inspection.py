"""What `relais check` finds out about Matrix; it changes nothing there and nothing here."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

from adapters.matrix.adapter import Place
from adapters.matrix.connection import Connection
from adapters.matrix.cross_signing import looked_at
from bot.domain.errors import AdapterError, Phrase

_OTHERS = 0o077
_LED = "matrix-led-elsewhere"


@dataclass(frozen=True, slots=True)
class Noticed:
    """One thing to tell; `wrong` if the bot can't work like that."""

    phrase: Phrase
    wrong: bool = True


async def inspect(place: Place) -> list[Noticed]:
    """Look at the folder, the session, the device and whose invitations are followed."""
    return [*_folder(place.folder), *[each async for each in _account(place)], *_invitations(place)]


def _folder(folder: Path) -> list[Noticed]:
    if not os.access(folder, os.W_OK):
        return [Noticed(Phrase("matrix-check-folder-closed", {"folder": str(folder)}))]
    if folder.stat().st_mode & _OTHERS:
        return [Noticed(Phrase("matrix-check-folder-open", {"folder": str(folder)}), wrong=False)]
    return []


async def _account(place: Place) -> AsyncIterator[Noticed]:
    try:
        async with Connection(place.session, place.folder) as connection:
            device = await looked_at(connection)
    except AdapterError as error:
        # who leads it has looked at all this itself
        yield Noticed(Phrase(error.reason), wrong=error.reason != _LED)
        return
    if not device.known:
        yield Noticed(Phrase("matrix-store-lost"))
    elif not device.signed:
        yield Noticed(Phrase("matrix-check-unsigned"), wrong=False)
    else:
        named: dict[str, object] = {"user": place.session.user_id, "device": place.session.device_id}
        yield Noticed(Phrase("matrix-check-well", {**named, "fingerprint": device.fingerprint}), wrong=False)


def _invitations(place: Place) -> list[Noticed]:
    if not place.invites_from:
        return [Noticed(Phrase("matrix-check-no-invitations"), wrong=False)]
    if any(pattern in ("*", "@*", "@*:*") for pattern in place.invites_from):
        return [Noticed(Phrase("matrix-check-all-invitations"), wrong=False)]
    return []
