"""Where each key of a TOML document stands: tomllib doesn't say."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right

KeyPath = tuple[str | int, ...]

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_KEY_PART = re.compile(r"""[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'""")
_DOT = re.compile(r"[ \t]*\.[ \t]*")
_STRING = re.compile(
    r"""
      \"{3} (?: [^\\] | \\. )*? \"{3,5}
    | '{3} .*? '{3,5}
    | " (?: [^"\\\n] | \\. )* "
    | ' [^'\n]* '
    """,
    re.DOTALL | re.VERBOSE,
)
_SCALAR = re.compile(r"[^,\]}#\n]+")


def key_lines(text: str) -> dict[KeyPath, int]:
    """
    The line, from 1, of every table, key and list item of a document.

    The document must be valid: tomllib has read it before. `("region", 0, "name")` is the name of the first `[[region]]`.
    """
    return _Scanner(text).scan()


class _Scanner:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]
        self._lines: dict[KeyPath, int] = {}
        self._last: dict[KeyPath, int] = {}  # of each array of tables, the index of its last table

    def scan(self) -> dict[KeyPath, int]:
        table: KeyPath = ()
        self._blank()
        while self._at < len(self._text):
            if self._text[self._at] == "[":
                table = self._header()
            else:
                self._pair(table)
            self._blank()
        return self._lines

    def _header(self) -> KeyPath:
        start, many = self._at, self._text.startswith("[[", self._at)
        self._at += 2 if many else 1
        parts = self._key()
        self._blank()
        self._at += 2 if many else 1
        path: KeyPath = ()
        for part in parts[:-1]:
            path = self._latest((*path, part))
        path = (*path, parts[-1])
        if many:
            self._note(path, start)
            self._last[path] = self._last.get(path, -1) + 1
            path = self._latest(path)
        self._note(path, start)
        return path

    def _latest(self, path: KeyPath) -> KeyPath:
        return (*path, self._last[path]) if path in self._last else path

    def _pair(self, table: KeyPath) -> None:
        start = self._at
        path = (*table, *self._key())
        for length in range(len(table) + 1, len(path) + 1):
            self._note(path[:length], start)
        self._blank()
        self._at += 1  # the equals sign
        self._value(path)

    def _key(self) -> list[str]:
        parts: list[str] = []
        self._blank()
        while found := _KEY_PART.match(self._text, self._at):
            written = found[0]
            parts.append(str(tomllib.loads(f"key = {written}")["key"]) if written[0] in "\"'" else written)
            self._at = found.end()
            if not (dot := _DOT.match(self._text, self._at)):
                break
            self._at = dot.end()
        return parts

    def _value(self, path: KeyPath) -> None:
        self._blank()
        if self._text[self._at] == "[":
            self._list(path)
        elif self._text[self._at] == "{":
            self._inline(path)
        elif found := _STRING.match(self._text, self._at) or _SCALAR.match(self._text, self._at):
            self._at = found.end()

    def _list(self, path: KeyPath) -> None:
        index = 0
        self._at += 1
        while not self._closed("]"):
            self._note((*path, index), self._at)
            self._value((*path, index))
            index += 1

    def _inline(self, path: KeyPath) -> None:
        self._at += 1
        while not self._closed("}"):
            self._pair(path)

    def _closed(self, mark: str) -> bool:
        self._blank()
        if self._text[self._at] == ",":
            self._at += 1
            self._blank()
        if self._text[self._at] != mark:
            return False
        self._at += 1
        return True

    def _blank(self) -> None:
        if found := _BLANK.match(self._text, self._at):
            self._at = found.end()

    def _note(self, path: KeyPath, at: int) -> None:
        self._lines.setdefault(path, bisect_right(self._starts, at))
