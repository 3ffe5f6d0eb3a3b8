"""What answers are waited for before the bot listens again."""

import asyncio
from pathlib import Path

from adapters.matrix import Session
from adapters.matrix.attention import Attention
from adapters.matrix.connection import Connection

LONG, SHORT = 60.0, 0.02


def _attention() -> Attention:
    session = Session(homeserver="http://x", user_id="@bot:x", device_id="D", access_token="t", pickle_key="p")
    return Attention(Connection(session, Path("nowhere")), 0.0)


async def test_nothing_is_waited_for_where_nothing_was_heard() -> None:
    await _attention().answers(LONG)


async def test_whatever_was_heard_is_answered_first() -> None:
    attention = _attention()
    attention.heard("!a", "$1")
    attention.heard("!b", "$2")
    waiting = asyncio.ensure_future(attention.answers(LONG))
    await asyncio.sleep(0)

    attention.answered("!a")
    await asyncio.sleep(SHORT)
    early = waiting.done()
    attention.answered("!b")
    await waiting

    assert not early


async def test_an_answer_that_takes_long_is_waited_for_once() -> None:
    attention = _attention()
    attention.heard("!a", "$1")

    await attention.answers(SHORT)
    await attention.answers(LONG)

    attention.answered("!a")
