"""Announcements for which nobody gives the second confirmation: their author is told, and in the end they are given up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.domain.broadcast import Broadcast
from bot.domain.effects import Effect, SaveBroadcast
from bot.domain.indicator_values import shorten
from bot.domain.message import Message, verbatim
from bot.domain.programme import localised
from bot.engine.context import Moment
from bot.engine.notices import told
from bot.features.broadcasts.deciding import stopped
from bot.features.broadcasts.notices import note_key
from bot.features.broadcasts.steps import Step
from bot.i18n import Translator

Effects = tuple[Effect, ...]


def waits_still(broadcast: Broadcast, step: Step) -> bool:
    """Whether what a step is about still waits: the announcement as it was then, or a correction."""
    return (broadcast.waits and broadcast.revision == step.number) or bool(broadcast.proposed)


async def still_waiting(moment: Moment, broadcast: Broadcast, able: tuple[str, ...], until: datetime) -> Effects:
    """Nobody has agreed yet: who asked is told who could, and until when."""
    known = moment.directory.people
    zone = moment.directory.zone_of(_asker(broadcast))
    names = [verbatim(known[each].name) for each in able]

    def words(say: Translator) -> Message:
        key = "broadcast-still-waiting-correction" if broadcast.proposed else "broadcast-still-waiting"
        whom = say.listed(names) if names else say("broadcast-somebody")
        return Message.of(say(key, text=_text(broadcast, say), names=whom, when=say.moment(until, zone)))

    return await _tell(moment, broadcast, "waiting", words)


async def lapsed(moment: Moment, broadcast: Broadcast) -> Effects:
    """Nobody agreed: it is given up, and who asked is told."""
    if broadcast.proposed:
        notices = await _tell(
            moment,
            broadcast,
            "lapsed",
            lambda say: Message.of(say("broadcast-lapsed-correction", text=_text(broadcast, say))),
        )
        return (SaveBroadcast(replace(broadcast, proposed={}, proposer="")), *notices)
    reason = "broadcast-ended-unseconded"
    notices = await _tell(
        moment, broadcast, "lapsed", lambda say: Message.of(say("broadcast-ended", reason=say(reason)))
    )
    return (*stopped(broadcast, "", reason, moment.now), *notices)


def _asker(broadcast: Broadcast) -> str:
    return broadcast.proposer or broadcast.author_id


def _text(broadcast: Broadcast, say: Translator) -> str:
    return shorten(localised(broadcast.proposed or broadcast.texts, say.lang))


async def _tell(moment: Moment, broadcast: Broadcast, what: str, words: Callable[[Translator], Message]) -> Effects:
    whom = (_asker(broadcast),) if _asker(broadcast) in moment.directory.people else ()
    return await told(moment, whom, note_key(broadcast, f"{what}/{broadcast.revision}"), words)
