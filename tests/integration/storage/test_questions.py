"""What people asked is remembered with what became of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.domain.effects import QuestionOutcome, RecordQuestion
from storage.unit_of_work import SqlStore
from tests.integration.storage.samples import NOW

Rows = Callable[[str], list[tuple[Any, ...]]]


async def test_a_question_is_kept_with_its_outcome(store: SqlStore, rows: Rows) -> None:
    asked = RecordQuestion(
        event_id="e1",
        person_id=None,
        text="et l'ANCT ?",
        lang="fr",
        outcome=QuestionOutcome.SUGGESTED,
        entry_id="anct",
        confidence=0.25,
        at=NOW,
    )
    await store.commit([asked])
    found = rows("SELECT event_id, person_id, text, lang, outcome, entry_id, confidence FROM question")
    assert found == [("e1", None, "et l'ANCT ?", "fr", "suggested", "anct", 0.25)]
