"""
One question to an OpenAI-compatible endpoint (`POST /chat/completions`), such as the French State's Albert API.

Whatever goes wrong is None: the answer that the bot has anyway goes out. What is said is never logged, nor is the key.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp
import structlog

from bot.domain.errors import ConfigError, Fault, Phrase
from bot.ports.rephraser import Material, Rephrasing

log = structlog.get_logger()

VARIABLE = "RELAIS_LLM_KEY"
_LARGEST = 64 * 1024
"""Bytes of an answer that are read."""
_TOKENS = 400
_FENCE = re.compile(r"^```(?:json)?\s*|\s*```$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """
    The `Rephraser` port.

    Attributes:
        url: Of the API, without `/chat/completions`.
        key: Sent as a bearer's token; "" for none.
        seconds: All that one question may take.
    """

    url: str
    model: str
    key: str = field(default="", repr=False)
    seconds: float = 4.0

    async def rephrase(self, instructions: str, question: str, materials: Sequence[Material]) -> Rephrasing | None:
        """The port."""
        try:
            async with asyncio.timeout(self.seconds):
                return _read(await self._ask(_messages(instructions, question, materials)))
        except TimeoutError:
            log.warning("rephraser_slow", seconds=self.seconds)
        except (aiohttp.ClientError, OSError, ValueError) as error:
            log.warning("rephraser_failed", kind=type(error).__name__)
        return None

    async def _ask(self, messages: list[dict[str, str]]) -> str:
        headers = {"Authorization": f"Bearer {self.key}"} if self.key else {}
        body = {"model": self.model, "messages": messages, "temperature": 0, "max_tokens": _TOKENS, "stream": False}
        async with (
            aiohttp.ClientSession() as session,
            session.post(
                f"{self.url.rstrip('/')}/chat/completions", json=body, headers=headers, allow_redirects=False
            ) as response,
        ):
            if response.status != 200:
                raise ValueError(response.status)
            said = await response.content.read(_LARGEST + 1)
            while len(said) <= _LARGEST and (more := await response.content.read(_LARGEST)):
                said += more
        if len(said) > _LARGEST:
            raise ValueError("long")
        return said.decode()


def _messages(instructions: str, question: str, materials: Sequence[Material]) -> list[dict[str, str]]:
    given = {"question": question, "passages": [{"id": m.id, "title": m.title, "text": m.text} for m in materials]}
    return [
        {"role": "system", "content": instructions},
        {"role": "user", "content": json.dumps(given, ensure_ascii=False)},
    ]


def _read(said: str) -> Rephrasing | None:
    """
    The answer in what an endpoint said; None if the model says that it can't.

    Raises:
        ValueError: It is nothing that was asked for.
    """
    try:
        content = json.loads(said)["choices"][0]["message"]["content"]
        found = json.loads(_FENCE.sub("", content.strip()))
        text, cites, answered = found["answer"], found["cites"], found.get("answered", True)
    except (KeyError, IndexError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(type(error).__name__) from error
    if not isinstance(text, str) or not isinstance(cites, list) or not all(isinstance(each, str) for each in cites):
        raise ValueError("form")
    return Rephrasing(text=text.strip(), cites=tuple(cites)) if answered is True else None


def load_key(file: Path | None, environment: Mapping[str, str] | None = None) -> str:
    """
    The key: the environment's, else that of a file; "" for neither.

    Raises:
        ConfigError: The file can't be read.
    """
    known = os.environ if environment is None else environment
    if known.get(VARIABLE, "").strip() or file is None:
        return known.get(VARIABLE, "").strip()
    try:
        return file.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise ConfigError([Fault(where=str(file), phrase=Phrase("llm-key-unreadable"))]) from None
