"""« relier un compte », a code, « mes comptes », « délier », « préfère »: all of it only in private."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.account import Account, read_code, resembles_code
from bot.domain.audit import Deed
from bot.domain.effects import SavePreferences, UntieAccount
from bot.domain.errors import PersonError, StaleAction
from bot.domain.indicator_values import shorten
from bot.domain.knowledge import LANGUAGES
from bot.domain.text import bare
from bot.engine.commands import leaves_others
from bot.engine.context import Context, Outcome, effects, reply
from bot.engine.notices import noted
from bot.engine.places import names_room, plain, platform_name
from bot.engine.router import Router
from bot.features.accounts import codes, wording
from bot.i18n import translator
from bot.ports.entropy import Entropy


def build(entropy: Entropy) -> Router:
    """The feature's router, with codes from that chance."""
    router = Router("accounts")

    @router.command("link", urgent=True, takes=True)
    async def link(ctx: Context, words: str) -> Outcome | None:
        """Give a code, or take the one that was typed; what is to be linked may also be a room."""
        typed = codes.found_in(words)
        if typed is None and names_room(words):
            return None
        if typed:
            return await codes.take(ctx, typed)
        return (codes.unread(ctx, words) if words else None) or codes.give(ctx, entropy)

    router.command("code", urgent=True, takes=True, sure=leaves_others)(_code)
    router.command("accounts", urgent=True)(_accounts)
    router.command("unlink", urgent=True, takes=True)(_unlink)
    router.command("prefer", takes=True)(_prefer)
    router.action("accounts.unlink")(_unlink_one)
    router.action("accounts.sure")(_unlinked)
    router.action("accounts.no")(_left)
    router.reader(_bare_code)
    return router


async def _code(ctx: Context, words: str) -> Outcome | None:
    """Take the code that was typed."""
    typed = codes.found_in(words)
    return await codes.take(ctx, typed) if typed else codes.unread(ctx, words)


async def _bare_code(ctx: Context, text: str) -> Outcome | None:
    """A text that is a code; of who isn't known yet, also one that a code stands in."""
    typed = read_code(text) or (codes.found_in(text) if ctx.person is None and "-" in text else None)
    if typed is None and ctx.person is None and resembles_code(text):
        return codes.unread(ctx, text)
    return await codes.take(ctx, typed) if typed else None


async def _own(ctx: Context) -> list[Account]:
    if ctx.person is None:
        raise PersonError("not-in-roster")
    if not ctx.event.direct:
        raise PersonError("account-in-private")
    who = ctx.person.id
    return await ctx.read(lambda stored: stored.accounts(who))


async def _accounts(ctx: Context, _words: str) -> Outcome:
    """Show somebody's accounts."""
    own = await _own(ctx)
    return reply(*wording.listing(own, ctx.event.account, ctx.preferences.platform, ctx.say, ctx.zone))


async def _unlink(ctx: Context, words: str) -> Outcome | None:
    """Ask which account, or whether they are sure; what is to be unlinked may also be a room."""
    if names_room(words):
        return None
    own = await _own(ctx)
    said = wording.platforms_said(words, [each.account.platform for each in own])
    meant = [each for each in own if each.account.platform in said] if said else own
    if not said and len(own) == 1 and _names_another(words):
        return _unknown(ctx, words, own)
    if words and not said and len(own) > 1:
        return reply(ctx.say("account-unlink-which"), wording.unlinkable(own, ctx.say))
    if len(meant) == 1:
        return _asked_whether_sure(ctx, own, meant[0])
    return reply(ctx.say("account-unlink-which"), wording.unlinkable(meant, ctx.say))


def _names_another(words: str) -> bool:
    """Whether words say more than that it is an account: they name one that isn't theirs."""
    little = {word for lang in LANGUAGES for word in translator(lang).words("account-words-little")}
    return any(word not in little for word in plain(words).split())


def _asked_whether_sure(ctx: Context, own: list[Account], meant: Account) -> Outcome:
    name = wording.labels(own, ctx.say)[meant.account]
    key = "account-unlink-last" if len(own) == 1 else "account-unlink-sure"
    return reply(
        ctx.say(key, name=name), wording.sure("accounts.sure", wording.key_of(meant.account), ctx.say)
    )  # fmt: skip


def _meant(own: list[Account], args: tuple[str, ...]) -> Account:
    found = next((each for each in own if args == (wording.key_of(each.account),)), None)
    if found is None:
        raise StaleAction
    return found


async def _unlink_one(ctx: Context, args: tuple[str, ...]) -> Outcome:
    own = await _own(ctx)
    return _asked_whether_sure(ctx, own, _meant(own, args))


async def _unlinked(ctx: Context, args: tuple[str, ...]) -> Outcome:
    own = await _own(ctx)
    meant = _meant(own, args)
    name = wording.labels(own, ctx.say)[meant.account]
    left = wording.labels([each for each in own if each is not meant], ctx.say)
    said = ctx.say("account-unlinked", name=name)
    then = ctx.say("account-left", names=ctx.say.listed(list(left.values()))) if left else ctx.say("account-none-left")
    subject = f"{meant.account.platform}/{meant.account.id}"
    audit = noted(Deed.ACCOUNT_UNLINKED, meant.person_id, subject, ctx.now, ctx.event)
    return reply(said, then) + effects(UntieAccount(meant.account, meant.person_id), audit)


async def _left(ctx: Context, _args: tuple[str, ...]) -> Outcome:
    return reply(ctx.say("account-unchanged"))


async def _prefer(ctx: Context, words: str) -> Outcome | None:
    """Keep which messenger somebody wants to be written to on."""
    if ctx.person is None:
        return None
    own = await _own(ctx)
    platforms = [each.account.platform for each in own]
    if any(bare(words) in translator(lang).words("account-prefer-none") for lang in LANGUAGES):
        return reply(ctx.say("account-prefer-forgotten")) + _preferring(ctx, None)
    said = wording.platforms_said(words, platforms)
    if len(said) == 1:
        name = platform_name(said[0], ctx.say)
        others = len(set(platforms)) > 1
        return reply(ctx.say("account-prefer-done" if others else "account-prefer-only", name=name)) + _preferring(
            ctx, said[0]
        )  # fmt: skip
    return _unknown(ctx, words, own)


def _unknown(ctx: Context, words: str, own: list[Account]) -> Outcome:
    """They have no account that is called so."""
    named = ctx.say.listed(
        [platform_name(each, ctx.say) for each in dict.fromkeys(each.account.platform for each in own)]
    )
    return reply(ctx.say("account-prefer-which", words=shorten(words), names=named))


def _preferring(ctx: Context, platform: str | None) -> Outcome:
    return effects(SavePreferences(replace(ctx.preferences, platform=platform)))
