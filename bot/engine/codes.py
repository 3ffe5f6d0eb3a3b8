"""Where one-time codes come from."""

from __future__ import annotations

from bot.domain.account import ALPHABET, LENGTH, is_mixed
from bot.ports.entropy import Entropy


def new_code(entropy: Entropy) -> str:
    """A code that nobody had before, as good as surely."""
    while not is_mixed(code := entropy.letters(ALPHABET, LENGTH)):
        pass
    return code
