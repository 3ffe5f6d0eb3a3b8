"""`relais import` and `relais db upgrade`: the programme and the store, brought up to date."""

from __future__ import annotations

import asyncio
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from bot.bootstrap import parts, stores
from bot.bootstrap.places import part
from bot.cli.printing import as_json, complain, out, tell
from bot.cli.session import DONE, Options, Session, open_session, wrong
from bot.features.programme import load as programme
from bot.features.programme.changes import Changes
from bot.features.programme.school import unknown_school_holidays
from bot.i18n import Translator


def import_pack(
    options: Options,
    source: Annotated[Path | None, typer.Argument(metavar="PACK")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    prune: Annotated[bool, typer.Option("--prune")] = False,
) -> int:
    """Load or update a programme; a wrong pack changes nothing."""
    session = open_session(options)
    if (source is None) == (options.pack is None):
        raise wrong("relais import", "cli-import-what")
    found = asyncio.run(_import(session.with_pack(source) if source else session, dry_run=dry_run, prune=prune))
    out(_as_json(found) if options.as_json else _told(session.say, found, dry_run=dry_run, prune=prune))
    return DONE


async def _import(session: Session, *, dry_run: bool, prune: bool) -> Changes:
    pack = session.pack()
    complain(unknown_school_holidays(pack, parts.holidays(), session.present().date()), session.say)
    if session.store is None and not dry_run:
        tell(session.say("cli-nothing-kept"))
    if dry_run and session.store and stores.exists(session.store):
        async with stores.viewed(session.store) as view:
            return await programme.compare(pack, view)
    # a trial leaves no file behind
    async with parts.opened_store(None if dry_run else session.store) as store:
        if dry_run:
            return await programme.compare(pack, store)
        return await programme.keep(pack, store, prune=prune, at=session.present())


def _as_json(found: Changes) -> str:
    changed = [{**asdict(each.key), "fields": [asdict(field) for field in each.fields]} for each in found.changed]
    added, missing = ([asdict(key) for key in keys] for keys in (found.added, found.missing))
    return as_json({"added": added, "changed": changed, "missing": missing, "erased": list(found.erased)})


def _told(say: Translator, found: Changes, *, dry_run: bool, prune: bool) -> str:
    lines = [say("import-added", kind=key.kind, id=key.id) for key in found.added]
    for changed in found.changed:
        fields = (say("import-field", name=field.name, old=field.old, new=field.new) for field in changed.fields)
        lines.append(say("import-changed", kind=changed.key.kind, id=changed.key.id, fields=", ".join(fields)))
    gone = "import-removed" if prune else "import-missing"
    lines += [say(gone, kind=key.kind, id=key.id) for key in found.missing]
    lines += [say("import-erased", id=each) for each in found.erased]
    if not (found.added or found.changed or (prune and found.missing)):
        return "\n".join([*lines, say("import-nothing")])
    return "\n".join([*lines, say("import-would" if dry_run else "import-done")])


def upgrade(options: Options) -> int:
    """Bring the store's schema to the present version."""
    session = open_session(options)
    if session.store is None:
        raise wrong("relais db upgrade", "cli-which-store")
    part("schema_upgrade")(session.store)
    shown = stores.shown(session.store)
    out(as_json({"store": shown}) if options.as_json else session.say("db-upgraded", url=shown))
    return DONE
