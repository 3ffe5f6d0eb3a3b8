"""Processes of the bot that are killed at any moment, and replaced at once."""

from __future__ import annotations

import multiprocessing
import random
from collections.abc import Callable
from multiprocessing.context import ForkServerProcess
from typing import Any


class Crew:
    """The processes; each does `main(task)`, whose module is imported beforehand so that they are there within milliseconds."""

    def __init__(self, main: Callable[[Any], None], task: object, count: int, chance: random.Random) -> None:
        self._main = main
        self._task = task
        self._chance = chance
        self._making = multiprocessing.get_context("forkserver")
        self._making.set_forkserver_preload([main.__module__])
        self._processes = [self._new() for _ in range(count)]
        self.killed = 0

    def _new(self) -> ForkServerProcess:
        process = self._making.Process(target=self._main, args=(self._task,), daemon=True)
        process.start()
        return process

    def kill_one(self) -> None:
        """SIGKILL one of them."""
        place = self._chance.randrange(len(self._processes))
        self._processes[place].kill()
        self._processes[place].join()
        self._processes[place] = self._new()
        self.killed += 1

    def end(self) -> None:
        """Kill all of them for good."""
        for process in self._processes:
            process.kill()
            process.join()
