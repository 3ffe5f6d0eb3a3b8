"""Who records for somebody reads nothing of what that person said they feel, and can't change it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from bot.domain.effects import PutEntities
from tests.support.playground import Playground
from tests.support.transcript import default_pack

NOW = datetime(2027, 1, 4, 5, 0, tzinfo=UTC)


async def test_what_somebody_feels_is_neither_asked_of_nor_shown_to_who_records_for_them(tmp_path: Path) -> None:
    felt = next(each for each in default_pack().indicators if each.perception)
    weekly = next(each for each in default_pack().check_ins if each.id == "hebdo")
    async with Playground(tmp_path, NOW) as play:
        await play.change(PutEntities((weekly.model_copy(update={"indicators": [felt.id, "I03"]}),), (), NOW))
        await play.advance(hours=2)
        await play.say("fatima", "4")
        assert "2/2" in play.last("fatima")
        await play.say("fatima", "plus tard")
        before = len(play.got("amina"))
        await play.say("amina", "je réponds pour Fatima", "oui", "7")

        shown = "\n".join(play.got("amina")[before:])
        kept = await play.store.read(lambda stored: stored.answers("hebdo/koungou/2027-01-04"))

    assert felt.question["fr"].rstrip(" ?\u202f\u00a0") not in shown
    assert "Combien d'habitants" in shown
    assert {(each.indicator_id, each.value, each.recorded_by) for each in kept} == {
        (felt.id, "4", ""),
        ("I03", "7", "amina"),
    }
