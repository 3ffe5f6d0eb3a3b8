"""What is asked one by one within a turn of the event loop, and answered at once."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

Q = TypeVar("Q")
R = TypeVar("R")


class Together(Generic[Q, R]):
    """Gathers what is asked until the loop has gone round once; `answer` gives the results in order, and doesn't wait."""

    def __init__(self, answer: Callable[[Sequence[Q]], Sequence[R]]) -> None:
        """Called on the event loop."""
        self._answer = answer
        self._loop = asyncio.get_running_loop()
        self._asked: list[tuple[Q, asyncio.Future[R]]] = []

    async def ask(self, question: Q) -> R:
        """Have one answered; raises what the answering of all raises."""
        if not self._asked:
            self._loop.call_soon(self._answer_all)
        future: asyncio.Future[R] = self._loop.create_future()
        self._asked.append((question, future))
        return await future

    def _answer_all(self) -> None:
        asked, self._asked = self._asked, []
        waiting = [(question, future) for question, future in asked if not future.done()]
        try:
            results = self._answer([question for question, _ in waiting])
        except Exception as error:  # whatever it is, each of them is told
            for _, future in waiting:
                future.set_exception(error)
            return
        for (_, future), result in zip(waiting, results, strict=True):
            future.set_result(result)
