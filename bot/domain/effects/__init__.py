"""
What a unit of work changes, as values: features return them, the store applies them in order, all or none.

An effect that no longer fits what is stored raises `Conflict`, and nothing of its unit is kept.
"""

from __future__ import annotations

from bot.domain.effects.accounts import AccountEffect, LeaveAccount, NoteUnread, TieAccount, UntieAccount
from bot.domain.effects.audit import Audit, AuditEffect, TellFailures, TellMissed
from bot.domain.effects.broadcasts import Acknowledge, AddressBroadcast, BroadcastEffect, CancelBroadcast, SaveBroadcast
from bot.domain.effects.checkins import AskNoMore, CheckInEffect, OpenRound, Prompted, SaveAnswer
from bot.domain.effects.codes import CodeEffect, GiveCode, RevokeCodes, SaveVisit, SpendCode
from bot.domain.effects.deliveries import CancelDeliveries, DeliveryEffect, Enqueue, RetryDeliveries
from bot.domain.effects.dialogues import DialogueEffect, EndFlow, SaveFlow, SavePreferences, SaveTurn
from bot.domain.effects.feeds import CloseFeeds, FeedEffect, OpenFeed
from bot.domain.effects.inbox import FinishEvent, InboxEffect
from bot.domain.effects.milestones import (
    CloseMilestone,
    MilestoneEffect,
    ReopenMilestone,
    SaveAttendance,
    TellMilestone,
)
from bot.domain.effects.occurrences import (
    FinishOccurrence,
    HoldOccurrence,
    OccurrenceEffect,
    PlanOccurrence,
    PlanOccurrences,
    PlanRule,
    ReleaseOccurrences,
)
from bot.domain.effects.own_data import ErasePerson, OwnDataEffect, Purge
from bot.domain.effects.personal import (
    PersonalEffect,
    RemovePersonalReminder,
    RemovePersonalReminders,
    SavePersonalReminder,
)
from bot.domain.effects.programme import ProgrammeEffect, PutEntities, RemoveEntities
from bot.domain.effects.publications import PublicationEffect, Publish
from bot.domain.effects.questions import (
    NoteShown,
    QuestionEffect,
    QuestionOutcome,
    RecordQuestion,
    SaveAsker,
    SavePassed,
    Vote,
)
from bot.domain.effects.restores import RestoreEffect, SendSetAside
from bot.domain.effects.rooms import LoseRoom, MoveRoom, RegainRoom, RoomEffect, TieRoom, UntieRoom
from bot.domain.effects.sharing import SaveShare, SaveShareAnswer, SharingEffect
from bot.domain.effects.tokens import GiveToken, RevokeToken, TokenEffect

Effect = (
    DeliveryEffect
    | DialogueEffect
    | CheckInEffect
    | QuestionEffect
    | ProgrammeEffect
    | AccountEffect
    | RoomEffect
    | CodeEffect
    | OccurrenceEffect
    | PersonalEffect
    | BroadcastEffect
    | MilestoneEffect
    | SharingEffect
    | AuditEffect
    | FeedEffect
    | InboxEffect
    | RestoreEffect
    | PublicationEffect
    | OwnDataEffect
    | TokenEffect
)

__all__ = [
    "AccountEffect",
    "Acknowledge",
    "AddressBroadcast",
    "AskNoMore",
    "Audit",
    "AuditEffect",
    "BroadcastEffect",
    "CancelBroadcast",
    "CancelDeliveries",
    "CheckInEffect",
    "CloseFeeds",
    "CloseMilestone",
    "CodeEffect",
    "DeliveryEffect",
    "DialogueEffect",
    "Effect",
    "EndFlow",
    "Enqueue",
    "ErasePerson",
    "FeedEffect",
    "FinishEvent",
    "FinishOccurrence",
    "GiveCode",
    "GiveToken",
    "HoldOccurrence",
    "InboxEffect",
    "LeaveAccount",
    "LoseRoom",
    "MilestoneEffect",
    "MoveRoom",
    "NoteShown",
    "NoteUnread",
    "OccurrenceEffect",
    "OpenFeed",
    "OpenRound",
    "OwnDataEffect",
    "PersonalEffect",
    "PlanOccurrence",
    "PlanOccurrences",
    "PlanRule",
    "ProgrammeEffect",
    "Prompted",
    "PublicationEffect",
    "Publish",
    "Purge",
    "PutEntities",
    "QuestionEffect",
    "QuestionOutcome",
    "RecordQuestion",
    "RegainRoom",
    "ReleaseOccurrences",
    "RemoveEntities",
    "RemovePersonalReminder",
    "RemovePersonalReminders",
    "ReopenMilestone",
    "RestoreEffect",
    "RetryDeliveries",
    "RevokeCodes",
    "RevokeToken",
    "RoomEffect",
    "SaveAnswer",
    "SaveAsker",
    "SaveAttendance",
    "SaveBroadcast",
    "SaveFlow",
    "SavePassed",
    "SavePersonalReminder",
    "SavePreferences",
    "SaveShare",
    "SaveShareAnswer",
    "SaveTurn",
    "SaveVisit",
    "SendSetAside",
    "SharingEffect",
    "SpendCode",
    "TellFailures",
    "TellMilestone",
    "TellMissed",
    "TieAccount",
    "TieRoom",
    "TokenEffect",
    "UntieAccount",
    "UntieRoom",
    "Vote",
]
