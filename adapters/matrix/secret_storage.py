"""Secrets that an account keeps on its server under a recovery key (Matrix specification, "Secret storage": aes-hmac-sha2)."""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
from collections.abc import Mapping
from functools import reduce

from Crypto.Cipher import AES

_ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_PREFIX = b"\x8b\x01"
_KEY_BYTES = 32


class BadRecoveryKey(Exception):
    """It is no recovery key, or not the one of this account."""


def encoded(raw: bytes) -> str:
    """Unpadded base64: clients drop padded key ids without a word (research/matrix.md 3)."""
    return base64.b64encode(raw).decode().rstrip("=")


def decoded(text: str) -> bytes:
    """Read base64 with or without padding."""
    return base64.b64decode(text + "=" * (-len(text) % 4))


def write_recovery_key(key: bytes) -> str:
    """A key as people keep it: base 58 in groups of four, with a parity byte."""
    body = _PREFIX + key
    number = int.from_bytes(body + bytes([_parity(body)]), "big")
    digits = ""
    while number:
        number, digit = divmod(number, len(_ALPHABET))
        digits = _ALPHABET[digit] + digits
    return " ".join(digits[place : place + 4] for place in range(0, len(digits), 4))


def read_recovery_key(written: str) -> bytes:
    """
    The key that `write_recovery_key` wrote, here or in a client.

    Raises:
        BadRecoveryKey: A character or the parity is wrong.
    """
    number = 0
    for character in "".join(written.split()):
        digit = _ALPHABET.find(character)
        if digit < 0:
            raise BadRecoveryKey
        number = number * len(_ALPHABET) + digit
    length = len(_PREFIX) + _KEY_BYTES + 1
    if number.bit_length() > 8 * length:
        raise BadRecoveryKey
    raw = number.to_bytes(length, "big")
    if _parity(raw) or not raw.startswith(_PREFIX):
        raise BadRecoveryKey
    return raw[len(_PREFIX) : -1]


def _parity(raw: bytes) -> int:
    return reduce(lambda left, right: left ^ right, raw, 0)


def encrypt(key: bytes, name: str, plain: bytes, iv: bytes | None = None) -> dict[str, str]:
    """A secret as it is stored under its name."""
    cipher_key, mac_key = _derived(key, name)
    start = bytearray(iv or os.urandom(16))
    start[8] &= 0x7F  # bit 63 is 0, so that every implementation counts alike
    hidden = _counted(cipher_key, bytes(start), plain)
    mac = hmac.new(mac_key, hidden, hashlib.sha256).digest()
    return {"iv": encoded(bytes(start)), "ciphertext": encoded(hidden), "mac": encoded(mac)}


def decrypt(key: bytes, name: str, stored: Mapping[str, str]) -> bytes:
    """
    The secret of that name.

    Raises:
        BadRecoveryKey: It was stored under another key.
    """
    cipher_key, mac_key = _derived(key, name)
    hidden = decoded(stored["ciphertext"])
    if not hmac.compare_digest(hmac.new(mac_key, hidden, hashlib.sha256).digest(), decoded(stored["mac"])):
        raise BadRecoveryKey
    return _counted(cipher_key, decoded(stored["iv"]), hidden)


def check(key: bytes, described: Mapping[str, str]) -> bool:
    """Whether a key is the one that the account's description stands for."""
    if "mac" not in described or "iv" not in described:
        return True
    proof = encrypt(key, "", bytes(_KEY_BYTES), decoded(described["iv"]))
    return hmac.compare_digest(decoded(proof["mac"]), decoded(described["mac"]))


def _derived(key: bytes, name: str) -> tuple[bytes, bytes]:
    secret = hmac.new(bytes(32), key, hashlib.sha256).digest()
    first = hmac.new(secret, name.encode() + b"\x01", hashlib.sha256).digest()
    return first, hmac.new(secret, first + name.encode() + b"\x02", hashlib.sha256).digest()


def _counted(key: bytes, iv: bytes, data: bytes) -> bytes:
    return AES.new(key, AES.MODE_CTR, nonce=b"", initial_value=iv).encrypt(data)
