"""
The bot's device, signed by its account: clients that leave unsigned devices out read it and are read by it (MSC4153).

matrix-nio has no cross-signing (research/matrix.md 3). Two ways in: the account has none yet, and the bot sets it up and hands out a
recovery key; or a human has, in a client, and the bot signs itself with that account's recovery key. Nothing is ever reset.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any

from Crypto.PublicKey import ECC
from Crypto.Signature import eddsa
from nio import KeysUploadResponse
from nio.api import Api

from adapters.matrix.connection import Connection
from adapters.matrix.secret_storage import (
    BadRecoveryKey,
    check,
    decoded,
    decrypt,
    encoded,
    encrypt,
    read_recovery_key,
    write_recovery_key,
)
from adapters.matrix.session import write_secret
from bot.domain.errors import AuthFailed

SEEDS_FILE = "cross-signing.json"
USAGES = ("master", "self_signing", "user_signing")
_ALGORITHM = "m.secret_storage.v1.aes-hmac-sha2"

Seeds = dict[str, bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """
    The device is signed, and the server says so.

    Attributes:
        fingerprint: Of the device, in groups of four, as clients show it.
        recovery_key: The new one, if the bot has just made it; to be kept by a human.
    """

    fingerprint: str
    recovery_key: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """
    The bot's device as others see it.

    Attributes:
        known: The server hands out the keys that this device has: else the store was lost, or never used.
        signed: The account's own key signs it.
    """

    known: bool
    signed: bool
    fingerprint: str


async def looked_at(connection: Connection) -> Device:
    """How the device stands, without changing anything; raises the port's errors."""
    answer = await _query(connection)
    user_id, device_id = connection.client.user_id, connection.client.device_id
    device = answer["device_keys"].get(user_id, {}).get(device_id)
    keys = (device or {}).get("keys", {})
    new = device is None and not connection.client.olm.account.shared  # a first start uploads them
    signing = next(iter((answer.get("self_signing_keys", {}).get(user_id) or {}).get("keys", {})), None)
    return Device(
        known=new or keys.get(f"ed25519:{device_id}") == _own_key(connection),
        signed=signing in (device or {}).get("signatures", {}).get(user_id, {}),
        fingerprint=_fingerprint(connection),
    )


async def ensure_signed(connection: Connection, recovery_key: str | None = None) -> Signed:
    """
    See to it that the device is signed by its account; done already, it changes nothing.

    Raises:
        AuthFailed: The encryption store was lost, or the account is signed by keys that the bot doesn't have.
    """
    device, served = await _served(connection)
    seeds, made = await _seeds(connection, served, recovery_key)
    keys = _SigningKey(seeds["self_signing"])
    if not _is_signed(device, connection, keys):
        await _sign(connection, device, keys)
    return Signed(fingerprint=_fingerprint(connection), recovery_key=made)


async def _served(connection: Connection) -> tuple[Mapping[str, Any], str | None]:
    """This device as the server hands it to others, and the account's self-signing key."""
    client = connection.client
    if not client.olm.account.shared and await _device(connection) is not None:
        raise AuthFailed("matrix-store-lost")  # uploading here would make the bot deaf for ever
    if client.should_upload_keys:
        await connection.answered(client.keys_upload(), KeysUploadResponse)
    answer = await _query(connection)
    device = answer["device_keys"].get(client.user_id, {}).get(client.device_id)
    if device is None or device["keys"].get(f"ed25519:{client.device_id}") != _own_key(connection):
        raise AuthFailed("matrix-store-lost")
    signing = answer.get("self_signing_keys", {}).get(client.user_id) or {}
    return device, next(iter(signing.get("keys", {}).values()), None)


async def _query(connection: Connection) -> Any:
    return await connection.expect("POST", "/keys/query", {"device_keys": {connection.client.user_id: []}})


async def _device(connection: Connection) -> object:
    answer = await _query(connection)
    return answer["device_keys"].get(connection.client.user_id, {}).get(connection.client.device_id)


async def _seeds(connection: Connection, served: str | None, recovery_key: str | None) -> tuple[Seeds, str | None]:
    """The account's secret keys: those kept here, those that the recovery key opens, or new ones where the account has none."""
    path = connection.folder / SEEDS_FILE
    kept = _read_seeds(path)
    if served is None:
        seeds = kept or {usage: os.urandom(32) for usage in USAGES}
        _keep_seeds(path, seeds)  # before the upload: a crash must not lose the master key
        await _set_up(connection, seeds)
        return seeds, await _store(connection, seeds)
    if "self_signing" in kept and _SigningKey(kept["self_signing"]).public == served:
        return kept, None
    if recovery_key is None:
        raise AuthFailed("matrix-recovery-key-needed")
    found = await _recovered(connection, recovery_key)
    if "self_signing" not in found or _SigningKey(found["self_signing"]).public != served:
        raise AuthFailed("matrix-recovery-key-wrong")
    _keep_seeds(path, found)
    return found, None


