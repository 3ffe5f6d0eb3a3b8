"""One-time codes are used once, whoever is fast; accounts that are taken back are nobody's."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.account import Account, Code, CodePurpose, Visit, digest, kept
from bot.domain.delivery import DeliveryKind, DeliveryState, GivenUp, Postponed
from bot.domain.effects import (
    Enqueue,
    GiveCode,
    RemoveEntities,
    RevokeCodes,
    SavePreferences,
    SaveVisit,
    SpendCode,
    TieAccount,
    UntieAccount,
)
from bot.domain.errors import Conflict
from bot.domain.identity import AccountRef, ConversationRef
from bot.domain.person import Preferences
from storage.unit_of_work import SqlStore
from tests.integration.storage.conftest import Rows
from tests.integration.storage.samples import AMINA, AMINA_DIRECT, MINUTE, NOW, TO_AMINA, known, said

SLACK = AccountRef(platform="slack", id="U1")
SLACK_DIRECT = ConversationRef(platform="slack", id="D1")


def code(typed: str, purpose: CodePurpose = CodePurpose.LINK, *, days: int = 0) -> Code:
    return kept(typed, purpose, person_id="amina", made_by="salim", now=NOW + timedelta(days=days))


async def stored(store: SqlStore, typed: str) -> Code | None:
    return await store.read(lambda read: read.code(digest(typed)))


async def test_a_code_is_found_by_its_digest(store: SqlStore) -> None:
    await store.commit([*known(), GiveCode(code("ABCDEF23"))])
    assert await stored(store, "ABCDEF23") == code("ABCDEF23")
    assert await stored(store, "ABCDEF24") is None


async def test_the_code_itself_is_nowhere_in_the_store(store: SqlStore, rows: Rows) -> None:
    await store.commit([*known(), GiveCode(code("ABCDEF23"))])
    assert "ABCDEF23" not in repr(rows("SELECT * FROM code")).upper()


async def test_a_code_is_spent_once(store: SqlStore) -> None:
    await store.commit([*known(), GiveCode(code("ABCDEF23"))])
    await store.commit([SpendCode(digest("ABCDEF23"), NOW)])
    with pytest.raises(Conflict):
        await store.commit([SpendCode(digest("ABCDEF23"), NOW), TieAccount(SLACK, "amina", SLACK_DIRECT)])
    assert await store.read(lambda read: len(read.accounts("amina"))) == 1


async def test_a_new_code_ends_the_one_before_of_the_same_purpose(store: SqlStore) -> None:
    invitation = code("BBBBBB22", CodePurpose.INVITATION)
    await store.commit([*known(), GiveCode(code("AAAAAA22")), GiveCode(invitation), GiveCode(code("CCCCCC22"))])
    found = [await stored(store, typed) for typed in ("AAAAAA22", "BBBBBB22", "CCCCCC22")]
    assert [each is not None and each.spent_at is None for each in found] == [False, True, True]


async def test_open_invitations_are_listed_the_first_to_end_first(store: SqlStore) -> None:
    late = replace(code("BBBBBB22", CodePurpose.INVITATION, days=1), person_id="salim")
    early = code("CCCCCC22", CodePurpose.INVITATION)
    await store.commit([*known(), GiveCode(late), GiveCode(code("AAAAAA22")), GiveCode(early)])
    assert await store.read(lambda read: read.invitations()) == [early, late]
    await store.commit([RevokeCodes("amina", CodePurpose.INVITATION, NOW)])
    assert await store.read(lambda read: read.invitations()) == [late]


async def test_codes_of_long_ago_are_forgotten(store: SqlStore, rows: Rows) -> None:
    await store.commit([*known(), GiveCode(code("AAAAAA22")), GiveCode(code("BBBBBB22", days=31))])
    assert rows("SELECT count(*) FROM code") == [(1,)]


async def test_who_leaves_takes_their_codes_and_accounts_along(store: SqlStore, rows: Rows) -> None:
    await store.commit([*known(), GiveCode(code("AAAAAA22")), RemoveEntities((("person", "amina"),))])
    assert (rows("SELECT count(*) FROM code"), rows("SELECT count(*) FROM account")) == ([(0,)], [(0,)])


async def test_accounts_are_listed_with_since_when(store: SqlStore) -> None:
    await store.commit([*known(), TieAccount(SLACK, "amina", SLACK_DIRECT, NOW)])
    assert await store.read(lambda read: read.accounts("amina")) == [
        Account(account=AMINA, person_id="amina", conversation=AMINA_DIRECT, tied_at=None),
        Account(account=SLACK, person_id="amina", conversation=SLACK_DIRECT, tied_at=NOW, heard_at=NOW),
    ]


async def test_tying_an_account_again_does_not_change_since_when(store: SqlStore) -> None:
    for at in (NOW, NOW + MINUTE):
        await store.commit([*known(), TieAccount(SLACK, "amina", SLACK_DIRECT, at)])
    assert [each.tied_at for each in await store.read(lambda read: read.accounts("amina"))] == [None, NOW]


async def test_an_account_that_passes_to_somebody_else_is_theirs_since_then(store: SqlStore) -> None:
    await store.commit([*known(), TieAccount(SLACK, "amina", SLACK_DIRECT, NOW)])
    await store.commit([TieAccount(SLACK, "salim", SLACK_DIRECT, NOW + MINUTE)])
    assert [each.tied_at for each in await store.read(lambda read: read.accounts("salim"))] == [NOW + MINUTE]


async def test_messages_go_to_the_preferred_platform(store: SqlStore) -> None:
    await store.commit([*known(), TieAccount(SLACK, "amina", SLACK_DIRECT, NOW)])
    places = lambda read: read.conversations([TO_AMINA])  # noqa: E731
    assert await store.read(places) == {TO_AMINA: SLACK_DIRECT}
    await store.commit([SavePreferences(Preferences(person_id="amina", platform="tchap"))])
    assert await store.read(places) == {TO_AMINA: AMINA_DIRECT}
    await store.commit([SavePreferences(Preferences(person_id="amina", platform="mattermost"))])
    assert await store.read(places) == {TO_AMINA: SLACK_DIRECT}


async def test_what_waits_for_an_account_that_is_taken_back_goes_to_another(store: SqlStore) -> None:
    tried, reply = said("tried"), replace(said("reply"), kind=DeliveryKind.REPLY, conversation=SLACK_DIRECT)
    await store.commit([*known(), TieAccount(SLACK, "amina", SLACK_DIRECT, NOW), Enqueue(tried)])
    [claimed] = await store.claim(NOW, limit=1, worker="w", lease=MINUTE)
    assert claimed.conversation == SLACK_DIRECT
    await store.settle([Postponed(delivery_id=tried.id, until=NOW + MINUTE, reason="away")])
    await store.commit([Enqueue(reply), UntieAccount(SLACK, "amina")])
    [claimed] = await store.claim(NOW + MINUTE, limit=1, worker="w", lease=MINUTE)
    assert (claimed.delivery.key, claimed.conversation) == ("tried", AMINA_DIRECT)


async def test_only_the_owner_s_account_is_taken_back(store: SqlStore) -> None:
    await store.commit([*known(), TieAccount(SLACK, "amina", SLACK_DIRECT, NOW), UntieAccount(SLACK, "salim")])
    assert await store.read(lambda read: len(read.accounts("amina"))) == 2


async def test_a_visit_is_remembered_for_sixty_days(store: SqlStore) -> None:
    visit = Visit(account=SLACK, at=NOW, explained_at=NOW, wrong=2, wrong_at=NOW)
    await store.commit([SaveVisit(visit)])
    assert await store.read(lambda read: read.visit(SLACK)) == visit
    await store.commit([SaveVisit(replace(visit, wrong=3))])
    assert await store.read(lambda read: read.visit(SLACK)) == replace(visit, wrong=3)
    await store.commit([SaveVisit(Visit(account=AMINA, at=NOW + timedelta(days=61)))])
    assert await store.read(lambda read: read.visit(SLACK)) is None


async def test_what_one_account_refuses_goes_to_another_once(store: SqlStore) -> None:
    refused = said("k")
    await store.commit([*known(), TieAccount(SLACK, "amina", SLACK_DIRECT, NOW), Enqueue(refused)])
    places = []
    for attempt in range(2):
        [claimed] = await store.claim(NOW, limit=1, worker="w", lease=MINUTE)
        places.append(claimed.conversation)
        await store.settle([gone(refused.id, elsewhere=attempt == 0)])
    assert (places, claimed.id) == ([SLACK_DIRECT, AMINA_DIRECT], refused.id)
    assert await state_of(store) is DeliveryState.FAILED


async def test_without_another_account_a_refused_delivery_has_failed(store: SqlStore) -> None:
    await store.commit([*known(), Enqueue(said("k"))])
    await store.claim(NOW, limit=1, worker="w", lease=MINUTE)
    await store.settle([gone(said("k").id, elsewhere=True)])
    assert await state_of(store) is DeliveryState.FAILED


async def test_a_refused_reply_stays_where_it_was_asked_for(store: SqlStore) -> None:
    reply = replace(said("k"), kind=DeliveryKind.REPLY, conversation=SLACK_DIRECT)
    await store.commit([*known(), TieAccount(SLACK, "amina", SLACK_DIRECT, NOW), Enqueue(reply)])
    await store.claim(NOW, limit=1, worker="w", lease=MINUTE)
    await store.settle([gone(reply.id, elsewhere=True)])
    assert await state_of(store) is DeliveryState.FAILED


def gone(delivery_id: str, *, elsewhere: bool) -> GivenUp:
    return GivenUp(delivery_id=delivery_id, state=DeliveryState.FAILED, reason="gone", elsewhere=elsewhere)


async def state_of(store: SqlStore) -> DeliveryState | None:
    report = await store.read(lambda read: read.delivery("k"))
    return report.state if report else None
