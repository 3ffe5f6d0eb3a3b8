"""Phrases of the catalogues: why the outbox does not send what is due."""

from __future__ import annotations

EXPIRED = "delivery-expired"
"""Nobody has any use of it any more."""
QUIET = "delivery-quiet"
"""It was of use only in quiet hours."""
NO_CONVERSATION = "delivery-no-conversation"
"""Its recipient is on no platform."""
NEVER_SENT = "delivery-nothing-to-replace"
"""What it was to correct or to take back was never sent."""
