"""The text of an answer: the entry's short answer, or the part of it that the question is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.knowledge import Entry
from bot.knowledge.bodies import Body
from bot.knowledge.compose import LONGEST_ANSWER, plain, shortened
from bot.knowledge.coverage import Request
from bot.knowledge.search import Match, SearchIndex
from bot.knowledge.topics import Passage

CLEARLY_MORE = 0.2
"""Share of the question that another paragraph must add to the first one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An answer and what is left for whoever wants to know more; plain text."""

    text: str
    more: str


def reply_from(index: SearchIndex, request: Request, match: Match, entry: Entry) -> Reply:
    """Answer with the best passage of an entry: its first paragraph, and the one that the question is about."""
    body = index.body(match.topic, entry)
    passage = _passage(index, request, match, entry)
    inside = [number for number in range(passage.first, passage.last) if number not in body.headings]
    if not inside:
        return Reply(text=plain(entry.body), more="")
    chosen = [inside[0], *_adding(request, body, inside)]
    text = body.joined(chosen)
    if len(text) > LONGEST_ANSWER and len(chosen) > 1:
        chosen = chosen[1:]
        text = body.joined(chosen)
    text, cut = shortened(text)
    rest = [part for number, part in enumerate(body.texts) if number not in chosen]
    return Reply(text=text, more="\n\n".join(part for part in [cut, *rest] if part))


def _passage(index: SearchIndex, request: Request, match: Match, entry: Entry) -> Passage:
    """The passage of this very entry that has most of the question; the match may be its translation's."""
    if match.passage.lang == entry.lang:
        return match.passage
    own = [
        index.passages[number] for number in index.by_topic[match.topic] if index.passages[number].lang == entry.lang
    ]
    return max(own, key=lambda passage: (request.share(index.known(passage)), -passage.first))


def _adding(request: Request, body: Body, inside: Sequence[int]) -> list[int]:
    """The paragraph that has clearly more of the question than the first has alone, if there is one."""
    first = body.known(inside[0])
    alone = request.share(first)
    gains = {number: request.share(first | body.known(number)) - alone for number in inside}
    best = max(gains, key=lambda number: (gains[number], -number))
    return [best] if gains[best] >= CLEARLY_MORE else []
