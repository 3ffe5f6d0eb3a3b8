"""What a reminder says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain.directory import Directory
from bot.domain.message import Message, Note, Text
from bot.domain.occurrence import Occurrence
from bot.domain.programme import Collective, Milestone, Reminder, fill
from bot.features.reminders.placing import own_day
from bot.i18n import Translator


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """
    What an occurrence stands for.

    Attributes:
        day: The day on which it is said.
        own: The day that its rule gives: by it a reminder that moves again isn't said again.
        milestone: None for a rule that repeats.
    """

    rule: Reminder
    collective: Collective
    day: date
    own: date
    milestone: Milestone | None

    @property
    def key(self) -> str:
        """Tells it from the rule's others."""
        own = self.own.isoformat()
        return f"{self.milestone.id}/{own}" if self.milestone else own

    @property
    def words(self) -> tuple[str, ...]:
        """What its words depend on, beside the language: only a rule that repeats and one that moved speak of the collective."""
        named = self.milestone is None or self.day != self.own
        return ("reminder", self.rule.id, self.key, self.day.isoformat(), self.collective.id if named else "")

    @property
    def place(self) -> str | None:
        """The zone of the place where people are on that day, if the milestone is elsewhere."""
        return self.milestone.zone if self.milestone and self.day >= self.milestone.starts else None


def stands_for(directory: Directory, occurrence: Occurrence) -> Said | None:
    """What an occurrence stands for; None if anything of it has gone."""
    rule = next((each for each in directory.reminders if each.id == occurrence.rule_id), None)
    collective = directory.collectives.get(occurrence.scope.removeprefix("collective:"))
    if rule is None or collective is None:
        return None
    milestone = None if rule.repeat else directory.milestones.get(occurrence.subject)
    own = date.fromisoformat(occurrence.subject) if rule.repeat else own_day(rule, milestone) if milestone else None
    if own is None:
        return None
    return Said(rule=rule, collective=collective, day=occurrence.local_date, own=own, milestone=milestone)


def message(directory: Directory, said: Said, say: Translator) -> Message:
    """The reminder in a language; one that a pause moved says so, and a programme of examples that it is one."""
    written = say.of(said.rule.text)
    blocks = [Text(fill(written, fields(said, say)))]
    link = said.milestone.link if said.milestone else None
    if link and "{link}" not in written:
        blocks.append(Text(link))
    return Message.of(*blocks, *_notes(directory, said, say))


def _notes(directory: Directory, said: Said, say: Translator) -> list[Note]:
    notes: list[Note] = []
    if said.own != said.day and directory.paused(said.collective.id, said.own):
        notes.append(Note(say("reminder-moved", collective=said.collective.name, when=say.day(said.own))))
    if said.milestone and directory.programme and directory.programme.example:
        notes += [Note(notice)] if (notice := say.of(directory.programme.notice)) else []
    return notes


def fields(said: Said, say: Translator) -> dict[str, str]:
    """What may stand between braces in a reminder's text."""
    milestone = said.milestone
    if milestone is None:
        return {"date": say.day(said.day), "collective": said.collective.name}
    due = milestone.due
    return {
        "title": say.of(milestone.title),
        "dates": say.days_at(milestone.starts, milestone.ends, milestone.at),
        "time": milestone.at.strftime("%H:%M") if milestone.at else "",
        "days": str(abs(said.rule.days)),
        "place": say.of(milestone.place) or say("reminder-no-place"),
        "link": milestone.link or "",
        "preparation": say.of(milestone.preparation) or say("reminder-no-preparation"),
        "deliverable": say.of(milestone.deliverable),
        "due": say.day(due) if due else "",
    }
