"""Decisions put together: an answer, one item of it, two answers as one, nothing."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.knowledge import Decision, Entry, Verdict
from bot.knowledge.answers import Reply
from bot.knowledge.compose import list_items
from bot.knowledge.items import Wish, item_text

NOTHING = Reply(text="", more="")


def certainty(decision: Decision) -> tuple[bool, float]:
    """What makes one decision better than another: that it answers, then how sure it is."""
    return decision.verdict is Verdict.ANSWER, decision.confidence or 0.0


def silent(lang: str) -> Decision:
    """An abstention."""
    return Decision(verdict=Verdict.ABSTAIN, text="", more="", entries=(), lang=lang, confidence=None)


def one_of(wish: Wish, whole: Decision) -> Decision:
    """The item wished for of a list that was found; abstains if the list has no such item."""
    text = item_text(wish, list_items(whole.text), whole.lang)
    if whole.verdict is not Verdict.ANSWER or not text:
        return replace(whole, verdict=Verdict.ABSTAIN, text="", more="", entries=())
    return replace(whole, text=text, more=whole.text)


def joined(sides: list[Decision], lang: str) -> Decision:
    """Two answers as one, each with its title."""
    return Decision(
        verdict=Verdict.ANSWER,
        text="\n\n".join(f"{side.entries[0].title}\n{side.text}" for side in sides),
        more="\n\n".join(side.more for side in sides if side.more),
        entries=tuple(side.entries[0] for side in sides),
        lang=lang,
        confidence=min(side.confidence or 0.0 for side in sides),
    )


def with_detail(item: Decision, detail: Decision) -> Decision:
    """One item of a list, and what another entry tells of it."""
    return replace(
        detail,
        text=f"{item.text}\n\n{detail.text}",
        more="\n\n".join(filter(None, [detail.more, item.more])),
        entries=(*detail.entries, *item.entries),
    )


def decided(verdict: Verdict, reply: Reply, entries: tuple[Entry, ...], lang: str, confidence: float) -> Decision:
    """A decision on what is replied, from which entries, and how sure one is."""
    return Decision(
        verdict=verdict, text=reply.text, more=reply.more, entries=entries, lang=lang, confidence=round(confidence, 3)
    )
