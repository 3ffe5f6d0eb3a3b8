"""`relais mirror`: brings the tables of a Grist document up to date now, or says what would change."""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer

from bot.bootstrap import mirror as mirroring
from bot.bootstrap import stores
from bot.cli.printing import as_json, out
from bot.cli.session import DONE, Options, Session, open_session, wrong
from bot.domain.errors import AdapterError, RateLimited, Unreachable
from bot.domain.mirror import Brought
from bot.ports.mirror import Mirror

_TRIES = 3
_MOST_PATIENCE = 60.0
"""Seconds that are waited at most before it is tried again; whoever runs a command has other things to do."""


def mirror(options: Options, *, dry_run: Annotated[bool, typer.Option("--dry-run")] = False) -> int:
    """Copy public results and completeness to where others look."""
    session = open_session(options)
    place = mirroring.mirror(session.settings)
    if place is None:
        raise wrong("grist.server", "mirror-nowhere")
    done = asyncio.run(_mirror(session, place, dry_run=dry_run))
    if options.as_json:
        out(as_json({"dry_run": dry_run, "tables": [_shown(each) for each in done]}))
    else:
        key = "mirror-would" if dry_run else "mirror-done"
        for each in done:
            out(session.say(key, **_shown(each)))
    return DONE


async def _mirror(session: Session, place: Mirror, *, dry_run: bool) -> list[Brought]:
    async with stores.furnished(session.store, session.pack()) as (store, directory):
        tables = await store.read(lambda stored: mirroring.content(session.settings)(stored, directory))
    for left in reversed(range(_TRIES)):
        try:
            return [await place.bring(each, dry_run=dry_run) for each in tables]
        except (RateLimited, Unreachable) as error:
            if not left:
                raise
            await asyncio.sleep(_wait(error))
    return []


def _wait(error: AdapterError) -> float:
    return min(error.retry_after, _MOST_PATIENCE) if isinstance(error, RateLimited) else 1.0


def _shown(brought: Brought) -> dict[str, object]:
    return {
        "table": brought.table,
        "added": brought.added,
        "changed": brought.changed,
        "removed": brought.removed,
    }
