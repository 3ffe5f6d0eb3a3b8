"""The mirror that is configured: which place, what it shows."""

from __future__ import annotations

from functools import partial
from typing import Any

from bot.bootstrap.places import part
from bot.domain.errors import ConfigError, Fault, Phrase
from bot.engine.engine import Engine
from bot.features.results.mirrored import mirrored
from bot.features.results.mirroring import Content, MirrorService
from bot.ports.mirror import Mirror
from bot.ports.web import Supervised
from bot.settings import Settings


def mirror(settings: Settings) -> Mirror | None:
    """
    The place that is configured; None if none is.

    Raises:
        ConfigError: Something of it is missing.
    """
    section = settings.grist
    if section.server is None:
        return None
    if not section.document:
        raise ConfigError([Fault(where="grist.document", phrase=Phrase("mirror-document-missing"))])
    place: Any = part("grist_place")
    key = part("grist_key")(section.key_file)
    made: Mirror = part("grist")(place(server=section.server, document=section.document, key=key))
    return made


def content(settings: Settings) -> Content:
    """What it is to show, under the names that are configured."""
    names, k = settings.grist, settings.privacy.smallest_group
    return partial(mirrored, results=names.results, completeness=names.completeness, k=k)


def mirrors(engine: Engine, settings: Settings) -> tuple[Supervised, ...]:
    """The mirror that is configured, if one is, kept in step while the bot runs."""
    place = mirror(settings)
    return () if place is None else (MirrorService(engine.world, content(settings), place, engine.outbox.wake),)
