"""`relais backup` and `relais restore`: a store into one portable file, and back into either kind of store."""

from __future__ import annotations

from datetime import UTC
from pathlib import Path
from typing import Annotated

import typer

from bot.bootstrap import stores
from bot.bootstrap.places import part
from bot.cli.printing import as_json, complain, out
from bot.cli.session import DONE, FAILED, Options, Session, open_session, wrong
from bot.domain.archive import Archived, Restored
from bot.domain.errors import Fault, Phrase
from bot.domain.os_reasons import os_reason


def backup(options: Options, output: Annotated[Path | None, typer.Option("--out", metavar="FILE")] = None) -> int:
    """Write the store into a new file, also while `relais run` works on it."""
    session = open_session(options)
    url, target = _store(session, "relais backup"), _target(session, output)
    try:
        made: Archived = part("backup")(url, target, session.present())
    except OSError as cause:
        values: dict[str, object] = {"file": str(target), "detail": os_reason(cause)}
        complain([Fault(where=str(target), phrase=Phrase("backup-not-written", values))], session.say)
        return FAILED
    out(_archived_json(made) if options.as_json else _archived_text(session, made))
    return DONE


def _store(session: Session, command: str) -> str:
    if session.store is None:
        raise wrong(command, "cli-which-store")
    return session.store


def _target(session: Session, output: Path | None) -> Path:
    """The file as named; in a folder, or unnamed, it is called after the moment."""
    name = f"relais-{session.present().astimezone(UTC):%Y%m%dT%H%M%SZ}.zip"
    if output is None:
        return Path(name)
    return output / name if output.is_dir() else output


def _archived_json(made: Archived) -> str:
    return as_json(
        {
            "file": str(made.file),
            "revision": made.revision,
            "made_at": made.made_at.isoformat(timespec="seconds"),
            "rows": made.rows,
            "bytes": made.size,
        }
    )


def _archived_text(session: Session, made: Archived) -> str:
    return session.say("backup-done", file=str(made.file), rows=sum(made.rows.values()), revision=made.revision)


def restore(
    options: Options,
    archive: Annotated[Path, typer.Argument(metavar="ARCHIVE")],
    replace: Annotated[bool, typer.Option("--replace")] = False,
) -> int:
    """Fill an empty store from an archive, or with `--replace` one that is not empty."""
    session = open_session(options)
    url = _store(session, "relais restore")
    made: Restored = part("restore")(url, archive, session.present(), replace=replace)
    shown = stores.shown(url)
    out(_restored_json(shown, made) if options.as_json else _restored_text(session, shown, made))
    return DONE


def _restored_json(shown: str, made: Restored) -> str:
    return as_json(
        {
            "store": shown,
            "revision": made.revision,
            "made_at": made.made_at.isoformat(timespec="seconds"),
            "rows": made.rows,
            "set_aside": {"deliveries": made.aside.deliveries, "occurrences": made.aside.occurrences},
            "erased": made.erased,
            "kept": str(made.kept) if made.kept else None,
        }
    )


def _restored_text(session: Session, shown: str, made: Restored) -> str:
    say = session.say
    lines = [
        say(
            "restore-done",
            store=shown,
            when=f"{made.made_at.astimezone(UTC):%Y-%m-%d %H:%M}",
            rows=sum(made.rows.values()),
        )
    ]
    if made.kept:
        lines.append(say("restore-kept", file=str(made.kept)))
    if made.erased:
        lines.append(say("restore-erased", count=made.erased))
    aside = made.aside.deliveries + made.aside.occurrences
    lines.append(say("restore-aside", count=aside))
    return "\n".join(lines)
