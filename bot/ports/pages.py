"""Pages to print."""

from __future__ import annotations

from typing import Protocol

from bot.domain.pages import Page

MEDIA_TYPE = "text/html; charset=utf-8"
"""Of what a writer gives."""


class PageWriter(Protocol):
    """Writes a page as one file."""

    def __call__(self, page: Page) -> bytes:
        """
        The file: whole in itself, with no address of anything outside; whatever its texts hold stays text.

        It reads well on a screen and on paper, in shades of grey too, and to who hears it: headings, lists, a language, words for pictures.
        """
        ...
