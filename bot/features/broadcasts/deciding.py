"""What becomes of an announcement when somebody decides about it: the same from a chat and from the command line."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.actions import Action
from bot.domain.audit import Deed
from bot.domain.broadcast import Broadcast, BroadcastState
from bot.domain.delivery import delivery_id
from bot.domain.effects import CancelBroadcast, Effect, SaveBroadcast
from bot.domain.errors import PersonError
from bot.domain.events import Event
from bot.domain.message import Choices, Heading, Items, Message, Option, Text, verbatim
from bot.domain.programme import Localised
from bot.engine.context import Moment
from bot.engine.notices import noted, told
from bot.features.broadcasts.notices import note_key
from bot.features.broadcasts.rights import others
from bot.features.broadcasts.steps import BEGIN, CORRECT, LAPSE, WAIT, WITHDRAW, Step, planned
from bot.features.broadcasts.survey import Survey
from bot.features.broadcasts.terms import Terms
from bot.features.broadcasts.wording import counted, texts
from bot.i18n import Translator

Effects = tuple[Effect, ...]
SOON = timedelta(hours=1)
"""After which who asked for a second confirmation at once is told that there is none yet."""
PATIENCE = timedelta(hours=47)
"""How much longer it waits then."""


async def seconds(moment: Moment, terms: Terms, author_id: str, found: Survey) -> tuple[str, ...] | None:
    """Ids of who can be asked for a second confirmation; None if none is needed."""
    if found.size <= terms.confirm_above:
        return None
    able = others(moment.directory, author_id, found.meant)
    kept = await moment.read(lambda stored: stored.preferences(able))
    return tuple(each for each in able if each not in kept or kept[each].reachable(moment.now))


async def confirmed(
    moment: Moment, terms: Terms, draft: Broadcast, found: Survey, event: Event | None = None
) -> tuple[Broadcast, Effects]:
    """
    The author wants it to go: it goes, or waits for its hour or for a second coordinator, who is asked.

    Raises:
        PersonError: Nobody else may confirm it.
    """
    asked = await seconds(moment, terms, draft.author_id, found)
    if asked is not None and not asked:
        raise PersonError("broadcast-no-second", count=found.size, limit=terms.confirm_above)
    state = BroadcastState.SCHEDULED if asked is None else BroadcastState.WAITING
    broadcast = replace(draft, state=state, made_at=moment.now, confirmations=(draft.author_id,))
    saved = (SaveBroadcast(broadcast), noted(Deed.BROADCAST_CONFIRMED, draft.author_id, draft.id, moment.now, event))
    if asked is None:
        return broadcast, (*saved, planned(broadcast, Step(name=BEGIN), max(broadcast.due_at, moment.now)))
    return broadcast, (*saved, *await asking(moment, first(broadcast), asked, found), *patience(broadcast, moment.now))


def patience(broadcast: Broadcast, now: datetime) -> Effects:
    """Somebody else must agree: at its hour, or soon, its author is told if nobody did, and later it is given up."""
    number = broadcast.revision + 1
    told_at = max(broadcast.due_at, now + SOON)
    wait = planned(broadcast, Step(name=WAIT, number=number), told_at)
    return (wait, planned(broadcast, Step(name=LAPSE, number=number), told_at + PATIENCE))


def first(broadcast: Broadcast) -> Proposal:
    """Its own words, by its author."""
    return Proposal(broadcast=broadcast, texts=broadcast.texts, by=broadcast.author_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """The words that somebody wants a broadcast to have."""

    broadcast: Broadcast
    texts: Localised
    by: str


async def proposed(moment: Moment, terms: Terms, wanted: Proposal, found: Survey, event: Event) -> tuple[bool, Effects]:
    """
    Correct what went out, or ask a second coordinator first; tell whether it waits for one.

    Raises:
        PersonError: Nobody else may confirm it.
    """
    able = await seconds(moment, terms, wanted.by, found)
    if able is None:
        return False, corrected(wanted, moment.now, event)
    if not able:
        raise PersonError("broadcast-no-second", count=found.size, limit=terms.confirm_above)
    proposing = replace(wanted.broadcast, proposed=wanted.texts, proposer=wanted.by)
    asked = await asking(moment, wanted, able, found)
    return True, (SaveBroadcast(proposing), *asked, *patience(proposing, moment.now))


async def asking(moment: Moment, wanted: Proposal, whom: tuple[str, ...], found: Survey) -> Effects:
    """Ask other coordinators for the second confirmation, with what they need to decide."""
    broadcast, written = wanted.broadcast, wanted.texts
    author = moment.directory.people[wanted.by].name
    bound = fingerprint(broadcast, written)

    def words(say: Translator) -> Message:
        title = say("broadcast-second-title", name=verbatim(author))
        due = say.moment(broadcast.due_at, moment.directory.default_zone)
        when = [say("broadcast-preview-due", when=due)] if broadcast.due_at > moment.now else []
        soon = [say("broadcast-preview-urgent")] if broadcast.urgent else []
        lines = Items((*counted(found, moment.directory, say), *when, *soon))
        choices = tuple(
            Option(say(f"broadcast-second-{answer}"), Action("broadcast.second", (broadcast.id, answer, bound)))
            for answer in ("yes", "no")
        )
        return Message((Heading(title), *texts(written, found, say), lines, Text(say("broadcast-second-ask")),
                        Choices(choices)))  # fmt: skip

    return await told(moment, whom, note_key(broadcast, f"second/{bound}"), words, urgent=broadcast.urgent)


def fingerprint(broadcast: Broadcast, written: Localised) -> str:
    """Stands for what a second coordinator is shown: the texts and whom they are for."""
    shown = [*sorted(f"{lang}={text}" for lang, text in written.items()), broadcast.audience]
    shown += ["urgent"] if broadcast.urgent else []
    return delivery_id("\n".join(shown))[:12]


def seconded(broadcast: Broadcast, person_id: str, now: datetime, event: Event) -> Effects:
    """A second coordinator agrees: it goes, or its correction does."""
    agreed = replace(broadcast, confirmations=(*broadcast.confirmations, person_id))
    audit = noted(Deed.BROADCAST_SECONDED, person_id, broadcast.id, now, event)
    if broadcast.proposed:
        wanted = Proposal(broadcast=agreed, texts=broadcast.proposed, by=broadcast.proposer)
        return (audit, *corrected(wanted, now, event))
    going = replace(agreed, state=BroadcastState.SCHEDULED, due_at=max(broadcast.due_at, now))
    return (audit, SaveBroadcast(going), planned(going, Step(name=BEGIN, number=going.revision), going.due_at))


def rejected(broadcast: Broadcast, person_id: str, now: datetime, event: Event) -> Effects:
    """A second coordinator refuses: it doesn't go; what went out already stays as it is."""
    audit = noted(Deed.BROADCAST_REJECTED, person_id, broadcast.id, now, event)
    if broadcast.proposed:
        return (audit, SaveBroadcast(replace(broadcast, proposed={}, proposer="")))
    ended = replace(broadcast, state=BroadcastState.STOPPED, ended="broadcast-ended-rejected")
    return (audit, SaveBroadcast(ended))


