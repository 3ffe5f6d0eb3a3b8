"""Tokens: found by their fingerprint, revoked for good, and in no archive."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.access import Grant, given
from bot.domain.agenda import fingerprint
from bot.domain.effects import GiveToken, RevokeToken
from storage.archive.form import form_of
from storage.schema import HEAD
from storage.unit_of_work import SqlStore
from tests.integration.storage.conftest import Rows
from tests.integration.storage.samples import HOUR, MINUTE, NOW

SECRET = "relais_abc"
TOKEN = given(SECRET, "Tableau", (Grant.RESULTS, Grant.DICTIONARY), scope="region:mayotte", now=NOW, lasts=2 * HOUR)
OTHER = replace(TOKEN, digest=fingerprint("another"), name="Carte", made_at=NOW - MINUTE)


async def test_a_token_is_found_by_its_fingerprint(store: SqlStore, rows: Rows) -> None:
    await store.commit([GiveToken(TOKEN), GiveToken(OTHER)])
    assert await store.read(lambda read: read.token(fingerprint(SECRET))) == TOKEN
    assert await store.read(lambda read: read.token(fingerprint("x"))) is None
    assert await store.read(lambda read: read.tokens()) == [OTHER, TOKEN]
    assert SECRET not in repr(rows("SELECT * FROM token"))


async def test_revoking_takes_one_away_and_says_since_when(store: SqlStore) -> None:
    await store.commit([GiveToken(TOKEN), GiveToken(OTHER), RevokeToken(TOKEN.digest, NOW + MINUTE)])
    await store.commit([RevokeToken(TOKEN.digest, NOW + HOUR), RevokeToken("nothing", NOW)])
    gone = replace(TOKEN, revoked_at=NOW + MINUTE)
    assert await store.read(lambda read: read.tokens()) == [OTHER, gone]
    assert (OTHER.is_good(NOW), gone.is_good(NOW)) == (True, False)


def test_it_is_over_at_its_end() -> None:
    assert (TOKEN.is_good(NOW + 2 * HOUR - MINUTE), TOKEN.is_good(NOW + 2 * HOUR)) == (True, False)


def test_no_archive_brings_one_back() -> None:
    assert "token" not in {each.name for each in form_of(HEAD)}
