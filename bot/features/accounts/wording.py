"""Accounts in words. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.domain.account import Account
from bot.domain.actions import Action
from bot.domain.delivery import delivery_id
from bot.domain.identity import AccountRef
from bot.domain.knowledge import LANGUAGES
from bot.domain.message import Block, Choices, Items, Option
from bot.domain.text import bare
from bot.engine.places import NAMED, platform_name
from bot.i18n import Translator, translator


def platforms_said(words: str, known: Sequence[str]) -> list[str]:
    """Those of the platforms that somebody named."""
    said = f" {bare(words)} "
    return [each for each in dict.fromkeys(known) if any(f" {word} " in said for word in _spelled(each))]


def _spelled(platform: str) -> Iterator[str]:
    yield bare(platform)
    for lang in LANGUAGES if platform in NAMED else ():
        yield from translator(lang).words(f"account-called-{platform}")


def key_of(account: AccountRef) -> str:
    """What stands for an account in a choice: its id may be longer than a choice can hold."""
    return delivery_id(f"{account.platform}/{account.id}")


def labels(accounts: Sequence[Account], say: Translator) -> dict[AccountRef, str]:
    """How each is called: by its platform, and by its id too where there are several on one."""
    platforms = [each.account.platform for each in accounts]
    return {
        each.account: platform_name(each.account.platform, say)
        + (f" ({each.account.id})" if platforms.count(each.account.platform) > 1 else "")
        for each in accounts
    }


def listing(
    accounts: Sequence[Account], here: AccountRef, preferred: str | None, say: Translator, zone: str
) -> tuple[Block | str, ...]:
    """Somebody's accounts, with what can be done."""
    named = labels(accounts, say)
    lines = []
    for each in accounts:
        since = say("account-since", when=say.moment(each.tied_at, zone)) if each.tied_at else say("account-always")
        marks = [say("account-here")] if each.account == here else []
        marks += [say("account-preferred")] if each.account.platform == preferred else []
        lines.append(f"**{named[each.account]}** : {', '.join([since, *marks])}")
    return say("account-list"), Items(tuple(lines)), say("account-list-hint"), unlinkable(accounts, say)


def unlinkable(accounts: Sequence[Account], say: Translator) -> Choices:
    """A choice for each account, to unlink it."""
    named = labels(accounts, say)
    return Choices(
        tuple(
            Option(say("account-unlink-label", name=named[each.account]), Action("accounts.unlink", (key,)))
            for each in accounts
            if (key := key_of(each.account))
        )
    )


def sure(action: str, key: str, say: Translator) -> Choices:
    """Yes or no."""
    return Choices(
        (Option(say("account-yes"), Action(action, (key,))), Option(say("account-no"), Action("accounts.no")))
    )
