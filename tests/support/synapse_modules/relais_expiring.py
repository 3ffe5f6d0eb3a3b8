"""Accounts that end, as on Tchap: loaded by the tests' Matrix server, in its own environment."""

from pathlib import Path
from typing import Any


class Expiring:
    """Accounts whose ids stand in a file are expired; their server says so in its own words."""

    def __init__(self, config: dict[str, str], api: Any) -> None:
        self._ended = Path(config["file"])
        api.register_account_validity_callbacks(is_user_expired=self._is_expired)

    async def _is_expired(self, user: str) -> bool:
        return self._ended.exists() and user in self._ended.read_text("utf-8").split()
