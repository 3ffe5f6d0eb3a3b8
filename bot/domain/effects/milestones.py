"""What people are told of milestones, and what they say of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain.identity import Recipient
from bot.domain.milestones import Attendance, Closing, Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class TellMilestone:
    """
    Note what a delivery says of a milestone; it counts unless the delivery is withdrawn or given up.

    Attributes:
        rule_id: The reminder that says it; empty for the notice of a change.
        day: The local date for which it was said.
    """

    delivery_key: str
    to: Recipient
    milestone_id: str
    facts: Facts
    rule_id: str
    day: date


@dataclass(frozen=True, slots=True)
class CloseMilestone:
    """
    Note that a team has done what is due; who said it first counts.

    Attributes:
        rules: Reminders of which nothing that still waits is sent any more…
        recipients: …to these.
    """

    closing: Closing
    rules: tuple[str, ...] = ()
    recipients: tuple[Recipient, ...] = ()


@dataclass(frozen=True, slots=True)
class ReopenMilestone:
    """Note that a team hasn't done it after all."""

    milestone_id: str
    collective_id: str


@dataclass(frozen=True, slots=True)
class SaveAttendance:
    """Keep whether somebody comes; the last word counts."""

    attendance: Attendance


MilestoneEffect = TellMilestone | CloseMilestone | ReopenMilestone | SaveAttendance
