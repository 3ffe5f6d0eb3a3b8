"""The library's client, mended where it would leave people unable to read (research/matrix.md 2 and 4)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import structlog
from aiohttp import ClientConnectionError
from nio import AsyncClient, ShareGroupSessionError, ShareGroupSessionResponse
from nio.crypto import OlmDevice
from nio.store import DefaultStore

log = structlog.get_logger()

REFERENCE = "org.relais.delivery"
"""Where an event says, in clear, which part of which delivery it shows: another device of the bot can read that, and nothing else of it."""


class KeyStore(DefaultStore):  # type: ignore[misc]  # the library has no types
    """
    The library's store, which is not opened after each sync to write down that no room was encrypted.

    Whoever is in a room reads the bot on each of their devices: none is left out for not being verified, and that is logged.
    """

    def ignore_devices(self, devices: list[OlmDevice]) -> None:
        """Write to devices that nobody verified."""
        super().ignore_devices(devices)
        if devices:
            log.info("matrix_unverified_devices", count=len(devices))

    def save_encrypted_rooms(self, rooms: set[str]) -> None:
        """Keep which rooms are encrypted."""
        if rooms:
            super().save_encrypted_rooms(rooms)


class Client(AsyncClient):  # type: ignore[misc]  # the library has no types
    """
    An `AsyncClient` that never counts a room's key as handed out when it was not, and says in clear what its events show.

    The library marks a key as shared even if the server took it for nobody, and waits for ever for a sharing that was broken off.
    """

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._lost: set[str] = set()

    async def _send(self, response_class: type[Any], *arguments: Any, **named: Any) -> Any:
        try:
            response = await super()._send(response_class, *arguments, **named)
        except BaseException:
            if response_class is ShareGroupSessionResponse:
                self._lost.add(_room_of(arguments, named))
            raise
        if response_class is ShareGroupSessionResponse and not isinstance(response, ShareGroupSessionResponse):
            self._lost.add(_room_of(arguments, named))
        return response

    async def share_group_session(
        self, room_id: str, ignore_unverified_devices: bool = False
    ) -> ShareGroupSessionResponse | ShareGroupSessionError:
        """Hand a room's key to everybody in it, or to nobody: what failed is begun anew at the next message."""
        self._lost.discard(room_id)
        whole = False
        try:
            response = await super().share_group_session(room_id, ignore_unverified_devices)
            whole = room_id not in self._lost
        finally:
            if not whole:
                self._forget(room_id)
        if not whole:
            raise ClientConnectionError("the key of a room reached not everybody")
        return response

    def _forget(self, room_id: str) -> None:
        self.olm.outbound_group_sessions.pop(room_id, None)
        waiting = self.sharing_session.pop(room_id, None)
        if waiting is not None:
            waiting.set()

    def encrypt(self, room_id: str, message_type: str, content: dict[Any, Any]) -> tuple[str, dict[str, str]]:
        """What the server gets of an event; the reference stays readable."""
        kind, hidden = super().encrypt(room_id, message_type, content)
        return kind, {**hidden, REFERENCE: str(content[REFERENCE])} if REFERENCE in content else hidden


def _room_of(arguments: tuple[Any, ...], named: Mapping[str, Any]) -> str:
    data = named.get("response_data") or (arguments[3] if len(arguments) > 3 else None)
    return str(data[0]) if data else ""
