"""Rounds that ask what people feel: published once, at closing, together only; who coordinates hears how many took part."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.effects import PutEntities
from bot.domain.programme import CheckIn, Indicator
from tests.support.playground import Playground

MONDAY = datetime(2027, 1, 4, 5, 59, tzinfo=UTC)
"""A minute before nine in Mayotte."""
KOUNGOU = ("amina", "salim", "fatima", "daoud", "zaina")


async def asking(bot: Playground, *indicators: str) -> None:
    """The weekly check-in asks those."""
    entities = await bot.store.read(lambda read: read.entities())
    check_in = next(each for each in entities if isinstance(each, CheckIn))
    await bot.change(PutEntities((check_in.model_copy(update={"indicators": list(indicators)}),)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


async def test_what_five_people_feel_is_given_back_together_and_of_fewer_nothing(folder: Path) -> None:
    async with Playground(folder, MONDAY) as bot:
        await asking(bot, "I06", "I09")
        await bot.advance(hours=3)
        for who, felt in zip(KOUNGOU, "34524", strict=True):
            await bot.say(who, felt)
        for who in ("lea", "karim"):
            await bot.say(who, "1")
        await bot.advance(days=7, hours=2)

        told = [text for text in bot.got("zaina") if "ce que Koungou a dit" in text]
        assert len(told) == 1
        assert "3,6 sur 5 en moyenne (5 réponses)" in told[0]
        assert "(vous seul les voyez)" in told[0]
        assert not any("en moyenne" in text for who in ("lea", "karim", "hugo") for text in bot.got(who))
        assert not any("en moyenne" in text for who in ("nadia", "claire") for text in bot.got(who))
        standing = next(text for text in bot.got("nadia") if "où en sont les collectifs" in text)
        assert "Koungou : aucune question à l’équipe sur 1 (5 personnes sur 5 ont répondu à l’heure)" in standing
        assert "Liévin : aucune question à l’équipe sur 1 (2 personnes sur 3 ont répondu à l’heure)" in standing


async def test_what_was_published_of_an_earlier_round_says_of_which(folder: Path) -> None:
    async with Playground(folder, MONDAY) as bot:
        await asking(bot, "I06", "I09")
        await bot.advance(hours=3)
        for who in KOUNGOU:
            await bot.say(who, "4, oui")
        await bot.advance(days=28)
        await bot.say("amina", "5, non")
        await bot.advance(days=7)
        await bot.say("amina", "nos chiffres")

        assert "4 sur 5 en moyenne (5 réponses) · au 4 janv." in bot.last("amina")


async def test_a_round_of_feelings_that_nobody_answered_is_not_complete(folder: Path) -> None:
    async with Playground(folder, MONDAY) as bot:
        await asking(bot, "I06")
        await bot.advance(hours=3)
        await bot.say("amina", "4")
        await bot.advance(days=7, hours=2)

        standing = next(text for text in bot.got("nadia") if "où en sont les collectifs" in text)
        assert "Koungou : complet et à l’heure (une personne sur 5 a répondu à l’heure)" in standing
        assert "Liévin : pas encore de réponse (3 personnes interrogées)" in standing


async def test_what_was_published_stays_when_somebody_is_forgotten_or_comes_late(folder: Path) -> None:
    async with Playground(folder, MONDAY) as bot:
        await asking(bot, "I06", "I09")
        await bot.advance(hours=3)
        for who in KOUNGOU:
            await bot.say(who, "4")
        await bot.say("lea", "def")
        await bot.advance(days=6)
        await bot.say("lea", "5")
        assert any("les avis sont comptés" in text for text in bot.got("lea"))
        await bot.say("amina", "oublie-moi")
        await bot.say("amina", "oui")
        await bot.advance(days=1)
        await bot.say("zaina", "nos chiffres")
        assert any("4 sur 5 en moyenne (5 réponses)" in text for text in bot.got("zaina"))


async def test_another_question_begins_another_series(folder: Path) -> None:
    async with Playground(folder, MONDAY) as bot:
        await bot.advance(hours=3)
        await bot.say("amina", "2, temps, 12")
        await bot.advance(days=6)
        entities = await bot.store.read(lambda read: read.entities())
        old = next(each for each in entities if isinstance(each, Indicator) and each.id == "I03")
        asks = {"fr": "Combien d'habitants ont décidé de quelque chose ?", "en": "How many residents decided anything?"}
        await bot.change(PutEntities((old.model_copy(update={"question": asks, "version": 2}),)))
        await bot.advance(days=1)
        await bot.say("amina", "2, temps, 300")
        await bot.say("amina", "corriger")
        await bot.say("amina", "passer")
        await bot.say("amina", "passer")
        await bot.say("amina", "def")
        said = bot.got("amina")
        assert not any("La dernière fois, c’était 12" in text for text in said)
        assert any("C’est la version 2 de la question : la courbe a repris avec elle." in text for text in said)
        await bot.advance(days=7)
        assert any("300 (question reformulée : pas de comparaison avec avant)" in text for text in bot.got("amina"))
