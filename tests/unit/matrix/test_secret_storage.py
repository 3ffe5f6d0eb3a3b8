"""Recovery keys and secrets as the Matrix specification writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.matrix.secret_storage import (
    BadRecoveryKey,
    check,
    decrypt,
    encoded,
    encrypt,
    read_recovery_key,
    write_recovery_key,
)

KEY = bytes(range(32))


@given(st.binary(min_size=32, max_size=32))
def test_a_recovery_key_is_read_as_it_was_written(key: bytes) -> None:
    assert read_recovery_key(write_recovery_key(key)) == key


def test_a_recovery_key_is_written_as_clients_write_it() -> None:
    # what matrix-js-sdk 43 writes for the same bytes (encodeRecoveryKey)
    assert write_recovery_key(bytes(32)) == "EsSz ygLv VP1b xF1C v7kE eBQx MxDP buG5 w25T L3b6 hfyG Kkrd"
    assert write_recovery_key(KEY) == "EsSz ykH7 LCZx 7Cae cmKD wcmY JRXi Ybtu 8iQ3 t8Ez nRwK pUY1"


@pytest.mark.parametrize("wrong", ["", "abc", "0OIl", "é", "EsTc " * 12, "z" * 200])
def test_what_is_no_recovery_key_is_refused(wrong: str) -> None:
    with pytest.raises(BadRecoveryKey):
        read_recovery_key(wrong)


def test_a_mistyped_character_is_noticed() -> None:
    written = write_recovery_key(KEY)
    place = len(written) - 3
    wrong = written[:place] + ("2" if written[place] != "2" else "3") + written[place + 1 :]
    with pytest.raises(BadRecoveryKey):
        read_recovery_key(wrong)


@given(st.binary(max_size=200), st.text(max_size=30))
def test_a_secret_is_read_with_its_key_and_name(secret: bytes, name: str) -> None:
    assert decrypt(KEY, name, encrypt(KEY, name, secret)) == secret


def test_a_secret_stays_closed_for_another_key_and_for_another_name() -> None:
    stored = encrypt(KEY, "m.cross_signing.master", b"secret")
    for key, name in ((bytes(32), "m.cross_signing.master"), (KEY, "m.cross_signing.user_signing")):
        with pytest.raises(BadRecoveryKey):
            decrypt(key, name, stored)


def test_a_key_is_held_against_the_account_s_description_of_it() -> None:
    proof = encrypt(KEY, "", bytes(32))
    assert (check(KEY, proof), check(bytes(32), proof), check(KEY, {})) == (True, False, True)


def test_keys_are_written_without_padding() -> None:
    assert encoded(b"a") == "YQ"
