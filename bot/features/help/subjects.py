"""What help can be asked about, and the lines that each subject has: for everybody, and more for who coordinates. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from bot.domain.knowledge import LANGUAGES
from bot.domain.text import bare
from bot.i18n import translator


class Subject(StrEnum):
    """What people may want to know more of."""

    BROADCASTS = "broadcasts"
    TEAMS = "teams"
    ROOMS = "rooms"
    DELIVERIES = "deliveries"
    QUESTIONS = "questions"
    CALENDAR = "calendar"
    CHECKINS = "checkins"
    REMINDERS = "reminders"
    SHARING = "sharing"
    AGENDA = "agenda"
    ACCOUNTS = "accounts"
    MESSAGES = "messages"
    DATA = "data"


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a subject, by their keys in the catalogues."""

    everybody: tuple[str, ...] = ()
    coordinators: tuple[str, ...] = ()

    def shown(self, *, coordinates: bool) -> tuple[str, ...]:
        """Those that somebody can use."""
        return (*self.everybody, *(self.coordinators if coordinates else ()))


def lines_of(subject: Subject) -> Lines:
    """What can be said about it."""
    match subject:
        case Subject.BROADCASTS:
            return Lines(
                (),
                ("help-broadcast", "help-broadcast-reply", "help-broadcasts", "help-halt", "help-amend", "help-recall"),
            )
        case Subject.TEAMS:
            return Lines(
                ("help-team",),
                ("help-join", "help-transfer", "help-leave", "help-role", "help-invite", "help-invitations"),
            )
        case Subject.ROOMS:
            return Lines((), ("help-room-tie", "help-room-untie", "help-rooms", "help-reach"))
        case Subject.DELIVERIES:
            return Lines((), ("help-deliveries",))
        case Subject.QUESTIONS:
            return Lines(_own(subject), ("help-unanswered", "help-teach", "help-entries", "help-revise", "help-retire"))
        case Subject.CALENDAR:
            return Lines(_CALENDAR, _CHANGES)
        case Subject.CHECKINS:
            return Lines(_CHECKINS, ("help-checkin-state", "help-extract"))
        case Subject.AGENDA:
            return Lines(("help-agenda", "help-export", "help-revoke"), ("help-agenda-team",))
        case own:
            return Lines(_own(own))


_CALENDAR = (
    "help-dates",
    "help-come",
    "help-attendance",
    "help-done",
    "help-reopen",
    "help-returned",
    "help-days-off",
)
_CHECKINS = (
    "help-checkin",
    "help-checkin-line",
    "help-checkin-correct",
    "help-checkin-words",
    "help-checkin-for",
    "help-figures",
    "help-brief",
)
_CHANGES = (
    "help-milestone-add",
    "help-milestone-move",
    "help-milestone-change",
    "help-milestone-cancel",
    "help-day-off",
    "help-break",
    "help-lift",
)


def _own(
    subject: Literal[
        Subject.QUESTIONS, Subject.REMINDERS, Subject.SHARING, Subject.ACCOUNTS, Subject.MESSAGES, Subject.DATA
    ],
) -> tuple[str, ...]:
    """The lines of what is everybody's alike."""
    match subject:
        case Subject.QUESTIONS:
            return "help-ask", "help-live", "help-relay", "help-asked", "help-unpass", "help-useful"
        case Subject.REMINDERS:
            return (
                "help-remind",
                "help-remind-before",
                "help-reminders",
                "help-reschedule",
                "help-unremind",
                "help-clear",
            )
        case Subject.SHARING:
            return "help-share", "help-respond", "help-shares", "help-rectify", "help-unshare"
        case Subject.ACCOUNTS:
            return "help-accounts", "help-link", "help-code", "help-prefer", "help-unlink"
        case Subject.MESSAGES:
            return "help-stop", "help-pause", "help-resume", "help-language", "help-cancel"
        case Subject.DATA:
            return "help-privacy", "help-data", "help-accesses", "help-forget"


def subjects(*, coordinates: bool) -> tuple[Subject, ...]:
    """Those that have something for somebody, what only coordinators can do first."""
    return tuple(each for each in Subject if lines_of(each).shown(coordinates=coordinates))


def subject_of(words: str) -> Subject | None:
    """The subject that is named, in either language; None for anything else, or more than that."""
    fillers = {word for lang in LANGUAGES for word in translator(lang).words("help-fillers")}
    typed = bare(words).replace("'", " ").replace("-", " ").split()
    wanted = " ".join(word for word in typed if word not in fillers)
    for subject in Subject:
        named = (word for lang in LANGUAGES for word in translator(lang).words(f"help-words-{subject}"))
        if wanted and wanted in {word.replace("'", " ").replace("-", " ") for word in named}:
            return subject
    return None
