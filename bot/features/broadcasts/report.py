"""How an announcement stands: planned, sent, late, failed and why, acknowledged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.actions import Action
from bot.domain.broadcast import Acknowledgement, Broadcast, BroadcastState, Tally
from bot.domain.delivery import DeliveryState
from bot.domain.directory import Directory
from bot.domain.identity import Recipient
from bot.domain.message import Block, Choices, Heading, Items, Message, Option, Quote, verbatim
from bot.domain.programme import localised
from bot.engine.context import Moment
from bot.features.broadcasts.audiences import spoken
from bot.features.broadcasts.terms import Terms
from bot.features.broadcasts.wording import names
from bot.i18n import Translator
from bot.ports.store import Repositories

_LATE = timedelta(minutes=15)
_TROUBLES = 200
"""Recipients who got nothing that are looked up by name; the others are counted."""
_SHOWN = 120
_NOTHING = (None, DeliveryState.FAILED, DeliveryState.EXPIRED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """
    What became of the recipients of a broadcast.

    Attributes:
        troubles: Who was skipped or given up, with the reason.
        said: Who acknowledged, and how.
        end: When the last message goes out, by the platforms' pace and by the hours at which recipients may be written to; None within a
            minute.
    """

    tallies: Sequence[Tally]
    troubles: Sequence[tuple[Recipient, str]]
    said: Sequence[tuple[str, Acknowledgement]]
    directory: Directory
    end: datetime | None

    def count(self, *states: DeliveryState) -> int:
        """How many deliveries are in one of these states."""
        return sum(each.count for each in self.tallies if each.state in states)

    @property
    def late(self) -> int:
        """How many arrived later than was to be expected."""
        return sum(each.count for each in self.tallies if each.late and each.state is DeliveryState.SENT)

    def people(self, what: Acknowledgement) -> list[Recipient]:
        """Who said that."""
        return [Recipient.person(who) for who, each in self.said if each is what]

    def message(self, broadcast: Broadcast, say: Translator) -> Message:
        """The report."""
        zone = self.directory.default_zone
        title = Heading(say("broadcast-report-title", when=say.moment(broadcast.due_at, zone)))
        offered = tuple(options(broadcast, say, reached=bool(self.tallies)))
        blocks: list[Block] = [
            title,
            Quote(_beginning(localised(broadcast.texts, say.lang))),
            Items(tuple(self._lines(broadcast, say))),
        ]
        return Message((*blocks, Choices(offered))) if offered else Message(tuple(blocks))

    def _lines(self, broadcast: Broadcast, say: Translator) -> Iterator[str]:
        yield say("broadcast-preview-audience", words=verbatim(spoken(broadcast.audience, self.directory, say)))
        yield state_line(broadcast, self.directory, say)
        planned = sum(each.count for each in self.tallies)
        if planned:
            yield say("broadcast-report-sent", planned=planned, sent=self.count(DeliveryState.SENT), late=self.late)
            yield from self._left(say)
        for reason in dict.fromkeys(reason for _, reason in self.troubles):
            whom = [to for to, why in self.troubles if why == reason]
            told = verbatim(say.reason(reason))
            count = sum(each.count for each in self.tallies if each.reason == reason and each.state in _NOTHING)
            yield say("broadcast-report-trouble", count=count, reason=told, names=names(whom, self.directory, say))
        if broadcast.went_out and (planned or broadcast.state is not BroadcastState.STOPPED):
            yield say("broadcast-report-seen", count=len({who for who, _ in self.said}))
        if helped := self.people(Acknowledgement.HELP):
            yield say("broadcast-report-help", names=names(helped, self.directory, say))

    def _left(self, say: Translator) -> Iterator[str]:
        if waiting := self.count(DeliveryState.PENDING, DeliveryState.SENDING):
            when = say.moment(self.end, self.directory.default_zone) if self.end else say("broadcast-soon")
            yield say("broadcast-report-waiting", count=waiting, when=when)
        if cancelled := self.count(DeliveryState.CANCELLED):
            yield say("broadcast-report-cancelled", count=cancelled)


def _beginning(text: str) -> str:
    """The first words of a text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"


def state_line(broadcast: Broadcast, directory: Directory, say: Translator) -> str:
    """Where it stands, in a sentence."""
    if broadcast.withdrawn:
        return say("broadcast-state-withdrawn")
    if broadcast.state is BroadcastState.STOPPED:
        return say("broadcast-state-stopped", reason=say(broadcast.ended))
    when = say.moment(broadcast.due_at, directory.default_zone)
    return say(f"broadcast-state-{broadcast.state}", when=when)


def options(broadcast: Broadcast, say: Translator, *, reached: bool) -> Iterator[Option]:
    """What can still be done about it; `reached` if somebody's turn has come, which is not so if it was stopped before its hour."""
    if broadcast.under_way:
        yield Option(say("broadcast-stop-label"), Action("broadcast.stop", (broadcast.id,)))
    if broadcast.went_out and not broadcast.withdrawn and (reached or broadcast.under_way):
        yield Option(say("broadcast-correct-label"), Action("broadcast.correct", (broadcast.id,)))
        yield Option(say("broadcast-withdraw-label"), Action("broadcast.withdraw", (broadcast.id,)))


async def standing(moment: Moment, terms: Terms, broadcast: Broadcast) -> Standing:
    """Look at what became of a broadcast's recipients."""
    found = await moment.read(lambda stored: _read(stored, terms, broadcast))
    tallies, troubles, said = found
    waiting = sum(each.count for each in tallies if each.state in (DeliveryState.PENDING, DeliveryState.SENDING))
    held = max((each.until for each in tallies if each.until), default=moment.now)
    end = max(held, moment.now) + terms.lasts_at_most(waiting)
    return Standing(
        tallies=tallies,
        troubles=troubles,
        said=said,
        directory=moment.directory,
        end=end if end - moment.now >= timedelta(minutes=1) else None,
    )


_Read = tuple[list[Tally], list[tuple[Recipient, str]], list[tuple[str, Acknowledgement]]]


def _read(stored: Repositories, terms: Terms, broadcast: Broadcast) -> _Read:
    latest = broadcast.due_at + _LATE
    tallies = stored.tally(broadcast.id, late_after=latest)
    lasts = terms.lasts_at_most(sum(each.count for each in tallies))
    if lasts:
        tallies = stored.tally(broadcast.id, late_after=latest + lasts)
    return tallies, stored.troubles(broadcast.id, _TROUBLES), stored.acknowledgements(broadcast.id)
