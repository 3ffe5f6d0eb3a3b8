"""The knowledge base that is built before anybody asks."""

from __future__ import annotations

from bot.bootstrap import parts
from bot.domain.knowledge import Verdict
from tests.support.transcript import default_pack


async def test_the_first_question_finds_the_base_built() -> None:
    known = parts.stored_knowledge(default_pack())
    async with parts.opened_store(None) as store:
        directory = await parts.furnish(store, default_pack())
        await parts.foreseen(known, store.read)

    base = await known.current(parts.no_store, directory.revision)  # the entries need not be read any more
    assert base.decide("Quelles sont les cinq conditions ?").verdict is Verdict.ANSWER


async def test_a_store_that_is_away_leaves_it_to_the_first_question() -> None:
    known = parts.stored_knowledge(default_pack())
    await parts.foreseen(known, parts.no_store)

    async with parts.opened_store(None) as store:
        directory = await parts.furnish(store, default_pack())
        base = await known.current(store.read, directory.revision)

    assert base.decide("Quelles sont les cinq conditions ?").verdict is Verdict.ANSWER
