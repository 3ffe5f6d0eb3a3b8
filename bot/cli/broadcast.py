"""`relais broadcast`: an announcement from the command line, by the same rules as in chat."""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer

from bot.bootstrap import parts, stores
from bot.cli.arguments import as_text
from bot.cli.printing import as_json, out, tell
from bot.cli.session import DONE, Options, Session, open_session, wrong
from bot.domain.broadcast import Broadcast
from bot.domain.programme import Localised
from bot.domain.text import clean
from bot.engine.context import Moment
from bot.features.broadcasts.ordering import Order, Ordered, Refused, ordered
from bot.features.broadcasts.terms import Terms
from bot.ports.store import Store


def broadcast(
    options: Options,
    person: Annotated[str, typer.Option("--as", metavar="PERSON")],
    audience: Annotated[str, typer.Option("--audience", metavar="EXPR")],
    text: Annotated[str, typer.Option("--text", metavar="TEXT")],
    text_en: Annotated[str | None, typer.Option("--text-en", metavar="TEXT")] = None,
    at: Annotated[str | None, typer.Option("--at", metavar="ISO")] = None,
    urgent: Annotated[bool, typer.Option("--urgent")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
) -> int:
    """Announce something; `--dry-run` shows who would get it, and changes nothing."""
    session = open_session(options)
    texts = {"fr": clean(as_text(text))} | ({"en": clean(as_text(text_en))} if text_en else {})
    order = Order(
        author_id=person, audience=as_text(audience), texts=texts, at=as_text(at) if at else None, urgent=urgent
    )
    asyncio.run(_broadcast(session, order, dry_run=dry_run, as_lines=not options.as_json))
    return DONE


async def _broadcast(session: Session, order: Order, *, dry_run: bool, as_lines: bool) -> None:
    pack, terms = session.pack(), Terms(confirm_above=session.settings.broadcasts.confirm_above)
    if session.store is None and not dry_run:
        tell(session.say("cli-nothing-kept"))
    # a trial leaves no file behind
    url = None if dry_run and not (session.store and stores.exists(session.store)) else session.store
    async with parts.opened_store(url) as store:
        directory = await parts.furnish(store, pack, session.present())
        if order.author_id not in directory.people:
            known = ", ".join(sorted(directory.people)[:20])
            raise wrong("--as", "cli-no-such-person", person=order.author_id, known=known)
        moment = Moment(
            now=session.present(),
            directory=directory,
            holidays=parts.holidays(),
            read=store.read,
            quiet=session.settings.delivery.quiet,
        )
        found = await _checked(session, moment, terms, order, store)
        kept = found.draft
        if not dry_run:
            kept, effects = await found.confirm(moment, terms)
            await store.commit(effects)
    out(_told(session, moment, found, kept) if as_lines else as_json(_shown(found, kept, dry_run=dry_run)))


async def _checked(session: Session, moment: Moment, terms: Terms, order: Order, store: Store) -> Ordered:
    try:
        return await ordered(moment, terms, order, session.say)
    except Refused as refusal:
        await store.commit(refusal.effects)
        raise wrong(_OPTIONS[refusal.part], refusal.phrase.key, **refusal.phrase.values) from None


_OPTIONS = {"author": "--as", "audience": "--audience", "text": "--text", "at": "--at"}


def _told(session: Session, moment: Moment, found: Ordered, kept: Broadcast) -> str:
    return "\n".join([found.told(moment, session.say), session.say(f"cli-broadcast-{kept.state}", id=kept.id)])


def _shown(found: Ordered, kept: Broadcast, *, dry_run: bool) -> dict[str, object]:
    texts: Localised = kept.texts
    return {
        "id": kept.id,
        "state": kept.state.value,
        "author": kept.author_id,
        "audience": kept.audience,
        "texts": texts,
        "urgent": kept.urgent,
        "due_at": kept.due_at.isoformat(timespec="seconds"),
        "recipients": [str(to) for to in found.found.recipients],
        "unreached": [{"to": str(to), "reason": reason.rpartition("-")[2]} for to, reason in found.found.skipped],
        "languages": dict(found.found.languages),
        "missing": sorted(set(found.found.languages) - set(texts)),
        "confirmers": list(found.seconds),
        "dry_run": dry_run,
    }
