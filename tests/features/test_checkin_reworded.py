"""A question that is put otherwise, or asks for other answers, while people are answering it: what they were shown is another question."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.effects import PutEntities
from bot.domain.programme import Indicator
from tests.support.playground import Playground

MONDAY = datetime(2027, 1, 4, 5, 59, tzinfo=UTC)
"""A minute before nine in Mayotte."""


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Playground]:
    async with Playground(tmp_path, MONDAY) as bot:
        await bot.advance(hours=1)
        yield bot


async def put_otherwise(bot: Playground) -> None:
    """« moyens » is offered no more, and who comes is counted otherwise."""
    entities = await bot.store.read(lambda read: read.entities())
    known = {each.id: each for each in entities if isinstance(each, Indicator)}
    left = [each for each in known["I02"].options if each.value != "moyens"]
    hurdle = {"version": 2, "options": left, "question": {"fr": "Quel a été le frein ?", "en": "What was in the way?"}}
    people = {"version": 2, "question": {"fr": "Combien de personnes ?", "en": "How many people?"}}
    await bot.change(PutEntities((known["I02"].model_copy(update=hurdle), known["I03"].model_copy(update=people))))


async def test_what_answers_the_question_as_it_was_is_not_kept_and_the_new_one_is_asked(bot: Playground) -> None:
    await bot.say("fatima", "2", "temps")
    await put_otherwise(bot)
    await bot.say("fatima", "25")

    assert "reformulée entre-temps" in bot.last("fatima")
    assert "3/3 Combien de personnes ?" in bot.last("fatima")
    await bot.say("fatima", "26")
    await bot.say("fatima", "mes réponses")
    assert "Combien de personnes : 26" in bot.last("fatima")
    assert "Quel a été le frein : pas de réponse" in bot.last("fatima")


async def test_a_choice_that_has_gone_while_the_question_stayed_is_not_kept(bot: Playground) -> None:
    await bot.say("amina", "2")
    entities = await bot.store.read(lambda read: read.entities())
    hurdle = next(each for each in entities if isinstance(each, Indicator) and each.id == "I02")
    left = [each for each in hurdle.options if each.value != "moyens"]
    await bot.change(PutEntities((hurdle.model_copy(update={"options": left}),)))
    await bot.press("amina", "moyens")

    assert "plus valable" in bot.last("amina")


async def test_a_choice_that_is_offered_no_more_is_not_kept(bot: Playground) -> None:
    await bot.say("amina", "2")
    await bot.say("salim", "2, means, 14")
    await put_otherwise(bot)
    await bot.press("amina", "moyens")

    assert "reformulée entre-temps" in bot.last("amina")
    assert "2/3 Quel a été le frein ?" in bot.last("amina")
    await bot.say("amina", "temps")
    assert "3/3 Combien de personnes ?" in bot.last("amina")


async def test_an_answer_to_the_earlier_question_is_shown_as_one(bot: Playground) -> None:
    await bot.say("salim", "2, means, 14")
    await put_otherwise(bot)
    await bot.say("salim", "our numbers")

    assert "What was in the way: moyens · an answer to the earlier question" in bot.last("salim")
    assert "How many people: 14 · an answer to the earlier question" in bot.last("salim")
