"""Every key of a TOML document is found on its line."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib.resources import files

from adapters.documents.toml_places import KeyPath, key_lines

DOCUMENT = '''\
# comment = "not a key"
top = 1
a.b = 2

[programme]
"clé" = "a # b = c"
'literal.key' = 'x"y'
text = """
[not.a.table]
line = "quoted" ""\\"
end"""""
raw = \'\'\'
x = 1
\'\'\'
[programme.notice]
fr = "é"

[[region]]
list = [1, # one
  2,
  [3, "]"],
]
[[region]]
inline = { a = 1, b.c = [ { d = "}" } ] }
[region.sub]
x = 2027-01-12 09:00:00
[[region.deep]]
y = true
[[region.deep]]
y = false
'''


def paths(value: object, path: KeyPath = ()) -> Iterator[KeyPath]:
    if path:
        yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from paths(inner, (*path, key))
    if isinstance(value, list):
        for index, inner in enumerate(value):
            yield from paths(inner, (*path, index))


def test_each_key_is_on_its_line() -> None:
    lines = key_lines(DOCUMENT)

    assert {
        "top": lines["top",],
        "dotted": lines["a", "b"],
        "table": lines["programme",],
        "quoted key": lines["programme", "clé"],
        "literal key": lines["programme", "literal.key"],
        "text over lines": lines["programme", "text"],
        "raw text over lines": lines["programme", "raw"],
        "inner table": lines["programme", "notice"],
        "in the inner table": lines["programme", "notice", "fr"],
        "list": lines["region", 0, "list"],
        "item": lines["region", 0, "list", 1],
        "inner item": lines["region", 0, "list", 2, 1],
        "second table": lines["region", 1],
        "deep inside": lines["region", 1, "inline", "b", "c", 0, "d"],
        "table of a table": lines["region", 1, "sub", "x"],
        "first of a table": lines["region", 1, "deep", 0, "y"],
        "second of a table": lines["region", 1, "deep", 1, "y"],
    } == {
        "top": 2,
        "dotted": 3,
        "table": 5,
        "quoted key": 6,
        "literal key": 7,
        "text over lines": 8,
        "raw text over lines": 12,
        "inner table": 15,
        "in the inner table": 16,
        "list": 19,
        "item": 20,
        "inner item": 21,
        "second table": 23,
        "deep inside": 24,
        "table of a table": 26,
        "first of a table": 28,
        "second of a table": 30,
    }


def test_nothing_is_found_but_what_the_document_holds() -> None:
    assert set(key_lines(DOCUMENT)) == set(paths(tomllib.loads(DOCUMENT)))


def test_every_key_of_the_default_programme_stands_on_the_line_that_is_found() -> None:
    text = (files("bot") / "packs" / "default" / "programme.toml").read_text("utf-8")
    lines, written = key_lines(text), text.split("\n")

    assert set(lines) == set(paths(tomllib.loads(text)))
    named = {path: line for path, line in lines.items() if isinstance(path[-1], str)}
    assert [path for path, line in named.items() if str(path[-1]) not in written[line - 1]] == []
