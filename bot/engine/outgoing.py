"""What stands between a feature and the outbox: the person's word, and the notice at first contact (DESIGN 2.6)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.directory import Directory
from bot.domain.effects import Effect, Enqueue, SavePreferences
from bot.domain.message import Message, Note
from bot.domain.person import Preferences
from bot.engine.context import Moment, language
from bot.i18n import translator

NOTICE = 1
"""Version of the notice at first contact; a new one is shown to everybody once."""


async def admit(
    moment: Moment, effects: Sequence[Effect], known: Mapping[str, Preferences] | None = None
) -> tuple[Effect, ...]:
    """
    The effects as they may be applied: nothing unasked goes to who said `stop` or `pause`, and who was never written to is told first
    that this is a machine. `known` spares a read of those preferences.
    """
    spoken_to = {
        effect.delivery.to.id for effect in effects if isinstance(effect, Enqueue) and effect.delivery.to.kind == "dm"
    }
    unknown = sorted(spoken_to - set(known or {}))
    preferences = dict(known or {})
    if unknown:
        preferences |= await moment.read(lambda stored: stored.preferences(unknown))
    return tuple(_admitted(moment, effects, preferences))


def _admitted(moment: Moment, effects: Sequence[Effect], preferences: dict[str, Preferences]) -> Iterator[Effect]:
    decided = {
        effect.preferences.person_id: effect.preferences for effect in effects if isinstance(effect, SavePreferences)
    }
    for effect in effects:
        if isinstance(effect, SavePreferences):
            continue
        if not isinstance(effect, Enqueue) or effect.delivery.to.kind != "dm":
            yield effect
            continue
        if effect.delivery.withdraws:  # what is taken back disturbs nobody
            yield effect
            continue
        person_id = effect.delivery.to.id
        before = decided.get(person_id) or preferences.get(person_id) or Preferences(person_id=person_id)
        if effect.delivery.kind is not DeliveryKind.REPLY and not before.reachable(moment.now):
            continue
        if before.notice < NOTICE:
            decided[person_id] = replace(before, notice=NOTICE)
            yield Enqueue(_greeting(moment.directory, effect.delivery, before))
        else:
            yield effect
    yield from (SavePreferences(each) for each in decided.values())


def _greeting(directory: Directory, delivery: Delivery, preferences: Preferences) -> Delivery:
    """The delivery with the notice of first contact before it: a machine, who answers for it, how long things are kept."""
    say = translator(language(directory, delivery.to, preferences))
    controller = directory.programme.controller if directory.programme else ""
    notice = Note(say("first-contact", controller=controller or say("first-contact-controller")))
    return replace(delivery, message=Message((notice, *delivery.message.blocks)))
