"""An answer in other words, where an operator wants that: checked against the passages, marked, and left where anything is odd."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.knowledge import Decision, Entry, Verdict
from bot.domain.message import Note, Text
from bot.domain.text import fold
from bot.engine.context import Context
from bot.engine.response import Response
from bot.i18n import translator
from bot.knowledge.compose import plain
from bot.knowledge.faithful import faithful
from bot.ports.rephraser import Material, Rephraser

_MOST = 2_000
"""Characters of a passage that are shown to it."""
_SHORTEST_NAME = 3


async def rephrased(
    ctx: Context, question: str, decision: Decision, response: Response, rephraser: Rephraser | None
) -> Response:
    """The response, perhaps in other words; as it is if there is no rephraser, or what it says can't be stood by."""
    if rephraser is None or decision.verdict is not Verdict.ANSWER or _names_somebody(ctx, question):
        return response
    materials = _materials(decision.entries)
    say = translator(decision.lang)
    found = await rephraser.rephrase(say("llm-instructions"), question, materials)
    if found is None or not found.cites or not {*found.cites} <= {each.id for each in materials}:
        return response
    cited = [f"{each.title}\n{each.text}" for each in materials if each.id in found.cites]
    if not faithful(found.text, decision.text, cited):
        return response
    remark = Note(say("ask-by-ai"))
    return replace(response, blocks=(Text(found.text),), remarks=(remark, *response.remarks))


def _materials(entries: Sequence[Entry]) -> tuple[Material, ...]:
    return tuple(Material(id=each.id, title=each.title, text=plain(each.body)[:_MOST]) for each in entries)


def _names_somebody(ctx: Context, question: str) -> bool:
    """Whether it names somebody of the teams that it is about: names leave the house for nobody."""
    words = set(fold(question).replace("'", " ").split())
    people = (person for each in ctx.collectives for person, _ in ctx.directory.members(each.id))
    return any(part in words for each in people for part in fold(each.name).split() if len(part) >= _SHORTEST_NAME)
