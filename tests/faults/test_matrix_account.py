"""What becomes of the bot when its account is taken from it on a real server: M4 of the fault matrix."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from adapters.matrix import MatrixAdapter, Place
from adapters.matrix.connection import Patience
from adapters.matrix.session import save
from adapters.timer.system_clock import SystemClock
from bot.domain.errors import AuthFailed
from bot.domain.identity import AccountRef
from tests.support.command import relais
from tests.support.inbox import RecordingInbox
from tests.support.matrix_person import session_of
from tests.support.synapse import Credentials, Synapse

_CONFIG = '[adapters.console]\nenabled = false\n[adapters.matrix]\nenabled = true\nfolder = "bot"\n'

TAKEN = [
    (Synapse.revoke, "matrix-token-refused", "relais matrix login --again"),
    (Synapse.lock, "matrix-account-locked", "verrouillé"),
    (Synapse.expire, "matrix-account-expired", "courriel de renouvellement"),
]
Take = Callable[[Synapse, Credentials], None]


@pytest.fixture
def bot(synapse: Synapse, account_name: str) -> Credentials:
    return synapse.register(f"robot-{account_name}")


@pytest.mark.parametrize(("take", "reason", "_advice"), TAKEN)
async def test_while_it_listens_it_stops_with_the_reason_and_asks_no_more(
    synapse: Synapse, bot: Credentials, tmp_path: Path, take: Take, reason: str, _advice: str
) -> None:
    place = Place(session=session_of(synapse, bot), folder=tmp_path / "robot", patience=Patience(poll=1.0))
    async with MatrixAdapter(place, SystemClock()) as adapter:
        heard = asyncio.create_task(adapter.run(RecordingInbox()))
        await adapter.listened()
        take(synapse, bot)
        with pytest.raises(AuthFailed) as ended:
            await asyncio.wait_for(heard, 40)
        with pytest.raises(AuthFailed) as refused:
            await adapter.open_direct(AccountRef(platform="matrix", id="@amina:localhost"))
    assert (ended.value.reason, refused.value.reason) == (reason, reason)


@pytest.mark.parametrize(("take", "_reason", "advice"), TAKEN)
def test_at_its_start_it_says_which_of_them_it_is_and_what_to_do(
    synapse: Synapse, bot: Credentials, tmp_path: Path, take: Take, _reason: str, advice: str
) -> None:
    (tmp_path / "config.toml").write_text(_CONFIG, "utf-8")
    save(tmp_path / "bot", session_of(synapse, bot))
    take(synapse, bot)
    run = relais("run", "--store", "sqlite:///kept.db", cwd=tmp_path)
    check = relais("check", cwd=tmp_path)
    assert (run.code, run.out, check.code) == (1, "", 1)
    assert advice in run.err
    assert advice in check.err
    assert bot.access_token not in run.err + check.err


async def test_an_account_that_is_renewed_goes_on_with_its_device(
    synapse: Synapse, bot: Credentials, tmp_path: Path
) -> None:
    place = Place(session=session_of(synapse, bot), folder=tmp_path / "robot")
    inbox = RecordingInbox()
    async with listening(place, inbox):
        pass
    synapse.expire(bot)
    with pytest.raises(AuthFailed):
        async with MatrixAdapter(place, SystemClock()):
            pass
    synapse.renew(bot)
    async with listening(place, inbox) as adapter:
        assert adapter.name == "matrix"


@asynccontextmanager
async def listening(place: Place, inbox: RecordingInbox) -> AsyncIterator[MatrixAdapter]:
    async with MatrixAdapter(place, SystemClock()) as adapter:
        heard = asyncio.create_task(adapter.run(inbox))
        await adapter.listened()
        yield adapter
    await asyncio.wait({heard})
