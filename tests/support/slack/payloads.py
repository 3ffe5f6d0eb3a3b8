"""What Slack would refuse of a message of ours, and what people would mind: the same for everything that the product says."""

from __future__ import annotations

from functools import lru_cache

from adapters.slack.posting import content
from adapters.slack.reconcile import mark
from adapters.slack.render import pages
from bot.domain.message import Message
from tests.support.slack.chat import check_content
from tests.support.slack.manners import rude
from tests.support.slack.wire import Json, SlackError


@lru_cache(maxsize=2_000)
def _refused(message: Message) -> tuple[str, ...]:
    found: list[str] = []
    for number, page in enumerate(pages(message)):
        payload: Json = {**content(page), "metadata": mark("d" * 32, number)}
        try:
            check_content(payload)
        except SlackError as error:
            found.append(f"{error.code} {error.extra}")
        found += rude(payload)
    return tuple(found)


def refused(message: Message) -> list[str]:
    """Everything that is wrong with the payloads by which a message is posted."""
    return list(_refused(message))
