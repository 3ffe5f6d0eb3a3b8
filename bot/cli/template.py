"""`relais template`: a programme as a workbook to fill in, and an example of one that is filled in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.bootstrap.places import part
from bot.cli.printing import as_json, out
from bot.cli.session import DONE, Options, open_session, wrong
from bot.domain.os_reasons import os_reason
from bot.domain.pack import Pack
from bot.i18n import Translator


def template(options: Options, file: Annotated[Path, typer.Argument(metavar="FILE.xlsx")]) -> int:
    """Write an empty workbook, and beside it one with the programme in it; files that are there stay as they are."""
    session = open_session(options)
    if file.suffix.lower() != ".xlsx":
        raise wrong(str(file), "template-not-xlsx")
    filled = file.with_stem(f"{file.stem}-{session.say('template-example')}")
    pack = session.pack()
    taken = [path for path in (file, filled) if path.exists()]
    if taken:
        raise wrong(str(taken[0]), "pack-xlsx-exists")
    for path, content in ((file, None), (filled, pack)):
        _write(path, content, session.say)
    names = [str(file), str(filled)]
    out(as_json({"files": names}) if options.as_json else session.say("template-done", empty=names[0], filled=names[1]))
    return DONE


def _write(path: Path, pack: Pack | None, say: Translator) -> None:
    try:
        part("template")(path, pack, {key: say(key) for key in part("template_texts")})
    except OSError as cause:
        raise wrong(str(path), "cli-cannot-write", detail=os_reason(cause)) from None
