"""What the operating system refuses, in the reader's language."""

from __future__ import annotations

import errno

import pytest

from bot.domain.errors import Phrase
from bot.domain.os_reasons import os_reason
from bot.i18n import translator


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (
            errno.ENOENT,
            "Ce fichier ne se lit pas (ce fichier ou ce dossier n’existe pas). Vérifiez le chemin et les droits.",
        ),
        (errno.EACCES, "Ce fichier ne se lit pas (l’accès est refusé). Vérifiez le chemin et les droits."),
    ],
)
def test_a_known_cause_is_said_within_another_sentence(number: int, said: str) -> None:
    phrase = Phrase("cli-cannot-read", {"detail": os_reason(OSError(number, "in English"))})

    assert translator("fr").phrase(phrase) == said


def test_an_unknown_cause_keeps_the_words_of_the_system() -> None:
    assert os_reason(OSError(errno.EXDEV, "Invalid cross-device link")) == "Invalid cross-device link"
