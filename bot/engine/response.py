"""An answer to a question before it is a message: what `relais ask` prints and what a chat shows are the same value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.actions import Action
from bot.domain.effects import Effect
from bot.domain.knowledge import Entry
from bot.domain.message import Block, Choices, Message, Note, Option, Reactions, Sources
from bot.engine.context import Outcome
from bot.i18n import Translator


class ResponseKind(StrEnum):
    """What sort of answer it is (DESIGN 6, ask)."""

    ANSWER = "answer"
    LIVE = "live"
    SUGGEST = "suggest"
    ABSTAIN = "abstain"
    SMALLTALK = "smalltalk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """
    What the bot has to say to a question.

    Attributes:
        blocks: The words, in reading order, never empty; without sources and choices.
        sources: The entries that they are made of.
        remarks: What is to be known about them, below the words.
        suggestions: The entries to choose from.
        options: Further choices under the message.
        reactions: What may be pressed in passing.
        lang: The language of the words.
    """

    kind: ResponseKind
    blocks: tuple[Block, ...]
    lang: str
    sources: tuple[Entry, ...] = ()
    remarks: tuple[Note, ...] = ()
    suggestions: tuple[Entry, ...] = ()
    options: tuple[Option, ...] = ()
    reactions: tuple[Option, ...] = ()
    confidence: float | None = None
    effects: tuple[Effect, ...] = ()

    @property
    def abstained(self) -> bool:
        """Whether it is no answer to the question."""
        return self.kind not in (ResponseKind.ANSWER, ResponseKind.LIVE)


def source_line(entry: Entry, say: Translator) -> str:
    """Where an entry comes from, in one line: document, section, date."""
    parts = [entry.source, *([say("source-section", section=entry.section)] if entry.section else [])]
    if entry.page:
        parts.append(say("source-page", page=entry.page))
    if entry.date:
        parts.append(say.month(entry.date))
    return say("source-line", source=", ".join(parts))


def shown(response: Response, say: Translator) -> Outcome:
    """The response as one message with its sources and choices."""
    lines = tuple(dict.fromkeys(source_line(entry, say) for entry in response.sources))
    offered = tuple(Option(entry.title, Action("ask.entry", (entry.id,))) for entry in response.suggestions)
    extra: list[Block] = [Sources(lines)] if lines else []
    if offered or response.options:
        extra.append(Choices((*offered, *response.options)))
    if response.reactions:
        extra.append(Reactions(response.reactions))
    return Outcome((Message((*response.blocks, *response.remarks, *extra)),), response.effects)
