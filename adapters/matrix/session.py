"""The bot's session on a homeserver, as `relais matrix login` leaves it: one file that only its owner reads."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from bot.domain.errors import ConfigError, Fault, Phrase

SESSION_FILE = "session.json"
_SECRET = 0o600


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """
    An account on one device; never logged in again, because each login is a new device (research/matrix.md 2).

    Attributes:
        homeserver: Its address, `https://…`.
        pickle_key: What the encryption store is locked with.
        takes_over: It was made to replace another device, and goes on where that one was, once.
    """

    homeserver: str
    user_id: str
    device_id: str
    access_token: str
    pickle_key: str
    takes_over: bool = False

    def __repr__(self) -> str:
        return f"Session({self.user_id}, {self.device_id})"


def load(folder: Path) -> Session:
    """
    The session in a folder.

    Raises:
        ConfigError: There is none, it can't be read, or others may read it.
    """
    path = folder / SESSION_FILE
    try:
        if path.stat().st_mode & 0o077:
            raise _wrong(path, "matrix-session-open")
        written = json.loads(path.read_text("utf-8"))
        named = {name: str(written[name]) for name in Session.__slots__ if name != "takes_over"}
        return Session(**named, takes_over=bool(written.get("takes_over")))
    except FileNotFoundError:
        raise _wrong(path, "matrix-session-missing") from None
    except (OSError, ValueError, KeyError, TypeError):
        raise _wrong(path, "matrix-session-unreadable") from None


def save(folder: Path, session: Session) -> Path:
    """Keep a session, whole or not at all, for its owner only."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / SESSION_FILE
    write_secret(path, json.dumps(asdict(session)))
    return path


def write_secret(path: Path, text: str) -> None:
    """Replace a file that only its owner reads; it is on disk when this returns, the old one until then."""
    new = path.with_suffix(".new")
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _SECRET)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(descriptor)
    new.replace(path)


def _wrong(path: Path, key: str) -> ConfigError:
    return ConfigError([Fault(where=str(path), phrase=Phrase(key, {"command": "relais matrix login"}))])
