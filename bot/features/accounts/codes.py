"""One-time codes: given to who asks for one, taken from whoever types one."""

from __future__ import annotations

import math
from datetime import datetime
from itertools import pairwise
from typing import assert_never

from bot.domain.account import MOST_WRONG, Code, CodePurpose, Visit, digest, kept, read_code, resembles_code, spelled
from bot.domain.audit import Deed
from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.effects import Effect, Enqueue, GiveCode, RevokeCodes, SaveVisit, SpendCode, TieAccount
from bot.domain.identity import Recipient
from bot.domain.message import Message
from bot.engine.codes import new_code
from bot.engine.context import Context, Outcome, effects, reply
from bot.engine.notices import noted, told
from bot.engine.places import platform_name
from bot.i18n import Translator, translator
from bot.ports.entropy import Entropy

_MINUTE = 60


def give(ctx: Context, entropy: Entropy) -> Outcome:
    """A code to link another account with."""
    if ctx.person is None:
        return reply(ctx.say("account-link-stranger"))
    if not ctx.event.direct:
        return reply(ctx.say("account-in-private"))
    code = new_code(entropy)
    given = kept(code, CodePurpose.LINK, person_id=ctx.person.id, made_by=ctx.person.id, now=ctx.now)
    until = ctx.say.hour(given.expires_at, ctx.zone)
    how = ctx.say("account-code-how", code=spelled(code), until=until)
    return reply(ctx.say("account-code", code=spelled(code)), how) + effects(GiveCode(given))


def found_in(words: str) -> str | None:
    """The code that stands in a text, among other words."""
    tokens = words.split()
    pairs = (f"{first} {second}" for first, second in pairwise(tokens))
    return next((code for text in (words, *tokens, *pairs) if (code := read_code(text))), None)


def unread(ctx: Context, words: str) -> Outcome | None:
    """What to say of words that are written as a code is, and of a stranger's who only say that they have one; None for others."""
    written = ctx.text.split()[-len(words.split()) :] if words else []
    if resembles_code("".join(written)):
        return reply(ctx.say("code-unreadable", who=_whom_to_ask(ctx)))
    if ctx.person is None and not words:
        return reply(ctx.say("code-where", who=_whom_to_ask(ctx)))
    return None


async def take(ctx: Context, typed: str) -> Outcome:
    """Somebody typed a code."""
    visit = await ctx.read(lambda stored: stored.visit(ctx.event.account))
    visit = visit or Visit(account=ctx.event.account, at=ctx.now)
    if until := visit.locked_until(ctx.now):
        return reply(_locked(ctx, until))
    wanted = digest(typed)
    code = await ctx.read(lambda stored: stored.code(wanted))
    if code is None or not code.is_of(typed) or code.person_id not in ctx.directory.people:
        return _unknown(ctx, visit)
    if not ctx.event.direct:
        return await _burnt(ctx, code, ctx.say("code-in-room"))
    if not code.is_good(ctx.now):
        return reply(ctx.say("code-spent" if code.spent_at else "code-expired", who=_whom_to_ask(ctx)))
    if ctx.person is not None:
        return await _not_for_them(ctx, code)
    return await _tied(ctx, code)


def _unknown(ctx: Context, visit: Visit) -> Outcome:
    after = visit.with_wrong_code(ctx.now)
    if not ctx.event.direct:
        return reply(ctx.say("account-in-private")) + effects(SaveVisit(after))
    until = after.locked_until(ctx.now)
    if until is None:
        return reply(ctx.say("code-unknown", left=MOST_WRONG - after.wrong, who=_whom_to_ask(ctx))) + effects(
            SaveVisit(after)
        )
    refused = noted(Deed.CODE_REFUSED, ctx.person.id if ctx.person else "", "", ctx.now, ctx.event)
    return reply(_locked(ctx, until)) + effects(SaveVisit(after), refused)


def _locked(ctx: Context, until: datetime) -> str:
    return ctx.say("code-locked", minutes=math.ceil((until - ctx.now).total_seconds() / _MINUTE))


