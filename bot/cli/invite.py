"""`relais invite`: a one-time invitation from the operator, such as the first coordinator's, whom nobody can invite in chat."""

from __future__ import annotations

import asyncio
from difflib import get_close_matches
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bot.bootstrap import parts, stores
from bot.bootstrap.places import part
from bot.cli.arguments import as_text
from bot.cli.printing import as_json, out
from bot.cli.session import DONE, Options, Session, open_session, wrong
from bot.domain.account import Code, CodePurpose, kept, spelled
from bot.domain.audit import Deed
from bot.domain.directory import Directory
from bot.domain.effects import GiveCode
from bot.domain.programme import Person
from bot.domain.text import fold
from bot.engine.codes import new_code
from bot.engine.notices import noted
from bot.features.roster.called import people_called


def invite(options: Options, person: Annotated[str, typer.Argument(metavar="PERSON")]) -> int:
    """Give somebody of the programme a code that ties the account that they write it from; it takes the place of an earlier one."""
    session = open_session(options)
    if session.store is None:
        raise wrong("--store", "cli-which-store")
    asyncio.run(_invite(session, session.store, as_text(person), as_lines=not options.as_json))
    return DONE


async def _invite(session: Session, url: str, called: str, *, as_lines: bool) -> None:
    pack = session.pack()
    # looked up first, so that who isn't known leaves no store behind
    person = _meant(await stores.known_programme(url, pack), called)
    typed, now = new_code(part("entropy")()), session.present()
    code = kept(typed, CodePurpose.INVITATION, person_id=person.id, made_by="", now=now)
    async with parts.opened_store(url) as store:
        directory = await parts.furnish(store, pack, now)
        _meant(directory, person.id)
        accounts = await store.read(lambda stored: stored.accounts(person.id))
        await store.commit([GiveCode(code), noted(Deed.INVITATION_GIVEN, "", person.id, now)])
    platforms = sorted({each.account.platform for each in accounts})
    if as_lines:
        out(_told(session, directory, person, code, typed, platforms))
    else:
        out(as_json(_shown(person, code, typed, platforms)))


def _meant(directory: Directory, called: str) -> Person:
    """The one person of that id or name."""
    found = [directory.people[called]] if called in directory.people else people_called(called, directory)
    if len(found) == 1:
        return found[0]
    if found:
        raise wrong("PERSON", "invite-several", person=called, known=_listed(found))
    raise wrong("PERSON", "invite-nobody", person=called, known=_listed(_nearest(directory, called)))


def _nearest(directory: Directory, called: str) -> list[Person]:
    """Those whose id or name looks most like what was typed; a few of all if none does."""
    spelled_so = {fold(name): each for each in directory.people.values() for name in (*each.name.split(), each.name)}
    spelled_so |= {each.id: each for each in directory.people.values()}
    near = get_close_matches(fold(called), spelled_so, n=3, cutoff=0.5)
    found = {spelled_so[each].id: spelled_so[each] for each in near}
    return list(found.values()) or list(directory.people.values())[:10]


def _listed(people: list[Person]) -> str:
    return ", ".join(f"{each.id} ({each.name})" for each in people)


def _told(session: Session, directory: Directory, person: Person, code: Code, typed: str, platforms: list[str]) -> str:
    say = session.say
    until = say.day(code.expires_at.astimezone(ZoneInfo(directory.default_zone)).date())
    lines = [say("invite-given", name=person.name, id=person.id, code=spelled(typed), until=until), say("invite-how")]
    if platforms:
        lines.append(say("invite-has-accounts", name=person.name, platforms=", ".join(platforms)))
    return "\n".join(lines)


def _shown(person: Person, code: Code, typed: str, platforms: list[str]) -> dict[str, object]:
    return {
        "person": person.id,
        "name": person.name,
        "code": spelled(typed),
        "expires_at": code.expires_at.isoformat(timespec="seconds"),
        "platforms": platforms,
    }
