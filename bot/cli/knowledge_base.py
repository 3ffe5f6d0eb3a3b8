"""`relais knowledge import` and `relais knowledge gaps`: what the base is given, and what it lacks."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.bootstrap import parts, stores
from bot.bootstrap.places import part
from bot.cli.printing import as_json, complain, out, tell
from bot.cli.session import DONE, Options, Session, open_session, wrong
from bot.domain.directory import Directory
from bot.domain.knowledge import EVERYBODY
from bot.features.entries import importing
from bot.features.entries.importing import Proposal
from bot.features.questions.gaps import KEPT, MOST, Gap, gaps
from bot.i18n import Translator
from bot.ports.documents import Document


def import_documents(
    options: Options,
    source: Annotated[Path, typer.Argument(metavar="FILE|FOLDER")],
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    scope: Annotated[str, typer.Option("--scope")] = EVERYBODY,
) -> int:
    """Make entries of documents (Markdown, HTML, XLSX, DOCX, PDF); with anything wrong in any of them nothing is imported."""
    session = open_session(options)
    found = asyncio.run(_imported(session, source, scope, dry_run=dry_run))
    complain(found.notes, session.say)
    out(as_json(_object(found)) if options.as_json else _told(session.say, found, dry_run=dry_run))
    return DONE


async def _imported(session: Session, source: Path, scope: str, *, dry_run: bool) -> Proposal:
    documents: tuple[Document, ...] = part("documents")().read(source)
    # what is wrong in them leaves no file behind either; all the rest that is wrong is said with it
    dry_run = dry_run or any(each.faults for each in documents)
    if session.store is None and not dry_run:
        tell(session.say("cli-nothing-kept"))
    if dry_run and session.store is not None and stores.exists(session.store):
        directory = await stores.known_programme(session.store, session.pack())
        _check(scope, directory)
        async with stores.viewed(session.store) as view:
            return await importing.compare(documents, view, directory, scope)
    # a trial leaves no file behind
    async with parts.opened_store(None if dry_run else session.store) as store:
        directory = await parts.furnish(store, session.pack(), session.present())
        _check(scope, directory)
        return await (importing.compare if dry_run else importing.keep)(documents, store, directory, scope)


def _check(scope: str, directory: Directory) -> None:
    if not importing.is_scope(scope, directory):
        raise wrong("relais knowledge import", "document-scope", value=scope)


def _object(found: Proposal) -> dict[str, Any]:
    return {
        "added": [each.id for each in found.added],
        "changed": [each.id for each in found.changed],
        "removed": list(found.removed),
        "unchanged": found.unchanged,
    }


def _told(say: Translator, found: Proposal, *, dry_run: bool) -> str:
    lines = [say("knowledge-added", id=each.id, title=each.title) for each in found.added]
    lines += [say("knowledge-changed", id=each.id, title=each.title) for each in found.changed]
    lines += [say("knowledge-removed", id=each) for each in found.removed]
    if not lines:
        return say("import-nothing")
    return "\n".join([*lines, say("import-would" if dry_run else "import-done")])


def list_gaps(
    options: Options,
    days: Annotated[int, typer.Option("--days", min=1)] = KEPT.days,
) -> int:
    """List what was asked and not answered, or was voted down, those who asked alike together and nobody named."""
    session = open_session(options)
    if session.store is None:
        raise wrong("relais knowledge gaps", "cli-which-store")
    found = asyncio.run(_gaps(session, session.store, timedelta(days=days)))
    if options.as_json:
        out(as_json({"gaps": [_gap(each) for each in found]}))
    else:
        out("\n".join(_line(session.say, each) for each in found) or session.say("gaps-none"))
    return DONE


async def _gaps(session: Session, url: str, back: timedelta) -> list[Gap]:
    since = session.present() - back
    async with stores.viewed(url) as store:
        asked, passed = await store.read(
            lambda stored: (stored.unanswered(since, MOST), stored.passed_since(since, MOST))
        )
    return gaps(asked, passed)


def _gap(gap: Gap) -> dict[str, Any]:
    return {
        "question": gap.text,
        "lang": gap.lang,
        "count": gap.count,
        "people": gap.people,
        "useless": gap.useless,
        "entry": gap.entry_id,
        "last": gap.last.isoformat(),
        "passed": gap.state.value if gap.state else None,
    }


def _line(say: Translator, gap: Gap) -> str:
    state = gap.state.value if gap.state else "none"
    return say("gaps-line", text=gap.text, count=gap.count, useless=gap.useless, state=say(f"gaps-state-{state}"))
