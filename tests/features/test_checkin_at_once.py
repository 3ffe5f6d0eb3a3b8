"""Two people who answer for their team in the same instant: the last one wins, and both know (DESIGN 2.1)."""

from __future__ import annotations

import asyncio
import itertools
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.effects import PutEntities
from bot.domain.programme import Programme
from tests.support.playground import Playground

WHO = ("amina", "zaina")
MONDAY = datetime(2027, 1, 4, 5, 59, tzinfo=UTC)
"""A minute before nine in Mayotte."""


@pytest.mark.parametrize("times", range(3))
async def test_both_are_told_and_one_value_stands(tmp_path: Path, times: int) -> None:
    said = {"amina": "2, temps, 12", "zaina": "bloqué, moyens, 30", "daoud": "4, rien, 7"}
    async with Playground(tmp_path, MONDAY) as bot:
        await bot.advance(minutes=5)
        await asyncio.gather(*(bot.platform.say(who, f"dm:{who}", text) for who, text in said.items()))
        await bot.settle()

        answers = await bot.store.read(lambda read: read.answers("hebdo/koungou/2027-01-04"))
        assert len({each.person_id for each in answers}) == 1
        winner = answers[0].person_id
        history = await bot.store.read(lambda read: read.answer_changes("hebdo/koungou/2027-01-04", "I01"))
        order = [each.person_id for each in history]
        assert (len(order), order[-1]) == (3, winner)
        for before, after in itertools.pairwise(order):
            assert any("Cela remplace" in text for text in bot.got(after))
            assert any("a donné une autre réponse que vous" in text for text in bot.got(before))
        assert not any("a donné une autre réponse" in text for text in bot.got(winner))


async def test_who_was_asked_often_enough_this_year_is_asked_no_more(tmp_path: Path) -> None:
    async with Playground(tmp_path, MONDAY) as bot:
        entities = await bot.store.read(lambda read: read.entities())
        programme = next(each for each in entities if isinstance(each, Programme))
        await bot.change(PutEntities((programme.model_copy(update={"prompts_a_year": 2}),)))
        for week in range(3):
            await bot.advance(minutes=5)
            await bot.say("amina", "2, temps, 12")
            openings = sum("1/3" in text for text in bot.got("amina"))
            assert openings == min(week + 1, 2)
            await bot.advance(days=7, minutes=-5)


async def test_three_questions_take_four_messages_one_by_one_and_two_in_one_line(tmp_path: Path) -> None:
    """The notice at first contact counted, each short enough for a phone."""
    async with Playground(tmp_path, MONDAY) as bot:
        await bot.advance(minutes=5)
        await bot.say("amina", "3", "moyens", "12")
        await bot.say("zaina", "4, 12, RAS")

        shown = {who: [each for each in bot.platform.transcript if each.conversation.id == f"dm:{who}"] for who in WHO}
        counted = {
            who: len([each for each in messages if "autre réponse" not in each.text]) for who, messages in shown.items()
        }
        assert counted == {"amina": 4, "zaina": 2}
        for each in (message for messages in shown.values() for message in messages):
            assert len("\n".join((each.text, *each.choices))) < 700
