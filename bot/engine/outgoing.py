"""What stands between a feature and the outbox: the person's word, and the notice at first contact (DESIGN 2.6)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from bot.domain.delivery import LATE, Delivery, DeliveryKind
from bot.domain.effects import Effect, Enqueue, ErasePerson, SavePreferences
from bot.domain.identity import Recipient
from bot.domain.message import Message, Note
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.domain.person import Preferences
from bot.engine.context import Moment, language
from bot.i18n import translator

_ASKED_FOR = (DeliveryKind.REPLY, DeliveryKind.PERSONAL)
NOTICE = 2
"""Version of the text of the notice at first contact; a new one is shown to everybody once, as are new limits or another controller."""


async def admit(
    moment: Moment,
    effects: Sequence[Effect],
    known: Mapping[str, Preferences] | None = None,
    *,
    occurrence: Occurrence | None = None,
    awake: Collection[Recipient] = (),
) -> tuple[Effect, ...]:
    """
    The effects as they may be applied: nothing unasked goes to who said `stop` or `pause`, nor in quiet hours, and who was never written
    to is told first that this is a machine.

    `known` spares a read of those preferences; `occurrence` is what they carry out, if it is one. `awake` is who has just written, and
    where: what they are told goes at any hour.
    """
    spoken_to = {
        effect.delivery.to.id for effect in effects if isinstance(effect, Enqueue) and effect.delivery.to.kind == "dm"
    }
    unknown = sorted(spoken_to - set(known or {}))
    preferences = dict(known or {})
    if unknown:
        preferences |= await moment.read(lambda stored: stored.preferences(unknown))
    return tuple(
        _admitted(
            moment,
            [
                _timed(moment, each, occurrence) if isinstance(each, Enqueue) and not _tells(each, awake) else each
                for each in effects
            ],
            preferences,
        )
    )


def _tells(effect: Enqueue, awake: Collection[Recipient]) -> bool:
    return effect.delivery.kind is DeliveryKind.NOTICE and effect.delivery.to in awake


def _timed(moment: Moment, effect: Enqueue, occurrence: Occurrence | None) -> Enqueue:
    """Held until the end of quiet hours, unless somebody asked for it, it must go, or its rule means this very hour."""
    delivery = effect.delivery
    if delivery.kind in _ASKED_FOR or delivery.replaces is not None:
        return effect
    late = occurrence is not None and moment.now - occurrence.due_at > LATE
    means_this = occurrence is not None and occurrence.kind is not OccurrenceKind.BROADCAST and not late
    due = max(delivery.due_at, moment.now)
    free = due if means_this or delivery.urgent else moment.quiet.permitted(due, _zone(moment, delivery, occurrence))
    return Enqueue(replace(delivery, due_at=free if free > due else delivery.due_at, late=late))


def _zone(moment: Moment, delivery: Delivery, occurrence: Occurrence | None) -> str:
    """By whose clock it is early or late: the recipient's; during a milestone elsewhere, that of the place."""
    directory, to = moment.directory, delivery.to
    milestone = directory.milestones.get(occurrence.subject) if occurrence else None
    if occurrence and milestone and milestone.zone and occurrence.local_date >= milestone.starts:
        return milestone.zone
    room = directory.collectives.get(to.id) if to.is_room else None
    return room.zone if room else directory.zone_of(to.id)


def _admitted(moment: Moment, effects: Sequence[Effect], preferences: dict[str, Preferences]) -> Iterator[Effect]:
    erased = {effect.person_id for effect in effects if isinstance(effect, ErasePerson)}
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
        if before.notice != notice_version(moment) and person_id not in erased:
            decided[person_id] = replace(before, notice=notice_version(moment))
            yield Enqueue(_greeting(moment, effect.delivery, before))
        else:
            yield effect
    yield from (SavePreferences(each) for who, each in decided.items() if who not in erased)


def notice_version(moment: Moment) -> int:
    """Which notice is shown at present; it changes with all that it says."""
    return moment.retention.version(NOTICE, moment.controller)


def _greeting(moment: Moment, delivery: Delivery, preferences: Preferences) -> Delivery:
    """The delivery with the notice of first contact before it: a machine, who answers for it, how long things are kept."""
    say = translator(language(moment.directory, delivery.to, preferences))
    kept = moment.retention
    notice = Note(
        say(
            "first-contact",
            controller=moment.controller or say("first-contact-controller"),
            months=kept.answers_months,
            days=kept.free_text_days,
        )
    )
    return replace(delivery, message=Message((notice, *delivery.message.blocks)))
