"""Who did what that others may have to answer for, and what was refused to whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

PROGRAMS = "api/"
"""What the account of a program begins with that reads over HTTP; the name of its token follows."""


class Deed(StrEnum):
    """What was done, or was tried."""

    BROADCAST_REFUSED = "broadcast-refused"
    BROADCAST_CONFIRMED = "broadcast-confirmed"
    BROADCAST_SECONDED = "broadcast-seconded"
    BROADCAST_REJECTED = "broadcast-rejected"
    BROADCAST_BEGUN = "broadcast-begun"
    BROADCAST_STOPPED = "broadcast-stopped"
    BROADCAST_CORRECTED = "broadcast-corrected"
    BROADCAST_WITHDRAWN = "broadcast-withdrawn"
    ACCOUNT_LINKED = "account-linked"
    ACCOUNT_UNLINKED = "account-unlinked"
    CODE_REFUSED = "code-refused"
    INVITATION_GIVEN = "invitation-given"
    INVITATION_TAKEN_BACK = "invitation-taken-back"
    PERSON_ADDED = "person-added"
    PERSON_MOVED = "person-moved"
    PERSON_REMOVED = "person-removed"
    ROLE_CHANGED = "role-changed"
    ROSTER_REFUSED = "roster-refused"
    SHARE_REFUSED = "share-refused"
    SHARE_POSTED = "share-posted"
    SHARE_ANSWERED = "share-answered"
    SHARE_CORRECTED = "share-corrected"
    SHARE_WITHDRAWN = "share-withdrawn"
    MILESTONE_REFUSED = "milestone-refused"
    MILESTONE_ADDED = "milestone-added"
    MILESTONE_CHANGED = "milestone-changed"
    MILESTONE_CANCELLED = "milestone-cancelled"
    MILESTONE_CLOSED = "milestone-closed"
    MILESTONE_REOPENED = "milestone-reopened"
    RESTORED_SENT = "restored-sent"
    CLOSURE_ENTERED = "closure-entered"
    CLOSURE_REMOVED = "closure-removed"
    CLOSURE_REFUSED = "closure-refused"
    ROOM_REFUSED = "room-refused"
    ROOM_TIED = "room-tied"
    ROOM_UNTIED = "room-untied"
    QUESTION_ANSWERED = "question-answered"
    QUESTION_CORRECTED = "question-corrected"
    QUESTION_DECLINED = "question-declined"
    QUESTION_HANDED_ON = "question-handed-on"
    QUESTION_REFUSED = "question-refused"
    ENTRY_PUBLISHED = "entry-published"
    ENTRY_CHANGED = "entry-changed"
    ENTRY_RETIRED = "entry-retired"
    ENTRY_REFUSED = "entry-refused"
    FEED_REFUSED = "feed-refused"
    PROXY_REFUSED = "proxy-refused"
    PROXY_CONSENTED = "proxy-consented"
    FEED_OPENED = "feed-opened"
    FEED_CLOSED = "feed-closed"
    EXPORTED = "exported"
    DATA_GIVEN = "data-given"
    PERSON_ERASED = "person-erased"
    ACCESS_GIVEN = "access-given"
    ACCESS_REVOKED = "access-revoked"


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """
    One line of the audit; never what people wrote.

    Attributes:
        person_id: Who; empty for somebody unknown.
        account: By which account, as `platform/id`; empty for the bot itself, `api/NAME` for a program.
        subject: What it was about: the id of a broadcast, of a milestone, a share, a question, an entry, a person, an account.
    """

    at: datetime
    deed: Deed
    person_id: str
    account: str
    subject: str
