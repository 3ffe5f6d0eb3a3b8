"""Which platforms this process is connected to at this moment."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager


class Presence:
    """Kept by the supervisor, read by whoever wants to know; `came` is called when one is connected."""

    def __init__(self, came: Callable[[], None]) -> None:
        self._came = came
        self._connected: dict[str, bool] = {}

    @property
    def connected(self) -> Mapping[str, bool]:
        """By name, of those that are this process's, whether it is connected; what ended by itself isn't."""
        return dict(self._connected)

    def expect(self, name: str) -> None:
        """That one is to be connected by this process."""
        self._connected.setdefault(name, False)

    def forget(self, name: str) -> None:
        """Another process has that one now."""
        self._connected.pop(name, None)

    @contextmanager
    def of(self, name: str) -> Iterator[None]:
        """That one is connected for as long as this lasts."""
        self._connected[name] = True
        self._came()
        try:
            yield
        finally:
            self._connected[name] = False