def corrected(wanted: Proposal, now: datetime, event: Event) -> Effects:
    """Its words are others from now on, also for who has received it."""
    version = wanted.broadcast.version + 1
    better = replace(wanted.broadcast, texts=wanted.texts, version=version, proposed={}, proposer="")
    audit = noted(Deed.BROADCAST_CORRECTED, wanted.by, better.id, now, event)
    return (SaveBroadcast(better), audit, planned(better, Step(name=CORRECT, number=better.version), now))


def stopped(broadcast: Broadcast, person_id: str, reason: str, now: datetime, event: Event | None = None) -> Effects:
    """It goes no further: what was not sent is not sent any more."""
    ended = replace(broadcast, state=BroadcastState.STOPPED, ended=reason)
    audit = noted(Deed.BROADCAST_STOPPED, person_id, broadcast.id, now, event)
    return (SaveBroadcast(ended), CancelBroadcast(broadcast.id, "broadcast-stopped-reason"), audit)


def withdrawn(broadcast: Broadcast, person_id: str, now: datetime, event: Event) -> Effects:
    """It is taken back from everybody who got it."""
    state = BroadcastState.DONE if broadcast.state is BroadcastState.DONE else BroadcastState.STOPPED
    back = replace(broadcast, state=state, withdrawn=True, proposed={}, proposer="", ended="broadcast-ended-withdrawn")
    audit = noted(Deed.BROADCAST_WITHDRAWN, person_id, broadcast.id, now, event)
    return (
        SaveBroadcast(back),
        CancelBroadcast(broadcast.id, "broadcast-stopped-reason"),
        audit,
        planned(back, Step(name=WITHDRAW), now),
    )
