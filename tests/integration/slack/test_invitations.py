"""Invitations that find somebody by their address: only where the operator allows it, and nobody is anybody before they agree."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from adapters.slack.manifest import manifest
from tests.support.slack_bot import SlackBot

TUESDAY = datetime(2027, 1, 5, 9, 0, tzinfo=UTC)
WISHES = (
    "inviter Amina {}",
    "Peux-tu inviter Amina par mail : {}",
    "inviter Amina à l'adresse <{}>",
    "invite Amina by email {}",
)


@pytest.mark.parametrize("wish", WISHES)
async def test_who_is_found_by_address_has_the_invitation_and_is_tied_by_its_code(tmp_path: Path, wish: str) -> None:
    allowed = manifest(by_address=True)
    async with SlackBot(tmp_path, TUESDAY, manifest=allowed, by_address=True) as bot:
        nadia, amina = await bot.member("nadia"), bot.slack.add_person("aminah")
        nadia.say(wish.format("aminah@exemple.fr"))
        assert "un compte sur Slack" in await bot.answered(nadia)
        await nadia.press("Oui")
        assert "J’ai envoyé à Amina" in await bot.answered(nadia)
        code = (await bot.answered(amina)).partition("code : ")[2][:9]
        amina.say(code)
        assert "Bienvenue Amina" in await bot.answered(amina)


async def test_without_leave_nobody_is_looked_up_and_the_coordinator_passes_the_invitation_on(tmp_path: Path) -> None:
    async with SlackBot(tmp_path, TUESDAY) as bot:
        nadia, amina = await bot.member("nadia"), bot.slack.add_person("aminah")
        nadia.say("inviter Amina aminah@exemple.fr")
        assert "je ne peux trouver personne" in (await bot.answered(nadia)).lower()
        await nadia.press("Oui")
        assert "à transmettre" in await bot.answered(nadia)

        assert amina.read() == []
        assert bot.slack.api.calls("users.lookupByEmail") == []


async def test_an_address_that_nobody_has_is_told(tmp_path: Path) -> None:
    async with SlackBot(tmp_path, TUESDAY, manifest=manifest(by_address=True), by_address=True) as bot:
        nadia = await bot.member("nadia")
        nadia.say("inviter Amina personne@exemple.fr")

        assert "je ne peux trouver personne" in (await bot.answered(nadia)).lower()


async def test_somebody_new_is_added_and_invited_at_their_address(tmp_path: Path) -> None:
    async with SlackBot(tmp_path, TUESDAY, manifest=manifest(by_address=True), by_address=True) as bot:
        nadia, aicha = await bot.member("nadia"), bot.slack.add_person("aicha")
        nadia.say("ajouter Aïcha Saïd à Koungou comme habitante aicha@exemple.fr")
        assert "Koungou" in await bot.answered(nadia)
        await nadia.press("Oui")

        assert "Aïcha Saïd" in await bot.answered(aicha)
