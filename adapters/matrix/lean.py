"""The library's database layer, loaded without the drivers that a file of keys has no use for: 9 MB, and a fifth of a second."""

from __future__ import annotations

import sys
from importlib import import_module

_DRIVER = "psycopg"


def load() -> None:
    """Load it; where PostgreSQL is the store, whoever needs its driver still finds it."""
    loaded = _DRIVER in sys.modules
    if not loaded:
        sys.modules[_DRIVER] = None  # type: ignore[assignment]  # how Python is told that there is no such module
    try:
        import_module("peewee")
    finally:
        if not loaded:
            del sys.modules[_DRIVER]


load()
