"""A wire between the bot and its database that can be cut in the worst moment: the commit goes through, its confirmation doesn't."""

from __future__ import annotations

import asyncio
import random
from typing import Self

from sqlalchemy import make_url


class Wire:
    """
    A relay on a loopback port to a server's socket.

    Attributes:
        url: The store's URL through the wire.
        cuts: How many confirmations got lost.
    """

    def __init__(self, url: str, *, chance: random.Random, cut_one_in: int) -> None:
        self._target = make_url(url)
        self._chance = chance
        self._cut_one_in = cut_one_in
        self._server: asyncio.Server | None = None
        self._relays: set[asyncio.Task[None] | None] = set()
        self.url = ""
        self.cuts = 0

    async def __aenter__(self) -> Self:
        """Listen on a free port."""
        self._server = await asyncio.start_server(self._relay, "127.0.0.1", 0)
        port = self._server.sockets[0].getsockname()[1]
        through = self._target.set(host="127.0.0.1", port=port, query={})
        self.url = through.render_as_string(hide_password=False)
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop; what is connected ends by itself."""
        if self._server is not None:
            self._server.close()
        await asyncio.gather(*(each for each in self._relays if each is not None))

    async def _relay(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._relays.add(asyncio.current_task())
        path = f"{self._target.query['host']}/.s.PGSQL.5432"
        there, back = await asyncio.open_unix_connection(path)
        answers = asyncio.create_task(_copy(there, writer))
        try:
            while data := await reader.read(65536):
                if b"COMMIT" in data and self._chance.randrange(self._cut_one_in) == 0:
                    answers.cancel()  # from now on nothing comes back
                    back.write(data)
                    await back.drain()
                    await asyncio.sleep(0.05)
                    self.cuts += 1
                    break
                back.write(data)
                await back.drain()
        except OSError:
            pass  # the other side is gone
        finally:
            answers.cancel()
            writer.close()
            back.close()
            self._relays.discard(asyncio.current_task())


async def _copy(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
    try:
        while data := await source.read(65536):
            sink.write(data)
            await sink.drain()
    except OSError:
        pass  # the other side is gone
    finally:
        sink.close()
