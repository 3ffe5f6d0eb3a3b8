"""What the core asks of the store about what people asked: a part of `bot.ports.store.Repositories`."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.identity import MessageRef
from bot.domain.question import Asked, Asker, PassedQuestion


class Questions(Protocol):
    """Reads of questions, of votes, and of what was passed on."""

    def last_question(self, person_id: str, *, since: datetime) -> str | None:
        """The event id of the last question of somebody that was answered from that instant on."""
        ...

    def asked(self, event_id: str) -> Asked | None:
        """The question of that event."""
        ...

    def unanswered(self, since: datetime, limit: int) -> list[Asked]:
        """What was asked from an instant on and not answered, or was answered and voted down, the latest first."""
        ...

    def passed_question(self, question_id: str) -> PassedQuestion | None:
        """That question."""
        ...

    def open_questions(self, scopes: Collection[str] | None, limit: int) -> list[PassedQuestion]:
        """The open questions of those scopes (None: of all), the earliest first."""
        ...

    def passed_by(self, person_id: str, limit: int) -> list[PassedQuestion]:
        """The open questions whose answer somebody waits for, the latest first."""
        ...

    def askers(self, question_id: str) -> list[Asker]:
        """Who asked it, the earliest first, those who withdrew among them."""
        ...

    def passed_since(self, since: datetime, limit: int) -> list[PassedQuestion]:
        """What was passed on from an instant on, whatever became of it, the latest first."""
        ...

    def shown_to(self, question_id: str) -> list[str]:
        """Ids of the people to whom a question was shown, the first first."""
        ...

    def question_shown(self, messages: Sequence[MessageRef]) -> PassedQuestion | None:
        """The question that the first known of those messages of ours showed to a coordinator."""
        ...
