"""The feature's entries: commands, choices, the dialogue, the part in time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.actions import Action
from bot.domain.broadcast import Broadcast
from bot.domain.errors import PersonError, StaleAction
from bot.domain.message import Choices, Message, Option, verbatim
from bot.domain.rights import scopes
from bot.domain.spoken_outcome import Present
from bot.domain.text import after_words
from bot.engine.coming import ANNOUNCED
from bot.engine.context import Context, Outcome, effects, reply
from bot.engine.router import FlowRoute, Router
from bot.features.broadcasts.acknowledging import acknowledge, seen
from bot.features.broadcasts.changing import alters
from bot.features.broadcasts.chasing import chased_audience, chases, misspelt, nudging, nudging_those, unknown_team
from bot.features.broadcasts.composing import Composer
from bot.features.broadcasts.dates import moves
from bot.features.broadcasts.deciding import fingerprint, rejected, seconded, stopped, withdrawn
from bot.features.broadcasts.drafts import composes, draft_of, dropped, drops
from bot.features.broadcasts.existing import decidable, is_out, known, label, latest_first, out, short, tell_author
from bot.features.broadcasts.flow import FLOW, VERSION
from bot.features.broadcasts.form import OnForm
from bot.features.broadcasts.newtext import names_it
from bot.features.broadcasts.orders import chased
from bot.features.broadcasts.permission import author, beyond, quoted, refused
from bot.features.broadcasts.report import standing
from bot.features.broadcasts.sending import Sending
from bot.features.broadcasts.stopping import stop_order
from bot.features.broadcasts.terms import Terms

_LISTED = 5
_OFFERED = 10
_SOON = timedelta(minutes=30)
"""How long after it was planned an order that names nothing is about an announcement."""


def build(terms: Terms) -> Router:
    """The feature's router, on these terms."""
    router, composer, desk = Router("broadcasts"), Composer(terms), Desk(terms, Composer(terms))
    router.command("broadcast", takes=True, sure=composer.is_headed)(composer.start)
    router.reader(desk.halt)
    router.reader(desk.chase)
    router.reader(composer.told)
    router.reader(seen)
    router.reader(desk.alter_just_planned)
    router.command("broadcasts")(desk.latest)
    router.command("halt", urgent=True)(desk.stop_latest)
    router.command("amend", takes=True)(desk.correct_latest)
    router.command("recall", takes=True)(desk.withdraw_latest)
    OnForm(composer).register(router)
    router.flows[FLOW] = _dialogue(composer)
    router.recast(composer.edited)
    router.action("broadcast.pick")(composer.pick)
    router.action(ANNOUNCED)(acknowledge)
    router.action("broadcast.second")(desk.second)
    router.action("broadcast.chase")(desk.chase_named)
    router.action("broadcast.report")(desk.report)
    router.action("broadcast.stop")(desk.stop)
    router.action("broadcast.correct")(desk.correct)
    router.action("broadcast.withdraw")(desk.withdraw)
    router.action("broadcast.take-back")(desk.take_back)
    router.action("broadcast.leave")(desk.leave)
    router.duties.append(Sending(terms).duty())
    return router


def _dialogue(composer: Composer) -> FlowRoute:
    return FlowRoute(
        VERSION,
        composer.step,
        composer.again,
        composer.confused,
        choices="broadcast.pick",
        agreed="broadcast-word-yes",
        own_words=composer.keeps,
        answers=True,
    )


