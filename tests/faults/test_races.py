"""Two at once want what only one can have, or a right goes while its holder is asked."""

from __future__ import annotations

import asyncio
import re
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from pathlib import Path

from bot.domain.account import Account
from bot.domain.audit import Deed
from bot.domain.effects import RemoveEntities
from bot.engine.directories import Directories
from tests.support.playground import Playground
from tests.support.postgres import Postgres

NOW = datetime(2027, 1, 5, 9, 0, tzinfo=UTC)
CODE = re.compile(r"[A-Z0-9]{4}[ -][A-Z0-9]{4}")


async def invited(play: Playground, name: str) -> str:
    """A code for somebody new."""
    await play.say("claire", f"ajouter {name} à Liévin comme habitant", "oui")
    found = CODE.search(play.got("claire")[-1])
    assert found is not None
    return found[0]


async def accounts_of(play: Playground, who: str) -> list[Account]:
    """The accounts that are somebody's."""
    return await play.store.read(lambda stored: stored.accounts(who))


async def test_of_two_strangers_who_type_one_code_in_two_processes_one_becomes_that_person(
    postgres: Postgres, tmp_path: Path
) -> None:
    url = postgres.emptied_database()
    async with AsyncExitStack() as stack:
        one, two = [await stack.enter_async_context(Playground(tmp_path, NOW, url=url, session=each)) for each in "ab"]
        for name in ("Zoé", "Ali", "Noé", "Eva"):
            code, who = await invited(one, name), name.lower().replace("é", "e")
            await asyncio.gather(one.say(f"{who}-1", code), two.say(f"{who}-2", code))
            await one.advance(seconds=1)  # the first process is the one that is connected
            said = [one.got(f"{who}-{number}")[-1] for number in (1, 2)]

            assert len(await accounts_of(one, who)) == 1
            assert sorted("Bienvenue" in each for each in said) == [False, True]
            assert sorted("déjà servi" in each for each in said) == [False, True]


async def test_who_lost_the_right_between_question_and_yes_changes_nothing(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await play.say("claire", "retirer Hugo de Liévin")
        directory = await Directories(play.store).current()
        hers = [each.id for each in directory.memberships_of("claire")]
        await play.change(RemoveEntities(tuple(("membership", each) for each in hers)))
        await play.say("claire", "oui")
        still = await Directories(play.store).current()
        noted = await play.store.read(lambda stored: stored.audit(10))

        assert "Seule la coordination peut changer qui fait partie de l’équipe" in play.last("claire")
        assert [each.id for each in still.collectives_of("hugo")] == ["lievin"]
        assert [each.deed for each in noted if each.person_id == "claire"] == [Deed.ROSTER_REFUSED]
