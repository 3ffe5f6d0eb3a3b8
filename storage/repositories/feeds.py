"""Addresses of calendars, by their fingerprints."""

from __future__ import annotations

from dataclasses import fields
from typing import assert_never

from sqlalchemy import Connection, bindparam, delete, insert, select

from bot.domain.agenda import Feed
from bot.domain.effects import CloseFeeds, FeedEffect, OpenFeed
from storage.agenda_tables import FeedRow
from storage.repositories.rows import all_of, columns, one_of
from storage.row import table
from storage.statements import Work

_feed = table(FeedRow)


def apply(effect: FeedEffect, work: Work) -> None:
    """Carry out what concerns addresses of calendars."""
    match effect:
        case OpenFeed(feed=made):
            work.run(_OPEN, {field.name: getattr(made, field.name) for field in fields(made)})
        case CloseFeeds():
            work.run(_CLOSE, {"b_scope": effect.scope})
        case _:
            assert_never(effect)


def feed(connection: Connection, digest: str) -> Feed | None:
    """The address with that fingerprint."""
    return one_of(connection, _ALL.where(_feed.c.digest == bindparam("b_digest")), Feed, {"b_digest": digest})


def feeds(connection: Connection, scope: str) -> list[Feed]:
    """The addresses of a scope."""
    return all_of(connection, _ALL.where(_OF_SCOPE), Feed, {"b_scope": scope})


_OF_SCOPE = _feed.c.scope == bindparam("b_scope")
_OPEN = insert(_feed)
_CLOSE = delete(_feed).where(_OF_SCOPE)
_ALL = select(*columns(_feed, Feed)).order_by(_feed.c.made_at, _feed.c.digest)
