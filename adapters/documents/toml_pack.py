"""`programme.toml`: its tables as records, each key with its line."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from adapters.documents.text_files import TextFile
from adapters.documents.toml_places import KeyPath, key_lines
from bot.domain.errors import Fault
from bot.ports.packs import RawRecord, Value

_SYNTAX = (
    ("Illegal character '\\n'", "pack-toml-quote"),
    ("Found invalid character '\\n'", "pack-toml-quote"),
    ("Unterminated string", "pack-toml-quote"),
    ("Expected \"'", "pack-toml-quote"),
    ("Expected '='", "pack-toml-equals"),
    ("Invalid statement", "pack-toml-statement"),
    ("Invalid initial character for a key", "pack-toml-key"),
    ("Invalid value", "pack-toml-value"),
    ("Invalid date", "pack-toml-date"),
    ("Unclosed", "pack-toml-list"),
    ("Expected newline", "pack-toml-newline"),
    ("Expected ']", "pack-toml-bracket"),
    ("Cannot ", "pack-toml-twice"),
    ("Duplicate", "pack-toml-twice"),
    ("Unescaped", "pack-toml-backslash"),
)
"""What tomllib says, and which sentence says it in plain words."""


_ZERO = re.compile(r"(?<![\w\".:/-])0\d+(?![\w\".:/-])")
"""A code that begins with a zero, such as 02168: no number of TOML does."""


def parse_toml(file: TextFile) -> dict[str, Value] | Fault:
    """A TOML document, or where its syntax breaks."""
    try:
        return tomllib.loads(file.text)
    except tomllib.TOMLDecodeError as error:
        said = str(error)
    key = next((key for start, key in _SYNTAX if said.startswith(start)), "pack-toml-other")
    found = re.search(r"at line (\d+)", said)
    line = int(found[1]) if found else _last_line(file.text, key)
    content = file.text.split("\n")[line - 1].strip()
    if key == "pack-toml-newline" and content.count("=") == 1 and re.search(r"=\s*[\w+-]", content):
        key = "pack-toml-value"  # 09:00 and 12/01/2027 begin with a number, and then there is something more
    if (code := _ZERO.search(content)) and key in ("pack-toml-list", "pack-toml-value", "pack-toml-newline"):
        return file.fault(line, "pack-toml-zero", value=code[0])
    return file.fault(line, key, content=content[:60], detail=said)


def _last_line(text: str, key: str) -> int:
    """Where to look for what is wrong "at end of document"."""
    # nothing closes the last quotation mark, so it is the one that opens
    end = max(text.rfind("'"), text.rfind('"')) if key == "pack-toml-quote" else len(text.rstrip())
    return text.count("\n", 0, end) + 1


def read_records(file: TextFile) -> tuple[list[RawRecord], list[Fault]]:
    """The tables of a programme's file, in order, and what is wrong with its form."""
    document = parse_toml(file)
    if isinstance(document, Fault):
        return [], [document]
    places = _FilePlaces(file)
    records: list[RawRecord] = []
    faults: list[Fault] = []
    for kind, value in document.items():
        for path, table in _tables(kind, value):
            if isinstance(table, dict):
                records.append(RawRecord(kind=kind, data=table, places=_Places(places, path)))
            else:
                faults.append(file.fault(places.line(path), "pack-key-outside", name=kind))
    if not document:
        faults.append(file.fault(1, "pack-toml-empty"))
    return records, faults


def _tables(kind: str, value: Value) -> Iterator[tuple[KeyPath, Value]]:
    if not isinstance(value, list):
        yield (kind,), value
        return
    for index, item in enumerate(value):
        yield (kind, index), item


class _FilePlaces:
    """Where everything in a document stands, looked for once something is wrong: of a large programme that takes seconds."""

    def __init__(self, file: TextFile) -> None:
        self._file = file

    @cached_property
    def _lines(self) -> dict[KeyPath, int]:
        return key_lines(self._file.text)

    def line(self, path: KeyPath) -> int:
        """Of a table or a key."""
        return self._lines.get(path, 1)

    @cached_property
    def tables(self) -> dict[KeyPath, dict[str, str]]:
        """Where each table begins and its keys stand."""
        places: defaultdict[KeyPath, dict[str, str]] = defaultdict(dict)
        for path, line in self._lines.items():
            table = path[:2] if len(path) > 1 and isinstance(path[1], int) else path[:1]
            places[table].setdefault(
                "", self._file.at(line)
            )  # a table may begin with one within it, as `[programme.name]`
            places[table][_dotted(path[len(table) :])] = self._file.at(line)
        return places


@dataclass(frozen=True, slots=True, eq=False)
class _Places(Mapping[str, str]):
    """`RawRecord.places` of a table."""

    file: _FilePlaces
    table: KeyPath

    def __getitem__(self, key: str) -> str:
        return self.file.tables[self.table][key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.file.tables[self.table])

    def __len__(self) -> int:
        return len(self.file.tables[self.table])


def _dotted(path: KeyPath) -> str:
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).removeprefix(".")
