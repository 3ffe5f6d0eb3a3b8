"""After a period has closed, who coordinates is told how it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bot.domain.delivery import DeliveryKind
from bot.domain.directory import Directory
from bot.domain.effects import Effect, Enqueue
from bot.domain.identity import Recipient
from bot.domain.message import Heading, Message
from bot.domain.occurrence import Occurrence
from bot.engine.context import Moment
from bot.engine.languages import Languages
from bot.engine.router import Announcement
from bot.features.results.closing import period_of
from bot.features.results.planning import coordinated
from bot.features.results.standing import message, standings
from bot.i18n import translator


def preview(directory: Directory, occurrence: Occurrence, language: Languages) -> Iterator[Announcement]:
    """Who will be told."""
    check_in = directory.check_ins.get(occurrence.rule_id)
    whom = coordinated(directory).get((occurrence.scope, occurrence.zone), [])
    if check_in is None:
        return
    for lang, group in language.together(map(Recipient.person, whom)):
        say = translator(lang)
        day = say.day(period_of(occurrence).opens_on, year=False)
        title = Heading(say("results-standing-title", title=say.of(check_in.title), day=day))
        yield Announcement(
            to=group,
            kind=DeliveryKind.GIVEBACK,
            message=Message.of(title, say.again("results-standing-preview")),
            key=_key(occurrence),
            audience=occurrence.scope,
            zone=occurrence.zone,
        )


def _key(occurrence: Occurrence) -> Callable[[Recipient], str]:
    return lambda to: f"standing/{occurrence.rule_id}/{occurrence.scope}/{occurrence.subject}/{to.id}"


async def carry_out(moment: Moment, occurrence: Occurrence) -> tuple[Effect, ...]:
    """Tell them what came, of which collectives, and what came late; who did not answer is nobody's to know."""
    directory, period = moment.directory, period_of(occurrence)
    check_in = directory.check_ins.get(occurrence.rule_id)
    if check_in is None:
        return ()
    within = directory.scope_collectives(occurrence.scope)
    found = await moment.read(lambda stored: standings(stored, directory, check_in, period, within))
    if not any(each.asked or each.given for each in found):
        return ()  # nobody was asked, and nobody said anything
    whom = coordinated(directory).get((occurrence.scope, occurrence.zone), [])
    speak = await moment.languages(whom)

    def said(to: Recipient) -> Message:
        return message(directory, check_in, period, found, translator(speak(to)))

    return tuple(
        Enqueue(delivery)
        for to in map(Recipient.person, whom)
        for delivery in Announcement(
            to=(to,),
            kind=DeliveryKind.GIVEBACK,
            message=said(to),
            key=_key(occurrence),
            audience=occurrence.scope,
            zone=occurrence.zone,
        ).deliveries(moment.now, occurrence.useful_until)
    )
