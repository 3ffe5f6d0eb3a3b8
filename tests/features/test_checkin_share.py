"""A share that is asked for: people say it with the sign, in words or as a part of one."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from bot.domain.effects import PutEntities
from bot.domain.programme import Indicator, IndicatorKind
from tests.support.playground import Playground

MONDAY = datetime(2027, 1, 4, 5, 59, tzinfo=UTC)
"""A minute before nine in Mayotte."""


async def ask_for_a_share(bot: Playground) -> None:
    """The last question of the check-in asks for a percentage."""
    entities = await bot.store.read(lambda read: read.entities())
    known = next(each for each in entities if isinstance(each, Indicator) and each.id == "I03")
    share = {"type": IndicatorKind.PERCENTAGE, "high": 100, "unit": {"fr": "%", "en": "%"}}
    await bot.change(PutEntities((known.model_copy(update=share),)))


async def test_a_part_of_one_is_asked_about_and_words_for_the_sign_are_read(tmp_path: Path) -> None:
    async with Playground(tmp_path, MONDAY) as bot:
        await ask_for_a_share(bot)
        await bot.advance(hours=1)
        await bot.say("amina", "2", "temps", "0,75")

        assert "75 %, c’est bien ça ?" in bot.last("amina").replace("\u00a0", " ").replace("\u202f", " ")
        await bot.say("amina", "non, 80 pour cent")
        assert "cette semaine : 80 %" in bot.last("amina").replace("\u00a0", " ").replace("\u202f", " ")