class _SigningKey:
    def __init__(self, seed: bytes) -> None:
        self._key = ECC.construct(curve="Ed25519", seed=seed)
        self.public = encoded(self._key.public_key().export_key(format="raw"))

    @property
    def id(self) -> str:
        return f"ed25519:{self.public}"

    def signature(self, signed: Mapping[str, object]) -> str:
        bare = {name: value for name, value in signed.items() if name not in ("signatures", "unsigned")}
        return encoded(eddsa.new(self._key, "rfc8032").sign(Api.to_canonical_json(bare).encode()))


async def _set_up(connection: Connection, seeds: Seeds) -> None:
    client = connection.client
    keys = {usage: _SigningKey(seeds[usage]) for usage in USAGES}
    upload: dict[str, object] = {}
    for usage, key in keys.items():
        described: dict[str, object] = {"user_id": client.user_id, "usage": [usage], "keys": {key.id: key.public}}
        if usage == "master":
            signature = {f"ed25519:{client.device_id}": client.olm.sign_json(described)}
        else:
            signature = {keys["master"].id: keys["master"].signature(described)}
        upload[f"{usage}_key"] = described | {"signatures": {client.user_id: signature}}
    status, _ = await connection.request("POST", "/keys/device_signing/upload", upload)
    if status != HTTPStatus.OK:
        raise AuthFailed("matrix-signing-refused")


def _is_signed(device: Mapping[str, Any], connection: Connection, key: _SigningKey) -> bool:
    signatures = device.get("signatures", {}).get(connection.client.user_id, {})
    return bool(signatures.get(key.id) == key.signature(device))


async def _sign(connection: Connection, device: Mapping[str, Any], key: _SigningKey) -> None:
    user_id, device_id = connection.client.user_id, connection.client.device_id
    signed = {name: value for name, value in device.items() if name != "unsigned"}
    own = device.get("signatures", {}).get(user_id, {})
    signed["signatures"] = {user_id: {**own, key.id: key.signature(device)}}
    answer = await connection.expect("POST", "/keys/signatures/upload", {user_id: {device_id: signed}})
    served, _ = await _served(connection)  # only what the server hands to others counts
    if answer.get("failures") or not _is_signed(served, connection, key):
        raise AuthFailed("matrix-signing-refused")


async def _recovered(connection: Connection, recovery_key: str) -> Seeds:
    try:
        return await _opened(connection, read_recovery_key(recovery_key))
    except BadRecoveryKey:
        raise AuthFailed("matrix-recovery-key-wrong") from None


async def _opened(connection: Connection, key: bytes) -> Seeds:
    default = await _account_data(connection, "m.secret_storage.default_key")
    name = str(default.get("key", ""))
    if not name or not check(key, await _account_data(connection, f"m.secret_storage.key.{name}")):
        raise BadRecoveryKey
    found: Seeds = {}
    for usage in USAGES:
        stored = (await _account_data(connection, f"m.cross_signing.{usage}")).get("encrypted", {}).get(name)
        if stored:
            found[usage] = decoded(decrypt(key, f"m.cross_signing.{usage}", stored).decode())
    return found


async def _store(connection: Connection, seeds: Seeds) -> str:
    """Leave the keys with the account under a new recovery key, which is returned."""
    key, name = os.urandom(32), os.urandom(16).hex()
    proof = encrypt(key, "", bytes(32))
    described = {"algorithm": _ALGORITHM, "iv": proof["iv"], "mac": proof["mac"]}
    await _put_account_data(connection, f"m.secret_storage.key.{name}", described)
    for usage, seed in seeds.items():
        hidden = encrypt(key, f"m.cross_signing.{usage}", encoded(seed).encode())
        await _put_account_data(connection, f"m.cross_signing.{usage}", {"encrypted": {name: hidden}})
    await _put_account_data(connection, "m.secret_storage.default_key", {"key": name})
    return write_recovery_key(key)


async def _account_data(connection: Connection, kind: str) -> Mapping[str, Any]:
    status, answer = await connection.request("GET", f"/user/{connection.client.user_id}/account_data/{kind}")
    return answer if status == HTTPStatus.OK and isinstance(answer, dict) else {}


async def _put_account_data(connection: Connection, kind: str, content: Mapping[str, object]) -> None:
    await connection.expect("PUT", f"/user/{connection.client.user_id}/account_data/{kind}", content)


def _own_key(connection: Connection) -> str:
    key = connection.client.olm.account.identity_keys["ed25519"]
    return key if isinstance(key, str) else str(key.to_base64())


def _fingerprint(connection: Connection) -> str:
    key = _own_key(connection)
    return " ".join(key[place : place + 4] for place in range(0, len(key), 4))


def _read_seeds(path: Path) -> Seeds:
    try:
        return {usage: decoded(written) for usage, written in json.loads(path.read_text("utf-8")).items()}
    except FileNotFoundError:
        return {}


def _keep_seeds(path: Path, seeds: Seeds) -> None:
    write_secret(path, json.dumps({usage: encoded(seed) for usage, seed in seeds.items()}))
