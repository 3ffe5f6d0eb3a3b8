"""Which repository carries out an effect."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

from bot.domain.effects import (
    AccountEffect,
    AuditEffect,
    BroadcastEffect,
    CheckInEffect,
    CodeEffect,
    DeliveryEffect,
    DialogueEffect,
    Effect,
    FeedEffect,
    InboxEffect,
    MilestoneEffect,
    OccurrenceEffect,
    OwnDataEffect,
    PersonalEffect,
    ProgrammeEffect,
    PublicationEffect,
    QuestionEffect,
    RestoreEffect,
    RoomEffect,
    SharingEffect,
    TokenEffect,
)
from storage.repositories import (
    account_changes,
    audit,
    broadcasts,
    checkins,
    codes,
    deliveries,
    dialogues,
    feeds,
    inbox,
    milestones,
    occurrences,
    own_data,
    personal,
    programme,
    questions,
    restores,
    results,
    rooms,
    sharing,
    tokens,
)
from storage.statements import Work

_REPOSITORIES: tuple[tuple[Any, Callable[[Any, Work], None]], ...] = (
    (DeliveryEffect, deliveries.apply),
    (DialogueEffect, dialogues.apply),
    (CheckInEffect, checkins.apply),
    (QuestionEffect, questions.apply),
    (ProgrammeEffect, programme.apply),
    (AccountEffect, account_changes.apply),
    (RoomEffect, rooms.apply),
    (CodeEffect, codes.apply),
    (OccurrenceEffect, occurrences.apply),
    (PersonalEffect, personal.apply),
    (BroadcastEffect, broadcasts.apply),
    (MilestoneEffect, milestones.apply),
    (SharingEffect, sharing.apply),
    (AuditEffect, audit.apply),
    (FeedEffect, feeds.apply),
    (InboxEffect, inbox.apply),
    (RestoreEffect, restores.apply),
    (PublicationEffect, results.apply),
    (OwnDataEffect, own_data.apply),
    (TokenEffect, tokens.apply),
)
APPLIES = {kind: apply for kinds, apply in _REPOSITORIES for kind in get_args(kinds) or (kinds,)}
"""How each kind of effect is carried out; a test holds that none is missing."""


def apply(effect: Effect, work: Work) -> None:
    """Carry out one effect, by the aggregate that it changes."""
    APPLIES[type(effect)](effect, work)
