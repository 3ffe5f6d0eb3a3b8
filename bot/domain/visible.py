"""What may appear on a screen: text without anything that moves, colours, reverses or hides."""

from __future__ import annotations

import re

_ESCAPE_CODES = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # colours, cursor: CSI
    r"|(?:\x1b\]|\x9d)[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)"  # titles, clipboard, links: OSC
    r"|\x1b[PX^_][^\x1b]*\x1b\\"  # device strings
    r"|\x1b[ -/]*[0-~]"
)
_LINE_ENDS = re.compile("\r\n?|[\u0085\u2028\u2029]")
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls but tab and line feed
    "\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # zero width, direction
    "\U000e0000-\U000e0fff]"  # tags that nobody sees
    "|(?<![\U0001f000-\U0001faff\u2190-\u2bff\ufe0f])\u200d|\u200d(?![\U0001f000-\U0001faff\u2190-\u2bff])"  # joins emoji only
)
_HALVES = re.compile("[\ud800-\udfff]")
_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
"""Every character by which one of those begins: most texts have none, and one search is many times as fast as the four."""


def visible(text: str) -> str:
    """
    Leave out escape codes, controls, marks of direction and of no width; other line ends become line feeds.

    The rest stays as it is, emoji and every script included; halves of characters, which nothing can print, become U+FFFD.
    """
    if not _SUSPECT.search(text):
        return text
    bare = _ESCAPE_CODES.sub("", text)
    return _HALVES.sub("\ufffd", _HIDDEN.sub("", _LINE_ENDS.sub("\n", bare)))
