"""« mes données », « oublie-moi », « confidentialité », « qui a vu mes données ? »: all of it only in private."""

from __future__ import annotations

from bot.domain.audit import PROGRAMS, AuditEntry, Deed
from bot.domain.errors import PersonError
from bot.domain.message import File, Heading, Items, Text, verbatim
from bot.domain.programme import Person
from bot.engine.context import Context, Outcome, effects, reply
from bot.engine.notices import noted
from bot.engine.router import Router
from bot.features.own_data import document, erasing, purging
from bot.features.own_data.means import Means
from bot.ports.pages import MEDIA_TYPE

_MOST = 20
"""Lines of the log that are shown."""


def build(means: Means) -> Router:
    """The feature's router."""
    router = Router("own_data")
    router.duties.append(purging.duty())

    @router.command("data", urgent=True)
    async def own_data(ctx: Context, _words: str) -> Outcome:
        """All that is kept of them, as a page and as JSON."""
        return await _given(ctx, _person(ctx), means)

    @router.command("forget", urgent=True)
    async def forget(ctx: Context, _words: str) -> Outcome:
        """Ask whether they are sure."""
        return erasing.asked(ctx, _person(ctx))

    @router.action("own.forget")
    async def forgotten(ctx: Context, _args: tuple[str, ...]) -> Outcome:
        _person(ctx)
        return await erasing.erased(ctx, means)

    @router.action("own.forget-not")
    async def unchanged(ctx: Context, _args: tuple[str, ...]) -> Outcome:
        return reply(ctx.say("forget-unchanged"))

    router.command("privacy")(_privacy)
    router.command("accesses")(_accesses)
    return router


def _person(ctx: Context) -> Person:
    if ctx.person is None:
        raise PersonError("not-in-roster")
    if not ctx.event.direct:
        raise PersonError("own-data-in-private")
    return ctx.person


async def _given(ctx: Context, person: Person, means: Means) -> Outcome:
    kept = await ctx.read(lambda stored: stored.kept_of(person.id))
    say = ctx.say
    of_when = document.introduction(
        say,
        when=f"{say.moment(ctx.now, ctx.zone)} {ctx.now.year}",
        controller=ctx.moment.controller,
        retention=ctx.moment.retention,
    )
    title = say("own-data-title", name=person.name)
    page = document.document(kept, ctx.directory, say, zone=ctx.zone, title=title, introduction=of_when)
    alt, stem = say("own-data-alt"), say("own-data-page")
    files = (
        File(f"{stem}.html", MEDIA_TYPE, means.write(page), alt),
        File(f"{stem}.json", "application/json", document.as_json(kept), alt),
    )
    told = Text(say("own-data-sent", count=sum(len(each.rows) for each in kept)))
    return reply(told, *files) + effects(noted(Deed.DATA_GIVEN, person.id, person.id, ctx.now, ctx.event))


async def _privacy(ctx: Context, _words: str) -> Outcome:
    """Who answers for what, what is kept and how long, and which rights there are; for strangers, too."""
    say, kept = ctx.say, ctx.moment.retention
    lines = (
        say("privacy-machine", controller=ctx.moment.controller or say("first-contact-controller")),
        say("privacy-why"),
        say("privacy-long", months=kept.answers_months, days=kept.free_text_days, audit=kept.audit_months),
        say("privacy-others"),
        say("privacy-rights"),
    )
    collective = ctx.collectives[0].id if ctx.collectives else None
    names = [verbatim(each.name) for each in ctx.directory.coordinators(collective)]
    contact = say("privacy-contact", names=say.listed(names)) if names else say("privacy-contact-nobody")
    return reply(Heading(say("privacy-title")), Items(lines), contact)


async def _accesses(ctx: Context, _words: str) -> Outcome:
    """Who dealt with what concerns them, the latest first."""
    person = _person(ctx)
    scopes = {each.scope for each in ctx.directory.memberships_of(person.id)} | {"programme"}
    for team in ctx.directory.collectives_of(person.id):
        scopes |= {f"collective:{team.id}", f"region:{team.region_id}"}
    found = await ctx.read(lambda stored: stored.audit_about(person.id, sorted(scopes), _MOST))
    if all(each.person_id == person.id for each in found):
        return reply(ctx.say("accesses-none"))
    lines = tuple(_line(ctx, each, person) for each in found)
    return reply(ctx.say("accesses-title", count=_MOST), Items(lines))


def _line(ctx: Context, entry: AuditEntry, person: Person) -> str:
    say = ctx.say
    known = ctx.directory.people.get(entry.person_id)
    who = verbatim(known.name) if known else say("accesses-somebody" if entry.person_id else "accesses-bot")
    if entry.account.startswith(PROGRAMS):
        who = say("accesses-program", name=verbatim(entry.account.removeprefix(PROGRAMS)))
    return say(
        "accesses-line",
        when=say.moment(entry.at, ctx.zone),
        what=document.deed_words(entry.deed, say),
        who=say("accesses-you") if entry.person_id == person.id else who,
    )