async def _burnt(ctx: Context, code: Code, said: str) -> Outcome:
    """Others have seen it: it is good for nothing any more, and who asked for it is told."""
    if not code.is_good(ctx.now):
        return reply(said)
    refused = noted(Deed.CODE_REFUSED, ctx.person.id if ctx.person else "", code.person_id, ctx.now, ctx.event)
    known = ctx.directory.people
    if ctx.person and ctx.person.id == code.made_by:
        return reply(said) + effects(SpendCode(code.digest, ctx.now), refused)

    def words(say: Translator) -> Message:
        purpose = code.purpose.value
        return Message.of(say(f"code-burnt-{purpose}", name=known[code.person_id].name))

    telling = await told(ctx.moment, [code.made_by] if code.made_by in known else [], f"burnt/{code.digest}", words)
    return reply(said) + effects(SpendCode(code.digest, ctx.now), refused, *telling)


async def _not_for_them(ctx: Context, code: Code) -> Outcome:
    """The account that types it is somebody's already."""
    own = ctx.person is not None and ctx.person.id == code.person_id
    match code.purpose:
        case CodePurpose.LINK if own:
            return reply(ctx.say("code-own-link"))
        case CodePurpose.INVITATION if own:
            return reply(ctx.say("code-own-invitation"))
        case CodePurpose.INVITATION:
            return reply(ctx.say("code-others-invitation"))
        case CodePurpose.LINK:
            return await _burnt(ctx, code, ctx.say("code-others-link", who=_whom_to_ask(ctx)))
        case unknown:
            assert_never(unknown)


async def _tied(ctx: Context, code: Code) -> Outcome:
    """The account is theirs from now on; they are told on it, and wherever they are known already."""
    person = ctx.directory.people[code.person_id]
    chosen = await ctx.moment.languages([person.id])
    say = translator(chosen(Recipient.person(person.id)))
    name = platform_name(ctx.event.account.platform, say)
    earlier = await ctx.read(lambda stored: stored.accounts(person.id))
    changed: list[Effect] = [
        TieAccount(ctx.event.account, person.id, ctx.event.conversation, ctx.now),
        SpendCode(code.digest, ctx.now),
        RevokeCodes(person.id, CodePurpose.INVITATION, ctx.now),
        noted(Deed.ACCOUNT_LINKED, person.id, code.purpose.value, ctx.now, ctx.event),
    ]
    for place, each in enumerate(each for each in earlier if each.conversation):
        notice = Delivery(
            key=f"linked/{ctx.event.account.platform}/{ctx.event.id}/{place}",
            to=Recipient.person(person.id),
            kind=DeliveryKind.REPLY,
            message=Message.of(say("account-linked-there", name=name)),
            due_at=ctx.now,
            conversation=each.conversation,
        )
        changed.append(Enqueue(notice))
    if code.purpose is CodePurpose.LINK:
        return reply(say("account-linked-here", name=person.name)) + effects(*changed)
    changed += await _arrival_told(ctx, code)
    return reply(*_welcome(ctx, person.id, say)) + effects(*changed)


def _welcome(ctx: Context, person_id: str, say: Translator) -> tuple[str, ...]:
    person = ctx.directory.people[person_id]
    teams = say.listed([each.name for each in ctx.directory.collectives_of(person_id)])
    first = say("invitation-welcome-team", name=person.name, teams=teams) if teams else ""
    return first or say("invitation-welcome", name=person.name), say("invitation-next")


async def _arrival_told(ctx: Context, code: Code) -> tuple[Effect, ...]:
    inviter = [code.made_by] if code.made_by in ctx.directory.people and code.made_by != code.person_id else []
    name = ctx.directory.people[code.person_id].name
    return await told(
        ctx.moment,
        inviter,
        f"arrived/{code.digest}",
        lambda say: Message.of(say("invitation-used", name=name)),
    )


def _whom_to_ask(ctx: Context) -> str:
    """The names of coordinators, in words."""
    team = ctx.collectives[0].id if ctx.collectives and ctx.person else None
    names = [each.name for each in ctx.directory.coordinators(team)][:4]
    return ctx.say.listed(names) if names else ctx.say("code-coordination")
