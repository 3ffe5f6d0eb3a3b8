"""What is behind the addresses that programs read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bot.domain.api import DataPage, Resource
from bot.domain.errors import Phrase


class DataApi(Protocol):
    """Results for programs that have a token; nothing can be changed."""

    @property
    def resources(self) -> Sequence[Resource]:
        """All that there are: addresses, checks and description follow from these."""
        ...

    @property
    def server(self) -> str:
        """Where programs find them, without a slash at the end."""
        ...

    @property
    def lang(self) -> str:
        """The language of whoever asks for none."""
        ...

    def say(self, lang: str, phrase: Phrase) -> str:
        """A sentence of the catalogues."""
        ...

    async def read(
        self, secret: str | None, resource: Resource, asked: Sequence[tuple[str, str]], lang: str
    ) -> DataPage:
        """
        A page of a resource, for the token of that secret (None: none was given); `asked` are the parameters as they came.

        Raises:
            Refused: The first thing that speaks against it: the token, its rate, what it opens, the parameters.
            StoreUnavailable: Nobody can say now.
        """
        ...
