"""`relais import`, `relais check`, `relais db upgrade`: the programme and the store, looked after."""

from __future__ import annotations

import asyncio
import json
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer

from bot.bootstrap import parts
from bot.cli.session import FAILED, ConfigOption, JsonOption, PackOption, Session, StoreOption, complain, open_session
from bot.domain.errors import ConfigError, Fault
from bot.features.programme import load as programme
from bot.features.programme.changes import Changes
from bot.i18n import Translator


def import_pack(
    pack: Annotated[Path, typer.Argument(help="A folder or a TOML file.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show the differences, change nothing.")] = False,
    prune: Annotated[bool, typer.Option("--prune", help="Also remove what the pack lacks.")] = False,
    config: ConfigOption = None,
    store: StoreOption = None,
    as_json: JsonOption = False,
) -> None:
    """Load or update a programme; a wrong pack changes nothing."""
    session = open_session(config, pack, store)
    found = asyncio.run(_import(session, dry_run=dry_run, prune=prune))
    print(_as_json(found) if as_json else _told(session.say, found, dry_run=dry_run, prune=prune))  # noqa: T201


async def _import(session: Session, *, dry_run: bool, prune: bool) -> Changes:
    pack = session.pack()
    async with parts.opened_store(session.store or session.settings.store.url) as store:
        return await (programme.compare(pack, store) if dry_run else programme.keep(pack, store, prune=prune))


def _as_json(found: Changes) -> str:
    changed = [{**asdict(each.key), "fields": [asdict(field) for field in each.fields]} for each in found.changed]
    listed = {
        "added": [asdict(key) for key in found.added],
        "changed": changed,
        "missing": [asdict(key) for key in found.missing],
    }
    return json.dumps(listed, ensure_ascii=False)


def _told(say: Translator, found: Changes, *, dry_run: bool, prune: bool) -> str:
    lines = [say("import-added", kind=key.kind, id=key.id) for key in found.added]
    for changed in found.changed:
        fields = (say("import-field", name=field.name, old=field.old, new=field.new) for field in changed.fields)
        lines.append(say("import-changed", kind=changed.key.kind, id=changed.key.id, fields=", ".join(fields)))
    gone = "import-removed" if prune else "import-missing"
    lines += [say(gone, kind=key.kind, id=key.id) for key in found.missing]
    if not lines:
        return say("import-nothing")
    return "\n".join([*lines, say("import-would" if dry_run else "import-done")])


def upgrade(config: ConfigOption = None, store: StoreOption = None) -> None:
    """Bring the store's schema to the present version."""
    session = open_session(config, None, store)
    url = session.store or session.settings.store.url
    parts.part("schema_upgrade")(url)
    print(session.say("db-upgraded", url=url))  # noqa: T201


def check(
    config: ConfigOption = None, pack: PackOption = None, store: StoreOption = None, as_json: JsonOption = False
) -> None:
    """Say what is wrong with configuration, programme and store, and how to mend it."""
    session = open_session(config, pack, store)
    faults = asyncio.run(_faults(session))
    if as_json:
        listed = [{"where": fault.where, "fault": session.say.phrase(fault.phrase)} for fault in faults]
        print(json.dumps({"ok": not faults, "faults": listed, "versions": _versions()}, ensure_ascii=False))  # noqa: T201
    elif faults:
        complain(faults, session.say)
    else:
        print(session.say("check-fine", versions=", ".join(f"{name} {number}" for name, number in _versions().items())))  # noqa: T201
    if faults:
        raise SystemExit(FAILED)


async def _faults(session: Session) -> tuple[Fault, ...]:
    try:
        session.pack()
        async with parts.opened_store(session.store) as store:
            await store.read(lambda stored: stored.revision())
    except ConfigError as error:
        return error.faults
    return ()


def _versions() -> dict[str, str]:
    """What time and storage depend on."""
    return {name: version(name) for name in ("tzdata", "holidays", "SQLAlchemy", "APScheduler")}
