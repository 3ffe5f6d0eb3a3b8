"""The bot's device: signed, kept, lost, replaced."""

from __future__ import annotations

import asyncio
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from adapters.matrix import MatrixAdapter, Place, Session
from adapters.matrix.connection import Connection
from adapters.matrix.cross_signing import SEEDS_FILE, ensure_signed
from adapters.matrix.login import Credentials as Login
from adapters.matrix.login import login
from adapters.matrix.session import load
from adapters.timer.system_clock import SystemClock
from bot.domain.errors import AuthFailed, Unreachable
from bot.domain.message import Message
from tests.support.inbox import RecordingInbox
from tests.support.matrix_person import MatrixPerson
from tests.support.matrix_web import WebClient
from tests.support.synapse import Credentials, Synapse


@pytest.fixture
def account(synapse: Synapse, account_name: str) -> Credentials:
    return synapse.register(f"robot-{account_name}")


def given(synapse: Synapse, account: Credentials, recovery_key: str | None = None) -> Login:
    return Login(homeserver=synapse.url, user=account.user_id, password=account.password, recovery_key=recovery_key)


def there(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


async def refusal(place: Place) -> str:
    with pytest.raises((AuthFailed, Unreachable)) as caught:
        async with MatrixAdapter(place, SystemClock()):
            pass
    return caught.value.reason


async def test_a_new_account_is_signed_in_signed_and_given_a_recovery_key(
    synapse: Synapse, account: Credentials, tmp_path: Path
) -> None:
    session, signed = await login(given(synapse, account), tmp_path / "bot")
    assert signed.recovery_key is not None
    assert load(tmp_path / "bot") == session
    again, second = await login(given(synapse, account, signed.recovery_key), tmp_path / "elsewhere")
    assert second.recovery_key is None
    assert again.device_id != session.device_id
    assert second.fingerprint != signed.fingerprint


async def test_an_account_that_a_human_made_is_signed_with_its_recovery_key(
    synapse: Synapse, account: Credentials, tmp_path: Path
) -> None:
    async with WebClient(synapse, account) as human:
        recovery_key = await human("recoverable")
        session, signed = await login(given(synapse, account, recovery_key), tmp_path / "bot")
        device = await human("device", user=account.user_id, device=session.device_id)
    assert (device, signed.recovery_key) == ({"signed": True}, None)


@pytest.mark.parametrize(
    "wrong", [None, "EsTc LW2K PGiF wKEA 3As5 g5c4 BXwk qeeJ ZJV8 Q9fu gUMN UE4d", "n'importe quoi"]
)
async def test_without_its_recovery_key_such_an_account_is_left_as_it_is(
    synapse: Synapse, account: Credentials, tmp_path: Path, wrong: str | None
) -> None:
    async with WebClient(synapse, account) as human:
        await human("recoverable")
        with pytest.raises(AuthFailed) as caught:
            await login(given(synapse, account, wrong), tmp_path / "bot")
    assert caught.value.reason == ("matrix-recovery-key-needed" if wrong is None else "matrix-recovery-key-wrong")


async def test_a_wrong_password_is_said_and_leaves_nothing(
    synapse: Synapse, account: Credentials, tmp_path: Path
) -> None:
    with pytest.raises(AuthFailed) as caught:
        await login(given(synapse, replace(account, password="faux")), tmp_path / "bot")
    assert (caught.value.reason, there(tmp_path)) == ("matrix-password-refused", [])


async def test_a_second_login_must_be_asked_for(synapse: Synapse, account: Credentials, tmp_path: Path) -> None:
    first, signed = await login(given(synapse, account), tmp_path / "bot")
    with pytest.raises(AuthFailed) as caught:
        await login(given(synapse, account), tmp_path / "bot")
    again, _ = await login(given(synapse, account, signed.recovery_key), tmp_path / "bot", again=True)
    assert caught.value.reason == "matrix-already-signed-in"
    assert load(tmp_path / "bot.old-1") == first
    assert load(tmp_path / "bot") == again


async def test_signing_again_changes_nothing(place: Place) -> None:
    async with Connection(place.session, place.folder) as connection:
        first = await ensure_signed(connection)
    async with Connection(place.session, place.folder) as connection:
        second = await ensure_signed(connection)
    assert first.recovery_key is not None
    assert (second.fingerprint, second.recovery_key) == (first.fingerprint, None)


async def test_a_lost_encryption_store_is_noticed_before_it_makes_the_bot_deaf(place: Place) -> None:
    async with MatrixAdapter(place, SystemClock()):
        pass
    seeds = (place.folder / SEEDS_FILE).read_text("utf-8")
    shutil.rmtree(place.folder)
    place.folder.mkdir()
    (place.folder / SEEDS_FILE).write_text(seeds, "utf-8")
    assert await refusal(place) == "matrix-store-lost"


async def test_one_process_leads_an_account(place: Place) -> None:
    async with MatrixAdapter(place, SystemClock()):
        assert await refusal(place) == "matrix-led-elsewhere"
    async with MatrixAdapter(place, SystemClock()) as next_one:
        assert next_one.name == "matrix"


async def test_a_revoked_session_is_told_apart(synapse: Synapse, place: Place) -> None:
    synapse.call("POST", "/_matrix/client/v3/logout", {}, place.session.access_token)
    assert await refusal(place) == "matrix-token-refused"


async def test_a_locked_account_is_told_apart(synapse: Synapse, place: Place, account_name: str) -> None:
    admin = synapse.register(f"admin-{account_name}", admin=True)
    path = f"/_synapse/admin/v2/users/{place.session.user_id}"
    synapse.call("PUT", path, {"locked": True}, admin.access_token)
    assert await refusal(place) == "matrix-account-locked"


async def test_a_session_of_another_device_is_refused(place: Place) -> None:
    other = Session(
        homeserver=place.session.homeserver, user_id=place.session.user_id, device_id="AUTRE",
        access_token=place.session.access_token, pickle_key="x",
    )  # fmt: skip
    assert await refusal(replace(place, session=other)) == "matrix-other-account"


async def test_a_server_that_is_not_there_is_unreachable(place: Place) -> None:
    nowhere = replace(place.session, homeserver="http://127.0.0.1:9")
    assert await refusal(replace(place, session=nowhere)) == "matrix-unreachable"


async def test_a_device_that_nobody_verified_is_written_to_and_that_is_logged(
    synapse: Synapse, place: Place, account: Credentials, tmp_path: Path
) -> None:
    with capture_logs() as logged:
        async with MatrixPerson(synapse, account, tmp_path / "amina") as person:
            room = await person.create_room(invite=place.session.user_id, direct=True, encrypted=True)
            async with MatrixAdapter(place, SystemClock()) as adapter:
                inbox = RecordingInbox()
                listening = asyncio.create_task(adapter.run(inbox))
                await person.until(lambda: person.sees(place.session.user_id, room))
                await person.write(room, "bonjour")
                await inbox.until(1)
                for number in range(2):
                    await adapter.send(f"d{number}", inbox.events[0].conversation, Message.of("Bonjour."))
                await person.until(lambda: len(person.received(place.session.user_id)) == 2)
            await asyncio.wait({listening})
    counts = [each["count"] for each in logged if each["event"] == "matrix_unverified_devices"]
    assert counts == [1]  # once, and no word of whose it is
    assert account.user_id not in str(logged)
