"""`relais export`: answers, deliveries or questions as a file, with what its columns mean and its terms beside it."""

from __future__ import annotations

import asyncio
from datetime import UTC
from pathlib import Path
from typing import Annotated

import typer

from bot.bootstrap import stores
from bot.bootstrap.places import part
from bot.cli.printing import as_json, complain, out
from bot.cli.session import DONE, FAILED, Options, Session, open_session, wrong
from bot.domain.directory import Directory
from bot.domain.errors import Fault, Phrase
from bot.domain.exports import Form, Profile, Subject
from bot.domain.knowledge import LANGUAGES
from bot.domain.os_reasons import os_reason
from bot.features.results.dictionary import dictionary, licence
from bot.features.results.exporting import Extract, table
from bot.i18n import translator
from bot.ports.store import Repositories


def export(
    options: Options,
    subject: Annotated[Subject, typer.Argument(metavar="WHAT")],
    output: Annotated[Path, typer.Option("--out", metavar="FILE")],
    form: Annotated[Form | None, typer.Option("--format", metavar="FORMAT")] = None,
    profile: Annotated[Profile, typer.Option("--profile", metavar="PROFILE")] = Profile.PUBLIC,
) -> int:
    """Write the file; without `--format` its name says which, and it is CSV if that says nothing."""
    session = open_session(options)
    chosen = form or next((each for each in Form if output.suffix.lower() == f".{each}"), Form.CSV)
    if not output.absolute().parent.is_dir():
        raise wrong("--out", "export-no-folder", folder=str(output.absolute().parent))
    if output.is_dir():
        raise wrong("--out", "export-is-folder", file=str(output))
    wanted = Extract(subject=subject, profile=profile, k=session.settings.privacy.smallest_group)
    try:
        rows, files = asyncio.run(_export(session, wanted, output, chosen))
    except (OSError, ValueError) as cause:
        detail = os_reason(cause) if isinstance(cause, OSError) else str(cause)
        phrase = Phrase("backup-not-written", {"file": str(output), "detail": detail})
        complain([Fault(where=str(output), phrase=phrase)], session.say)
        return FAILED
    names = [str(each) for each in files]
    if options.as_json:
        out(as_json({"subject": subject, "profile": profile, "format": chosen, "rows": rows, "files": names}))
    else:
        out(session.say("export-done", rows=rows, file=names[0], beside=session.say.listed(names[1:])))
    return DONE


async def _export(session: Session, wanted: Extract, output: Path, form: Form) -> tuple[int, list[Path]]:
    async with stores.furnished(session.store, session.pack()) as (store, directory):

        def write(stored: Repositories) -> int:
            written: int = part("table_writers")[form](table(stored, directory, wanted), output)
            return written

        rows = await store.read(write)
    return rows, [output, *_beside(session, directory, wanted, output)]


def _beside(session: Session, directory: Directory, wanted: Extract, output: Path) -> list[Path]:
    """The data dictionary and the terms, in files that are named after the data's."""
    words, terms = output.with_name(f"{output.stem}.dictionary.csv"), output.with_name(f"{output.stem}.licence.txt")
    part("table_writers")[Form.CSV](dictionary(directory, wanted.subject, wanted.profile), words)
    day = session.present().astimezone(UTC).date().isoformat()
    texts = [licence(directory, wanted.profile, day, translator(lang)) for lang in LANGUAGES]
    terms.write_text("\n\n---\n\n".join(texts) + "\n", "utf-8")
    return [words, terms]
