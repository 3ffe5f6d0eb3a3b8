"""What is said, and what is not said after all."""

from __future__ import annotations

from datetime import datetime

from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.frozen import frozen
from bot.domain.identity import Recipient


@frozen()
class Enqueue:
    """
    Say something; a delivery whose key is known already changes nothing.

    If it replaces an earlier one that nobody has tried to send yet, that one takes its words, or is withdrawn; if the earlier one was
    tried, this one follows it; if there is nothing to replace, nothing is said.
    """

    delivery: Delivery


@frozen()
class CancelDeliveries:
    """Withdraw what is pending for a person (they said `stop`) but the replies to them, and what is `spared`."""

    to: Recipient
    spared: DeliveryKind = DeliveryKind.REPLY


@frozen()
class RetryDeliveries:
    """Send these once more, by id, under the same id; those that did not fail, or were taken up again meanwhile, stay as they are."""

    delivery_ids: tuple[str, ...]
    at: datetime


DeliveryEffect = Enqueue | CancelDeliveries | RetryDeliveries
