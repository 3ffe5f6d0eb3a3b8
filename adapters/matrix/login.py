"""Signing the bot in, once: the only place that ever logs in, because each login is a new device for everybody else."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from http import HTTPStatus
from pathlib import Path

from aiohttp import ClientError, ClientSession, ClientTimeout
from nio import ErrorResponse

from adapters.matrix.connection import Connection
from adapters.matrix.cross_signing import Signed, ensure_signed
from adapters.matrix.errors import refusal
from adapters.matrix.session import SESSION_FILE, Session, save
from bot.domain.errors import AuthFailed, Unreachable

DEVICE_NAME = "Relais"
_TIMEOUT = ClientTimeout(total=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """
    What a human gives, once.

    Attributes:
        user: `@name:server`, the name alone, or the e-mail address of a Tchap account.
        recovery_key: Of an account that was set up in a client; None where the bot sets it up.
    """

    homeserver: str
    user: str
    password: str
    recovery_key: str | None = None

    def __repr__(self) -> str:
        return f"Credentials({self.homeserver}, {self.user})"


async def login(credentials: Credentials, folder: Path, *, again: bool = False) -> tuple[Session, Signed]:
    """
    Log in on a new device, keep its session in the folder, and sign the device.

    With `again`, what another device left there is put aside first: its messages stay unreadable for the new one.

    Raises:
        AuthFailed: The password or the recovery key is refused; or there is a session already, and `again` was not said.
        Unreachable: There is no homeserver at that address.
    """
    if (folder / SESSION_FILE).exists():
        if not again:
            raise AuthFailed("matrix-already-signed-in")
        _put_aside(folder)
    session = replace(await _logged_in(credentials), takes_over=again)
    save(folder, session)
    async with Connection(session, folder) as connection:
        return session, await ensure_signed(connection, credentials.recovery_key)


def _put_aside(folder: Path) -> None:
    number = 1
    while (aside := folder.with_name(f"{folder.name}.old-{number}")).exists():
        number += 1
    folder.rename(aside)


async def _logged_in(credentials: Credentials) -> Session:
    homeserver = credentials.homeserver.rstrip("/")
    wanted = {
        "type": "m.login.password",
        "identifier": _identifier(credentials.user),
        "password": credentials.password,
        "initial_device_display_name": DEVICE_NAME,
    }
    try:
        async with (
            ClientSession(timeout=_TIMEOUT) as http,
            http.post(f"{homeserver}/_matrix/client/v3/login", json=wanted) as response,
        ):
            status, answer = response.status, await response.json()
    except (ClientError, TimeoutError, OSError, ValueError) as cause:
        raise Unreachable("matrix-unreachable") from cause
    if status != HTTPStatus.OK:
        code = str(answer.get("errcode") or status)
        raise (
            AuthFailed("matrix-password-refused")
            if code == "M_FORBIDDEN"
            else refusal(ErrorResponse(str(status), code))
        )
    return Session(
        homeserver=homeserver,
        user_id=answer["user_id"],
        device_id=answer["device_id"],
        access_token=answer["access_token"],
        pickle_key=secrets.token_urlsafe(32),
    )


def _identifier(user: str) -> dict[str, str]:
    if "@" in user[1:]:  # Tchap knows its accounts by their address
        return {"type": "m.id.thirdparty", "medium": "email", "address": user}
    return {"type": "m.id.user", "user": user}
