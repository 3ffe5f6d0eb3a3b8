"""The operating system's chance."""

from __future__ import annotations

import secrets


class SystemEntropy:
    """The `Entropy` of the machine."""

    def letters(self, alphabet: str, count: int) -> str:
        """Letters that nobody can guess."""
        return "".join(secrets.choice(alphabet) for _ in range(count))
