"""What was not sent, whom it concerns, and how coordinators are told. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from bot.domain.actions import Action
from bot.domain.delivery import DeliveryState, delivery_id
from bot.domain.directory import Directory
from bot.domain.identity import Recipient
from bot.domain.message import Choices, Items, Message, Option, verbatim
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.domain.outcomes import Failure, Missed
from bot.i18n import Translator

RETRY = "deliveries.retry"
"""The choice by which a coordinator has what failed for a reason sent again."""
_NAMES = 8


def listeners(directory: Directory, to: Recipient) -> tuple[str, ...]:
    """Ids of who is told what became of a message: who coordinates its recipient's collective, but not the recipient."""
    collectives = [to.id] if to.is_room else [each.id for each in directory.collectives_of(to.id)]
    nearest = [person.id for each in collectives for person in directory.coordinators(each)]
    own = [each for each in nearest if to.is_room or each != to.id]
    whom = own or [person.id for person in directory.coordinators(None)]
    return tuple(dict.fromkeys(whom)) or tuple(each for each in directory.people if directory.coordinates(each))


def concerned(directory: Directory, occurrence: Occurrence) -> tuple[str, ...]:
    """Ids of who is told that it was missed; nobody of what a person asked for themselves."""
    if occurrence.kind in (OccurrenceKind.PERSONAL, OccurrenceKind.DIGEST, OccurrenceKind.RENEWAL):
        return ()
    return listeners(directory, Recipient.collective(occurrence.scope.removeprefix("collective:")))


def scope_of(directory: Directory, to: Recipient) -> str:
    """The narrowest scope that a recipient belongs to, as `bot.domain.rights` asks for it."""
    if to.is_room:
        return f"collective:{to.id}"
    found = next(iter(directory.collectives_of(to.id)), None)
    return f"collective:{found.id}" if found else "programme"


def cause_id(reason: str) -> str:
    """Stands for a reason in keys and choices."""
    return delivery_id(reason)[:8]


def failed_message(directory: Directory, failures: Sequence[Failure], say: Translator, today: date) -> Message:
    """What could not be sent for one reason, with the choice to try once more."""
    line = Items((failed_line(directory, failures, say),))
    return Message.of(say("failures-title"), line, *retry(failures, say, today))


def failed_line(directory: Directory, failures: Sequence[Failure], say: Translator) -> str:
    """How many for which reason, and to whom."""
    reason = verbatim(say.reason(failures[0].reason))
    return say("failures-cause", count=len(failures), reason=reason, names=_listed(_names(directory, failures), say))


def retry(failures: Iterable[Failure], say: Translator, day: date) -> Iterator[Choices]:
    """The choices to try again: what failed, not what is of no use any more."""
    failed = [each.reason for each in failures if each.state is DeliveryState.FAILED]
    reasons = list(dict.fromkeys(failed))
    if reasons:
        options = [
            Option(_retry_label(each, reasons, say), Action(RETRY, (day.isoformat(), cause_id(each))))
            for each in reasons
        ]
        yield Choices(tuple(options))


def _retry_label(reason: str, among: Sequence[str], say: Translator) -> str:
    if len(among) == 1:
        return say("failures-retry")
    return say("failures-retry-cause", reason=say.reason(reason.partition(": ")[0]))


def missed_message(directory: Directory, missed: Sequence[Missed], say: Translator) -> Message:
    """What was not sent while the bot was away or busy: what, for whom, why."""
    return Message.of(say("missed-title"), Items(tuple(missed_lines(directory, missed, say))))


def missed_lines(directory: Directory, missed: Sequence[Missed], say: Translator) -> Iterator[str]:
    """One line for each thing that was missed and each reason."""
    alike: defaultdict[tuple[str, str, str, date, str], list[Missed]] = defaultdict(list)
    for each in missed:
        it = each.occurrence
        alike[it.kind, it.rule_id, it.subject, it.local_date, each.reason].append(each)
    for found in alike.values():
        it = found[0].occurrence
        yield say(
            "missed-line",
            what=_what(directory, it, say),
            day=say.day(it.local_date, year=False),
            reason=say.reason(found[0].reason),
            names=_listed(_scopes(directory, found, say), say),
        )


def _what(directory: Directory, occurrence: Occurrence, say: Translator) -> str:
    milestone = directory.milestones.get(occurrence.subject)
    check_in = directory.check_ins.get(occurrence.rule_id)
    title = say.of(milestone.title) if milestone else say.of(check_in.title) if check_in else ""
    name = verbatim(title) if title else ""
    return say(f"missed-{occurrence.kind.value}", title=name) if name else say("missed-other")


def _scopes(directory: Directory, missed: Iterable[Missed], say: Translator) -> Iterator[str]:
    for each in missed:
        kind, _, identifier = each.occurrence.scope.partition(":")
        known: Mapping[str, object] = directory.collectives if kind == "collective" else directory.regions
        found = known.get(identifier)
        yield verbatim(str(getattr(found, "name", identifier))) if found else say("missed-everybody")


def _names(directory: Directory, failures: Iterable[Failure]) -> Iterator[str]:
    for each in failures:
        known = directory.collectives if each.to.is_room else directory.people
        found = known.get(each.to.id)
        yield verbatim(found.name) if found else str(each.to)


def _listed(names: Iterable[str], say: Translator) -> str:
    whom = list(dict.fromkeys(names))
    more = [say("failures-others", count=len(whom) - _NAMES)] if len(whom) > _NAMES else []
    return say.listed(whom[:_NAMES] + more)
