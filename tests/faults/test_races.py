"""Two at once want what only one can have, or a right goes while its holder is asked."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from bot.domain.account import Account
from bot.domain.audit import Deed
from bot.domain.effects import PutEntities, RemoveEntities
from bot.domain.programme import Person
from bot.engine.directories import Directories
from bot.ports.store import Repositories
from bot.ports.view import StoreView
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


T = TypeVar("T")


class Counting:
    """A store that counts how often it is read."""

    def __init__(self, store: StoreView) -> None:
        self.reads = 0
        self._store = store

    async def read(self, query: Callable[[Repositories], T], *, brief: bool = False) -> T:
        """See the port."""
        self.reads += 1
        return await self._store.read(query, brief=brief)


async def test_a_programme_that_changed_is_read_once_for_all_who_write_meanwhile(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        store = Counting(play.store)
        directories = Directories(store)
        first = await directories.current()
        await play.change(PutEntities((Person(id="zoe", name="Zoé"),)))
        store.reads = 0
        every = await asyncio.gather(*(directories.current(first.revision + 1) for _ in range(64)))

        assert store.reads == 1
        assert all("zoe" in each.people for each in every)


async def test_who_asks_for_a_later_programme_than_the_one_being_read_waits_for_theirs(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        directories = Directories(play.store)
        first = await directories.current()
        await play.change(PutEntities((Person(id="zoe", name="Zoé"),)))
        early = asyncio.create_task(directories.current(first.revision + 1))
        await asyncio.sleep(0)  # its read is under way
        await play.change(PutEntities((Person(id="ali", name="Ali"),)))
        late = await directories.current(first.revision + 2)

        assert "zoe" in (await early).people
        assert {"zoe", "ali"} <= late.people.keys()
