"""`relais matrix login`: signs the bot in to its Matrix or Tchap account, once."""

from __future__ import annotations

import asyncio
import os
import sys
from getpass import getpass
from typing import Annotated

import typer

from bot.bootstrap.places import part
from bot.cli.printing import as_json, out, tell
from bot.cli.session import DONE, FAILED, Options, Session, open_session, wrong
from bot.domain.errors import AdapterError

_PASSWORD, _RECOVERY_KEY = "RELAIS_MATRIX_PASSWORD", "RELAIS_MATRIX_RECOVERY_KEY"


def login(
    options: Options,
    homeserver: Annotated[str, typer.Option("--homeserver", metavar="URL")],
    user: Annotated[str, typer.Option("--user", metavar="NAME")],
    again: Annotated[bool, typer.Option("--again")] = False,
) -> int:
    """Log in once, keep the session for this machine alone, sign the device, print its fingerprint."""
    session = open_session(options)
    if not homeserver.startswith(("https://", "http://127.0.0.1", "http://localhost")):
        raise wrong("--homeserver", "matrix-not-an-address", text=homeserver[:60])
    say = session.say
    credentials = part("matrix_credentials")(
        homeserver=homeserver,
        user=user,
        password=_secret(session, _PASSWORD, "matrix-ask-password"),
        recovery_key=_secret(session, _RECOVERY_KEY, "matrix-ask-recovery-key", needed=False) or None,
    )
    folder = session.settings.adapters.matrix.folder
    try:
        made, signed = asyncio.run(part("matrix_login")(credentials, folder, again=again))
    except AdapterError as error:
        tell(say(error.reason))
        return FAILED
    found = {"user": made.user_id, "device": made.device_id, "fingerprint": signed.fingerprint, "folder": str(folder)}
    out(as_json(found | {"recovery_key": signed.recovery_key}) if options.as_json else say("matrix-signed-in", **found))
    if signed.recovery_key and not options.as_json:
        out(say("matrix-recovery-key", key=signed.recovery_key))
    return DONE


def _secret(session: Session, variable: str, question: str, *, needed: bool = True) -> str:
    """A secret from the environment, else from whoever sits at the terminal; never from the command line, which others can read."""
    found = os.environ.get(variable)
    if found is None and sys.stdin.isatty():
        found = getpass(session.say(question))
    if not found and needed:
        raise wrong(variable, "matrix-secret-missing", variable=variable)
    return found or ""
