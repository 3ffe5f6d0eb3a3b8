"""What was asked and not answered, or was voted down, with those who asked alike put together; nobody is named. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.question import Asked, PassedQuestion, PassedState
from bot.knowledge.sameness import same, wording

KEPT = timedelta(days=90)
"""How far back is looked: free texts are kept no longer."""
MOST = 2_000
_COMPARED = 300
"""Groups that another wording is compared with, one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """
    Something that the knowledge base lacks, or says badly.

    Attributes:
        text: As it was asked first.
        count: How often it was asked, and
        people: by how many, as far as they are known.
        useless: How many said that the answer was of no use.
        entry_id: The entry that answered badly, or was nearest; None if none was near.
        state: What became of it where it was passed on; None where it wasn't.
    """

    text: str
    lang: str
    count: int
    people: int
    useless: int
    entry_id: str | None
    last: datetime
    state: PassedState | None


def gaps(asked: Sequence[Asked], passed: Iterable[PassedQuestion]) -> list[Gap]:
    """The gaps, those that concern most people first; what a person answered and made an entry of is none any more."""
    groups = _grouped(reversed(asked))
    states = [(each.wording, each) for each in passed]
    found = [_gap(line, each, states) for line, each in groups]
    return sorted((each for each in found if each), key=lambda each: (-each.count - each.useless, each.text))


def _grouped(asked: Iterable[Asked]) -> list[tuple[str, list[Asked]]]:
    exact: defaultdict[str, list[Asked]] = defaultdict(list)
    for each in asked:
        exact[wording(each.text, each.lang)].append(each)
    groups: list[tuple[str, list[Asked]]] = []
    for line, some in exact.items():
        known = next((group for other, group in groups[:_COMPARED] if same(other, line)), None)
        if known is None:
            groups.append((line, some))
        else:
            known.extend(some)
    return groups


def _gap(line: str, asked: Sequence[Asked], passed: Sequence[tuple[str, PassedQuestion]]) -> Gap | None:
    by_time = sorted(asked, key=lambda each: each.at)
    first, latest = by_time[0], by_time[-1]
    became = next((question for other, question in passed if same(other, line)), None)
    if became is not None and became.entry_id is not None and became.asked_at <= latest.at <= _end(became):
        return None
    return Gap(
        text=first.text,
        lang=first.lang,
        count=len(asked),
        people=len({each.person_id for each in asked if each.person_id}),
        useless=sum(each.useless for each in asked),
        entry_id=latest.entry_id,
        last=latest.at,
        state=became.state if became else None,
    )


def _end(question: PassedQuestion) -> datetime:
    return question.answered_at or question.asked_at
