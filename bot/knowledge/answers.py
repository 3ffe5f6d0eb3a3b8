"""The text of an answer: the entry's short answer, or the part of it that the question is about."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.knowledge import Entry
from bot.knowledge.compose import LONGEST_ANSWER, blocks, is_heading, plain, shortened
from bot.knowledge.coverage import Request
from bot.knowledge.search import Match, SearchIndex
from bot.knowledge.topics import Passage
from bot.knowledge.wording import terms

CLEARLY_MORE = 0.2
"""Share of the question that another paragraph must add to the first one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An answer and what is left for whoever wants to know more; plain text."""

    text: str
    more: str


def reply_from(index: SearchIndex, request: Request, match: Match, entry: Entry) -> Reply:
    """Answer with the best passage of an entry: its first paragraph, and the one that the question is about."""
    parts = blocks(entry.body)
    passage = _passage(index, request, match, entry)
    inside = [number for number in range(passage.first, passage.last) if not is_heading(parts[number])]
    if not inside:
        return Reply(text=plain(entry.body), more="")
    chosen = [inside[0], *_adding(index, request, entry.lang, {number: parts[number] for number in inside})]
    text = _joined(parts, chosen)
    if len(text) > LONGEST_ANSWER and len(chosen) > 1:
        chosen = chosen[1:]
        text = _joined(parts, chosen)
    text, cut = shortened(text)
    rest = [plain(part) for number, part in enumerate(parts) if number not in chosen]
    return Reply(text=text, more="\n\n".join(part for part in [cut, *rest] if part))


def _joined(parts: list[str], numbers: list[int]) -> str:
    return "\n\n".join(plain(parts[number]) for number in numbers)


def _passage(index: SearchIndex, request: Request, match: Match, entry: Entry) -> Passage:
    """The passage of this very entry that has most of the question; the match may be its translation's."""
    if match.passage.lang == entry.lang:
        return match.passage
    own = [
        index.passages[number] for number in index.by_topic[match.topic] if index.passages[number].lang == entry.lang
    ]
    return max(own, key=lambda passage: (request.share(index.known(passage)), -passage.first))


def _adding(index: SearchIndex, request: Request, lang: str, parts: dict[int, str]) -> list[int]:
    """The paragraph that has clearly more of the question than the first has alone, if there is one."""
    known = {number: frozenset(terms(plain(part), index.language, lang)) for number, part in parts.items()}
    first = next(iter(known.values()))
    alone = request.share(first)
    gains = {number: request.share(first | own) - alone for number, own in known.items()}
    best = max(gains, key=lambda number: (gains[number], -number))
    return [best] if gains[best] >= CLEARLY_MORE else []