@dataclass(frozen=True, slots=True)
class Desk:
    """What can be asked and decided about announcements that exist."""

    terms: Terms
    composer: Composer

    async def latest(self, ctx: Context, _words: str) -> Outcome:
        """How the latest announcement stands; those before it as choices."""
        if outcome := refused(ctx, ""):
            return outcome
        every = await latest_first(ctx)
        if not every:
            return reply(ctx.say("broadcast-none"))
        report = (await standing(ctx.moment, self.terms, every[0])).message(every[0], ctx.say)
        others = tuple(Option(label(ctx, each), Action("broadcast.report", (each.id,))) for each in every[1:_LISTED])
        key = (
            "broadcast-others" if every[0].is_ahead or any(each.is_ahead for each in every[1:]) else "broadcast-earlier"
        )
        return Outcome((report, Message.of(ctx.say(key), Choices(others)))) if others else Outcome((report,))

    async def report(self, ctx: Context, args: tuple[str, ...]) -> Outcome:
        """How that announcement stands."""
        broadcast = await decidable(ctx, args)
        if isinstance(broadcast, Outcome):
            return broadcast
        return Outcome(((await standing(ctx.moment, self.terms, broadcast)).message(broadcast, ctx.say),))

    async def stop_latest(self, ctx: Context, _words: str) -> Outcome:
        """Stop what is being composed, else the latest that is under way."""
        if composes(ctx):
            return dropped(ctx, draft_of(ctx))
        if outcome := refused(ctx, ""):
            return outcome
        going = [each for each in await known(ctx) if each.under_way]
        if not going:
            return reply(ctx.say("broadcast-nothing-to-stop"))
        if len(going) == 1:
            return await self.stop(ctx, (going[0].id,))
        return reply(ctx.say("broadcast-stop-which"), _stoppable(ctx, going))

    async def halt(self, ctx: Context, text: str) -> Outcome | None:
        """« annule l'annonce de demain »: the one that is planned for then is stopped; which one is asked where that isn't plain."""
        order = stop_order(text, Present(now=ctx.now, zone=ctx.zone), ctx.say.lang)
        if order is None or ctx.person is None or not scopes(ctx.directory, ctx.person.id):
            return None
        if composes(ctx) and drops(order, draft_of(ctx), ctx.zone):
            return dropped(ctx, draft_of(ctx))
        going = [each for each in await known(ctx) if each.under_way]
        fitting = [each for each in going if order.fits(each.due_at, ctx.zone)]
        if order.recalls and not (order.timed and fitting):
            return None
        if outcome := refused(ctx, ""):
            return outcome
        if not going:
            return reply(ctx.say("broadcast-nothing-to-stop")) if order.surely and order.clear else None
        if order.clear and len(fitting) == 1:
            return await self.stop(ctx, (fitting[0].id,))
        one = "broadcast-stop-this" if fitting else "broadcast-stop-not-then"
        return reply(ctx.say("broadcast-stop-which" if len(fitting) > 1 else one), _stoppable(ctx, fitting or going))

    async def stop(self, ctx: Context, args: tuple[str, ...]) -> Outcome:
        """It goes no further."""
        broadcast = await decidable(ctx, args)
        if isinstance(broadcast, Outcome):
            return broadcast
        if not broadcast.under_way:
            raise PersonError("broadcast-nothing-to-stop")
        changed = stopped(broadcast, author(ctx), "broadcast-ended-stopped", ctx.now, ctx.event)
        key = "broadcast-stopped-under-way" if broadcast.went_out else "broadcast-stopped-before"
        return reply(ctx.say(key)) + effects(*changed, *await tell_author(ctx, broadcast, "stopped"))

    async def correct_latest(self, ctx: Context, words: str) -> Outcome:
        """Correct the latest, whether it went out or not yet; another hour is one for what hasn't."""
        if outcome := refused(ctx, ""):
            return outcome
        timed = moves(after_words(ctx.text, words)) if words else False
        for each in await known(ctx):
            if each.is_ahead:
                return await self.composer.change(ctx, each, words)
            if not timed and await is_out(ctx, each):
                return await self.correct(ctx, (each.id,))
        return reply(ctx.say("broadcast-none-out"))

    async def chase(self, ctx: Context, text: str) -> Outcome | None:
        """« relance ceux qui n'ont pas répondu »: what goes, and to whom, is shown first; None if it says something else."""
        stranger = unknown_team(ctx, text)
        whom = chased_audience(ctx, text) if ctx.person and not stranger and not chases(ctx, text) else ""
        near = misspelt(ctx, text) if ctx.person and not stranger and not whom else ""
        if not stranger and not whom and not near and not chases(ctx, text):
            return None
        if outcome := refused(ctx, "") or quoted(ctx):
            return outcome
        if near:
            said = ctx.say("broadcast-unknown-near", name=verbatim(chased(text)), near=verbatim(near))
            return reply(said, Choices((Option(near, Action("broadcast.chase", (near,))),)))
        if stranger:
            return reply(ctx.say("broadcast-chase-unknown", name=verbatim(stranger)))
        if whom and (outcome := beyond(ctx, whom)):
            return outcome
        draft = await (nudging_those(ctx, whom) if whom else nudging(ctx, text))
        return await self.composer.ask(ctx, draft) if draft else reply(ctx.say("broadcast-chase-nobody"))

    async def chase_named(self, ctx: Context, args: tuple[str, ...]) -> Outcome:
        """The team was meant of which a name was a slip."""
        (name,) = args if len(args) == 1 else ("",)
        order = next(iter(ctx.say.words("broadcast-words-chase")))
        outcome = await self.chase(ctx, f"{order} {name}") if name else None
        if outcome is None:
            raise StaleAction
        return outcome

    async def alter_just_planned(self, ctx: Context, text: str) -> Outcome | None:
        """« décale à 10 h », « change le texte : … » soon after one was planned are about it; None otherwise."""
        if ctx.flow is not None or ctx.person is None or not ctx.event.direct or (said := alters(text)) is None:
            return None
        own = (each for each in await known(ctx) if each.author_id == author(ctx) and each.is_ahead)
        last = max(own, key=lambda each: each.made_at, default=None)
        if last and (names_it(text) or ctx.now - last.made_at <= _SOON):
            return await self.composer.alter(ctx, last, said)
        return await self.correct_latest(ctx, "") if names_it(text) else None

    async def correct(self, ctx: Context, args: tuple[str, ...]) -> Outcome:
        """Begin to correct it."""
        broadcast = await decidable(ctx, args)
        return (
            broadcast if isinstance(broadcast, Outcome) else await self.composer.correct(ctx, await out(ctx, broadcast))
        )

    async def withdraw_latest(self, ctx: Context, words: str) -> Outcome:
        """Take back the latest that went out; what hasn't gone out is stopped."""
        if outcome := refused(ctx, ""):
            return outcome
        every = await known(ctx)
        for each in every:
            if await is_out(ctx, each):
                return await self.withdraw(ctx, (each.id,))
        if any(each.is_ahead for each in every):
            return await self.stop_latest(ctx, words)
        return reply(ctx.say("broadcast-none-out"))

    async def withdraw(self, ctx: Context, args: tuple[str, ...]) -> Outcome:
        """Ask whether it is really to be taken back."""
        broadcast = await decidable(ctx, args)
        if isinstance(broadcast, Outcome):
            return broadcast
        await out(ctx, broadcast)
        choices = (
            Option(ctx.say("broadcast-take-back-label"), Action("broadcast.take-back", (broadcast.id,))),
            Option(ctx.say("broadcast-leave-label"), Action("broadcast.leave", (broadcast.id,))),
        )
        return reply(ctx.say("broadcast-withdraw-ask", text=short(ctx, broadcast)), Choices(choices))

    async def take_back(self, ctx: Context, args: tuple[str, ...]) -> Outcome:
        """Take it back."""
        broadcast = await decidable(ctx, args)
        if isinstance(broadcast, Outcome):
            return broadcast
        await out(ctx, broadcast)
        changed = withdrawn(broadcast, author(ctx), ctx.now, ctx.event)
        return reply(ctx.say("broadcast-withdrawing")) + effects(
            *changed, *await tell_author(ctx, broadcast, "withdrawn")
        )

    async def leave(self, ctx: Context, _args: tuple[str, ...]) -> Outcome:
        """Leave it as it is."""
        return reply(ctx.say("broadcast-left"))

    async def second(self, ctx: Context, args: tuple[str, ...]) -> Outcome:
        """A second coordinator confirms or refuses, bound to what they were shown."""
        if len(args) != 3:
            raise StaleAction
        broadcast = await decidable(ctx, args[:1])
        if isinstance(broadcast, Outcome):
            return broadcast
        written = broadcast.proposed or broadcast.texts
        waits = broadcast.waits or bool(broadcast.proposed)
        if not waits or args[2] != fingerprint(broadcast, written):
            raise PersonError("broadcast-second-settled")
        if author(ctx) == (broadcast.proposer or broadcast.author_id):
            raise PersonError("broadcast-second-self")
        agreed = args[1] == "yes"
        decide = seconded if agreed else rejected
        changed = decide(broadcast, author(ctx), ctx.now, ctx.event)
        answer = "agreed" if agreed else "rejected"
        notices = await tell_author(ctx, broadcast, answer)
        return reply(ctx.say(f"broadcast-second-{answer}")) + effects(*changed, *notices)


def _stoppable(ctx: Context, going: Sequence[Broadcast]) -> Choices:
    return Choices(tuple(Option(label(ctx, each), Action("broadcast.stop", (each.id,))) for each in going[:_OFFERED]))
